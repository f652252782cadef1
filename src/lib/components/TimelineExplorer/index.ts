/** A timeline to explore. */
export { default as TimelineExplorer } from './TimelineExplorer.svelte';
export type { TimelineExplorerProps } from './types.js';
