/** What of the plane a map must show. */
import type { MapLayer } from '../../story/types.js';
import type { Box } from '../types.js';
import type { MapPlace } from './place-types.js';
import type { Scene, SceneArea } from './scene-types.js';
import { area, grow, intersection, union, type Point } from './shapes.js';
import type { Terrain } from './terrain.js';

/** All that decides what must be seen. */
interface Seen extends Pick<Scene, 'areas' | 'marks' | 'flows' | 'names'> {
	readonly layer: MapLayer;
	readonly framed: readonly MapPlace[];
	/** Boxes of the story's own shapes that the frame names. */
	readonly own: readonly Box[];
	/** Boxes of lines, and of the story's own. */
	readonly lines: readonly Box[];
	readonly terrain: Terrain;
	/** Kilometres that a frame is long at least. */
	readonly least: number;
	/** What is shown where nothing of it has a place. */
	readonly otherwise: Box;
}

/** The box around all of it, no smaller than a frame has to be. */
export function subjectOf(seen: Seen): Box {
	const { layer, framed, areas, marks, flows, names, lines, terrain, least, otherwise } = seen;
	const around = 18 / terrain.plane.kmPerUnit;
	const pointBox = ([x, y]: Point): Box => grow([x, y, x, y], around);
	const own: Box[] = [
		...seen.own,
		...marks.map((m) => pointBox(m.at)),
		...flows.flatMap((f) => [pointBox(f.from), pointBox(f.to)])
	];
	const places = [...framed];
	const free = !framed.length && !seen.own.length;
	if (free) {
		own.push(...lines);
		places.push(...names.map((n) => n.place));
		const explicit = new Set((layer.areas ?? []).map((a) => a.place));
		const shown = areas.filter((a) => explicit.size === 0 || explicit.has(a.place));
		own.push(...shown.map((a) => (terrain.plane.period === null ? seenOf(a) : a.box)));
	}
	own.push(...places.filter((p) => !p.country).map((p) => p.box));
	const core = union(own);
	// Beside something smaller a country counts by the part around that.
	const countries = places.filter((p) => p.country).map((p) => p.box);
	const parts = core
		? countries.map((box) => {
				const whole = free || !marks.length || area(box) <= 3 * area(core);
				const only = !places.some((p) => !p.country) && !flows.length;
				if (whole || only) return box;
				return (
					intersection(box, grow(core, (core[2] - core[0]) * 0.1, (core[3] - core[1]) * 0.1)) ??
					core
				);
			})
		: countries;
	const all = union([...(core ? [core] : []), ...parts]);
	return atLeast(all ?? otherwise, least / terrain.plane.kmPerUnit);
}

/** An outline's box without far islands: its record's box, of a few points of it, may be a little small. */
function seenOf({ box, shape }: SceneArea): Box {
	const [x, y] = [(box[2] - box[0]) * 0.05, (box[3] - box[1]) * 0.05];
	return intersection(grow(box, x, y), shape.box) ?? shape.box;
}

/** Grown about its middle until its longer side is at least so long. */
function atLeast(box: Box, length: number): Box {
	const short = Math.min((length - (box[2] - box[0])) / 2, (length - (box[3] - box[1])) / 2);
	return short > 0 ? grow(box, short) : box;
}
