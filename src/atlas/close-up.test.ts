import { expect, test } from 'vitest';
import { createCompiler } from '../lib/compile/index.ts';
import type { CompiledAtlas } from '../lib/compile/types.ts';
import { parseStory } from '../lib/story/index.ts';
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
