import type { CompiledStory } from '#lib/compile/types.ts';
import { endWords, openingWords, stepWords } from '../words.ts';
import { document } from './look.ts';

/** g: the words and nothing else. No script, no picture. */
export function plainPage(story: CompiledStory): string {
	const steps = story.steps.map(
		(step) => `<article id="${step.id}">${stepWords(step, story)}</article>`
	);
	return document({
		language: story.language,
		title: story.title,
		body: `<header>${openingWords(story)}</header>
<main>${steps.join('\n')}</main>
<footer>${endWords(story)}</footer>`
	});
}
