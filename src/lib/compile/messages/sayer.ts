/** Whole messages, with plurals and choices: while a story is compiled. */
import { formatMessage, type Say, type Values } from '../../story/words/index.js';
import type { Words } from '../types.js';

/** Says messages of a catalogue. A key that it lacks is given back as it is. */
export function sayer(words: Words): Say {
	return (key: string, values: Values = {}) =>
		formatMessage(words[key] ?? key, values, words['lang'] ?? 'en-GB');
}
