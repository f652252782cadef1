/** Stories as feeds. */
export { atom } from './atom.js';
export { shortened, storyFeed, type Feed, type FeedEntry, type StoryFeedOptions } from './feed.js';
export { jsonFeed } from './json-feed.js';
