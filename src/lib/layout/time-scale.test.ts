import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEP } from './time-deep.js';
import { timeScale, type TimeExtent, type TimeScale } from './time-scale.js';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 1000;
const DAY = 86_400;
const YEAR = 365.2425 * DAY;
const on = (text: string): TimeExtent => ({ start: day(text), end: day(text) + DAY });
const yearsAgo = (years: number): TimeExtent => ({
	start: Math.round(-years * YEAR),
	end: Math.round(-years * YEAR + YEAR)
});
const decade: TimeExtent = { start: day('1990-01-01'), end: day('2000-01-01') };
const may: TimeExtent = {
	start: day('2021-05-01'),
	end: day('2021-07-06'),
	slack: [day('2021-05-02'), day('2021-07-05')]
};
const story: TimeExtent[] = [
	{
		start: day('2021-07-04'),
		end: day('2021-07-06'),
		slack: [day('2021-07-05'), day('2021-07-05')]
	},
	...Array.from({ length: 10 }, () => on('2021-07-05')),
	on('2021-07-02'),
	on('2021-07-02'),
	{ start: day('2021-07-03'), end: day('2021-07-05') },
	on('2021-07-04'),
	decade,
	may,
	on('2021-09-11')
];

const units = ({ pieces }: TimeScale) => pieces.map((piece) => piece.unit?.id ?? null);

/** Extents anywhere from the Big Bang to far ahead, close together or far apart, whole or cut. */
const extents = fc.array(
	fc
		.record({
			centre: fc.oneof(
				fc.constantFrom(0, 1.6e9, -62e9, -4.35e17, -1e15, 5e11),
				fc.double({ min: -4.4e17, max: 1e15, noNaN: true })
			),
			shift: fc.double({ min: -1e7, max: 1e7, noNaN: true }),
			length: fc.oneof(
				fc.constantFrom(0, 1, 60, DAY, 30 * DAY, YEAR, 10 * YEAR),
				fc.double({ min: 0, max: 1e12, noNaN: true })
			),
			cut: fc.boolean()
		})
		.map(({ centre, shift, length, cut }): TimeExtent => {
			const start = Math.round(centre + shift);
			const end = start + length;
			return cut ? { start, end, slack: [start + length / 10, end - length / 10] } : { start, end };
		}),
	{ maxLength: 60 }
);

