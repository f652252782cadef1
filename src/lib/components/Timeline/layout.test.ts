import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageBox } from '../../layout/stage-box.js';
import { axisLabels, roughly } from './axis-view.js';
import { layer, story } from './fixture.js';
import { layRail } from './rail.js';
import { onward } from './telling.js';
import { layTimeline } from './timeline.js';

const order = story.steps.map((_, i) => i);
const wide = stageBox({ width: 1440, height: 900 });
const phone = stageBox({ width: 390, height: 844 });

/** Points on a curve of the telling. */
function pointsOn(d: string): [number, number][] {
	const [x0, y0, x1, y1, x2, y2, x3, y3] = d.match(/-?[\d.]+/g)!.map(Number) as number[];
	return Array.from({ length: 41 }, (_, i) => {
		const t = i / 40;
		const of = (a: number, b: number, c: number, e: number) =>
			a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + e * t ** 3;
		return [of(x0!, x1!, x2!, x3!), of(y0!, y1!, y2!, y3!)];
	});
}

describe('layRail', () => {
	const rail = layRail({ story, index: 0, order, width: 1440, size: 'wide' });

	it('tells the place in the telling and in time', () => {
		expect(rail.when).toBe('date of 1');
		expect(rail.spoken).toBe('Step 1 of 6: Crossing, date of 1');
		expect(rail.texts.find(({ c }) => c === 'now')?.t).toBe('Sunday 4 July');
	});

	it('picks a step in the telling above, and in time below', () => {
		expect(rail.pick(rail.width, 10)).toBe(5);
		expect(rail.pick(0, 60)).toBe(3);
		const again = layRail({ story, index: 0, order, width: 1440 });
		expect(again.pick(again.width * 0.45, 60)).toBe(2);
	});

	it('tells how far a break leaps where there is room between the telling and the axis', () => {
		const leaps = (width: number) =>
			layRail({ story, index: 0, order, width }).texts.filter(({ c }) => c === 'leap');
		expect(leaps(1440).length).toBeGreaterThan(0);
		// On a phone held sideways the dots of the telling would lie on them.
		expect(leaps(667)).toEqual([]);
	});

	it('runs from the right where text does', () => {
		const rtl = layRail({ story: { ...story, direction: 'rtl' }, index: 0, order, width: 1440 });
		expect(rtl.dot?.x).toBeCloseTo(rail.width - (rail.dot?.x ?? 0));
		expect(rtl.pick(rtl.width, 60)).toBe(3);
	});

	it('draws where ten thousand steps lie no finer than pixels, and not anew at each step', () => {
		const steps = Array.from({ length: 10_000 }, (_, i) => ({
			x0: i / 10_000,
			x1: (i + 1) / 10_000,
			start: 'square' as const,
			end: 'square' as const
		}));
		let asked = 0;
		const counted = new Proxy(steps, {
			get(all, key) {
				if (key === 'flatMap') asked++;
				return Reflect.get(all, key) as unknown;
			}
		});
		const many = { ...story, axis: { ...story.axis, steps: counted } };
		const draw = (index: number) =>
			layRail({ story: many, index, order: [...steps.keys()], width: 1440 });
		const { density } = draw(0);
		expect(draw(5000).density).toBe(density);
		expect(asked).toBe(1);
		const corners = [...density.matchAll(/H([\d.]+)V([\d.]+)/g)].map(([, x]) => Number(x));
		expect(corners.length).toBeGreaterThan(100);
		expect(corners.length).toBeLessThanOrEqual(draw(0).width + 1);
		expect(corners).toEqual([...corners].sort((a, b) => a - b));
	});

	it('draws thousands of steps with as many nodes as ten', () => {
		const many = Array.from({ length: 3000 }, (_, i) => i % 6);
		const long = layRail({ story, index: 1500, order: many, width: 390 });
		expect(long.dotted).toBe(false);
		expect(long.read.length).toBeLessThan(40);
		expect(long.texts.length).toBeLessThan(8);
	});

	it('holds before the first and after the last step', () => {
		expect(layRail({ story, index: -1, order, width: 390 })).toMatchObject({
			when: 'Sample',
			dot: null
		});
		expect(layRail({ story, index: 6, order, width: 390 }).index).toBe(5);
	});

	it('stands where nothing is dated', () => {
		const none = { segments: [], breaks: [], marks: [], steps: [null], eras: [] };
		const bare = { ...story, axis: none, steps: story.steps.slice(4, 5) };
		expect(layRail({ story: bare, index: 0, order: [0], width: 800 }).when).toBe('Date not known');
	});
});

