import { merge } from 'topojson-client';
import { describe, expect, it, test } from 'vitest';
import { createCompiler, locatePlaces } from '../lib/compile/index.ts';
import { closeUpsOf } from '../lib/compile/map/close-ups.ts';
import { mapsOf, planeOf } from '../lib/compile/map/needs.ts';
import { polygons } from '../lib/compile/map/polygons.ts';
import { MapUses } from '../lib/compile/map/uses.ts';
import type { CompiledAtlas } from '../lib/compile/types.ts';
import { createPlane } from '../lib/layout/plane.ts';
import { parseStory } from '../lib/story/index.ts';
import type { Story } from '../lib/story/types.ts';
import { loadAtlas } from './index.ts';

/** A voyage round the world by way of some places; the last map is of two of them alone. */
async function voyage(near: readonly string[] | null) {
	const places = {
		seville: [-5.99, 37.39],
		rio: [-43.2, -22.9],
		virgins: [-68.37, -52.33],
		deseado: [-74.73, -52.75],
		guam: [144.8, 13.5],
		cape: [18.47, -34.36]
	};
	const steps = [['seville', 'rio'], ['rio', 'guam'], ['guam', 'cape'], ...(near ? [near] : [])];
	const { story } = parseStory({
		format: 'throughline/1',
		id: 'voyage',
		language: 'en',
		title: 'Voyage',
		places: Object.entries(places).map(([id, at]) => ({ id, name: id, at, precision: 'town' })),
		steps: steps.map((frame, i) => ({
			id: `s${i}`,
			heading: `Step ${i}`,
			body: 'Text.',
			stage: [{ id: 'map', kind: 'map', frame, marks: frame }]
		}))
	});
	const atlas = await loadAtlas(story!);
	const { compiled, issues } = createCompiler({ atlas }).compile(story!);
	expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
	return compiled;
}

const numbersIn = (atlas: CompiledAtlas, roles: readonly string[]) =>
	atlas.ground
		.filter(({ role }) => roles.includes(role))
		.reduce((sum, { d }) => sum + (d.match(/-?\d+/g)?.length ?? 0), 0);

test('a camera that goes near on a map of the world finds a coast to be seen from near', async () => {
	const far = (await voyage(null)).atlas!;
	const near = (await voyage(['virgins', 'deseado'])).atlas!;
	expect(numbersIn(near, ['coast'])).toBeGreaterThan(numbersIn(far, ['coast']) * 1.1);
	for (const { d } of near.ground) expect(d).not.toMatch(/NaN|Infinity|undefined/);
});

test('where all that is near is open sea, the map is that of the world', async () => {
	const far = (await voyage(null)).atlas!;
	const sea = (await voyage(['guam'])).atlas!;
	expect(Math.abs(numbersIn(sea, ['coast']) / numbersIn(far, ['coast']) - 1)).toBeLessThan(0.03);
});

/** A story that frames countries all over the world, one after the other. */
function storyAbout(ids: readonly string[]): Story {
	const names = ids.map((id) => id.toLowerCase());
	const step = (id: string, frame: readonly string[]) => ({
		id,
		heading: id,
		body: 'Text.',
		stage: [{ id: 'map', kind: 'map', frame }]
	});
	const { story } = parseStory({
		format: 'throughline/1',
		id: 'all-over',
		language: 'en',
		title: 'All over the world',
		places: ids.map((area, i) => ({ id: names[i], name: area, area, precision: 'area' })),
		steps: [step('all', names), ...names.map((name) => step(`of-${name}`, [name]))]
	});
	if (!story) throw new Error('no story');
	return story;
}

