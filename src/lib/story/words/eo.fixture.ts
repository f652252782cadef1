/** A ninth language as somebody would add it: one file. Its words are English in brackets, so that none can hide. */
import { en } from './en.js';
import type { LanguageWords, Messages } from './types.js';

const marked = (text: string): string => `⟦${text}⟧`;

export const eo: LanguageWords = {
	messages: Object.fromEntries(
		Object.entries(en.messages).map(([key, text]) => [
			key,
			key.endsWith('.by') && key.startsWith('standing.')
				? text.replace(/^\[(.+?)\](.*)$/, '[⟦$1⟧]⟦$2⟧')
				: marked(text)
		])
	) as Messages,
	dates: {
		...en.dates,
		about: (text) => `⟦about⟧ ${text}`,
		by: (text) => `⟦by⟧ ${text}`,
		decade: (year) => `⟦decade⟧ ${year}`,
		orEarlier: (text) => `${text} ⟦or earlier⟧`
	}
};
