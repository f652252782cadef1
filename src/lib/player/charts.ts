/** What a stage shows besides maps: a part of its own, fetched when the reader comes near a step that needs it. */
export { Quote } from '../components/Quote/index.js';
export { Stat } from '../components/Stat/index.js';
export { Timeline } from '../components/Timeline/index.js';
