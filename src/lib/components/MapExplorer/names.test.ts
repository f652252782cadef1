import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelBox, overlaps, toStage, type Camera } from '../../layout/camera.js';
import type { Gazetteer, GazetteerName } from '../../layout/gazetteer.js';
import type { Box } from '../../layout/stage-box.js';
import { crossing } from '../StoryMap/fixture.js';
import { exploreBox } from './room.js';
import { namesAt, type NameSources } from './names.js';

const box = exploreBox(1000, 700);
const labels = crossing.layouts.tablet.labels;

function town(id: number, x: number, y: number, from = 0): GazetteerName {
	return {
		id: `t-${id}`,
		text: `Town ${id}`,
		role: 'town',
		at: [x, y],
		w: 56,
		h: 17,
		size: 14,
		from
	};
}

function sources(names: readonly GazetteerName[], more: Partial<Gazetteer> = {}): NameSources {
	const gazetteer: Gazetteer = {
		format: 'throughline-gazetteer/1',
		atlas: 'gtest',
		names,
		places: [],
		...more
	};
	return { labels, laid: 1, gazetteer };
}

const camera: Camera = { k: 1, tx: 0, ty: 0 };

describe('names on a map that is explored', () => {
	it('stand clear of one another, of what else stands there and of the edge, whatever comes', () => {
		const taken: Box[] = [[20, 640, 220, 690]];
		const names = fc.array(
			fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 800 })),
			{ maxLength: 120 }
		);
		const cameras = fc.record({
			k: fc.double({ min: 0.3, max: 6, noNaN: true }),
			tx: fc.integer({ min: -2000, max: 600 }),
			ty: fc.integer({ min: -2000, max: 600 })
		});
		fc.assert(
			fc.property(names, cameras, fc.boolean(), (at, from, rtl) => {
				const all = at.map(([x, y], i) => town(i, x, y));
				const set = namesAt(sources(all), from, box, rtl, taken);
				const boxes = set.map(({ label }) => labelBox(label, from));
				boxes.forEach((b, i) => {
					expect(b[0]).toBeGreaterThanOrEqual(box.visible[0]);
					expect(b[3]).toBeLessThanOrEqual(box.visible[3]);
					for (const other of [...taken, ...boxes.slice(i + 1)])
						expect(overlaps(b, other)).toBe(false);
				});
			}),
			{ numRuns: 60 }
		);
	});

	it('are the more the nearer the camera is', () => {
		const all = Array.from({ length: 60 }, (_, i) =>
			town(i, 320 + (i % 10) * 12, 330 + Math.floor(i / 10) * 12, 0.5 + i / 30)
		);
		const far = namesAt(sources(all), camera, box, false, []);
		const near = namesAt(sources(all), { k: 6, tx: -1900, ty: -1900 }, box, false, []);
		expect(near.length).toBeGreaterThan(far.length);
	});

	it('begin with those of the step’s map, then the story’s places with how sure they are, then the atlas', () => {
		const place = {
			id: 's-ford',
			text: 'The ford',
			at: [400, 300] as const,
			w: 60,
			h: 17,
			size: 14,
			exact: true as const,
			standing: 'disputed' as const,
			told: [{ step: 2, claims: [] }]
		};
		const set = namesAt(
			sources([town(1, 402, 302), town(2, 700, 200)], { places: [place] }),
			camera,
			box,
			false,
			[]
		);
		expect(set.map(({ label }) => label.id)).toEqual(['west', 'east', 's-ford', 't-2']);
		expect(set[2]).toMatchObject({ dot: 'place', standing: 'disputed' });
	});

	it('stay on the side where they stood when the map has moved a little', () => {
		const all = [town(1, 600, 150), town(2, 640, 150)];
		const first = namesAt(sources(all), camera, box, false, []);
		const moved = { k: 1, tx: 3, ty: -2 };
		const again = namesAt(sources(all), moved, box, false, [], first);
		expect(again.map(({ label }) => [label.id, label.dx, label.dy])).toEqual(
			first.map(({ label }) => [label.id, label.dx, label.dy])
		);
	});

	it('are not set twice where the step’s map has them already, nor out of sight', () => {
		const twin = { ...town(3, 300, 400), text: 'Westby' };
		const set = namesAt(sources([twin, town(4, 5000, 100)]), camera, box, false, []);
		expect(set.map(({ label }) => label.id)).toEqual(['west', 'east']);
		expect(toStage(camera, [5000, 100])[0]).toBeGreaterThan(box.width);
	});
});
