import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../story/dates/index.js';
import type { Step, Story } from '../../story/types.js';
import { createContext, type LiveContext } from '../context.js';
import { wordsFor } from '../messages/index.js';
import { claim, emptyAtlas, step, story } from '../testing.js';
import { compileAxis } from './axis.js';
import { layTime } from './story-time.js';
import { timelineCompiler } from './timeline.js';
import { compileJump, compileWhen } from './when.js';

function contextOf(
	steps: readonly Step[],
	more: Partial<Story> = {},
	language = 'en'
): LiveContext {
	const context = createContext({
		story: story(steps, more),
		language,
		words: wordsFor(language),
		atlas: emptyAtlas,
		dates: new Map<string, Edtf | null>(),
		report: () => undefined
	});
	context.setAxis(compileAxis(context));
	return context;
}

const steps: readonly Step[] = [
	step('night', {
		when: '2021-07-04/2021-07-05',
		whenLabel: 'Night of 4–5 July 2021',
		group: 'border',
		label: 'The crossing',
		claims: [claim('c1', { standing: 'attributed' })]
	}),
	...Array.from({ length: 6 }, (_, i) =>
		step(`monday-${i}`, { when: '2021-07-05', group: 'north' })
	),
	step('weekend', { when: '2021-07-03~/2021-07-04~' }),
	step('friday', { when: '2021-07-02' }),
	step('by-monday', { when: '/2021-07-05' }),
	step('nineties', { when: '199X' }),
	step('withdrawal', { when: '2021-05-01/2021-07-05' }),
	step('undated'),
	step('september', { when: '../2021-09-11', claims: [claim('c1', { standing: 'planned' })] })
];
const groups = [
	{ id: 'north', label: 'The north' },
	{ id: 'border', label: 'The border' }
];
const updated = [{ id: 'report', title: 'A report', updated: '2021-07-05T22:57' }];
const at = (id: string): number => steps.findIndex((one) => one.id === id);

