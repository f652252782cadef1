export { default as Stat } from './Stat.svelte';
export type { StatProps } from './types.js';
