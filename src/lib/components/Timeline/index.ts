/** Time in pictures: the timeline as a stage, the rail of a story. */
export { default as Rail } from './Rail.svelte';
export { default as Timeline } from './Timeline.svelte';
export type { RailProps, TimelineProps } from './types.js';
