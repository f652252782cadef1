/** Time in pictures: the timeline as a stage, the rail of a story. */
export { pickable } from './pickable.js';
export { default as Rail } from './Rail.svelte';
export { steer } from './steer.js';
export { default as Timeline } from './Timeline.svelte';
export type { RailProps, TimelineProps } from './types.js';
