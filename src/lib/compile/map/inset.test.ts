/** A small map in a corner: it hides nothing, shows what it should, and each frame is drawn on the other map. */
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { fitView, overlaps, toStage } from '../../layout/camera.js';
import { furniture, furnitureSizes, insetBox } from '../../layout/furniture.js';
import { SIZES } from '../../layout/stage-box.js';
import type { Place, Story } from '../../story/types.js';
import { boxOf, labelBoxes, mapMaker } from './testing.js';

const makeMap = mapMaker(loadAtlas);
const PLACES: readonly Place[] = [
	{ id: 'kabul', name: 'Kabul', at: [69.17, 34.53], precision: 'town' },
	{ id: 'bagram', name: 'Bagram', at: [69.265, 34.946], precision: 'point' },
	{ id: 'herat', name: 'Herat', at: [62.2, 34.34], precision: 'town' },
	{ id: 'af', name: 'Afghanistan', area: 'AF', precision: 'area' },
	{ id: 'kabul-province', name: 'Kabul Province', area: 'AF-KAB', precision: 'area' }
];
const MORE: Partial<Story> = { places: PLACES };
const detail = {
	frame: ['af'],
	marks: ['kabul', 'herat'],
	inset: { title: 'Around Kabul', frame: ['kabul', 'bagram'], marks: ['kabul', 'bagram'] }
};

describe('an inset', () => {
	it('shows its marks with their names, inside its box, on every stage', async () => {
		const { map } = await makeMap(detail, MORE);
		const { inset } = map;
		if (!inset) throw new Error('no inset');
		for (const size of SIZES) {
			const box = insetBox(size);
			const labels = labelBoxes({ ...map, ...inset }, box);
			const ids = labels.map(({ id }) => id);
			expect(ids, size).toEqual(expect.arrayContaining(['title', 'm-kabul', 'm-bagram']));
			labels.forEach(({ id, box: b }, i) => {
				expect(b[0] >= 0 && b[1] >= 0 && b[2] <= box.width && b[3] <= box.height, id).toBe(true);
				for (const other of labels.slice(i + 1)) expect(overlaps(b, other.box), id).toBe(false);
			});
			const camera = fitView(inset.layouts[size].view, box);
			for (const { at } of inset.marks) {
				const [x, y] = toStage(camera, at);
				expect(x > 0 && y > 0 && x < box.width && y < box.height).toBe(true);
			}
		}
	});

	it('lies over no label and no mark of the map around it, and takes the place of the locator', async () => {
		const { map, compiled } = await makeMap(detail, MORE);
		expect(map).not.toHaveProperty('locator');
		for (const size of SIZES) {
			const box = boxOf(compiled, 's', size);
			const { locator: place } = furniture(box, furnitureSizes(map, box));
			if (!place) throw new Error(`no inset on ${size}`);
			for (const { id, box: b } of labelBoxes(map, box)) expect(overlaps(b, place), id).toBe(false);
			const camera = fitView(map.layouts[size].view, box);
			for (const { id, at } of map.marks) {
				const [x, y] = toStage(camera, at);
				expect(overlaps([x - 5, y - 5, x + 5, y + 5], place), `${size} ${id}`).toBe(false);
			}
		}
	});

	it('is framed on the map of which it is a part, and frames the map that is a part of it', async () => {
		const { map } = await makeMap(detail, MORE);
		expect(map.lines?.map(({ as }) => as)).toEqual(['own subject']);
		expect(map.inset?.lines).toBeUndefined();
		const { map: near } = await makeMap(
			{ frame: ['kabul', 'bagram'], marks: ['kabul'], inset: { frame: ['af'], names: ['af'] } },
			MORE
		);
		expect(near.lines).toBeUndefined();
		expect(near.inset?.lines?.map(({ as }) => as)).toEqual(['own subject']);
	});

	it('is told in words, and keyed with the map around it', async () => {
		const { map } = await makeMap(
			{
				...detail,
				inset: {
					...detail.inset,
					areas: [{ id: 'a', place: 'kabul-province', tone: 'held' }]
				}
			},
			{ ...MORE, tones: [{ id: 'held', label: 'Still held', look: 'held' }] }
		);
		expect(map.description).toMatch(/ In a smaller map: .*Marked: Kabul and Bagram\.$/);
		expect(map.key).toContainEqual({ kind: 'area', look: 'held', text: 'Still held' });
		expect(map.areas).toEqual([]);
		expect(map.inset?.areas).toEqual([{ area: 'AF-KAB', look: 'held' }]);
	});
});
