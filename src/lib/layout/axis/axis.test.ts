import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, parseEdtf } from '../../story/dates/index.js';
import type { TimeExtent } from '../time-scale.js';
import {
	axisScale,
	axisTicks,
	between,
	levelOf,
	panned,
	scaleOfLevel,
	suitingScale,
	timeWords,
	viewOf,
	wholeView,
	zoomed,
	type AxisScale,
	type ScaleName
} from './index.js';
import { roundYear } from './steps.js';

const NAMES: readonly ScaleName[] = ['linear', 'events', 'log'];
const WINDOW = { length: 1000, before: 12, after: 120 };
const YEAR = 365.2425 * 86_400;

const extentOf = (text: string): TimeExtent => {
	const read = parseEdtf(text);
	if (!read.ok) throw new Error(text);
	const { min, max } = bounds(read.value);
	return { start: min, end: max };
};
const deep = [
	'Y-13800000000',
	'Y-4540000000',
	'Y-66000000',
	'Y-300000',
	'-9999',
	'1500',
	'1969-07-20T20:17:40',
	'2021-07-05T14:05',
	'2021-07-05T14:05:31'
].map(extentOf);

/** Anything from the Big Bang to far ahead, close together or far apart. */
const extents = fc.array(
	fc
		.record({
			centre: fc.oneof(
				fc.constantFrom(0, 1.6e9, -62e9, -4.35e17, -1e15, 5e11),
				fc.double({ min: -4.4e17, max: 1e15, noNaN: true })
			),
			shift: fc.double({ min: -1e7, max: 1e7, noNaN: true }),
			length: fc.oneof(
				fc.constantFrom(0, 1, 86_400, YEAR),
				fc.double({ min: 0, max: 1e12, noNaN: true })
			)
		})
		.map(({ centre, shift, length }): TimeExtent => {
			const start = Math.round(centre + shift);
			return { start, end: start + length };
		}),
	{ minLength: 1, maxLength: 40 }
);

describe.each(NAMES)('the %s scale', (name) => {
	it('grows with time, and comes back', () => {
		fc.assert(
			fc.property(
				extents,
				fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
				(events, shares) => {
					const scale = axisScale(name, events);
					const xs = shares.sort((a, b) => a - b).map((s) => scale.x0 + s * (scale.x1 - scale.x0));
					const ts = xs.map(scale.invert);
					ts.forEach((t, i) => {
						expect(t).toBeGreaterThanOrEqual(ts[i - 1] ?? -Infinity);
						expect(scale.at(t)).toBeGreaterThanOrEqual(scale.at(ts[i - 1] ?? -Infinity));
						// A double tells a minute apart at the far end: no closer can it come back.
						const near = Math.abs(t) * 4e-16 + 1e-6;
						const off = Math.abs(scale.at(t) - (xs[i] ?? 0));
						const step = Math.abs(scale.at(t + near) - scale.at(t - near));
						expect(off).toBeLessThanOrEqual(2 * step + (scale.x1 - scale.x0) * 1e-9);
					});
				}
			)
		);
	});

	it('keeps every event between its ends and out of its breaks, unless it holds shorter ones', () => {
		fc.assert(
			fc.property(extents, (events) => {
				const scale = axisScale(name, events);
				expect(scale.x1).toBeGreaterThan(scale.x0);
				for (const { start, end } of events) {
					expect(scale.at(start)).toBeGreaterThanOrEqual(scale.x0);
					expect(scale.at(end)).toBeLessThanOrEqual(scale.x1);
					const whole =
						start >= scale.from &&
						end <= scale.to &&
						scale.breaks.every((hole) => start >= hole.to || end <= hole.from);
					const held = events.filter(
						(one) => one.start < end && one.end >= start && one.end - one.start < end - start
					);
					expect(whole || (name === 'events' && held.length > 1)).toBe(true);
				}
			})
		);
	});

	it('is zoomed to seconds and back, the place under the pointer staying', () => {
		const scale = axisScale(name, deep);
		const [t] = [deep.at(-1)!.start];
		let view = wholeView(scale, WINDOW);
		for (let i = 0; i < 400; i++) {
			const px = (scale.at(t) - view.x) * view.k;
			const next = zoomed(view, 1.5, px, scale, WINDOW);
			if (next === view) break;
			expect(Math.abs((scale.at(t) - next.x) * next.k - px)).toBeLessThan(2);
			view = next;
		}
		const seen = scale.invert(view.x + WINDOW.length / view.k) - scale.invert(view.x);
		expect(seen).toBeLessThan(120);
		for (let i = 0; i < 400; i++) view = zoomed(view, 0.5, 500, scale, WINDOW);
		expect(view.k).toBeCloseTo(wholeView(scale, WINDOW).k, 12);
	});

	it('has ticks in order, apart, with words, wherever it is seen', () => {
		const words = timeWords({ language: 'en' });
		const room = (label: string): number => label.length * 7 + 16;
		fc.assert(
			fc.property(
				extents,
				fc.array(
					fc.tuple(
						fc.double({ min: 0.3, max: 12, noNaN: true }),
						fc.integer({ min: 0, max: 1000 })
					),
					{ maxLength: 12 }
				),
				(events, moves) => {
					const scale = axisScale(name, events);
					let view = wholeView(scale, WINDOW);
					for (const [factor, px] of moves) view = zoomed(view, factor, px, scale, WINDOW);
					const { ticks, around } = axisTicks(scale, view, words, { length: WINDOW.length, room });
					ticks.forEach(({ px, label }, i) => {
						expect(label).not.toBe('');
						expect(Number.isFinite(px)).toBe(true);
						const last = ticks[i - 1];
						if (last)
							expect(px - last.px).toBeGreaterThanOrEqual(
								(room(label) + room(last.label)) / 2 - 1e-6
							);
					});
					for (const one of around) expect(one.px1).toBeGreaterThan(one.px0);
				}
			),
			{ numRuns: 60 }
		);
	});
});

