/** Shapes of a story's own: read whatever they hold, and drawn, framed, named, explained and told of. */
import fc from 'fast-check';
import { geoContains, type GeoPermissibleObjects } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { fitView, overlaps, toStage } from '../../layout/camera.js';
import { SIZES } from '../../layout/stage-box.js';
import type { GeoJson, StoryShape } from '../../story/map-types.js';
import type { MapLayer, Story } from '../../story/types.js';
import { ownShape } from './own.js';
import { boxOf, labelBoxes, mapMaker } from './testing.js';

const makeMap = mapMaker(loadAtlas);
const polygon = (...ring: [number, number][]): GeoJson => ({
	type: 'Polygon',
	coordinates: [ring]
});
const shape = (id: string, geojson: GeoJson, more: Partial<StoryShape> = {}): StoryShape => ({
	id,
	name: `The ${id}`,
	geojson,
	...more
});
const ZONE = shape('zone', polygon([69, 34], [70, 34], [70, 35], [69, 35]), {
	credit: 'Zone: the ministry'
});
const FRONT = shape('front', {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: null,
			geometry: {
				type: 'LineString',
				coordinates: [
					[68, 34],
					[69, 34.4],
					[70, 34.1]
				]
			}
		},
		{ type: 'Feature', properties: null, geometry: null }
	]
});
const POSTS = shape('posts', {
	type: 'MultiPoint',
	coordinates: [
		[69, 34],
		[69.5, 34.5],
		[70, 35]
	]
});
const POST = shape('post', { type: 'Point', coordinates: [69.4, 34.6] });
const TONES: Story['tones'] = [{ id: 'closed', label: 'Closed to all', look: 'lost' }];
const MORE: Partial<Story> = { shapes: [ZONE, FRONT, POSTS, POST], tones: TONES };

describe('the areas of a shape', () => {
	const holds = (geojson: GeoJson, at: [number, number]) => {
		const { areas } = ownShape(shape('x', geojson));
		return (
			areas !== null && geoContains(areas as Exclude<GeoPermissibleObjects, { type: 'Sphere' }>, at)
		);
	};

	it('are the same whichever way their rings are wound, closed or not', () => {
		const ring: [number, number][] = [
			[10, 10],
			[20, 10],
			[20, 20],
			[10, 20]
		];
		for (const each of [ring, [...ring].reverse(), [...ring, ring[0]!]]) {
			expect(holds(polygon(...each), [15, 15])).toBe(true);
			expect(holds(polygon(...each), [25, 15])).toBe(false);
		}
	});

	it('have holes, whichever way these are wound', () => {
		const outer = [
			[0, 0],
			[30, 0],
			[30, 30],
			[0, 30]
		];
		const hole = [
			[10, 10],
			[20, 10],
			[20, 20],
			[10, 20]
		];
		for (const inner of [hole, [...hole].reverse()]) {
			const geojson = { type: 'Polygon', coordinates: [outer, inner] };
			expect(holds(geojson, [5, 5])).toBe(true);
			expect(holds(geojson, [15, 15])).toBe(false);
		}
	});

	it('lie across the antimeridian and around a pole', () => {
		const across: [number, number][] = [
			[175, -5],
			[-175, -5],
			[-175, 5],
			[175, 5]
		];
		const on: [number, number][] = [
			[175, -5],
			[185, -5],
			[185, 5],
			[175, 5]
		];
		for (const ring of [across, on]) {
			expect(holds(polygon(...ring), [180, 0])).toBe(true);
			expect(holds(polygon(...ring), [0, 0])).toBe(false);
			const [west = 0, , east = 0] = ownShape(shape('x', polygon(...ring))).extent ?? [];
			expect(east - west).toBeCloseTo(10);
		}
		const polar: [number, number][] = [
			[-180, -70],
			[-90, -70],
			[0, -70],
			[90, -70]
		];
		expect(holds(polygon(...polar), [0, -89])).toBe(true);
		expect(holds(polygon(...polar), [0, 0])).toBe(false);
	});
});