describe('a story about countries of several continents', async () => {
	const given = storyAbout(['BT', 'LS', 'KI', 'CL', 'FJ', 'GL', 'GM', 'HR']);
	const atlas = await loadAtlas(given);
	const { story } = locatePlaces(given, atlas);
	const places = new Map(story.places.map((place) => [place.id, place]));
	const context = { story, atlas, place: (id: string) => places.get(id) };
	const uses = new MapUses(context);
	const used = mapsOf(story).map((map) => ({ ...map, ...uses.of(map.layer, context) }));
	const { extent, clip, cap, views } = planeOf(used, context, ['ltr']);
	const plane = createPlane(extent, clip, cap);
	const { ground } = createCompiler({ atlas }).compile(story).compiled.atlas!;
	const shores = linesIn(ground, ['coast']);
	const land = boxed(linesIn(ground, ['land', 'focus']));

	it.each([
		['Lesotho’s neighbour by the sea', 31, -29.9],
		['the Gambia', -16.6, 13.4],
		['Croatia', 15.2, 44.1],
		['Fiji, on both sides of the antimeridian', 179.6, -16.7]
	])('finds the coast of each in detail: %s', (_, lon, lat) => {
		const [x, y] = plane.project([lon, lat]);
		const reach = 200 / plane.kmPerUnit;
		const near = shores.flat().filter(([u, v]) => Math.hypot(u - x, v - y) < reach);
		expect(near.length).toBeGreaterThan(20);
	});

	it('has land where there is land, and sea where there is sea, at the seams too', () => {
		const all = merge(atlas.world, polygons(atlas.world.objects.countries));
		const world = boxed(all.coordinates.flat() as [number, number][][]);
		const at: [number, number][] = [];
		for (let lon = -178; lon < 180; lon += 8)
			for (let lat = -80; lat < 82; lat += 8) at.push([lon, lat]);
		for (const { part } of closeUpsOf(plane, views)) {
			const [x0, y0, x1, y1] = part;
			const step = 300 / plane.kmPerUnit;
			for (const off of [-60, -10, 10, 60].map((km) => km / plane.kmPerUnit)) {
				const edges: [number, number][] = [];
				for (let x = x0; x < x1; x += step) edges.push([x, y0 + off], [x, y1 - off]);
				for (let y = y0; y < y1; y += step) edges.push([x0 + off, y], [x1 - off, y]);
				at.push(...edges.map(plane.unproject).filter((each) => each !== null));
			}
		}
		const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
		const isLand = (lon: number, lat: number) =>
			[-360, 0, 360].some((turn) => isWithin(world, [wrap(lon) + turn, lat]));
		const isDrawn = (lon: number, lat: number) => isWithin(land, plane.project([lon, lat]));
		// Beyond what the story shows outlines are as coarse as may be.
		const [west, , east] = extent!;
		const isShown = (lon: number) => west + ((((lon - west) % 360) + 360) % 360) < east;
		const wrong = at.filter(([lon, lat]) => {
			const told = isLand(lon, lat);
			if (!isShown(lon) || told === isDrawn(lon, lat)) return false;
			// The world's outlines may be some kilometres off, and lack small islands.
			return AROUND.every(
				([dx, dy]) => isLand(lon + dx, lat + dy) === told && (told || isDrawn(lon + dx, lat + dy))
			);
		});
		expect(wrong).toEqual([]);
	});
});

/** Around a point, in degrees. */
const AROUND = [0.4, 0.8, 1.2].flatMap((r) =>
	Array.from({ length: 8 }, (_, i): [number, number] => [
		r * Math.cos((i * Math.PI) / 4),
		r * Math.sin((i * Math.PI) / 4)
	])
);

/** The points of straight paths of some roles, line by line. */
function linesIn(ground: CompiledAtlas['ground'], roles: readonly string[]): [number, number][][] {
	return ground
		.filter(({ role }) => roles.includes(role))
		.flatMap(({ d, scale = 1 }) =>
			d
				.split('M')
				.slice(1)
				.map((part) => {
					let [x, y] = [0, 0];
					const numbers = part.match(/-?\d+/g)?.map((n) => Number(n) * scale) ?? [];
					return Array.from({ length: numbers.length / 2 }, (_, i): [number, number] => {
						[x, y] = [x + numbers[2 * i]!, y + numbers[2 * i + 1]!];
						return [x, y];
					});
				})
		);
}

/** Rings with how far down and up they reach: most of them need no closer look. */
function boxed(rings: readonly (readonly [number, number])[][]) {
	return rings.map((ring) => {
		const ys = ring.map(([, y]) => y);
		return { ring, low: Math.min(...ys), high: Math.max(...ys) };
	});
}

/** Whether rings, drawn as one path, fill a point: by how often they go round it. */
function isWithin(rings: ReturnType<typeof boxed>, [x, y]: readonly [number, number]): boolean {
	let turns = 0;
	for (const { ring } of rings.filter(({ low, high }) => low <= y && high >= y))
		ring.forEach(([qx, qy], i) => {
			const [px, py] = ring.at(i - 1)!;
			if (py <= y === qy <= y) return;
			if (px + ((qx - px) * (y - py)) / (qy - py) > x) turns += qy > py ? 1 : -1;
		});
	return turns !== 0;
}
