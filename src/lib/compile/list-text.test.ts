import { describe, expect, it } from 'vitest';
import { listText } from './list-text.js';

describe('listText', () => {
	it('lists as a language does', () => {
		expect(listText([], 'en')).toBe('');
		expect(listText(['Takhar'], 'en')).toBe('Takhar');
		expect(listText(['Takhar', 'Balkh'], 'de')).toBe('Takhar und Balkh');
		expect(listText(['1,037 crossed', '2,500 left (reported, by two)'], 'en')).toBe(
			'1,037 crossed and 2,500 left (reported, by two)'
		);
	});

	it.each([
		['en', '5 Sun, total; 4 Sun, partial; and 3 Moon'],
		['de', '5 Sun, total; 4 Sun, partial; und 3 Moon'],
		['fr', '5 Sun, total\u00a0; 4 Sun, partial\u00a0; et 3 Moon'],
		['es', '5 Sun, total; 4 Sun, partial; y 3 Moon'],
		['pt', '5 Sun, total; 4 Sun, partial; e 3 Moon'],
		['ru', '5 Sun, total; 4 Sun, partial; и 3 Moon'],
		['ar', '5 Sun, total؛ و4 Sun, partial؛ و3 Moon'],
		['fa', '5 Sun, total؛ 4 Sun, partial؛ و 3 Moon']
	])('tells items with commas of their own apart: %s', (language, text) => {
		expect(listText(['5 Sun, total', '4 Sun, partial', '3 Moon'], language)).toBe(text);
	});
});
