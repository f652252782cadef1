import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentsOf } from '../../compile/explorer/extents.js';
import { compileTimeline } from '../../compile/explorer/index.js';
import type { TimelineEvent } from '../../compile/explorer/types.js';
import {
	axisScale,
	axisTicks,
	levelOf,
	scaleOfLevel,
	timeWords,
	wholeView,
	type ScaleName
} from '../../layout/axis/index.js';
import { arrange, placesOf, SIZES, type ArrangeRoom, type Subject } from './arrange.js';
import { manyEvents } from './fixture.js';
import { groundOf, placeLabel, placeName } from './ground.js';
import { shownEvents } from './shown.js';

const WINDOW = { length: 1000, before: 12, after: 120 };
const across: ArrangeRoom = { down: false, cross: 440, heads: false, counts: 64 };
const down: ArrangeRoom = { down: true, cross: 300, heads: false, counts: 46 };

function subjectOf(items: readonly TimelineEvent[], name: ScaleName = 'linear') {
	const timeline = compileTimeline(items);
	const { events } = timeline;
	const scale = axisScale(name, extentsOf(events));
	const lanes = timeline.lanes.map((_, lane) =>
		events.flatMap((event, i) => (event.lane === lane ? [i] : []))
	);
	const subject: Subject = { events, lanes, ...placesOf(events, scale, false), thumbs: false };
	return { timeline, scale, subject, level: levelOf(wholeView(scale, WINDOW).k) };
}

/** Events of some years, close together or far apart, a day or many years long. */
const events = fc
	.array(
		fc.tuple(
			fc.integer({ min: 1800, max: 2020 }),
			fc.integer({ min: 1, max: 28 }),
			fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
			fc.constantFrom('a', 'b', 'c')
		),
		{ minLength: 1, maxLength: 150 }
	)
	.map((list) =>
		list.map(([year, day, years, lane], i): TimelineEvent => {
			const date = `${year}-03-${String(day).padStart(2, '0')}`;
			const when = years ? `${date}/${year + years}` : date;
			return { id: `e${i}`, label: `Event ${i}`, when, lane };
		})
	);

describe('what is arranged', () => {
	it('names, marks or counts every event once, at every zoom', () => {
		fc.assert(
			fc.property(
				events,
				fc.constantFrom<ScaleName>('linear', 'events', 'log'),
				fc.integer({ min: 0, max: 30 }),
				fc.constantFrom(across, down),
				(list, name, closer, room) => {
					const { subject, level } = subjectOf(list, name);
					const { cross, bins, size } = arrange(subject, level + closer, room);
					const counted = bins.flatMap((bin) => bin.events);
					for (const bin of bins) expect(bin.events.length).toBeGreaterThan(1);
					expect(new Set(counted).size).toBe(counted.length);
					expect(counted.length + cross.filter((at) => at >= 0).length).toBe(list.length);
					for (const i of counted) expect(cross[i]).toBeLessThan(0);
					if (!room.down) expect(size).toBeLessThanOrEqual(Math.max(room.cross, 3 * 62) + 1e-6);
				}
			),
			{ numRuns: 120 }
		);
	});

	it('draws all of it once, seen from end to end', () => {
		const { scale, subject, level } = subjectOf(manyEvents(600));
		for (const closer of [0, 5, 10]) {
			const arrangement = arrange(subject, level + closer, across);
			const k = scaleOfLevel(level + closer);
			const seen = new Set<number>();
			let nodes = 0;
			for (let x = scale.x0; x <= scale.x1; x += 900 / k) {
				const room = {
					subject,
					arrangement,
					scale,
					origin: x,
					k,
					length: 1000,
					beyond: 0.3,
					down: false
				};
				const { items } = shownEvents({ ...room, stop: null }, false);
				expect(new Set(items.map(({ node }) => node)).size).toBe(items.length);
				nodes = Math.max(nodes, items.length);
				for (const item of items) {
					if (item.kind === 'event') seen.add(item.index);
					else item.bin.events.forEach((i) => seen.add(i));
				}
			}
			expect(seen.size).toBe(600);
			expect(nodes).toBeLessThan(400);
		}
	});

	it('gives rows that others leave free to lanes that count', () => {
		const items = [0, 1, 2, 3, 4].map((i): TimelineEvent => ({
			id: `e${i}`,
			label: 'A name of some length',
			when: `2000-01-0${i + 1}`,
			lane: 'crowd'
		}));
		const far = { id: 'z', label: 'Later', when: '2001-01-01', lane: 'rest' };
		const { subject, level } = subjectOf([...items, far]);
		const { bins, bare } = arrange(subject, level, { ...across, cross: 320 });
		expect(bins).toEqual([]);
		expect([...bare].some(Boolean)).toBe(false);
	});
});

describe('the ground', () => {
	it('keeps names in sight and in their stretch, and labels whole', () => {
		fc.assert(
			fc.property(
				events,
				fc.double({ min: 1, max: 1.414, noNaN: true }),
				fc.double({ min: -0.25, max: 0.25, noNaN: true }),
				fc.integer({ min: 0, max: 16 }),
				(list, stretch, moved, closer) => {
					const { timeline, scale, level } = subjectOf(list, 'events');
					const length = 1000;
					const view = { x: scale.x0, k: scaleOfLevel(level + closer) };
					const words = timeWords({ language: 'en' });
					const room = (label: string): number => label.length * 7 + 22;
					const axis = axisTicks(scale, view, words, { length, room, outside: 300 });
					const { names, ticks } = groundOf({
						axis,
						scale,
						timeline,
						view,
						length,
						beyond: 0.3,
						down: false
					});
					const seen = { stretch, shift: moved * length, length, down: false };
					for (const name of names) {
						const { at, most = name.width, hidden } = placeName(name, seen);
						const end = (name.along + name.size) * stretch;
						expect(at).toBeGreaterThanOrEqual(name.along * stretch - 1e-6);
						if (hidden) continue;
						expect(at + Math.min(name.width, most)).toBeLessThanOrEqual(end + 1e-6);
						expect(at + Math.min(name.width, most)).toBeLessThanOrEqual(seen.shift + length + 1e-6);
					}
					for (const tick of ticks) {
						const px = tick.along * stretch - seen.shift;
						const half = tick.label.length * 3.6;
						if (px < 0 || px > length || half * 2 > length) continue;
						const centre = px + placeLabel(tick, seen, [])!;
						expect(centre - half).toBeGreaterThanOrEqual(-1e-6);
						expect(centre + half).toBeLessThanOrEqual(length + 1e-6);
					}
				}
			),
			{ numRuns: 60 }
		);
	});
});

it('has rows as high as a finger', () => {
	expect(Math.min(SIZES.row, SIZES.mark, SIZES.counts)).toBeGreaterThanOrEqual(24);
});