describe('axisLabels', () => {
	it('never lets two names touch or leave the axis', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 60, max: 2000 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(width, now) => {
					const labels = axisLabels(story.axis.segments, (x) => x * width, width, 11, now);
					labels.forEach(({ x, text }, i) => {
						const half = roughly(text, 11) / 2;
						expect(x - half).toBeGreaterThanOrEqual(-0.01);
						expect(x + half).toBeLessThanOrEqual(width + 0.01);
						for (const other of labels.slice(i + 1)) {
							expect(Math.abs(other.x - x)).toBeGreaterThan(half + roughly(other.text, 11) / 2);
						}
					});
				}
			)
		);
	});
});

describe('layTimeline', () => {
	it('draws lanes beside a card, and a list on a phone', () => {
		expect(layTimeline({ layer, story, box: wide }).narrow).toBe(false);
		const list = layTimeline({ layer, story, box: phone });
		expect(list.narrow).toBe(true);
		expect(list.stops.map(({ item }) => item.step)).toEqual([3, 2, 0, 1, 5]);
	});

	it('is a list too where it is so low that the names of its lanes would lie on each other', () => {
		for (const [width, height] of [
			[667, 375],
			[700, 300]
		] as const) {
			const low = stageBox({ width, height, across: false });
			expect(layTimeline({ layer, story, box: low }).narrow).toBe(true);
			const lanes = layer.lanes.map((lane) => ({ ...lane, items: [] }));
			const empty = { ...layer, lanes };
			expect(layTimeline({ layer: empty, story, box: low }).narrow).toBe(false);
		}
	});

	it('breaks the name of a lane into as many lines as it is high, so that it keeps off the bars', () => {
		const tablet = stageBox({ width: 820, height: 1180 });
		const [one] = layer.lanes;
		const named = (label: string, times: number) => {
			const items = Array.from({ length: times }, () => one!.items).flat();
			const { words } = layTimeline({
				layer: { ...layer, lanes: [{ ...one!, label, items }] },
				story,
				box: tablet
			});
			return words.filter(({ c, y }) => c === 'lane' && y < 90).map(({ t }) => t);
		};
		expect(named('Sun, total', 3)).toEqual(['Sun, total']);
		expect(named('Sun, annular or hybrid', 3)).toEqual(['Sun,', 'annular or', 'hybrid']);
		expect(named('Sun, annular or hybrid', 0)).toEqual(['Sun,', 'annular or hybrid']);
	});

	it('names eras in a band over the axis, as far as they are long enough', () => {
		const named = (box: typeof wide, label: string) => {
			const eras = [{ ...story.axis.eras[0]!, label }];
			const view = layTimeline({ layer, story: { ...story, axis: { ...story.axis, eras } }, box });
			return [view.over.some(({ c }) => c === 'era'), view.words.some(({ t }) => t === label)];
		};
		expect(named(wide, 'The crossing')).toEqual([true, true]);
		expect(named(wide, 'Long '.repeat(60))).toEqual([true, false]);
	});

	it('marks on a phone, too, up to when it tells', () => {
		const { words, under, stops } = layTimeline({ layer, story, box: phone });
		const mark = words.find(({ t }) => t === 'Report updated 22:57')!;
		expect(mark.y).toBeGreaterThan(stops.at(-1)!.y);
		expect(under.find(({ c }) => c === 'mark')?.d).not.toBe('');
	});

	it('marks on a phone both the present and up to when it tells, each between its lines', () => {
		const marks = [
			{ x: 1, text: 'now' },
			{ x: 0.55, text: 'As of 4 July' },
			{ x: 0.56, text: '' }
		];
		const of = { ...story, axis: { ...story.axis, marks } };
		const { words, stops, under } = layTimeline({ layer, story: of, box: phone });
		const yOf = (text: string) => words.find(({ t }) => t === text)!.y;
		const rows = stops.map(({ hit }) => hit[1]);
		expect(yOf('As of 4 July')).toBeGreaterThan(rows[2]!);
		expect(yOf('As of 4 July')).toBeLessThan(rows[3]!);
		expect(yOf('now')).toBeGreaterThan(rows.at(-1)!);
		expect(under.find(({ c }) => c === 'mark')!.d.match(/M/g)).toHaveLength(2);
	});

	it('keeps the longest label of a list in sight, and leaves no pixel beside a row dead', () => {
		const items = layer.lanes[0]!.items.map((one) => ({ ...one, w: 150 }));
		const long = { ...layer, lanes: [{ ...layer.lanes[0]!, items }] };
		const { words, stops, width } = layTimeline({ layer: long, story, box: phone });
		for (const { x, c, size = 14 } of words.filter((word) => word.c.startsWith('name'))) {
			expect(c).toBeTruthy();
			expect(x + 14 + (150 * size) / 14).toBeLessThanOrEqual(width);
		}
		for (const { hit } of stops) expect([hit[0], hit[2]]).toEqual([0, width]);
	});

	it('shows on a phone what lies about the current step, and how many more there are', () => {
		const items = Array.from({ length: 40 }, (_, i) => ({
			...layer.lanes[0]!.items[0]!,
			step: i
		}));
		const many = { ...layer, lanes: [{ ...layer.lanes[0]!, items }] };
		const steps = items.map((_, i) => story.steps[i % 4]!);
		const of = { ...story, steps, timeOrder: steps.map((_, i) => i) };
		const { stops, words, under } = layTimeline({ layer: many, story: of, box: phone, step: 20 });
		const first = stops[0]!.item.step;
		const last = stops.at(-1)!.item.step;
		expect(first).toBeLessThan(20);
		expect(last).toBeGreaterThan(20);
		expect(words.map(({ t }) => t)).toEqual(
			expect.arrayContaining([`↑ ${first}`, `↓ ${39 - last}`])
		);
		expect(under.filter(({ c }) => c.startsWith('told'))).toHaveLength(stops.length - 1);
	});

	it('has a width before its stage has one', () => {
		for (const size of ['wide', 'phone'] as const) {
			const box = { ...wide, size, free: [24, 24, 1, 500] as const };
			const { width, height } = layTimeline({ layer, story, box });
			expect(width).toBeGreaterThan(0);
			expect(height).toBeGreaterThan(0);
		}
	});

	it('stays in the room it is given, whatever that is', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 320, max: 2000 }),
				fc.integer({ min: 420, max: 1400 }),
				fc.integer({ min: 1, max: 400 }),
				(width, height, n) => {
					const box = stageBox({ width, height });
					const items = Array.from({ length: n }, (_, i) => layer.lanes[0]!.items[i % 3]!).map(
						(item, i) => ({ ...item, step: i })
					);
					const many = { ...layer, lanes: [{ ...layer.lanes[0]!, items }] };
					const steps = items.map((_, i) => story.steps[i % 4]!);
					const of = { ...story, steps, timeOrder: steps.map((_, i) => i) };
					const room = box.free[3] - box.free[1];
					const view = layTimeline({ layer: many, story: of, box, step: n - 1 });
					expect(view.titled + view.keyed + 16 + view.height).toBeLessThanOrEqual(
						Math.max(room, 160) + 1
					);
					for (const { x, t } of view.words) expect([x, t].every((v) => v === v)).toBe(true);
					expect(view.stops.some(({ item }) => item.step === n - 1)).toBe(true);
					// Whole rows of a list answer, and a finger finds each.
					if (view.narrow && room > 200) {
						for (const { hit } of view.stops) expect(hit[3]).toBeGreaterThanOrEqual(24 - 1e-9);
					}
				}
			)
		);
	});

	it('follows the reading: back in the telling, never back in time', () => {
		const told = layTimeline({ layer, story, box: wide });
		const time = layTimeline({ layer, story, box: wide, order: story.timeOrder });
		expect(told.over.some(({ c }) => c.startsWith('told back'))).toBe(true);
		expect(time.over.some(({ c }) => c.startsWith('told back'))).toBe(false);
		expect(told.words.map(({ t }) => t)).toContain('As told');
		expect(time.words.map(({ t }) => t)).toContain('As it happened');
	});

	it('keeps the words of a jump off the line of the telling, in either order', () => {
		const jump = { direction: 'ahead' as const, text: 'Ahead', short: 'ahead 22 years' };
		const items = Array.from({ length: 18 }, (_, i) => {
			const x0 = [0, 0.05, 0.1, 0.45, 0.5, 0.52, 0.7, 0.75, 0.8][i % 9]! + (i > 8 ? 0.1 : 0);
			return {
				...layer.lanes[0]!.items[0]!,
				step: i,
				span: { ...story.axis.steps[0]!, x0, x1: x0 }
			};
		});
		const many = { ...layer, lanes: [{ ...layer.lanes[0]!, items }] };
		const steps = items.map((_, i) => ({
			...story.steps[0]!,
			jump: i % 4 === 3 ? { told: jump, time: jump } : {}
		}));
		const along = [...items].sort((a, b) => a.span.x0 - b.span.x0).map(({ step }) => step);
		const of = { ...story, steps, timeOrder: along };
		for (const order of [along, steps.map((_, i) => i)])
			for (const [width, height] of [
				[1440, 900],
				[1200, 800],
				[1280, 1000]
			] as const) {
				const box = stageBox({ width, height });
				const { words, over } = layTimeline({
					layer: many,
					story: of,
					box,
					order,
					step: order[2]!
				});
				const said = words.filter(({ c }) => c.startsWith('jump'));
				expect(said.length, `${width}`).toBeGreaterThan(0);
				const line = over
					.filter(({ c, d }) => d && c.startsWith('told'))
					.flatMap(({ d }) => pointsOn(d));
				for (const { x, y, t, c } of said) {
					const x0 = c.includes(' end') ? x - roughly(t, 13) : x;
					const hit = line.filter(
						([px, py]) => px > x0 && px < x0 + roughly(t, 13) && py > y - 8 && py < y + 1
					);
					expect(hit, `${width} ${t}`).toEqual([]);
				}
			}
	});

	it('marks the current step in bar, label and line', () => {
		const { bars, words, dots } = layTimeline({ layer, story, box: wide, step: 3 });
		expect(bars.filter(({ c }) => c.includes('now'))).toHaveLength(1);
		expect(words.filter(({ c }) => /name.*now/.test(c)).map(({ t }) => t)).toEqual([
			'Never routed'
		]);
		expect(dots.filter(({ now }) => now)).toHaveLength(1);
	});

	it('gives every standing a form of its own', () => {
		const { bars } = layTimeline({ layer, story, box: wide });
		const forms = bars.map(({ fill, line, dash, cut }) => [!!fill, !!line, dash, !!cut].join());
		expect(new Set(forms).size).toBe(4);
	});
});

it('finds a way that never runs back, on the bars wherever they allow it', () => {
	const bars = fc.array(
		fc
			.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
			.map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
	);
	fc.assert(
		fc.property(bars, (list) => {
			const way = onward(list);
			way.forEach((x, i) => expect(x).toBeGreaterThanOrEqual(way[i - 1] ?? 0));
			const sorted = onward([...list].sort((a, b) => a[0] - b[0]).map(([a]) => [a, a]));
			expect(sorted).toEqual(list.map(([a]) => a).sort((a, b) => a - b));
		})
	);
});
