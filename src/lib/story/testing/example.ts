/** The story of `SPEC.md`, by which the rules are tested one by one. */
import { readFileSync } from 'node:fs';

/** The text of `SPEC.md`. */
export const SPEC = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8');

/** The JSON texts in it: the story, then the overlay. */
export const EXAMPLES: readonly string[] = [...SPEC.matchAll(/^```json\n([^]*?)^```$/gm)].map(
	([, text = '']) => text
);

/** Plain data that can be changed at will, as a careless hand does. */
export interface Loose {
	[key: string]: Loose;
}

/** A fresh copy of the example, after a change. */
export function changed(change: (story: Loose) => void): unknown {
	const story = JSON.parse(EXAMPLES[0] ?? '') as Loose;
	change(story);
	return story;
}

/** Any value, where a change needs one. */
export function value(any: unknown): Loose {
	return any as Loose;
}