describe('timeScale', () => {
	it('shows decade, month, days and day with breaks between, as the first story needs them', () => {
		const scale = timeScale(story);
		expect(units(scale)).toEqual(['decade', 'month', 'day', 'day', 'day', 'day', 'day']);
		expect(scale.breaks.map(({ from, to }) => [from, to])).toEqual([
			[day('2000-01-01'), day('2021-05-01')],
			[day('2021-06-01'), day('2021-07-02')],
			[day('2021-07-06'), day('2021-09-11')]
		]);
	});

	it('gives the fullest day the most room', () => {
		const lengths = timeScale(story).pieces.map(({ x0, x1 }) => x1 - x0);
		expect(Math.max(...lengths)).toBe(lengths[5]);
	});

	it('does not break what is evenly filled', () => {
		const year = Array.from({ length: 1000 }, (_, i) => {
			const start = day('2020-01-01') + Math.floor((i * 365) / 1000) * DAY;
			return { start, end: start + DAY };
		});
		expect(timeScale(year).breaks).toEqual([]);
		expect(
			timeScale(['1990-01-01', '2000-01-01', '2010-01-01'].map(on)).pieces.length
		).toBeGreaterThan(0);
	});

	it('places a single day, and many at the same', () => {
		for (const events of [[on('2021-07-05')], Array.from({ length: 9 }, () => on('2021-07-05'))]) {
			const scale = timeScale(events);
			expect(scale.pieces).toMatchObject([{ x0: 0, x1: 1, unit: { id: 'day' } }]);
			expect(scale.at(day('2021-07-05') + DAY / 2)).toBeCloseTo(0.5);
		}
	});

	it('is empty where nothing is dated', () => {
		const scale = timeScale([]);
		expect(scale.pieces).toEqual([]);
		expect(scale.at(5)).toBe(0);
	});

	it('reaches from the beginning of the universe to seconds', () => {
		const now = day('1969-07-20');
		const ages = [13.8e9, 4.54e9, 66e6, 300e3].map((years) => {
			const start = now - years * YEAR;
			return { start, end: start + years * YEAR * 0.01 };
		});
		const seconds = [0, 3, 7, 60].map((s) => ({ start: now + s, end: now + s + 1 }));
		const scale = timeScale([...ages, ...seconds]);
		expect(scale.pieces.length).toBeLessThanOrEqual(9);
		const xs = [...ages, ...seconds].map(({ start }) => scale.at(start));
		expect(Math.min(...xs.slice(1, 5).map((x, i) => x - (xs[i] ?? 0)))).toBeGreaterThan(0.02);
		const [first = 0, , , last = 0] = xs.slice(4);
		expect(last - first).toBeGreaterThan(0.05);
	});

	it('gives each power of ten of deep time a stretch of its own', () => {
		const events = [4567e6, 3480e6, 717e6, 541e6, 252e6, 66e6, 3.66e6, 315e3].map(yearsAgo);
		const { pieces, breaks, at } = timeScale([...events, on('1859-11-24')]);
		expect(pieces.slice(0, 5).map(({ from }) => Math.round(-from / YEAR / 1e5) / 10)).toEqual([
			5000, 1000, 100, 10, 1
		]);
		expect(breaks).toHaveLength(1);
		const xs = events.map(({ start }) => at(start));
		for (const [i, x] of xs.slice(1).entries()) expect(x - xs[i]!).toBeGreaterThan(0.025);
	});

	it('leaves out ages in which nothing happened, and takes what lies nearest as one', () => {
		const { pieces, breaks, at } = timeScale([13.787e9, 13.7866e9, 13.49e9, 66e6].map(yearsAgo));
		expect(pieces).toHaveLength(2);
		expect(breaks).toHaveLength(1);
		expect(at(yearsAgo(13.7866e9).start)).toBeGreaterThan(at(yearsAgo(13.787e9).start));
	});

	it('goes on without a break where an event reaches from deep time into our own', () => {
		const { pieces, breaks } = timeScale([{ start: -3e5 * YEAR, end: day('2020-01-01') }]);
		expect(breaks).toEqual([]);
		expect(new Set(pieces.map(({ run }) => run)).size).toBe(1);
	});

	describe('beside dates that are too vague to have a length', () => {
		const voyage = ['1910-06-01', '1911-01-26', '1911-12-14', '1912-01-17', '1912-03-29'].map(on);
		const teens: TimeExtent = { start: day('1910-01-01'), end: day('1920-01-01') };
		const month: TimeExtent = { start: day('2021-07-01'), end: day('2021-08-01') };
		const shape = (events: readonly TimeExtent[]) => {
			const { pieces, breaks } = timeScale(events);
			return JSON.stringify([...pieces, ...breaks].map(({ from, to }) => [from, to]));
		};

		it('spends its length on what lies in them', () => {
			expect(shape([...voyage, teens])).toBe(shape(voyage));
			expect(shape([teens, ...voyage, on('1965-03-04')])).toBe(
				shape([...voyage, on('1965-03-04')])
			);
			const days = ['2021-07-05', '2021-07-06', '2021-07-07'].map(on);
			expect(shape([...days, month])).toBe(shape(days));
		});

		it('does so where the end of a longer event is as vague', () => {
			const days = ['1914-06-28', '1914-07-23', '1914-07-28', '1914-08-04'].map(on);
			const war: TimeExtent = {
				start: day('1914-01-01'),
				end: day('1919-01-01'),
				slack: [day('1915-01-01'), day('1918-01-01')]
			};
			const { pieces } = timeScale([...days, war]);
			expect(pieces[0]?.from).toBe(day('1914-06-01'));
			expect(pieces.at(-1)).toMatchObject({ from: day('1918-01-01'), to: day('1919-01-01') });
		});

		it('shows them whole where nothing finer, or one moment, or no more than they are lies in them', () => {
			expect(units(timeScale([teens, ...['1965-03-01', '1965-03-02'].map(on)]))[0]).toBe('decade');
			expect(units(timeScale([teens, on('1912-04-15'), on('1912-04-15')]))).toEqual(['decade']);
			const years = Array.from({ length: 20 }, (_, i) => ({
				start: day(`${1900 + i}-01-01`),
				end: day(`${1901 + i}-01-01`)
			}));
			expect(shape([...years, on('1912-04-14'), on('1912-04-15')])).toBe(shape(years));
		});

		it('shows them whole where the most of them is filled', () => {
			const days = ['03', '14', '28'].map((d) => on(`2021-07-${d}`));
			expect(timeScale([...days, month]).pieces).toMatchObject([
				{ from: month.start, to: month.end }
			]);
		});
	});

	it('needs no order', () => {
		expect(JSON.stringify(timeScale([...story].reverse()))).toBe(JSON.stringify(timeScale(story)));
	});

	it('is made of pieces and breaks that tile 0 to 1 and tell time without a hole', () => {
		fc.assert(
			fc.property(extents, (events) => {
				const { pieces, breaks } = timeScale(events);
				const parts = [...pieces, ...breaks].sort((a, b) => a.x0 - b.x0);
				// Deep time has its powers of ten besides, and at most one break in each.
				const deep = pieces.filter(({ from }) => from < DEEP).length;
				expect(pieces.length - deep).toBeLessThanOrEqual(Math.max(3, 8 - deep));
				expect(deep).toBeLessThanOrEqual(14);
				if (events.length === 0) return;
				expect(parts[0]?.x0).toBe(0);
				expect(parts.at(-1)?.x1).toBe(1);
				parts.forEach((part, i) => {
					expect(part.x1).toBeGreaterThan(part.x0);
					expect(part.to).toBeGreaterThan(part.from);
					if (i > 0) expect([part.x0, part.from]).toEqual([parts[i - 1]?.x1, parts[i - 1]?.to]);
				});
			})
		);
	});

	/** What is known of events: the whole of them, or their two ends. */
	const knownOf = (events: readonly TimeExtent[]) =>
		events.flatMap(({ start, end, slack }) =>
			slack && slack[1] > slack[0]
				? [
						{ from: start, to: slack[0] },
						{ from: slack[1], to: end }
					]
				: [{ from: start, to: Math.max(end, start + 1) }]
		);

	it('swallows no event in a break: only one that holds shorter ones may run on into it', () => {
		fc.assert(
			fc.property(extents, (events) => {
				const { pieces, breaks } = timeScale(events);
				const known = knownOf(events);
				for (const { from, to } of known) {
					const whole =
						breaks.every((hole) => from >= hole.to || to <= hole.from) &&
						(pieces[0]?.from ?? 0) <= from;
					if (whole) continue;
					const length = to - from;
					const held = known.filter(
						(one) => one.from < to && one.to > from && one.to - one.from < length
					);
					expect(held.length).toBeGreaterThan(1);
					expect(pieces.some((piece) => piece.from < to && piece.to > from)).toBe(true);
				}
			})
		);
	});

	it('grows with time and comes back', () => {
		fc.assert(
			fc.property(extents, fc.array(fc.integer({ min: 0, max: 1000 })), (events, xs) => {
				const { pieces, at, invert } = timeScale(events);
				if (pieces.length === 0) return;
				const sorted = xs.map((x) => x / 1000).sort((a, b) => a - b);
				const times = sorted.map(invert);
				times.forEach((t, i) => {
					expect(t).toBeGreaterThanOrEqual(times[i - 1] ?? -Infinity);
					expect(at(t)).toBeGreaterThanOrEqual(at(times[i - 1] ?? -Infinity));
					// A double tells 64 s apart at the far end: compare where it can.
					const piece = pieces.find((part) => t >= part.from && t <= part.to);
					if (piece && (piece.to - piece.from) / Math.max(1, Math.abs(t)) > 1e-9) {
						expect(at(t)).toBeCloseTo(sorted[i] ?? 0, 5);
					}
				});
			})
		);
	});
});
