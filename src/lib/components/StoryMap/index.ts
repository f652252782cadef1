export { MapFlight, type FlightTarget } from './flight.js';
export { default as Ground } from './Ground.svelte';
export { default as LiveMap } from './LiveMap.svelte';
export { default as StoryMap } from './StoryMap.svelte';
export type { LiveMapProps, MapAtlas, MapStory, StoryMapProps } from './types.js';
