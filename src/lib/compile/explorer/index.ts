/** Timelines to explore, from events or from a story. */
export type * from './types.js';
export { compileTimeline, extentsOf } from './compile-timeline.js';
export { storyEvents } from './story-events.js';
