/** Which parts of a map of the world are seen from near: boxes apart from each other, of cameras close together. */
import type { Plane } from '../../layout/plane.js';
import type { LonLatBox } from '../atlas-types.js';
import type { Box } from '../types.js';
import { spanOf } from './degrees.js';
import type { View } from './detail.js';
import { holds } from './geo.js';
import { union } from './shapes.js';

/**
 * Kilometres a pixel from which on the world's outlines, with 11 km of detail, will do. For cameras that one box cannot
 * hold together another is worth it a little later.
 */
const NEAR_KM = { first: 1.4, more: 1.2 } as const;
/** Degrees that the box of some cameras is wide and high at most. */
const MOST = 40;
/** The same of boxes that lie over each other, joined: what lies between is seen from near, too. */
const JOINED = { wide: 80, high: 60 } as const;
/** Degrees by which a box reaches beyond what is seen. */
const MARGIN = 1;
/** Degrees between boxes: the world's outlines reach under both. */
const APART = 1;
/** Degrees that are left of a box at least where another takes its share. */
const LEAST = 2;
/** So many are drawn. */
const CLOSE_UPS = 6;

/** Cameras that look at the same part of the world. */
interface Group {
	readonly box: LonLatBox;
	readonly views: readonly View[];
}

/**
 * What of a plane is seen from near: in whole degrees, the nearest first, no two of one place. Nothing on a plane that does not
 * show the world; at a pole, across the antimeridian and beyond the sixth the world's outlines have to do.
 */
export function closeUpsOf(plane: Plane, views: readonly View[]): readonly LonLatBox[] {
	if (!plane.world) return [];
	const near = views
		.filter(({ k, opening }) => !opening && plane.kmPerUnit / k < NEAR_KM.first)
		.sort((a, b) => b.k - a.k);
	const subjects = new Map(near.map((view) => [view, degreesIn(plane, view.subject, 0)]));
	const isIn = (box: LonLatBox) => (view: View) => {
		const subject = subjects.get(view);
		return !!subject && holds(box, subject);
	};
	const groups = joined(ranked(groupsOf(plane, near, isIn)));
	const kept: LonLatBox[] = [];
	for (const group of groups.slice(0, CLOSE_UPS)) {
		const box = apart(group.box, kept, (part) => group.views.filter(isIn(part)).length);
		if (box) kept.push(box);
	}
	return kept;
}

/**
 * Of cameras, the nearest first, as many together as one box can hold; then of the rest. One whose subject lies in the
 * box of others is seen well enough there.
 */
function groupsOf(
	plane: Plane,
	near: readonly View[],
	isIn: (box: LonLatBox) => (view: View) => boolean
): Group[] {
	const groups: Group[] = [];
	for (let rest = near; rest.length;) {
		let box: LonLatBox | undefined;
		let seen: Box | undefined;
		const views: View[] = [];
		if (groups.length && plane.kmPerUnit / rest[0]!.k >= NEAR_KM.more) break;
		for (const view of rest) {
			const both = seen ? union([seen, view.box])! : view.box;
			const degrees = degreesIn(plane, both);
			if (!degrees) continue;
			[seen, box] = [both, degrees];
			views.push(view);
		}
		if (!box) break;
		const isSeen = isIn(box);
		const others = rest.filter((view) => !views.includes(view));
		groups.push({ box, views: [...views, ...others.filter(isSeen)] });
		rest = others.filter((view) => !isSeen(view));
	}
	return groups;
}

/** The nearest first; of those as near those that more cameras look at. */
function ranked(groups: readonly Group[]): Group[] {
	const octave = ({ views }: Group) => Math.round(Math.log2(Math.max(...views.map(({ k }) => k))));
	return [...groups].sort((a, b) => octave(b) - octave(a) || b.views.length - a.views.length);
}

/** Boxes that lie over each other as one, where that is not too large. */
function joined(groups: readonly Group[]): Group[] {
	const out: Group[] = [];
	for (const group of groups) {
		let { box, views } = group;
		const joins = (other: Group) => {
			if (!meet(box, other.box, 0)) return null;
			const both: LonLatBox = [...union([box, other.box])!];
			return both[2] - both[0] <= JOINED.wide && both[3] - both[1] <= JOINED.high ? both : null;
		};
		let at = out.length;
		for (let i = 0; i < out.length; i++) {
			const other = out[i]!;
			const both = joins(other);
			if (!both) continue;
			[box, views] = [both, [...other.views, ...views]];
			out.splice(i, 1);
			at = Math.min(at, i);
			// It may meet by now what it did not meet before.
			i = -1;
		}
		out.splice(Math.min(at, out.length), 0, { box, views });
	}
	return out;
}

/**
 * What is left of a box beside others: of the parts around one that it meets the one that holds most, then the largest.
 *
 * @param held how much of what it is for lies in a part
 */
function apart(
	box: LonLatBox,
	others: readonly LonLatBox[],
	held: (part: LonLatBox) => number
): LonLatBox | null {
	const other = others.find((o) => meet(o, box, APART));
	if (!other) return box;
	const [w, s, e, n] = box;
	const parts: LonLatBox[] = [
		[w, s, other[0] - APART, n],
		[other[2] + APART, s, e, n],
		[w, s, e, other[1] - APART],
		[w, other[3] + APART, e, n]
	];
	const [best] = parts
		.filter(([x0, y0, x1, y1]) => x1 - x0 >= LEAST && y1 - y0 >= LEAST)
		.sort((a, b) => held(b) - held(a) || sizeOf(b) - sizeOf(a));
	return best ? apart(best, others, held) : null;
}

/** Whole degrees around a part of a plane, if they are few, and on one side of the antimeridian. */
function degreesIn(plane: Plane, part: Box, margin = MARGIN): LonLatBox | undefined {
	const { middle, west, south, east, north, earth } = spanOf(plane, part);
	if (!earth) return undefined;
	const lon = ((((middle + 180) % 360) + 360) % 360) - 180;
	const box: LonLatBox = [
		Math.floor(lon + west) - margin,
		Math.floor(south) - margin,
		Math.ceil(lon + east) + margin,
		Math.ceil(north) + margin
	];
	const fits = box[2] - box[0] <= MOST && box[3] - box[1] <= MOST;
	return fits && box[0] > -180 && box[2] < 180 && box[1] > -88 && box[3] < 88 ? box : undefined;
}

function meet(a: LonLatBox, b: LonLatBox, less: number): boolean {
	return a[0] < b[2] + less && a[2] + less > b[0] && a[1] < b[3] + less && a[3] + less > b[1];
}

function sizeOf([w, s, e, n]: LonLatBox): number {
	return (e - w) * (n - s);
}
