export { default as Quote } from './Quote.svelte';
export type { QuoteProps } from './types.js';