describe('a broken axis', () => {
	const words = timeWords({ language: 'en' });
	const room = (label: string): number => label.length * 7 + 22;
	const night = ['1999', '2021-05-01', '2021-07-02', '2021-07-03', '2021-07-04', '2021-07-05'];
	const days = [...night, '2021-07-05T14:05', '2021-09-11'].map(extentOf);
	const scale = axisScale('events', days);

	it('tells a date in each piece that has room for one, at any width', () => {
		expect(scale.pieces.length).toBeGreaterThan(3);
		for (let length = 500; length < 2600; length += 20) {
			const view = wholeView(scale, { length, before: 12, after: 0.2 * Math.min(length, 950) });
			const { ticks, around } = axisTicks(scale, view, words, { length, room });
			for (const { x0, x1, from } of scale.pieces) {
				const [a, b] = [x0, x1].map((x) => (x - view.x) * view.k) as [number, number];
				const told =
					ticks.some(({ px }) => px >= a - 1 && px <= b + 1) ||
					around.some(({ px0, px1 }) => px0 < b && px1 > a);
				const least = room(words.tick(from, { unit: 'day', n: 1, seconds: 86_400 }));
				if (b - a >= least) expect(told, `${length}: ${words.range(from, from + 1)}`).toBe(true);
			}
		}
	});
});

describe('the scale that suits', () => {
	it('is linear for what fills its time, logarithmic for deep time, else by the events', () => {
		const years = (list: readonly number[]) =>
			suitingScale(list.map((year) => extentOf(String(year).padStart(4, '0'))));
		expect(years([1950, 1960, 1971, 1980, 1993, 2000])).toBe('linear');
		expect(years([1500, 2019, 2020, 2021])).toBe('events');
		expect(suitingScale(deep)).toBe('log');
		expect(suitingScale([])).toBe('linear');
	});
});

