import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../story/index.js';
import { textHash } from '../../story/hash.js';
import { STANDINGS, type Overlay, type Story } from '../../story/types.js';
import { createCompiler } from '../index.js';
import { stageStory } from '../stage-story.js';
import { emptyAtlas, sample } from '../testing.js';
import { exploreMapWords, say, sayer, wordsFor } from './index.js';

const en = wordsFor('en');
const fa = wordsFor('fa-AF');
const compile = (story: Story, overlay?: Overlay) =>
	createCompiler({ atlas: emptyAtlas }).compile(story, overlay ? { overlay } : {}).compiled;

describe('say', () => {
	it('fills places', () => {
		expect(say(en, 'step.here', { n: 3, m: 20, label: 'Bagram', when: 'Friday' })).toBe(
			'Step 3 of 20: Bagram, Friday'
		);
	});

	it('fills a place once, whatever the value holds', () => {
		const values = { by: '{told} $& $1', told: 'Tass' };
		expect(say(en, 'claim.told', values)).toBe('{told} $& $1, to Tass');
		expect(sayer(en)('claim.told', values)).toBe('{told} $& $1, to Tass');
	});

	it('writes numbers in the digits of the language', () => {
		expect(say(fa, 'step.of', { n: 1, m: 20 })).toBe('۱ از ۲۰');
		expect(sayer(en)('begin', { n: 1 })).toBe('1 step, begin');
		expect(sayer(en)('begin', { n: 1200 })).toBe('1,200 steps, begin');
	});

	it('gives a key that is missing back', () => {
		expect(say({}, 'sources.title')).toBe('sources.title');
		expect(sayer({})('x-none')).toBe('x-none');
	});
});

describe('the words for a language', () => {
	it('are Dari under each of its tags', () => {
		for (const tag of ['fa', 'fa-AF', 'prs', 'FA-af'])
			expect(wordsFor(tag)['order.told']).toBe(fa['order.told']);
		expect(wordsFor('prs')['lang']).toBe('fa-AF');
	});

	it('take single messages of one’s own, in any language, the rest being what ships', () => {
		const own = {
			de: { 'order.told': 'Wie sie erzählt wird' },
			is: { 'order.told': 'Eins og sagt' }
		};
		expect(wordsFor('de-AT', own)).toMatchObject({
			lang: 'de-AT',
			'order.told': 'Wie sie erzählt wird',
			'order.label': wordsFor('de')['order.label']
		});
		expect(wordsFor('is', own)).toMatchObject({
			lang: 'is',
			'order.told': 'Eins og sagt',
			'step.next': 'Next step'
		});
		expect(wordsFor('__proto__')['order.told']).toBe('As told');
	});
});

describe('what travels', () => {
	const everything = parseStory({
		...sample,
		byline: ['Ana', 'Boris'],
		updates: ['update', 'correction', 'retraction'].map((kind, i) => ({
			id: `u${i}`,
			at: '2021-07-06',
			kind,
			text: 'Changed.',
			steps: []
		})),
		steps: [
			...sample.steps,
			{
				id: 'all',
				heading: 'All',
				body: 'Every standing.',
				claims: STANDINGS.map((standing) => ({
					id: standing,
					what: standing,
					standing,
					by: 'Somebody',
					quote: 'words',
					translated: true,
					secondHand: true,
					sources: ['report']
				})),
				stage: [{ id: 'q', kind: 'quote', claim: 'attributed' }]
			}
		]
	}).story!;
	const overlay: Overlay = {
		format: 'throughline-overlay/1',
		story: everything.id,
		language: 'fa-AF',
		fields: {
			'steps/crossing/heading': { text: 'گذر', of: textHash('something else') },
			'steps/crossing/body': { text: 'متن', of: textHash('something else') }
		}
	} as Overlay;

	it('is every message that the components say, of a story that needs them all, and nothing more', () => {
		const compiled = compile(everything, overlay);
		// What is said where a map is explored travels with the plane of the maps.
		const exploring = (key: string) => key.startsWith('map.explore');
		const all = [...keysSaid('src/lib/components', 'src/lib/player')];
		const said = all.filter((key) => !exploring(key));
		const there = Object.keys(exploreMapWords(wordsFor('en')));
		expect(all.filter(exploring).length).toBeGreaterThan(8);
		expect(there).toEqual(expect.arrayContaining(all.filter(exploring)));
		const standings = STANDINGS.flatMap((one) =>
			['', '.means', '.by'].map((end) => `standing.${one}${end}`)
		);
		const kinds = ['update.update', 'update.correction', 'update.retraction'];
		expect(Object.keys(compiled.words).sort()).toEqual(
			[
				...new Set([
					...said,
					...standings,
					...kinds,
					'order.told',
					'order.time',
					'lang',
					'numerals'
				])
			].sort()
		);
	});

	it('is finished but for what changes while reading', () => {
		const { words } = compile(everything, overlay);
		expect(words).toMatchObject({
			begin: '۴ گام، آغاز کنید',
			'story.by': 'از Ana و Boris',
			'translation.missing': 'هنوز ترجمه نشده است: به زبان انگلیسی نشان داده می‌شود.'
		});
		for (const [key, text] of Object.entries(words))
			expect(text, key).not.toMatch(/plural|select|\{names\}|\{language\}/);
	});

	it('leaves out what a story has no use for', () => {
		const { words } = compile(sample);
		for (const key of ['standing.planned', 'standing.planned.by', 'updates.title', 'story.by'])
			expect(words).not.toHaveProperty([key]);
		expect(words).toHaveProperty(['standing.confirmed.means']);
		expect(words).not.toHaveProperty(['translation.missing']);
	});

	it('is less for the live stage than for the text', () => {
		const compiled = compile(everything);
		const live = stageStory(compiled).words;
		expect(live).not.toHaveProperty(['sources.title']);
		expect(Object.keys(live).length).toBeLessThan(Object.keys(compiled.words).length / 2);
		const said = keysSaid('src/lib/components/Timeline', 'src/lib/components/Quote');
		expect([...said].filter((key) => !(key in live))).toEqual([]);
	});
});

/** Keys in calls of `say(…, 'key'`, of snippets and of `words['key']`. */
function keysSaid(...folders: string[]): Set<string> {
	const files = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(svelte|ts)$/.test(file) && !/\.(test|fixture)\.ts$/.test(file))
			.map((file) => readFileSync(join(folder, file), 'utf8'))
	);
	return new Set(
		files.flatMap((text) =>
			[
				...text.matchAll(
					/(?:\bsay\(\s*[\w.]+,\s*|\bwords\[|arrow\([^)]*, |\? |: )'([a-z]+(?:\.[\w-]+)*)'/gi
				)
			].flatMap(([, key = '']) => (key in en ? [key] : []))
		)
	);
}
