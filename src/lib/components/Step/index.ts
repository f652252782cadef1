export { default as Claims } from './Claims.svelte';
export { default as Opening } from './Opening.svelte';
export { default as Prose } from './Prose.svelte';
export { default as Sources } from './Sources.svelte';
export { default as StandingMark } from './StandingMark.svelte';
export { default as StandingsKey } from './StandingsKey.svelte';
export { default as Step } from './Step.svelte';
export { default as Updates } from './Updates.svelte';
export type { ClaimsProps, OpeningProps, StepProps, TextStory } from './types.js';
