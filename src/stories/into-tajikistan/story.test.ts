import { describe, expect, it } from 'vitest';
import { bounds, parseEdtf } from '#lib/story/dates/index.ts';
import {
	applyOverlay,
	parseOverlay,
	parseStory,
	timeOrderOf,
	translatableTexts
} from '#lib/story/index.ts';
import type { Layer, Step } from '#lib/story/types.ts';
import { stories } from '../index.ts';
import fixture from './claims.fixture.json' with { type: 'json' };

const shipped = stories.find(({ slug }) => slug === 'into-tajikistan');
const { story, issues } = parseStory(JSON.stringify(shipped?.story));
if (!story) throw new Error('The story does not parse.');
const { steps } = story;

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** First and last second of a date in the story's zone. */
function span(when: string): { min: number; max: number } {
	const read = parseEdtf(when);
	if (!read.ok) throw new Error(read.error.message);
	return bounds(read.value, story?.timeZone);
}

describe('the document', () => {
	it('parses without an issue', () => {
		expect(issues).toEqual([]);
	});

	it('is a dateline story with one source and no invented link', () => {
		expect(story.asOf).toBe(fixture.asOf);
		expect(story.standfirst).toContain('5 July 2021');
		expect(story.sources).toHaveLength(1);
		expect(story.sources[0]).toMatchObject({ title: fixture.source, updated: fixture.updated });
		expect(story.sources[0]?.url).toBeUndefined();
		expect(story.sources[0]?.note).toMatch(/translat/);
		expect(JSON.stringify(story)).not.toMatch(/https?:/);
	});

	it('colours nothing after the day on which it ends', () => {
		const last = span(fixture.asOf).max;
		for (const { when } of story.states) expect(span(when).max).toBeLessThanOrEqual(last);
	});

	it('has no photograph', () => {
		const kinds = new Set(steps.flatMap(({ stage }) => stage.map(({ kind }) => kind)));
		expect([...kinds].sort()).toEqual(['map', 'quote', 'stat', 'timeline']);
	});
});

describe('the telling', () => {
	it('has 12 to 20 steps', () => {
		expect(steps.length).toBeGreaterThanOrEqual(12);
		expect(steps.length).toBeLessThanOrEqual(20);
	});

	it('fits its cards: short headings, short bodies, few claims', () => {
		for (const { id, heading, body, claims } of steps) {
			expect(words(heading), id).toBeLessThanOrEqual(7);
			expect(words(body), id).toBeGreaterThanOrEqual(40);
			expect(words(body), id).toBeLessThanOrEqual(62);
			expect(claims.length, id).toBeGreaterThan(0);
			expect(claims.length, id).toBeLessThanOrEqual(3);
		}
	});

	it('is not in the order of time: back to Bagram, May and the 1990s, ahead to September', () => {
		const order = timeOrderOf(story).map((index) => steps[index]?.id);
		const told = steps.map(({ id }) => id);
		expect(order).not.toEqual(told);
		expect([...order].sort()).toEqual([...told].sort());
		expect(order[0]).toBe('strongholds');
		expect(order.at(-1)).toBe('september');
		const back = ['crossing', 'bagram', 'withdrawal', 'strongholds'];
		expect(told.filter((id) => back.includes(id))).toEqual(back);
		expect(order.filter((id) => id && back.includes(id))).toEqual([...back].reverse());
	});

	it('names no step by its place in the telling', () => {
		for (const { body, heading } of steps)
			expect(`${heading} ${body}`).not.toMatch(
				/\b(previous|next|last|first) (step|card|map)\b|further back|go back/i
			);
	});
});

describe('the stages', () => {
	/** What makes a stage look as it does. */
	const look = ({ stage }: Step): string =>
		JSON.stringify(
			stage.map((layer: Layer) => [layer.kind, layer['frame'], layer['areas'], layer['as']])
		);

	it('are never the same twice in a row', () => {
		steps.forEach((step, index) => {
			expect(step.stage.length, step.id).toBeGreaterThan(0);
			const before = steps[index - 1];
			if (before) expect(look(step), step.id).not.toBe(look(before));
		});
	});

	it('show the held capitals wherever the map shows a province as mostly taken', () => {
		for (const id of ['crossing', 'provinces', 'strain']) {
			const map = steps.find((step) => step.id === id)?.stage.find(({ kind }) => kind === 'map');
			for (const place of ['faizabad', 'taloqan'])
				expect(map?.['marks']).toContainEqual(expect.objectContaining({ place, symbol: 'held' }));
		}
	});

	it('have a timeline about two thirds through', () => {
		const at = steps.findIndex(({ stage }) => stage.some(({ kind }) => kind === 'timeline'));
		expect(at / steps.length).toBeGreaterThan(0.5);
		expect(at / steps.length).toBeLessThan(0.75);
	});
});

