/** What a stage shows of media: a part of its own, fetched when the reader comes near a step that has any. */
export { mediaViews as views } from '../components/Media/index.js';
