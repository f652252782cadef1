import { statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../lib/compile/index.ts';
import { groundFile } from '../lib/render/ground.ts';
import { loadAtlas } from './index.ts';
import { storyOf } from './testing.ts';

/** Bytes that the ground of a story of one country takes to load, gzipped. */
const MOST = 25_000;
/** Countries that are tried where not all are: those of the longest outlines. */
const TRIED = 5;

const { countries } = await loadAtlas();
const sizeOf = (id: string) =>
	statSync(new URL(`data/shapes/${id}.json`, import.meta.url), { throwIfNoEntry: false })?.size ??
	0;
const longest = [...countries].sort((a, b) => sizeOf(b.id) - sizeOf(a.id));
const tried = process.env['TL_LONG'] ? longest : longest.slice(0, TRIED);

const compiledOf = async (name: string, id: string) => {
	const bare = storyOf([[name, 'area']]);
	const story = { ...bare, places: bare.places.map((place) => ({ ...place, area: id })) };
	const { atlas } = createCompiler({ atlas: await loadAtlas(story) }).compile(story).compiled;
	if (!atlas) throw new Error('no map');
	return atlas;
};

describe('a story that shows all of one country', () => {
	it.each(tried.map(({ name, id }) => [name, id] as const))(
		'loads a small map: %s',
		async (name, id) => {
			const atlas = await compiledOf(name, id);
			const size = gzipSync(groundFile(atlas), { level: 9 }).length;
			expect(size).toBeLessThanOrEqual(MOST);
			expect(atlas.ground.some(({ role }) => role === 'land' || role === 'focus')).toBe(true);
		}
	);

	it('draws an island once, coast and all', async () => {
		const { ground, width, height } = await compiledOf('Iceland', 'IS');
		const own = ground.filter(({ role }) => role === 'focus');
		expect(own).toHaveLength(1);
		expect(own[0]?.shore).toBe(true);
		// Long lines of no other land, nor of a coast: Iceland has no neighbour on the plane.
		const others = ground.filter(({ role }) => role === 'land' || role === 'coast');
		const seen = (d: string, scale = 1) =>
			pointsOf(d, scale).filter(([x, y]) => x > 0 && y > 0 && x < width && y < height).length;
		for (const { d, scale } of others)
			expect(seen(d, scale)).toBeLessThan(seen(own[0]?.d ?? '', own[0]?.scale) / 2);
	});
});

/** The points of a path of straight lines. */
function pointsOf(d: string, scale: number): [number, number][] {
	return d
		.split('M')
		.slice(1)
		.flatMap((line) => {
			let [x, y] = [0, 0];
			const numbers = line.match(/-?\d+/g)?.map((n) => Number(n) * scale) ?? [];
			return Array.from({ length: numbers.length / 2 }, (_, i): [number, number] => {
				[x, y] = [x + (numbers[2 * i] ?? 0), y + (numbers[2 * i + 1] ?? 0)];
				return [x, y];
			});
		});
}
