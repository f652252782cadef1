import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, NumberStyle, StatLayer, Step } from '../../story/types.js';
import { lineArbitrary } from '../../story/testing/values.js';
import { charts, districts, lake, repair, ships, vote } from '../../story/testing/stats.js';
import { LANGUAGES } from '../../story/words/index.js';
import { createCompiler } from '../index.js';
import { claim, emptyAtlas, step, story } from '../testing.js';
import type {
	CompiledChange,
	CompiledChart,
	CompiledLayer,
	CompiledLine,
	CompiledRange,
	CompiledShare,
	CompiledStat
} from '../types.js';

const make = (steps: readonly Step[], language = 'en') =>
	createCompiler({ atlas: emptyAtlas }).compile(story(steps, { language }));

function compiled<C extends CompiledLayer>(layer: StatLayer, language = 'en'): C {
	const own = step('s', { stage: [layer], claims: [claim('c', { standing: 'confirmed' })] });
	return make([own], language).compiled.steps[0]?.stage[0] as C;
}

const number = (figure: Partial<Figure>, more: Partial<StatLayer> = {}): StatLayer => ({
	id: 'n',
	kind: 'stat',
	as: 'number',
	figures: [{ id: 'f', label: 'of them', ...figure }],
	...more
});
const textOf = (value: number, numbers: NumberStyle, language = 'en') =>
	compiled<CompiledStat>(number({ value }, { numbers }), language).figures[0]?.text.replace(
		/\s/g,
		' '
	);

describe('numbers', () => {
	it('are written as the stat asks, in the language of the story', () => {
		expect(textOf(2_500_000, { compact: true })).toBe('2.5 million');
		expect(textOf(2_500_000, { compact: true }, 'de')).toBe('2,5 Millionen');
		expect(textOf(41.5, { percent: true })).toBe('41.5%');
		expect(textOf(41.5, { percent: true }, 'fr')).toBe('41,5 %');
		expect(textOf(12, { currency: 'USD' })).toBe('US$12');
		expect(textOf(12.5, { currency: 'USD' })).toBe('US$12.50');
		expect(textOf(120, { unit: 'kilometer-per-hour' })).toBe('120 km/h');
		expect(textOf(1.2345, { digits: 1 })).toBe('1.2');
		expect(textOf(5, { compact: true }, 'fa-AF')).toBe('۵');
	});

	it('stay where a currency or a unit is none', () => {
		expect(textOf(12, { currency: 'dollars' })).toBe('12');
		expect(textOf(12, { unit: 'kelvin' })).toBe('12');
	});

	it('keep their qualifier wherever they stand', () => {
		const [first] = compiled<CompiledChange>(districts).figures;
		expect(first).toMatchObject({ text: 'at least 139', then: '1 May: about 73' });
		const line = compiled<CompiledLine>(lake);
		expect(line.figures[1]).toMatchObject({ text: 'at least 335 km', hollow: 'M99.02 66.5h0' });
	});
});

describe('revisions', () => {
	it('stand in the note, after what is there', () => {
		const was = [
			{ id: 'a', value: 1000, until: '2021-07-05' },
			{ id: 'b', words: 'dozens', until: '2021-07-06', qualifier: 'about' as const }
		];
		const [figure] = compiled<CompiledStat>(number({ value: 1037, note: 'by night', was })).figures;
		expect(figure?.note).toBe('by night · was 1,000 until 5 July · was dozens until 6 July');
	});
});