describe('words', () => {
	const label = (name: ScaleName, from: string, to: string, language = 'en') => {
		const scale = axisScale(name, deep);
		const view = viewOf(scale, WINDOW, extentOf(from).start, extentOf(to).start);
		return axisTicks(scale, view, timeWords({ language }), {
			length: WINDOW.length,
			room: (text) => text.length * 7 + 16
		});
	};
	const ticks = (...of: Parameters<typeof label>) => label(...of).ticks.map((tick) => tick.label);

	it('tell any age in the words of its unit', () => {
		expect(ticks('linear', 'Y-14000000000', '2021')).toContain('10 billion years ago');
		expect(ticks('linear', 'Y-67000000', 'Y-65000000')).toContain('66 million years ago');
		expect(ticks('linear', 'Y-11999', '-5999')).toContain('10,000 BC');
		expect(ticks('linear', '1400', '1600')).toContain('1500');
		expect(ticks('linear', '2021-03', '2021-09')).toContain('Jul');
		const minutes = label('linear', '2021-07-05T14:00', '2021-07-05T14:10');
		expect(minutes.ticks.map((tick) => tick.label)).toContain('14:05');
		expect(minutes.around.map((one) => one.label)).toEqual(['5 July 2021']);
		expect(ticks('linear', '2021-07-05T14:05:28', '2021-07-05T14:05:38')).toContain('14:05:31');
	});

	it('say what they lie in in short where there is no room for all of it', () => {
		const named = (length: number) => {
			const scale = axisScale('linear', [extentOf('1783-11-20/1783-11-23')]);
			const view = viewOf(
				scale,
				{ length, before: 0, after: 0 },
				extentOf('1783-11-20').start,
				extentOf('1783-11-24').start
			);
			const room = (text: string) => text.length * 7 + 22;
			const { around } = axisTicks(scale, view, timeWords({ language: 'en' }), { length, room });
			return around.map(({ label }) => label);
		};
		expect(named(400)).toEqual(['November 1783']);
		expect(named(90)).toEqual(['Nov 1783']);
	});

	it('speak the language, in its digits and calendar', () => {
		expect(ticks('linear', 'Y-67000000', 'Y-65000000', 'fa-AF')).toContain('۶۶ میلیون سال پیش');
		expect(ticks('linear', '2021-06-29', '2021-07-12', 'fa-AF')).toContain('۱۴ سرطان');
		expect(ticks('linear', 'Y-67000000', 'Y-65000000', 'de')[0]).toMatch(/Mio|Million/);
	});

	it('tell two neighbouring ticks apart, however near', () => {
		const near = ticks('linear', 'Y-66000100', 'Y-65999900');
		expect(near.length).toBeGreaterThan(2);
		expect(new Set(near).size).toBe(near.length);
	});

	it('say a range as exactly as it is long', () => {
		const { range } = timeWords({ language: 'en' });
		const of = (from: string, to: string) => range(extentOf(from).start, extentOf(to).end);
		expect(of('1990', '1999')).toBe('1990–1999');
		expect(of('2021-07-02', '2021-07-05')).toBe('2–5 July 2021');
		// A whole day, month or year is told by its own name.
		expect(of('2021-07-02', '2021-07-02')).toBe('2 July 2021');
		expect(of('2021-05', '2021-05')).toBe('May 2021');
		expect(of('2021-05', '2021-06')).toBe('May–June 2021');
		expect(of('2021', '2021')).toBe('2021');
		expect(of('2021-07-02T10:00', '2021-07-02T21:00')).toMatch(/^2 July 2021, 10:00–21:00/);
		expect(of('Y-13800000000', 'Y-4000000000')).toBe(
			'13.8 billion years ago – 4 billion years ago'
		);
		expect(of('2021-07-05T14:05:31', '2021-07-05T14:05:31')).toContain('14:05:31');
	});

	it('count years before our era as they are told, each later than the one before', () => {
		fc.assert(
			fc.property(fc.integer({ min: -2_000_000, max: 3000 }), (value) => {
				const years = [value, value === -1 || value === 0 ? value + 2 : value + 1].map(roundYear);
				expect(years[1]).toBeGreaterThan(years[0]!);
			})
		);
		expect([roundYear(-10_000), roundYear(0), roundYear(-300_000)]).toEqual([-9999, 1, -300_000]);
	});
});

describe('a view', () => {
	const scale: AxisScale = axisScale('linear', ['1900', '2000'].map(extentOf));

	it('never leaves the axis, whatever is done', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.oneof(
						fc.record({
							zoom: fc.double({ min: 0.01, max: 100, noNaN: true }),
							at: fc.integer({ min: 0, max: 1000 })
						}),
						fc.record({ pan: fc.double({ min: -5000, max: 5000, noNaN: true }) })
					)
				),
				(moves) => {
					let view = wholeView(scale, WINDOW);
					for (const move of moves) {
						view =
							'pan' in move
								? panned(view, move.pan, scale, WINDOW)
								: zoomed(view, move.zoom, move.at, scale, WINDOW);
						const start = (scale.x0 - view.x) * view.k;
						const end = (scale.x1 - view.x) * view.k;
						expect(start).toBeLessThanOrEqual(WINDOW.before + 1e-3);
						expect(end).toBeGreaterThanOrEqual(WINDOW.length - WINDOW.after - 1e-3);
					}
				}
			)
		);
	});

	it('goes to another without a jump, and arrives', () => {
		const a = wholeView(scale, WINDOW);
		const b = viewOf(scale, WINDOW, extentOf('1950').start, extentOf('1951').start);
		expect(between(a, b, 1)).toBe(b);
		const half = between(a, b, 0.5);
		expect(half.k).toBeGreaterThan(a.k);
		expect(half.k).toBeLessThan(b.k);
		const almost = between(a, b, 0.999_999);
		expect(Math.abs((almost.x - b.x) * b.k)).toBeLessThan(1);
	});

	it('is at most √2 as large as its level', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-18, max: 1e6, noNaN: true }), (k) => {
				const ratio = k / scaleOfLevel(levelOf(k));
				expect(ratio).toBeGreaterThan(0.999);
				expect(ratio).toBeLessThan(1.4143);
			})
		);
	});
});
