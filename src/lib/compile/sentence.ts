/** Sentences that are put together of what others wrote. */

/** A text less each full stop after a mark that ends a sentence by itself: "How hot was the light?."; three stay. */
export function tidied(text: string): string {
	return text.replace(/((?<!\.)\.|[!?…؟])\.(?=\s|$)/gu, '$1');
}

/** A text as a sentence: with a full stop, unless it ends with a mark of its own. */
export function ended(text: string): string {
	return /\p{P}$/u.test(text) ? text : `${text}.`;
}
