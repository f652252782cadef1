/** Which parts of a map of the world are seen from near: boxes apart from each other, of cameras close together. */
import type { Plane } from '../../layout/plane.js';
import type { LonLatBox } from '../atlas-types.js';
import type { Box } from '../types.js';
import { spanOf } from './degrees.js';
import type { View } from './detail.js';
import { area, contains, intersection, union } from './shapes.js';

/**
 * Kilometres a pixel from which on the world's outlines, with 11 km of detail, will do. For cameras that one box cannot
 * hold together another is worth it a little later.
 */
const NEAR_KM = { first: 1.4, more: 1.2 } as const;
/** Kilometres that the box of some cameras is wide and high at most, in the middle of the plane. */
const MOST_KM = { wide: 3300, high: 4400 } as const;
/** The same of boxes that lie over each other, joined: what lies between is seen from near, too. */
const JOINED_KM = { wide: 6700, high: 6700 } as const;
/** Kilometres by which a box reaches beyond what is seen at least. */
const MARGIN_KM = 100;
/** Kilometres that are left of a box at least where another takes its share. */
const LEAST_KM = 220;
/** Boxes are so many units wide and high, or a multiple: a small change of one frame changes nothing. */
const ROUND = 40;
/** Degrees that are asked for around a box: points all over it tell how far it reaches. */
const AROUND = 1;
/** So many are drawn. */
const CLOSE_UPS = 6;

/** A part of a plane of the world that is seen from near. */
export interface CloseUpBox {
	/** Of the plane. */
	readonly part: Box;
	/** All that lies there, in whole degrees. */
	readonly degrees: LonLatBox;
}

/** Cameras that look at the same part of the world. */
interface Group {
	readonly box: Box;
	readonly views: readonly View[];
}

/**
 * What of a plane is seen from near: the nearest first, no two of one place. Nothing on a plane that does not show the
 * world; beyond the sixth the world's outlines have to do.
 */
export function closeUpsOf(plane: Plane, views: readonly View[]): readonly CloseUpBox[] {
	if (!plane.world) return [];
	const near = views
		.filter(({ k, opening }) => !opening && plane.kmPerUnit / k < NEAR_KM.first)
		.sort((a, b) => b.k - a.k);
	const isIn = (box: Box) => (view: View) => {
		const subject = intersection(view.subject, wholeOf(plane));
		return !!subject && contains(box, subject);
	};
	const groups = joined(ranked(groupsOf(plane, near, isIn)), plane);
	const kept: Box[] = [];
	for (const group of groups.slice(0, CLOSE_UPS)) {
		const held = (part: Box) => group.views.filter(isIn(part)).length;
		const box = apart(group.box, kept, held, LEAST_KM / plane.kmPerUnit);
		if (box) kept.push(box);
	}
	return kept.map((part) => ({ part, degrees: degreesIn(plane, part) }));
}

function wholeOf({ width, height }: Plane): Box {
	return [0, 0, width, height];
}

/**
 * Of cameras, the nearest first, as many together as one box can hold; then of the rest. One whose subject lies in the
 * box of others is seen well enough there.
 */
function groupsOf(
	plane: Plane,
	near: readonly View[],
	isIn: (box: Box) => (view: View) => boolean
): Group[] {
	const groups: Group[] = [];
	for (let rest = near; rest.length;) {
		let box: Box | undefined;
		let seen: Box | undefined;
		const views: View[] = [];
		if (groups.length && plane.kmPerUnit / rest[0]!.k >= NEAR_KM.more) break;
		for (const view of rest) {
			const both = seen ? union([seen, view.box])! : view.box;
			const around = boxAround(plane, both);
			if (!around) continue;
			[seen, box] = [both, around];
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
function joined(groups: readonly Group[], { kmPerUnit }: Plane): Group[] {
	const [wide, high] = [JOINED_KM.wide / kmPerUnit, JOINED_KM.high / kmPerUnit];
	const out: Group[] = [];
	for (const group of groups) {
		let { box, views } = group;
		const joins = (other: Group) => {
			if (!intersection(box, other.box)) return null;
			const both = union([box, other.box])!;
			return both[2] - both[0] <= wide && both[3] - both[1] <= high ? both : null;
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
 * @param least how wide and high a part is at least, in units
 */
function apart(
	box: Box,
	others: readonly Box[],
	held: (part: Box) => number,
	least: number
): Box | null {
	const other = others.find((o) => intersection(o, box));
	if (!other) return box;
	const [w, n, e, s] = box;
	const parts: Box[] = [
		[w, n, other[0], s],
		[other[2], n, e, s],
		[w, n, e, other[1]],
		[w, other[3], e, s]
	];
	const [best] = parts
		.filter(([x0, y0, x1, y1]) => x1 - x0 >= least && y1 - y0 >= least)
		.sort((a, b) => held(b) - held(a) || area(b) - area(a));
	return best ? apart(best, others, held, least) : null;
}

/** The box of a plane around a part of it, if that is small. */
function boxAround(plane: Plane, part: Box): Box | undefined {
	const [wide, high] = [MOST_KM.wide / plane.kmPerUnit, MOST_KM.high / plane.kmPerUnit];
	const seen = intersection(part, wholeOf(plane));
	if (!seen || seen[2] - seen[0] > wide || seen[3] - seen[1] > high) return undefined;
	const margin = MARGIN_KM / plane.kmPerUnit;
	const down = (v: number) => Math.floor((v - margin) / ROUND) * ROUND;
	return intersection(
		[down(seen[0]), down(seen[1]), -down(-seen[2]), -down(-seen[3])],
		wholeOf(plane)
	)!;
}

/** Whole degrees around a part of a plane: east of 180 where it lies across the antimeridian. */
function degreesIn(plane: Plane, part: Box): LonLatBox {
	const { middle, west, south, east, north, earth } = spanOf(plane, part);
	// At the edge of the earth there may be more of it between two points.
	const beside = AROUND + (earth ? 0 : (east - west) / 6);
	const w = Math.floor(middle + west - beside);
	const e = Math.ceil(middle + east + beside);
	const turn = 360 * Math.floor((w + 180) / 360);
	return [
		w - turn,
		Math.max(-90, Math.floor(south) - AROUND),
		e - turn,
		Math.min(90, Math.ceil(north) + AROUND)
	];
}
