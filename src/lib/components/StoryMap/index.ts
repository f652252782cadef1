export { default as StoryMap } from './StoryMap.svelte';
export { default as Ground } from './Ground.svelte';
export type { MapAtlas, MapStory, StoryMapProps } from './types.js';
