/** Ground and areas of a story as paths. */
import type { Box } from '../types.js';
import { barer, rougher, within, type Detail, type Stray } from './detail.js';
import type { Geometry, Written } from './geometry.js';
import { areaPath, contentId, writeGround } from './ground.js';

/** The opening is looked at whole: a sketch of it may stray so many times as far as what is looked at closely. */
export const ROUGH = 2.4;
/** The same of what only low windows see: it lies beside all that anybody looks at. */
export const FAR = 1.3;
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
/** Characters of what only low windows see: some 2 kB, or this share of a long ground. */
const FAR_AMPLE = { least: 3500, share: 0.05 } as const;
/** Lines of what is more may stray farther: by this power of how much more it is, and no more than so many times. */
const FAR_POWER = 2;
const FAR_ROUGHEST = 3;
/** Where both together are more than this, though the one alone was not too much, all is a little rougher: so often at most. */
const BOTH_AMPLE = { length: 55_500, times: 3 } as const;

/**
 * Ground and areas as paths: as fine as they are ever seen, and as the opening shows them.
 *
 * @param beyond the same where only low windows see it, if more is drawn than the plane
 */
export function writeAll(
	geometry: Geometry,
	detail: Detail,
	first: Detail,
	codes: readonly string[],
	beyond?: Stray
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
	const whole = beyond
		? writeFar(geometry, { detail, rough, beyond, length: fine.length }, codes)
		: fine;
	const coarse = writeAs(geometry, first, codes);
	const sketch = {
		ground: coarse.entries,
		areas: Object.fromEntries(Object.entries(coarse.areas).map(([code, { d }]) => [code, d]))
	};
	const { entries, areas } = whole;
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

/** A ground that goes on beyond what is seen closely. */
interface Far {
	readonly detail: Stray;
	/** How many times as far its lines stray. */
	readonly rough: number;
	/** How fine it is beyond. */
	readonly beyond: Stray;
	/** Of its paths without what lies there. */
	readonly length: number;
}

/** The same as far as any window sees, as coarse there as it takes for that to be little beside the rest. */
function writeFar(geometry: Geometry, far: Far, codes: readonly string[]) {
	const { detail, beyond, length } = far;
	const { width, height } = geometry.plane;
	let { rough } = far;
	let times = 1;
	const write = () => {
		const near = rough > 1 ? rougher(detail, rough) : detail;
		const stray = within([0, 0, width, height], near, barer(rougher(beyond, times)));
		return writeAs(geometry, stray, codes, true);
	};
	let whole = write();
	const more = (whole.length - length) / Math.max(FAR_AMPLE.least, FAR_AMPLE.share * length);
	if (more > 1) {
		times = Math.min(FAR_ROUGHEST, more ** FAR_POWER);
		whole = write();
	}
	if (length > AMPLE) return whole;
	for (let i = 0; i < BOTH_AMPLE.times && whole.length > BOTH_AMPLE.length; i++) {
		rough *= ROUGHER.least;
		whole = write();
	}
	return whole;
}

/** @param far whether it goes on as far as any window sees */
function writeAs(geometry: Geometry, detail: Stray, codes: readonly string[], far = false) {
	const { plane } = geometry;
	const areas: Record<string, { d: string; box: Box }> = {};
	for (const code of codes) {
		const shape = geometry.shape(code);
		if (!shape) continue;
		areas[code] = {
			d: areaPath(far ? geometry.farRings(code) : shape.rings, plane, detail, onOf(code, geometry)),
			box: outwards(shape.box)
		};
	}
	const ground = far ? geometry.farGround : geometry.ground;
	const entries = writeGround(ground, plane, detail);
	const length = [...entries, ...Object.values(areas)].reduce((sum, { d }) => sum + d.length, 0);
	return { entries, areas, length };
}

/** What an area lies on, and is as coarse as. */
function onOf(code: string, geometry: Geometry): 'near' | 'far' | 'beyond' | 'closeUp' {
	if (geometry.isCloseUp(code)) return 'closeUp';
	if (geometry.plane.world && !code.includes('-')) return 'far';
	return geometry.region && !geometry.isFine(code) ? 'beyond' : 'near';
}

/** The whole units around a box. */
export function outwards([x0, y0, x1, y1]: Box): Box {
	return [Math.floor(x0), Math.floor(y0), Math.ceil(x1), Math.ceil(y1)];
}
