/** Ground and areas of a story as paths. */
import type { Box } from '../types.js';
import { rougher, type Detail, type Stray } from './detail.js';
import type { Geometry, Written } from './geometry.js';
import { areaPath, contentId, writeGround } from './ground.js';

/** The opening is looked at whole: a sketch of it may stray so many times as far as what is looked at closely. */
export const ROUGH = 2.4;
/** A sketch is worth it from this share of the whole down. */
const WORTH = 0.75;

/**
 * Characters of paths that a story's ground has without being asked whether it could do with fewer: what takes readers
 * some 24 kB to load, gzipped.
 */
const AMPLE = 57_000;
/** Lines of what is more may stray so many times as far, and no farther: a pixel and a half. */
const ROUGHEST = 2;
/** By how much at least it is rougher each time, and after how many times it is left at that. */
const ROUGHER = { least: 1.08, power: 0.6, times: 5 } as const;

/** Ground and areas as paths: as fine as they are ever seen, and as the opening shows them. */
export function writeAll(
	geometry: Geometry,
	detail: Detail,
	first: Detail,
	codes: readonly string[]
): Written {
	let fine = writeAs(geometry, detail, codes);
	let rough = 1;
	for (let i = 0; i < ROUGHER.times && fine.length > AMPLE && rough < ROUGHEST; i++) {
		rough = Math.min(
			ROUGHEST,
			rough * Math.max(ROUGHER.least, (fine.length / AMPLE) ** ROUGHER.power)
		);
		fine = writeAs(geometry, rougher(detail, rough), codes);
	}
	const coarse = writeAs(geometry, first, codes);
	const sketch = {
		ground: coarse.entries,
		areas: Object.fromEntries(Object.entries(coarse.areas).map(([code, { d }]) => [code, d]))
	};
	const { entries, areas } = fine;
	const id = contentId([
		...entries.map(({ role, scale = 1, d }) => role + scale + d),
		...Object.entries(areas).map(([code, a]) => code + a.d)
	]);
	return {
		entries,
		areas,
		id,
		sketch: coarse.length <= WORTH * fine.length ? sketch : undefined,
		credits: geometry.region?.credits ?? ['natural-earth']
	};
}

function writeAs(geometry: Geometry, detail: Stray, codes: readonly string[]) {
	const { plane, region } = geometry;
	const areas: Record<string, { d: string; box: Box }> = {};
	for (const code of codes) {
		const shape = geometry.shape(code);
		if (!shape) continue;
		areas[code] = {
			d: areaPath(shape, plane, detail, !!region && !geometry.isFine(code)),
			box: outwards(shape.box)
		};
	}
	const entries = writeGround(geometry.ground, plane, detail);
	const length = [...entries, ...Object.values(areas)].reduce((sum, { d }) => sum + d.length, 0);
	return { entries, areas, length };
}

/** The whole units around a box. */
export function outwards([x0, y0, x1, y1]: Box): Box {
	return [Math.floor(x0), Math.floor(y0), Math.ceil(x1), Math.ceil(y1)];
}