describe('the words', () => {
	const allowed = [...fixture.numbers].sort((a, b) => b.length - a.length);
	const texts = [...translatableTexts(story)].filter(([path]) => path !== 'sources/report/title');

	it('hold no number that the list of claims does not have', () => {
		for (const [path, text] of texts) {
			const rest = allowed.reduce((left, number) => left.replaceAll(number, ''), text);
			expect(rest, path).not.toMatch(/\d/);
		}
	});

	it('spell out no count but the one that is called up', () => {
		for (const [path, text] of texts) {
			const rest = text.replace('Twenty thousand', '');
			expect(rest, path).not.toMatch(
				/\b(eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?)\b/i
			);
		}
	});

	it('quote nobody but those who are named', () => {
		const quotes = new Set(
			steps.flatMap(({ claims }) => claims.flatMap(({ quote }) => (quote ? [quote] : [])))
		);
		for (const [path, text] of texts)
			for (const [, quoted] of text.matchAll(/“([^”]*)”/g))
				expect([...quotes, 'about'], path).toContain(quoted);
	});
});

describe('the Dari overlay', () => {
	const parsed = parseOverlay(JSON.stringify(shipped?.overlays[0]));
	const overlay = parsed.overlay;
	if (!overlay) throw new Error('The overlay does not parse.');
	const applied = applyOverlay(story, overlay);

	it('parses, lies over this story and is up to date', () => {
		expect(parsed.issues).toEqual([]);
		expect(overlay.language).toBe('fa-AF');
		expect(applied.issues).toEqual([]);
		expect(applied.stale).toEqual([]);
	});

	it('translates the whole story', () => {
		expect(applied.missing).toEqual([]);
	});

	it('keeps what is not a number of its own: days of the Solar Hijri calendar for days of July', () => {
		const days: readonly (readonly [RegExp, RegExp])[] = [
			[/\b5 July\b/, /۱۴ سرطان/],
			[/\b2 July\b/, /۱۱ سرطان/],
			[/\b3–4 July\b/, /۱۲ و ۱۳ سرطان/],
			[/\b(?:on|since|of) 1 May\b/i, /۱۱ ثور/],
			[/\bby 11 September\b/i, /۲۰ سنبله/],
			[/\b1990s\b/, /دههٔ ۱۹۹۰/]
		];
		const originals = translatableTexts(story);
		let told = 0;
		for (const [path, { text }] of Object.entries(overlay.fields))
			for (const [original, dari] of days) {
				if (!original.test(originals.get(path) ?? '')) continue;
				expect(text, path).toMatch(dari);
				told++;
			}
		expect(told).toBeGreaterThan(20);
	});

	it('says one thing one way: speakers, names, quotes', () => {
		const by = new Map<string, string>();
		for (const [path, text] of translatableTexts(story)) {
			if (!/\/(?:by|told|quote)$/.test(path)) continue;
			const dari = overlay.fields[path]?.text ?? '';
			expect(by.get(text) ?? dari, path).toBe(dari);
			by.set(text, dari);
		}
		for (const { id, claims, body } of steps)
			for (const claim of claims) {
				const quote = claim.quote;
				if (quote === undefined || !body.includes(`“${quote}”`)) continue;
				expect(overlay.fields[`steps/${id}/body`]?.text).toContain(
					`«${overlay.fields[`steps/${id}/claims/${claim.id}/quote`]?.text}»`
				);
			}
	});

	it('writes Dari digits, and the same counts as the original', () => {
		const latin = (text: string): string =>
			text.replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit))).replaceAll('٬', ',');
		const counts = (text: string): readonly string[] => text.match(/\d+,\d{3}/g) ?? [];
		const originals = translatableTexts(story);
		for (const [path, { text }] of Object.entries(overlay.fields)) {
			expect(text, path).not.toMatch(/[0-9٠-٩]/);
			expect(counts(latin(text)), path).toEqual(counts(originals.get(path) ?? ''));
		}
	});

	it('uses the letters of Dari', () => {
		for (const [path, { text }] of Object.entries(overlay.fields))
			expect(text, path).not.toMatch(/[يك"']/);
	});
});