describe('compileAxis', () => {
	const axis = compileAxis(contextOf(steps, { sources: updated }));
	const span = (id: string) => axis.steps[at(id)]!;

	it('names its parts and says what it leaves out', () => {
		expect(axis.segments.map(({ label }) => label)).toEqual([
			'1990s',
			'May 2021',
			'Friday 2 July',
			'Saturday 3 July',
			'Sunday 4 July',
			'Monday 5 July',
			'11 September 2021'
		]);
		expect(axis.segments.map(({ short }) => short)).toEqual([
			'1990s',
			'May',
			'Fri 2',
			'Sat 3',
			'Sun 4',
			'Mon 5',
			'11 Sept'
		]);
		expect(axis.breaks.map(({ text }) => text)).toEqual(['21 years', '31 days', '67 days']);
	});

	it('names deep time by powers of ten, in words and in short', () => {
		const ages = ['Y-3480000000~', 'Y-66043000~', 'Y-300000', '1859-11-24', '2020'];
		const deep = (language: string) =>
			compileAxis(
				contextOf(
					ages.map((when, i) => step(`s${i}`, { when })),
					{},
					language
				)
			);
		expect(
			deep('en')
				.segments.slice(0, 3)
				.map(({ label, short }) => [label, short])
		).toEqual([
			['4–3 billion years ago', '4–3bn'],
			['70–60 million years ago', '70–60m'],
			['300,000–200,000 years ago', '300–200k']
		]);
		expect(deep('fa').segments[1]?.label).toBe('۷۰ تا ۶۰ میلیون سال پیش');
		expect(deep('de').segments[1]?.label).toBe('vor 70–60 Millionen Jahren');
	});

	it('says so in Dari, in its calendar and digits', () => {
		const fa = compileAxis(contextOf(steps, {}, 'fa-AF'));
		expect(fa.segments[2]).toMatchObject({ label: 'جمعه ۱۱ سرطان', short: 'جمعه ۱۱' });
		expect(fa.breaks[0]?.text).toBe('۲۱ سال');
	});

	it('draws ends as sure as they are', () => {
		expect(span('weekend')).toMatchObject({ start: 'soft', end: 'soft' });
		expect(span('friday')).toMatchObject({ start: 'square', end: 'square' });
		expect(span('by-monday')).toMatchObject({ start: 'fade', end: 'square' });
		expect(span('september')).toMatchObject({ start: 'open', standing: 'planned' });
		expect(axis.steps[at('undated')]).toBeNull();
	});

	it('lets an unknown start reach back beyond what is known, and never over a break', () => {
		const { x0, k0 } = span('by-monday');
		expect(k0).toBe(axis.segments[5]?.x0);
		expect(x0).toBeLessThan(k0 ?? 0);
		expect(span('september').x0).toBe(axis.segments[6]?.x0);
	});

	it('draws a night between evening and morning, softly, though the data knows no hours', () => {
		const { x0, x1, start, end } = span('night');
		const [sunday, monday] = [axis.segments[4]!, axis.segments[5]!];
		expect([start, end]).toEqual(['soft', 'soft']);
		expect((x0 - sunday.x0) / (sunday.x1 - sunday.x0)).toBeCloseTo(19 / 24, 2);
		expect((x1 - monday.x0) / (monday.x1 - monday.x0)).toBeCloseTo(6 / 24, 2);
	});

	it('draws a date too vague for the axis as going on into a break, and beyond its ends', () => {
		const dates = ['1910-06-01', '1911-12-14', '1912-01-17', '191X', '1912', '1965-03-04'];
		const { segments, steps } = compileAxis(
			contextOf(dates.map((when, i) => step(`s${i}`, { when })))
		);
		expect(segments.map(({ short }) => short)).not.toContain('1910s');
		const [first, , last, decade, year] = steps;
		expect(decade).toMatchObject({ start: 'open', end: 'open', x0: 0 });
		expect(decade!.x0).toBeLessThanOrEqual(first!.x0);
		expect(decade!.x1).toBeGreaterThanOrEqual(last!.x1);
		expect(decade!.x1).toBeLessThan(steps[5]!.x0);
		expect(year).toMatchObject({ start: 'square', end: 'square' });
	});

	it('marks when the report was last updated, else the day it tells of', () => {
		expect(axis.marks).toMatchObject([{ text: 'Report updated 22:57' }]);
		expect(compileAxis(contextOf(steps)).marks).toMatchObject([{ text: 'As of 5 July 2021' }]);
	});

	it('takes any dates, in any number, without throwing', () => {
		const text = fc.constantFrom(
			'199X',
			'2021-07-05',
			'Y-13800000000',
			'-0043',
			'2021-07-05T10:00:07',
			'../2021',
			'1850~/',
			'20XX',
			'[1990,2021]',
			'2021-21',
			'nonsense'
		);
		fc.assert(
			fc.property(fc.array(text, { maxLength: 30 }), (dates) => {
				const made = compileAxis(contextOf(dates.map((when, i) => step(`s${i}`, { when }))));
				for (const { label, short } of made.segments) expect([label, short]).not.toContain('');
				for (const one of made.steps) {
					if (one) expect(0 <= one.x0 && one.x0 <= one.x1 && one.x1 <= 1).toBe(true);
				}
			}),
			{ numRuns: 60 }
		);
	});
});