describe('a line', () => {
	const line = compiled<CompiledLine>(lake);

	it('breaks where a value is not known, and says so', () => {
		expect(line.figures[0]?.d.match(/M/g)).toHaveLength(2);
		expect(line.note).toContain('Where the line breaks, no figure is known.');
		expect(line.table.rows).toContainEqual(['1976', 'not known · The survey was not held.', '']);
	});

	it('has a band, a stroke for a long date, a hollow dot for what is not exact', () => {
		const [shore] = line.figures;
		expect(shore?.band?.match(/Z/g)).toHaveLength(2);
		expect(shore?.spans).toMatch(/^M39\.\d+ 44H52\.\d+$/);
		expect(shore?.hollow).toMatch(/^M46\.\d+ 44h0$/);
		expect(line.table.rows).toContainEqual(['1980–1986', 'about 560 km (500–640 km)', '']);
	});

	it('holds its value until the next where it goes in steps', () => {
		const [figure] = compiled<CompiledLine>(ships).figures;
		expect(figure?.d).not.toContain('L');
		expect(figure?.d.match(/H[\d.]+V/g)).toHaveLength(5);
	});

	it('shows how sure each point is, who says it and where', () => {
		const points = ships.figures[0]!.points!.map((point) =>
			point.id === 'fire' ? { ...point, claim: 'fire' } : { ...point, claim: 'c' }
		);
		const layer = { ...ships, figures: [{ ...ships.figures[0]!, claim: 'c', points }] };
		const claims = [
			claim('c', { standing: 'confirmed' }),
			claim('fire', { standing: 'disputed', by: 'a chronicler', sources: ['log'] })
		];
		const sources = [{ id: 'log', title: 'Log of the pilot', updated: '1522-09-08' }];
		const { compiled } = createCompiler({ atlas: emptyAtlas }).compile(
			story([step('s', { stage: [layer], claims })], { sources })
		);
		const line = compiled.steps[0]?.stage[0] as CompiledLine;
		expect(line.figures[0]?.doubtful?.match(/M/g)).toHaveLength(1);
		expect(line.figures[0]?.dots.match(/M/g)).toHaveLength(5);
		expect(line.note).toContain('□ disputed');
		const cells = line.table.rows.map(([, cell]) => cell);
		expect(cells[3]).toBe(
			'2 · Concepción burned · disputed, said by a chronicler · Log of the pilot'
		);
		// What its line says of itself is not said again of each point.
		expect(cells[1]).toBe('4 · Santiago wrecked');
	});

	it('is told by its beginning, its end, its peak and its depth', () => {
		expect(compiled(ships).description).toBe(
			'Five ships, and then fewer. A line over time: ship under way, from 5 (20 September 1519) to 1 (6 September 1522).'
		);
		const points = [3, 9, 1, 5].map((value, i) => ({ id: `p${i}`, when: `202${i}`, value }));
		expect(compiled(number({ points }, { as: 'line' })).description).toBe(
			'A line over time: of them, from 3 (2020) to 5 (2023), highest 9 (2021), lowest 1 (2022).'
		);
	});

	it('goes by time, whatever the order of its points', () => {
		const points = [...(ships.figures[0]?.points ?? [])].reverse();
		const turned = { ...ships, figures: [{ ...ships.figures[0]!, points }] };
		expect(compiled<CompiledLine>(turned).figures[0]?.d).toBe(
			compiled<CompiledLine>(ships).figures[0]?.d
		);
	});

	it('keeps to its plot, and its dates and words apart, whatever it is given', () => {
		const point = fc.record(
			{
				when: fc
					.oneof(fc.integer({ min: 1, max: 2100 }), fc.integer({ min: -2e9, max: -2e5 }))
					.map((year) => (year < 0 ? `Y${year}` : String(year).padStart(4, '0'))),
				value: fc.double({ min: 0, max: 1e9, noNaN: true }),
				low: fc.double({ min: 0, max: 1e9, noNaN: true }),
				high: fc.double({ min: 0, max: 1e9, noNaN: true }),
				label: lineArbitrary
			},
			{ requiredKeys: ['when'] }
		);
		fc.assert(
			fc.property(
				fc.array(point, { maxLength: 12 }),
				fc.constantFrom('straight' as const, 'steps' as const),
				(all, between) => {
					const points = all.map((one, i) => ({ id: `p${i}`, ...one }));
					const chart = compiled<CompiledLine>(number({ points }, { as: 'line', between }));
					const { d, dots, band = '', hollow = '', spans = '', end } = chart.figures[0]!;
					const numbers = (d + dots + band + hollow + spans).match(/-?[\d.]+/g)?.map(Number) ?? [];
					for (const n of [...numbers, end * 100]) {
						expect(n).toBeGreaterThanOrEqual(0);
						expect(n).toBeLessThanOrEqual(100);
					}
					for (const { at } of [...chart.x, ...chart.y]) expect(at >= 0 && at <= 1).toBe(true);
					expect(chart.table.rows.length).toBeLessThanOrEqual(points.length);
				}
			),
			{ numRuns: 60 }
		);
	});
});

describe('a range', () => {
	it('goes from low to high, with the likeliest value and who says so', () => {
		const range = compiled<CompiledRange>({
			...repair,
			figures: repair.figures.map((figure) => ({ ...figure, claim: 'c' }))
		});
		expect(range.figures[0]).toMatchObject({
			text: 'US$2.5–4m',
			note: 'most likely US$3m · was US$1m until 1 June',
			by: 'confirmed',
			x0: 0.125,
			x1: 0.5,
			best: 0.25
		});
		expect(range.figures[2]).toMatchObject({ text: 'US$3.5m', x0: 0.375, x1: 0.375 });
		expect(range.note).toBe('A tick marks the most likely value.');
	});
});

