/** Maps of stories that play anywhere: beside the antimeridian, at a pole, all over the world, round it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { SIZES } from '../../layout/stage-box.js';
import type { MapLayer, Place, Story } from '../../story/types.js';
import { createCompiler } from '../compile.js';
import { step, story as storyOf } from '../testing.js';
import type { CompiledMap, CompiledStory } from '../types.js';

type At = readonly [lon: number, lat: number];

/** A story of one map a step, each of the places at these positions, with an arrow from the first to the last. */
function storyAt(frames: readonly (readonly At[])[], areas: readonly string[] = []): Story {
	const places: Place[] = [
		...frames.flatMap((frame, i) =>
			frame.map(([lon, lat], j): Place => {
				return { id: `p${i}-${j}`, name: `Place ${i} ${j}`, at: [lon, lat], precision: 'town' };
			})
		),
		...areas.map((area): Place => ({ id: area.toLowerCase(), name: area, area, precision: 'area' }))
	];
	const maps = frames.map((frame, i): MapLayer => {
		const ids = frame.map((_, j) => `p${i}-${j}`);
		const [from = '', to = ''] = [ids[0], ids.at(-1)];
		const flows = ids.length > 1 ? [{ id: 'f', from, to }] : [];
		return { id: 'm', kind: 'map', frame: ids, marks: ids, flows };
	});
	const ofAreas = areas.map((area): MapLayer => {
		return { id: 'm', kind: 'map', frame: [area.toLowerCase()] };
	});
	return storyOf(
		[...maps, ...ofAreas].map((map, i) => step(`s${i}`, { when: '2020', stage: [map] })),
		{ places }
	);
}

const compile = async (story: Story): Promise<CompiledStory> =>
	createCompiler({ atlas: await loadAtlas(story) }).compile(story).compiled;

function mapsOf({ steps, opening }: CompiledStory): CompiledMap[] {
	const layers = [...steps.flatMap(({ stage }) => stage), ...(opening ? [opening] : [])];
	return layers.filter((layer): layer is CompiledMap => layer.kind === 'map');
}

/** All numbers are finite (JSON has `null` for those that are not), and every mark lies in its frame. */
function expectSound(compiled: CompiledStory): void {
	expect(compiled.steps.flatMap((s) => s.stage).every(({ kind }) => kind === 'map')).toBe(true);
	const { atlas } = compiled;
	if (!atlas) throw new Error('no atlas');
	for (const { d } of [...atlas.ground, ...Object.values(atlas.areas)])
		expect(/^[Mlqz\d .-]+$/.test(d)).toBe(true);
	for (const map of mapsOf(compiled)) {
		expect(JSON.stringify(map)).not.toContain('null');
		const [x0, y0, x1, y1] = map.layouts.figure.view;
		expect(x1 > x0 && y1 > y0).toBe(true);
		for (const { at } of map.marks) {
			expect(at[0] > x0 - 1 && at[0] < x1 + 1 && at[1] > y0 - 1 && at[1] < y1 + 1).toBe(true);
		}
	}
}

/** The longest edge among the ground's straight ones that is not one of the plane's own, as a share of its width. */
function longestEdge({ atlas }: CompiledStory): number {
	if (!atlas) throw new Error('no atlas');
	let most = 0;
	for (const { d, role } of atlas.ground) {
		if (role !== 'land' && role !== 'coast' && role !== 'border') continue;
		for (const part of d.split('M').slice(1)) {
			const numbers = part.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
			let [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0];
			for (let i = 2; i < numbers.length; i += 2) {
				const [px, py] = [x, y];
				x += numbers[i] ?? 0;
				y += numbers[i + 1] ?? 0;
				const edge =
					(px === x && (x <= 50 || x >= atlas.width - 50)) ||
					(py === y && (y <= 50 || y >= atlas.height - 50));
				if (!edge) most = Math.max(most, Math.hypot(x - px, y - py) / atlas.width);
			}
		}
	}
	return most;
}

const FIJI: At = [178, -17.8];
const SAMOA: At = [-171.8, -13.8];
const CHUKOTKA: At = [177.5, 64.7];
const NOME: At = [-165.4, 64.5];
const MCMURDO: At = [166.7, -77.8];
const USHUAIA: At = [-68.3, -54.8];