describe('jumps', () => {
	const monthly = (months: readonly string[]) =>
		layTime(contextOf(months.map((when, i) => step(`m${i}`, { when })))).jumps;
	const year = Array.from({ length: 24 }, (_, i) =>
		[1990 + Math.floor(i / 12), String((i % 12) + 1).padStart(2, '0'), '01'].join('-')
	);

	it('are usual where a story goes on at its pace, and told where it leaps or turns back', () => {
		const jumps = monthly([...year, '1999-01-01', '1990-06-01']);
		expect(jumps.slice(1, 24).every(({ told }) => told?.usual)).toBe(true);
		expect(jumps[24]?.told?.direction).toBe('ahead');
		expect(jumps[24]?.told?.usual).toBeUndefined();
		expect(jumps[25]?.told?.direction).toBe('back');
		expect(jumps[25]?.told?.usual).toBeUndefined();
	});

	it('are all told where a story goes to and fro, or is short', () => {
		const toAndFro = year.map((_, i) => year[(i * 7) % 24]!);
		for (const jumps of [monthly(toAndFro), monthly(year.slice(0, 8))]) {
			expect(jumps.some(({ told, time }) => told?.usual ?? time?.usual)).toBe(false);
		}
	});

	const context = contextOf(steps);
	const jump = (from: string, to: string) => compileJump(steps[at(from)]!, steps[at(to)]!, context);

	it('are told where time leaps, to where and how far', () => {
		expect(jump('monday-0', 'friday')).toEqual({
			direction: 'back',
			text: 'Back to Friday 2 July',
			short: 'back 3 days'
		});
		expect(jump('friday', 'nineties')).toMatchObject({
			text: 'Back to the 1990s',
			short: 'back 22 years'
		});
		expect(jump('nineties', 'withdrawal')).toMatchObject({
			text: 'Ahead to 1 May 2021',
			short: 'ahead 21 years'
		});
		expect(jump('monday-0', 'september')?.text).toBe('Ahead to 11 September 2021');
	});

	it('are as rough as the dates they lie between', () => {
		const context = contextOf([]);
		const jumpOf = (from: string, to: string) =>
			compileJump(step('a', { when: from }), step('b', { when: to }), context);
		expect(jumpOf('Y-13787000000~', 'Y-13786600000~')).toEqual({
			direction: 'ahead',
			text: 'Ahead about 400,000 years',
			short: 'ahead about 400,000 years'
		});
		expect(jumpOf('Y-315000~', '1859')?.short).toBe('ahead about 320,000 years');
		expect(jumpOf('-0043', '1859')?.short).toBe('ahead 1,901 years');
	});

	it('are not told where time just passes, or is not known', () => {
		expect(jump('night', 'monday-0')).toBeUndefined();
		expect(jump('monday-0', 'monday-1')).toBeUndefined();
		expect(jump('monday-0', 'undated')).toBeUndefined();
	});

	it('pass over steps without a date, and differ between the orders', () => {
		const time = layTime(context);
		expect(time.jumps[at('undated')]).toEqual({});
		expect(time.jumps[at('september')]?.told?.direction).toBe('ahead');
		expect(time.jumps.every(({ time: one }) => one?.direction !== 'back')).toBe(true);
		expect(time.jumps[at('friday')]?.told).toBeUndefined();
		expect(time.order[0]).toBe(at('nineties'));
	});
});

describe('compileWhen', () => {
	const context = contextOf(steps);
	const when = (id: string) => compileWhen(steps[at(id)]!, context.axis.steps[at(id)], context);

	it('gives the words of the story, else of the date, and what HTML can hold', () => {
		expect(when('night')?.text).toBe('Night of 4–5 July 2021');
		expect(when('friday')).toMatchObject({
			text: '2 July 2021',
			short: '2 Jul 2021',
			iso: '2021-07-02'
		});
		expect(when('withdrawal')?.iso).toBeUndefined();
		expect(when('undated')).toBeNull();
	});
});

describe('timelineCompiler', () => {
	const context = contextOf(steps, { groups, sources: updated });
	const compile = (more = {}) =>
		timelineCompiler.compile({ id: 't', kind: 'timeline', ...more }, steps[0]!, context);

	it('puts steps into lanes in the order of groups, what has none last', () => {
		const { lanes } = compile();
		expect(lanes.map(({ label }) => label)).toEqual(['The north', 'The border', 'Other events']);
		expect(lanes[1]?.items).toMatchObject([
			{
				step: 0,
				label: 'The crossing',
				name: 'Step 1, The crossing, Night of 4–5 July 2021, attributed'
			}
		]);
		expect(lanes.flatMap(({ items }) => items)).toHaveLength(steps.length - 1);
	});

	it('explains the forms that occur, and only these', () => {
		expect(compile().key.map(({ kind }) => kind)).toEqual([
			'known',
			'soft',
			'fade',
			'open',
			'attributed',
			'planned'
		]);
	});

	it('says what it shows in words, unless the story does', () => {
		const { description } = compile();
		expect(description).toContain('A timeline of 13 events, 1990s to 11 September 2021.');
		expect(description).toContain('It leaves out 21 years, 31 days and 67 days.');
		expect(description).toContain('back 2 days');
		expect(compile({ alt: 'As the desk put it.' }).description).toBe('As the desk put it.');
	});

	it('shows a part of the axis', () => {
		const part = compile({ span: '2021-07-02/2021-07-05' });
		expect(part.from).toBe(context.axis.segments[2]?.x0);
		expect(part.to).toBe(context.axis.segments[5]?.x1);
		expect(part.lanes.flatMap(({ items }) => items).map(({ step: told }) => told)).not.toContain(
			at('nineties')
		);
	});

	it('has words even where nothing is dated', () => {
		const bare = contextOf([step('undated')]);
		const { description, lanes } = timelineCompiler.compile(
			{ id: 't', kind: 'timeline' },
			step('undated'),
			bare
		);
		expect([description, lanes]).toEqual(['A timeline without dated events.', []]);
	});
});
