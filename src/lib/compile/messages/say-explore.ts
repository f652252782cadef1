/** Says the words of the timeline that can be explored: of them all, what reaches the reader is those of one language. */
import { formatMessage } from '../../story/words/format.js';
import type { Values } from '../../story/words/types.js';
import type { Words } from '../types.js';
import type { exploreEn } from './explore.en.js';

export type ExploreKey = keyof typeof exploreEn;

/** Says one of them. A key that is missing is given back as it is. */
export function sayExplore(words: Words, key: ExploreKey, values: Values = {}): string {
	return formatMessage(words[key] ?? key, values, words['lang'] ?? 'en-GB');
}