describe('a map', () => {
	it('draws areas, lines and points, each as it is asked', async () => {
		const { map, compiled } = await makeMap(
			{
				shapes: [
					{ id: 'a', shape: 'zone', tone: 'closed', line: 'dashed', strength: 0.5 },
					{ id: 'b', shape: 'front', line: 'dotted' },
					'posts',
					'post'
				]
			},
			MORE
		);
		expect(map.areas).toContainEqual({
			area: 's-zone',
			look: 'lost',
			line: 'dashed',
			strength: 0.5
		});
		expect(map.key.find(({ kind }) => kind === 'area')?.strength).toBe(0.5);
		expect(map.key.find(({ kind }) => kind === 'line')).not.toHaveProperty('strength');
		expect(compiled.atlas?.areas['s-zone']?.d).toMatch(/^M[-\d ]+l[-\d ]+z$/);
		expect(map.lines?.map(({ as }) => as)).toEqual([
			'own quiet dotted',
			'own quiet dots',
			'own quiet dots'
		]);
		expect(map.lines?.[1]?.d.match(/M/g)).toHaveLength(3);
	});

	it('explains shapes of one name and look once, as strongly as the strongest', async () => {
		const south = polygon([69, 32], [70, 32], [70, 33], [69, 33]);
		const shapes = [
			ZONE,
			{ ...ZONE, id: 'zone2', geojson: south },
			FRONT,
			{ ...FRONT, id: 'front2' }
		];
		const anchor = 'none';
		const { map } = await makeMap(
			{
				shapes: [
					{ id: 'a', shape: 'zone', strength: 0.4, anchor },
					{ id: 'b', shape: 'zone2', strength: 0.7, anchor },
					{ id: 'c', shape: 'front', strength: 0.8, anchor },
					{ id: 'd', shape: 'front2', strength: 0.3, anchor }
				]
			},
			{ shapes }
		);
		expect(map.key.map(({ text, strength }) => [text, strength])).toEqual([
			['The zone', 0.7],
			['The front', 0.8]
		]);
	});

	it('frames a shape, as near as the shape is small', async () => {
		const small = shape('small', polygon([69, 34], [69.1, 34], [69.1, 34.1], [69, 34.1]));
		for (const layer of [{ frame: ['small'] }, { shapes: ['small'] }]) {
			const { map, compiled } = await makeMap(layer, { shapes: [small] });
			const km = compiled.atlas?.kmPerUnit ?? 0;
			const { view } = map.layouts.wide;
			expect((view[2] - view[0]) * km).toBeLessThan(60);
		}
		const { map, compiled } = await makeMap({ frame: ['zone'], shapes: ['zone'] }, MORE);
		for (const size of SIZES) {
			const box = boxOf(compiled, 's', size);
			const camera = fitView(map.layouts[size].view, box);
			const [x0, y0, x1, y1] = compiled.atlas?.areas['s-zone']?.box ?? [0, 0, 0, 0];
			const [left, top] = toStage(camera, [x0, y0]);
			const [right, bottom] = toStage(camera, [x1, y1]);
			expect(left >= box.free[0] && right <= box.free[2], size).toBe(true);
			expect(top >= box.free[1] && bottom <= box.free[3], size).toBe(true);
		}
	});

	it('names what it draws on it, in the key what has no room for a name, and tells whose data it is', async () => {
		const { map } = await makeMap(
			{
				shapes: [
					{ id: 'a', shape: 'zone', tone: 'closed', label: 'Closed' },
					{ id: 'b', shape: 'front', note: 'as of noon' },
					'posts',
					'post'
				]
			},
			MORE
		);
		const ids = map.layouts.wide.labels.map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining(['a-s-zone', 's-front-line', 's-post-dots']));
		expect(ids).not.toContain('s-posts-dots');
		expect(map.key).toContainEqual({ kind: 'area', look: 'lost', text: 'Closed to all' });
		expect(map.key).toContainEqual({ kind: 'line', symbol: 'own quiet dots', text: 'The posts' });
		expect(map.description).toContain('Closed: Closed to all.');
		expect(map.description).toContain('Drawn: The front (as of noon), The posts and The post.');
		expect(map.notes).toContain('Zone: the ministry');
	});

	it('writes no name where none is wanted, and puts it into the key', async () => {
		const { map } = await makeMap(
			{
				shapes: [
					{ id: 'a', shape: 'zone', anchor: 'none' },
					{ id: 'b', shape: 'front', anchor: 'none' }
				]
			},
			MORE
		);
		const ids = map.layouts.wide.labels.map(({ id }) => id);
		expect(ids.filter((id) => /zone|front/.test(id))).toEqual([]);
		expect(map.key.map(({ text }) => text)).toEqual(['The zone', 'The front']);
	});

	it('draws a claim as sure as it is', async () => {
		const { map } = await makeMap({ shapes: [{ id: 'a', shape: 'front', claim: 'c1' }] }, MORE, {
			claims: [{ id: 'c1', what: 'The front', standing: 'unverified', sources: ['report'] }]
		});
		expect(map.lines?.[0]).toMatchObject({ as: 'own quiet', standing: 'unverified' });
	});

	it('shows as much of the ground and of the states as it says, and names nothing that it does not show', async () => {
		const more: Partial<Story> = {
			...MORE,
			places: [{ id: 'kbl', name: 'Kabul', area: 'AF-KAB', precision: 'area' }],
			states: [{ id: 's', place: 'kbl', when: '2021', tone: 'closed' }]
		};
		const frame = ['kbl', 'zone'];
		const { map } = await makeMap(
			{
				frame,
				states: 0.3,
				ground: { relief: 0.4, rivers: false, provinces: 0, borders: true }
			},
			more
		);
		expect(map.ground).toEqual({ relief: 0.4, rivers: 0, provinces: 0 });
		expect(map.areas).toContainEqual({ area: 'AF-KAB', look: 'lost', strength: 0.3 });
		expect(map.key).toContainEqual(
			expect.objectContaining({ kind: 'area', look: 'lost', strength: 0.3 })
		);
		const ids = map.layouts.wide.labels.map(({ id }) => id);
		expect(ids.filter((id) => /^p-/.test(id))).toEqual([]);
		const plain = await makeMap({ frame, states: 0 }, more);
		expect(plain.map).not.toHaveProperty('ground');
		expect(plain.map.areas.filter(({ look }) => look === 'lost')).toEqual([]);
		const named = plain.map.layouts.wide.labels.map(({ id }) => id);
		expect(named.filter((id) => /^p-/.test(id))).not.toEqual([]);
	});

	it('ships nothing of a shape that no map draws', async () => {
		const { compiled } = await makeMap({ marks: ['kabul'] }, MORE);
		expect(JSON.stringify(compiled)).not.toMatch(/zone|s-front|strength/);
	});

	it('draws no numbers that are none, and no two names over one another, whatever the shape', async () => {
		const at = fc.tuple(
			fc.double({ min: -360, max: 360, noNaN: true }),
			fc.double({ min: -90, max: 90, noNaN: true })
		);
		const line = fc.array(at, { maxLength: 8 });
		const any: fc.Arbitrary<GeoJson> = fc.oneof(
			fc.record({ type: fc.constant('LineString'), coordinates: line }),
			fc.record({ type: fc.constant('Polygon'), coordinates: fc.array(line, { maxLength: 3 }) }),
			fc.record({ type: fc.constant('MultiPoint'), coordinates: line }),
			fc.record({ type: fc.constant('Feature'), geometry: fc.jsonValue() })
		);
		await fc.assert(
			fc.asyncProperty(any, async (geojson) => {
				const layer: Partial<MapLayer> = { marks: ['kabul'], frame: ['x'], shapes: ['x'] };
				const { map, compiled } = await makeMap(layer, { shapes: [shape('x', geojson)] });
				expect(JSON.stringify([map, compiled.atlas?.areas])).not.toMatch(/null|NaN/);
				for (const size of SIZES) {
					const boxes = labelBoxes(map, boxOf(compiled, 's', size));
					boxes.forEach(({ id, box }, i) => {
						for (const other of boxes.slice(i + 1))
							expect(overlaps(box, other.box), `${id} ${other.id}`).toBe(false);
					});
				}
			}),
			{ numRuns: 20 }
		);
	});
});