describe('the projection of a story', { timeout: 180_000 }, () => {
	it.each([
		['over the antimeridian', [[FIJI, SAMOA]], ['FJ']],
		['over the Bering Strait', [[CHUKOTKA, NOME]], ['RU']],
		[
			'at the South Pole',
			[
				[MCMURDO, [0, -90]],
				[MCMURDO, USHUAIA]
			],
			['AQ']
		],
		[
			'at the North Pole',
			[
				[
					[15.6, 78.2],
					[90, 90]
				]
			],
			[]
		],
		['of one place', [[[3.4, 6.5]]], []],
		['of one place on the antimeridian', [[[180, 0]]], []]
	] as [string, At[][], string[]][])('is whole: %s', async (_, frames, areas) => {
		const compiled = await compile(storyAt(frames, areas));
		expectSound(compiled);
		// A torn outline would run across the plane; a coarse one has long edges only where little is seen of it.
		expect(longestEdge(compiled)).toBeLessThan(0.6);
		const [first] = mapsOf(compiled);
		const flow = first?.flows[0];
		const view = first?.layouts.figure.view;
		// Neighbours stay neighbours.
		if (flow && view) {
			const way = Math.hypot(flow.to[0] - flow.from[0], flow.to[1] - flow.from[1]);
			expect(way).toBeLessThan(Math.hypot(view[2] - view[0], view[3] - view[1]));
		}
	});

	it('shows antipodes, and the whole world', async () => {
		expectSound(
			await compile(
				storyAt([
					[
						[0, 50],
						[180, -50]
					]
				])
			)
		);
		expectSound(
			await compile(
				storyAt([
					[
						[-120, 40],
						[-60, -30],
						[10, 50],
						[100, 10],
						[150, -35]
					]
				])
			)
		);
	});

	it('is sound for any places', async () => {
		const at = fc.tuple(
			fc.double({ min: -180, max: 180, noNaN: true }),
			fc.double({ min: -90, max: 90, noNaN: true })
		);
		const frame = fc.array(at, { minLength: 1, maxLength: 3 });
		await fc.assert(
			fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 3 }), async (frames) =>
				expectSound(await compile(storyAt(frames)))
			),
			{ numRuns: 12 }
		);
	});

	it('opens on the places of a story without areas, wherever they lie', async () => {
		const far: At[] = [
			[69.2, 34.5],
			[2.3, 48.9],
			[-77, -12]
		];
		const compiled = await compile(storyAt([far]));
		const first = mapsOf(compiled)[0];
		const view = compiled.opening?.layouts.figure.view;
		if (!first || !view) throw new Error('no opening');
		const [x0, y0, x1, y1] = view;
		for (const { at } of first.marks)
			expect(at[0] > x0 && at[0] < x1 && at[1] > y0 && at[1] < y1).toBe(true);
		// One that stays in one of them opens there.
		const near = await compile(storyAt([[far[0] ?? [0, 0], [66.9, 36.7]]]));
		const [w, , e] = near.opening?.layouts.figure.view ?? [0, 0, 0];
		expect((e - w) * (near.atlas?.kmPerUnit ?? 0)).toBeLessThan(1200);
		expect(near.atlas?.credit).toContain('ETOPO');
	});

	it('shows a pole as it is, wherever else its story goes', async () => {
		const evans: At = [166.4, -77.6];
		const pole: At = [0, -90];
		const far: At[][] = [
			[
				[-0.1, 51.5],
				[18.4, -33.9]
			],
			[
				[145, -37.8],
				[172.7, -43.6]
			]
		];
		const compiled = await compile(
			storyAt([...far, [[172.7, -43.6], evans], [evans, pole], [pole]])
		);
		expectSound(compiled);
		const walk = mapsOf(compiled)[3]?.flows[0];
		const km = compiled.atlas?.kmPerUnit ?? 0;
		if (!walk) throw new Error('no way');
		// On a map of the whole world it would be as wide as that.
		const drawn = Math.hypot(walk.to[0] - walk.from[0], walk.to[1] - walk.from[1]) * km;
		expect(drawn / 1379).toBeGreaterThan(0.6);
		expect(drawn / 1379).toBeLessThan(1.6);
	});

	it('shows the countries around a pole around it', async () => {
		const codes = ['GL', 'NO', 'CA', 'US'];
		const told = storyAt([], codes);
		const steps = told.steps.map((each, i) => {
			const areas = [{ id: 'a', place: codes[i]?.toLowerCase() ?? '', tone: 'own' }];
			return { ...each, stage: [{ id: 'm', kind: 'map' as const, areas }] };
		});
		const tones = [{ id: 'own', label: 'Their own', look: 'subject' as const }];
		const compiled = await compile({ ...told, steps, tones });
		expectSound(compiled);
		const kmPerUnit = compiled.atlas?.kmPerUnit ?? 0;
		const [x0, y0, x1, y1] = compiled.atlas?.areas.GL?.box ?? [0, 0, 0, 0];
		// Not drawn out along its parallels.
		expect((x1 - x0) * kmPerUnit).toBeLessThan(3000);
		expect((y1 - y0) * kmPerUnit).toBeLessThan(3000);
		// Norway's island in the far south does not count.
		const [west, , east] = mapsOf(compiled)[1]?.layouts.figure.view ?? [0, 0, 0];
		expect((east - west) * kmPerUnit).toBeLessThan(4000);
	});

	it('is sound for any places about a pole', async () => {
		const at = fc.tuple(
			fc.double({ min: -180, max: 180, noNaN: true }),
			fc.double({ min: 65, max: 90, noNaN: true })
		);
		const frames = fc.array(fc.array(at, { minLength: 1, maxLength: 3 }), {
			minLength: 1,
			maxLength: 4
		});
		await fc.assert(
			fc.asyncProperty(frames, fc.boolean(), async (all, south) => {
				const turned = all.map((frame) => frame.map(([x, y]): At => [x, south ? -y : y]));
				expectSound(await compile(storyAt([...turned, [[0, south ? -90 : 90]]])));
			}),
			{ numRuns: 8 }
		);
	});

	it('goes round the world with its story, the right way at each step', async () => {
		const seville: At = [-6, 37.4];
		const rio: At = [-43.2, -22.9];
		const strait: At = [-70.9, -53.1];
		const guam: At = [144.8, 13.5];
		const tidore: At = [127.4, 0.7];
		const cape: At = [18.4, -33.9];
		const voyage = [seville, rio, strait, guam, tidore, cape, seville];
		const legs = voyage.slice(1).map((to, i): At[] => [voyage[i] ?? to, to]);
		const compiled = await compile(storyAt(legs));
		expectSound(compiled);
		const flows = mapsOf(compiled).flatMap((map) => map.flows);
		expect(flows).toHaveLength(6);
		// West all the way, and each leg begins where the last one ended.
		flows.forEach(({ from, to }, i) => {
			expect(to[0]).toBeLessThan(from[0]);
			const next = flows[i + 1];
			if (next) expect(Math.hypot(next.from[0] - to[0], next.from[1] - to[1])).toBeLessThan(2);
		});
		// Also where the head of an arrow stands beside it, each place has its name.
		for (const { marks, layouts } of mapsOf(compiled))
			for (const size of SIZES) {
				const named = layouts[size].labels.map(({ id }) => id);
				for (const { id } of marks) expect(named, size).toContain(`m-${id}`);
			}
	});

	it('shows the world once where nothing but land about a pole goes all the way round', async () => {
		const lima: At = [-77, -12];
		const compiled = await compile(storyAt([[lima], [lima, FIJI], [FIJI]], ['AQ']));
		expectSound(compiled);
		const { width = 0, kmPerUnit = 0 } = compiled.atlas ?? {};
		expect(width * kmPerUnit).toBeLessThan(45_000);
		expect(longestEdge(compiled)).toBeLessThan(0.6);
		// The way over the Pacific is the short one.
		const way = mapsOf(compiled)[1]?.flows[0];
		const across = way && Math.hypot(way.to[0] - way.from[0], way.to[1] - way.from[1]) * kmPerUnit;
		expect(across).toBeLessThan(13_000);
	});

	it('shows what the opening does where nothing of a map can be placed', async () => {
		const lost = storyAt([[FIJI, SAMOA]]);
		const nowhere = { id: 'nowhere', name: 'Nowhere', precision: 'town' as const };
		const stage = [{ id: 'm', kind: 'map' as const, frame: ['nowhere'] }];
		const compiled = await compile({
			...lost,
			places: [...lost.places, nowhere],
			steps: [...lost.steps, step('lost', { when: '2020', stage })]
		});
		const { width = 0, height = 0 } = compiled.atlas ?? {};
		const [x0, y0, x1, y1] = mapsOf(compiled)[1]?.layouts.figure.view ?? [-1, -1, 0, 0];
		expect(x0 >= 0 && y0 >= 0 && x1 <= width && y1 <= height).toBe(true);
	});

	it('tones nothing that lies on the other side of the world', async () => {
		const round: At[] = Array.from({ length: 9 }, (_, i) => [-6 - 45 * i, i % 2 ? 20 : 42]);
		const told = storyAt(
			round.slice(1).map((at, i) => [round[i] ?? at, at]),
			[]
		);
		const compiled = await compile({
			...told,
			places: [...told.places, { id: 'es', name: 'Spain', area: 'ES', precision: 'area' }],
			tones: [{ id: 'crown', label: 'The crown', look: 'subject' }],
			states: [{ id: 'es', place: 'es', when: '2000/2030', tone: 'crown' }]
		});
		const toned = mapsOf(compiled).map(({ description }) => description.includes('The crown'));
		expect(toned.slice(0, 8)).toEqual([true, false, false, false, false, false, false, true]);
	});
});
