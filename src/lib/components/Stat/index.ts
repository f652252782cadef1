export { countUp } from './count-up.js';
export { default as Stat } from './Stat.svelte';
export type { StatProps } from './types.js';
