/** Timelines to explore, from events or from a story. */
export type * from './types.js';
export { compileTimeline } from './compile-timeline.js';
export { extentsOf } from './extents.js';
export { storyEvents } from './story-events.js';
