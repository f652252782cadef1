import { geoArea, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../lib/compile/index.ts';
import type { CompiledMap } from '../lib/compile/types.ts';
import { loadAtlas } from './index.ts';
import { storyOf } from './testing.ts';

const { world, countries } = await loadAtlas();
const EARTH_KM = 6371;

/** Square kilometres of a country's land as its own maps have it. */
async function landOf(id: string): Promise<number> {
	const region = (await loadAtlas([id])).regionFor([id]);
	if (!region) return 0;
	const { topology } = region;
	const own = feature(topology, topology.objects.provinces).features.filter(
		({ properties }) => properties.country === id
	);
	return own.reduce((sum, shape) => sum + geoArea(shape), 0) * EARTH_KM ** 2;
}

describe('the world', () => {
	const shapes = new Map(
		feature(world, world.objects.countries).features.map((shape) => [String(shape.id), shape])
	);

	it.each(countries.map(({ id, name }) => [name, id] as const))(
		'has most of the land of %s',
		async (_, id) => {
			const shape = shapes.get(id);
			const land = await landOf(id);
			expect(shape).toBeDefined();
			// What is less than an atoll has the outline of one.
			if (land > 10) expect((geoArea(shape!) * EARTH_KM ** 2) / land).toBeGreaterThan(0.55);
		}
	);

	it('has the islands of Cape Verde apart', () => {
		const verde = shapes.get('CV')!;
		for (const at of [
			[-23.62, 15.07],
			[-24.35, 14.93],
			[-22.8, 16.1],
			[-25.15, 17.05]
		] as const)
			expect(geoContains(verde, [...at]), at.join()).toBe(true);
	});
});

describe('a map of the world', () => {
	it.each([
		['Praia', 150],
		['Tórshavn', 60],
		['Bridgetown', 60],
		['Victoria', 60],
		['Apia', 100]
	] as const)('has land where %s lies', async (name, around) => {
		const story = storyOf([name, 'Lisbon', 'Tokyo', 'New York', 'Sydney']);
		const { places } = await loadAtlas();
		const at = places.find((place) => place.name === name)?.at;
		const placed = {
			...story,
			// The second step would be a map of the first place alone.
			steps: story.steps.slice(0, 1),
			places: story.places.map((place, i) => (i === 0 && at ? { ...place, at } : place))
		};
		const { compiled } = createCompiler({ atlas: await loadAtlas(placed) }).compile(placed);
		const [map] = compiled.steps.flatMap(({ stage }) => stage as unknown as CompiledMap[]);
		const mark = map!.marks.find(({ id }) => id === 'p0')!;
		const { ground, kmPerUnit } = compiled.atlas!;
		const near = ground
			.filter(({ role }) => role === 'land' || role === 'focus')
			.flatMap(({ d, scale = 1 }) => pointsOf(d, scale))
			.filter(([x, y]) => Math.hypot(x - mark.at[0], y - mark.at[1]) * kmPerUnit < around);
		expect(near.length).toBeGreaterThan(2);
	});
});

describe('the name of a country that a map asks for', () => {
	it.each(['VA', 'SM', 'MC', 'KI', 'MV', 'CL'])(
		'is written on every stage, however small or thin it is: %s',
		async (area) => {
			const bare = storyOf([['One', 'area']]);
			const story = { ...bare, places: [{ ...bare.places[0]!, area }] };
			const { compiled } = createCompiler({ atlas: await loadAtlas(story) }).compile(story);
			const [map] = compiled.steps.flatMap(({ stage }) => stage as unknown as CompiledMap[]);
			for (const [size, { labels }] of Object.entries(map!.layouts))
				expect(
					labels.map(({ id }) => id),
					size
				).toContain(`c-${area}`);
		}
	);
});

/** The points of a path of `M`, then `l` relative to it. */
function pointsOf(d: string, scale: number): [number, number][] {
	return d
		.split('M')
		.slice(1)
		.flatMap((run) => {
			const numbers = (run.match(/-?\d+/g) ?? []).map(Number);
			let [x, y] = [0, 0];
			const points: [number, number][] = [];
			for (let i = 0; i + 1 < numbers.length; i += 2) {
				x += numbers[i] ?? 0;
				y += numbers[i + 1] ?? 0;
				points.push([x * scale, y * scale]);
			}
			return points;
		});
}
