import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STANDINGS } from '../../story/types.js';
import { readerWords, say, stageWords, wordsFor } from './index.js';

const en = wordsFor('en');
const fa = wordsFor('fa-AF');
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('say', () => {
	it('fills places, and leaves those that nothing is known of', () => {
		expect(say(en, 'step.here', { n: 3, m: 20, label: 'Bagram' })).toBe('Step 3 of 20: Bagram');
		expect(say(en, 'step.here', { n: 3, m: 20 })).toBe('Step 3 of 20: {label}');
	});

	it('fills a place once, whatever the value holds', () => {
		expect(say(en, 'claim.told', { by: '{told} $& $1', told: 'Tass' })).toBe(
			'{told} $& $1, to Tass'
		);
	});

	it('chooses the plural and writes numbers in the digits of the language', () => {
		expect(say(en, 'begin', { n: 1 })).toBe('1 step, begin');
		expect(say(en, 'begin', { n: 1200 })).toBe('1,200 steps, begin');
		expect(say(fa, 'step.of', { n: 1, m: 20 })).toBe('۱ از ۲۰');
	});

	it('gives a key that is missing back', () => {
		expect(say(en, 'no.such')).toBe('no.such');
		expect(say({}, 'no.such', { n: 2 })).toBe('no.such');
	});
});

describe('the catalogue', () => {
	it('has the same places in every language', () => {
		for (const [key, text] of Object.entries(en))
			expect([key, places(fa[key] ?? '')]).toEqual([key, places(text)]);
	});

	it('has a word, a meaning and a way to name the speaker for every standing', () => {
		for (const words of [en, fa]) {
			for (const standing of STANDINGS) {
				expect(words[`standing.${standing}`]).toBeTruthy();
				expect(words[`standing.${standing}.means`]).toBeTruthy();
				expect(words[`standing.${standing}.by`]).toMatch(/^.*\[.+\].*$/);
			}
		}
	});

	it('reads Dari under each of its tags, and fills a language of one’s own from English', () => {
		for (const tag of ['fa', 'fa-AF', 'prs', 'FA-af'])
			expect(wordsFor(tag)['order.told']).toBe(fa['order.told']);
		const more = { de: { 'order.told': 'Wie erzählt' } };
		expect(wordsFor('de-AT', more)).toMatchObject({
			lang: 'de-AT',
			'order.told': 'Wie erzählt',
			'step.next': 'Next step'
		});
		expect(wordsFor('__proto__')['order.told']).toBe('As told');
	});

	it('sends the reader every word that the components say', () => {
		const said = new Set(keysIn('src/lib/components').concat(keysIn('src/lib/player')));
		expect(said.size).toBeGreaterThan(10);
		const sent = readerWords(en);
		const missing = [...said].filter((key) => !(key in sent) && !(`${key}.other` in sent));
		expect(missing).toEqual([]);
	});

	it('sends the live stage less than the page', () => {
		expect(Object.keys(stageWords(en)).length).toBeLessThan(
			Object.keys(readerWords(en)).length / 2
		);
	});
});

/** Keys in calls of `say(…, 'key'`. */
function keysIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(svelte|ts)$/.test(file) && !/\.test\.ts$/.test(file))
		.flatMap((file) =>
			[
				...readFileSync(join(folder, file), 'utf8').matchAll(/\bsay\(\s*[\w.]+,\s*'([\w.-]+)'/g)
			].map((match) => match[1] ?? '')
		);
}