describe('a share', () => {
	it('gives each part its squares of a hundred, and names the rest', () => {
		const share = compiled<CompiledShare>(vote);
		expect(share.figures.map(({ text, label, form }) => [text, label, form])).toEqual([
			['5,084 (41%)', 'voted for it', 'full'],
			['2,790 (23%)', 'voted against', 'half'],
			['about 310 (2.5%)', 'handed in a spoilt paper', 'ring'],
			['about 4,216 (34%)', 'stayed at home', 'rest']
		]);
		expect(share.figures.map(({ from, to }) => [from, to])).toEqual([
			[0, 41],
			[41, 64],
			[64, 66],
			[66, 100]
		]);
	});

	it('fills a hundred squares without a gap, whatever the parts', () => {
		const parts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
			minLength: 1,
			maxLength: 7
		});
		fc.assert(
			fc.property(
				parts.filter((all) => all.some((n) => n > 1e-3)),
				(values) => {
					const figures = values.map((value, i) => ({ id: `f${i}`, label: 'x', value }));
					const made = compiled<CompiledShare>(number({}, { as: 'share', figures })).figures;
					expect(made[0]?.from).toBe(0);
					expect(made.at(-1)?.to).toBe(100);
					made.slice(1).forEach(({ from }, i) => expect(from).toBe(made[i]?.to));
				}
			)
		);
	});
});

describe('a change', () => {
	it('is told in words and per cent', () => {
		expect(
			compiled<CompiledChange>(districts).figures.map(({ way, change }) => [way, change])
		).toEqual([
			['up', 'up about 66 (90%) since 1 May'],
			['down', 'down 48 (35%) since 1 May'],
			['same', 'unchanged since 1 May']
		]);
	});

	it('has no per cent of nothing', () => {
		const since = { when: '2020', value: 0 };
		expect(
			compiled<CompiledChange>(number({ value: 12, since }, { as: 'change' })).figures[0]?.change
		).toBe('up 12 since 2020');
	});

	it('stands in the note of other forms', () => {
		const since = { when: '2020', value: 10 };
		expect(compiled<CompiledStat>(number({ value: 12, since })).figures[0]?.note).toBe(
			'up 2 (20%) since 2020'
		);
	});
});

describe('a scale with a name', () => {
	const bars = (id: string, value: number, scale?: string): Step =>
		step(id, { stage: [number({ value }, { as: 'bars', ...(scale ? { scale } : {}) })] });
	const most = (steps: readonly Step[]) =>
		make(steps).compiled.steps.map(({ stage }) => (stage[0] as CompiledStat).max);

	it('is one for all steps that name it', () => {
		expect(
			most([bars('a', 5, 'men'), bars('b', 900, 'men'), bars('c', 70), bars('d', 9, 'x')])
		).toEqual([900, 900, 70, 9]);
	});

	it('goes from form to form, and is told of', () => {
		const steps = [
			step('a', { stage: [{ ...districts, scale: 'men' }] }),
			step('b', { stage: [{ ...ships, scale: 'men' }] })
		];
		const [change, line] = make(steps).compiled.steps.map(({ stage }) => stage[0] as CompiledChart);
		expect((line as CompiledLine).figures[0]?.end).toBeGreaterThan(0.99);
		expect((change as CompiledChange).figures[0]?.x1).toBeCloseTo(139 / 150);
		expect(line?.note).toContain('On the same scale in every step.');
	});

	it('follows an edit of another step', () => {
		const compiler = createCompiler({ atlas: emptyAtlas });
		const [a, b] = [bars('a', 5, 'men'), bars('b', 10, 'men')];
		const first = story([a, b]);
		expect((compiler.compile(first).compiled.steps[0]?.stage[0] as CompiledStat).max).toBe(10);
		const edited = { ...first, steps: [a, bars('b', 40, 'men')] };
		expect((compiler.compile(edited).compiled.steps[0]?.stage[0] as CompiledStat).max).toBe(40);
	});
});

describe('every chart', () => {
	it.each(Object.keys(LANGUAGES))('is described in %s, with all its numbers', (language) => {
		for (const layer of charts) {
			const chart = compiled<CompiledChart>(layer, language);
			expect(chart.description).not.toMatch(/[{}]|undefined|NaN/);
			for (const { text } of chart.figures) expect(chart.description).toContain(text);
			if (chart.as === 'change')
				for (const { change } of chart.figures) expect(chart.description).toContain(change);
		}
	});
});
