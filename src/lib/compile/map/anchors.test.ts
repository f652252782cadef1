/** Names set by hand: where they stand, what gives way, and that none is ever laid over another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { overlaps } from '../../layout/camera.js';
import { SIZES } from '../../layout/stage-box.js';
import { NAME_SIDES, type Anchor } from '../../story/map-types.js';
import type { MapLayer, Place } from '../../story/types.js';
import { createCompiler } from '../compile.js';
import { step, story } from '../testing.js';
import { sideOf, stepOf } from './anchors.js';
import { boxOf, labelBoxes, mapMaker } from './testing.js';

const makeMap = mapMaker(loadAtlas);

const PLACES: readonly Place[] = [
	{ id: 'kabul', name: 'Kabul', at: [69.17, 34.53], precision: 'town' },
	{ id: 'bagram', name: 'Bagram', at: [69.265, 34.946], precision: 'point' },
	{ id: 'charikar', name: 'Charikar', at: [69.17, 35.01], precision: 'town' },
	{ id: 'jalalabad', name: 'Jalalabad', at: [70.45, 34.43], precision: 'town' },
	{ id: 'parwan', name: 'Parwan', area: 'AF-PAR', precision: 'area' },
	{ id: 'north', name: 'the north', within: 'parwan', precision: 'vague' }
];
const MARKS = ['kabul', 'bagram', 'charikar', 'jalalabad'];

describe('a side', () => {
	it('is told from where a name stands', () => {
		for (const side of NAME_SIDES) {
			const [x, y] = stepOf(side);
			const at = (step: number, size: number) => (step > 0 ? 9 : step < 0 ? -9 - size : -size / 2);
			const label = { dx: at(x, 60), dy: at(y, 20), w: 60, h: 20 };
			expect(sideOf(label as Parameters<typeof sideOf>[0])).toBe(side);
		}
	});
});

describe('names set by hand', () => {
	it('stand where they are set, on every stage', async () => {
		for (const side of NAME_SIDES.filter((each) => each !== 'on')) {
			const anchors = { kabul: side };
			const { map, issues } = await makeMap({ marks: ['kabul'], anchors }, { places: PLACES });
			for (const size of SIZES) {
				const label = map.layouts[size].labels.find(({ id }) => id === 'm-kabul');
				expect(label && sideOf(label), `${side} ${size}`).toBe(side);
			}
			expect(issues.filter(({ code }) => code === 'map.anchor.moved')).toEqual([]);
		}
	});

	it('stand farther off by so many pixels', async () => {
		const dx = async (by: number) => {
			const anchors = { kabul: { side: 'right', by } as const };
			const { map } = await makeMap({ marks: ['kabul'], anchors }, { places: PLACES });
			return map.layouts.wide.labels.find(({ id }) => id === 'm-kabul')?.dx ?? 0;
		};
		expect((await dx(30)) - (await dx(0))).toBe(30);
	});

	it('are those of the place unless the map says otherwise', async () => {
		const places = PLACES.map((p) => (p.id === 'kabul' ? { ...p, anchor: 'left' as const } : p));
		const sides = async (layer: Partial<MapLayer>) => {
			const { map } = await makeMap({ marks: ['kabul'], ...layer }, { places });
			return map.layouts.wide.labels.filter(({ id }) => id === 'm-kabul').map(sideOf);
		};
		expect(await sides({})).toEqual(['left']);
		expect(await sides({ anchors: { kabul: 'below' } })).toEqual(['below']);
		expect(await sides({ anchors: { kabul: 'none' } })).toEqual([]);
	});

	it('are told in words even where they are not written', async () => {
		const anchors = { kabul: 'none', parwan: 'none' } as const;
		const { map } = await makeMap(
			{ frame: ['parwan', 'kabul'], marks: ['kabul'], anchors },
			{ places: PLACES }
		);
		for (const size of SIZES) {
			const ids = map.layouts[size].labels.map(({ id }) => id);
			expect(ids).not.toContain('m-kabul');
			expect(ids).not.toContain('a-AF-PAR');
			expect(ids).not.toContain('p-AF-PAR');
		}
		expect(map.description).toContain('Kabul');
	});

	it('stand in the part of an area that is asked for', async () => {
		const places: Place[] = [
			{ id: 'af', name: 'Afghanistan', area: 'AF', precision: 'area' },
			...PLACES
		];
		const at = async (anchor: Anchor) => {
			const layer = { frame: ['af'], names: ['af'], anchors: { af: anchor } };
			const { map } = await makeMap(layer, { places });
			return map.layouts.wide.labels.find(({ id }) => id === 'c-AF')?.at ?? [0, 0];
		};
		const [left, right, below, above] = [
			await at('left'),
			await at('right'),
			await at('below'),
			await at('above')
		];
		expect(left[0]).toBeLessThan(right[0] - 500);
		expect(above[1]).toBeLessThan(below[1] - 200);
	});

	it('give way where there is no room, and that is told', async () => {
		// Two towns that are one point on the stage cannot both have their name on the same side.
		const places: Place[] = [
			{ id: 'a', name: 'A rather long name', at: [69.17, 34.53], precision: 'point' },
			{ id: 'b', name: 'Another long name', at: [69.175, 34.532], precision: 'point' }
		];
		const { issues } = await makeMap(
			{ marks: ['a', 'b'], anchors: { a: 'right', b: 'right' } },
			{ places }
		);
		const moved = issues.filter(({ code }) => code === 'map.anchor.moved');
		expect(moved.length).toBeGreaterThan(0);
		expect(moved[0]?.path).toMatch(/^steps\[0\]\.stage\[0\]\.anchors\.[ab]$/);
		// On each stage one of the two stands as it was set.
		const sizes = moved.flatMap(({ message }) => /\((.*)\)/.exec(message)?.[1]?.split(', ') ?? []);
		expect(sizes.sort()).toEqual([...SIZES].sort());
	});

	it('never lie over one another, the card or the edge, whatever is asked', async () => {
		const atlas = await loadAtlas(
			story([step('s', { stage: [{ id: 'm', kind: 'map', marks: MARKS } as MapLayer] })], {
				places: PLACES
			})
		);
		const anchor: fc.Arbitrary<Anchor> = fc.oneof(
			fc.constantFrom(...NAME_SIDES, 'none' as const),
			fc.record({ side: fc.constantFrom(...NAME_SIDES), by: fc.integer({ min: 0, max: 80 }) })
		);
		const anchors = fc.dictionary(fc.constantFrom(...PLACES.map(({ id }) => id)), anchor);
		fc.assert(
			fc.property(anchors, fc.constantFrom('start', 'end'), (set, align) => {
				const layer: MapLayer = {
					id: 'm',
					kind: 'map',
					frame: ['parwan', 'jalalabad'],
					marks: MARKS,
					names: ['north'],
					anchors: set
				};
				const told = story([step('s', { when: '2021', align, stage: [layer] })], {
					places: PLACES
				});
				const { compiled } = createCompiler({ atlas }).compile(told);
				const [map] = compiled.steps[0]?.stage ?? [];
				if (map?.kind !== 'map') throw new Error('no map');
				for (const size of SIZES) {
					const box = boxOf(compiled, 's', size);
					const boxes = labelBoxes(map, box);
					boxes.forEach(({ id, box: b }, i) => {
						expect(b[0] >= box.visible[0] && b[2] <= box.visible[2], id).toBe(true);
						expect(b[1] >= box.visible[1] && b[3] <= box.visible[3], id).toBe(true);
						if (box.card) expect(overlaps(b, box.card), id).toBe(false);
						for (const other of boxes.slice(i + 1))
							expect(overlaps(b, other.box), `${id} ${other.id}`).toBe(false);
					});
				}
			}),
			{ numRuns: 25 }
		);
	});
});
