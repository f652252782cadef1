/**
 * A view that keeps marks and figures clear of key, notes and scale on stages other than the one that a map is laid out for.
 * In a low or narrow window these stand nearer to the middle, where nothing is laid out anew: so there is room for them in
 * the view from the start.
 */
import { cull, fitView, labelBox, overlaps, viewBoxOf, type Camera } from '../../layout/camera.js';
import { furniture, furnitureSizes, type FurnitureTexts } from '../../layout/furniture.js';
import type { Plane } from '../../layout/plane.js';
import { REFERENCE, type StageBox } from '../../layout/stage-box.js';
import { tenth } from '../../layout/tenth.js';
import type { Box, PlacedLabel, Size } from '../types.js';

type Point = readonly [x: number, y: number];

/** Usual windows in which a layout is used as well: the low ones, and phones with less room. */
export const OTHER_ROOMS: Readonly<
	Record<Size, readonly { readonly width: number; readonly height: number }[]>
> = {
	phone: [
		{ width: 360, height: 640 },
		{ width: 390, height: 664 }
	],
	tablet: [
		{ width: 1024, height: 640 },
		{ width: 1024, height: 768 },
		{ width: 768, height: 1024 }
	],
	wide: [
		{ width: 1100, height: 700 },
		{ width: 1280, height: 640 },
		{ width: 1280, height: 720 },
		{ width: 1366, height: 768 }
	],
	figure: []
};

/** The largest stages of a size: the ground must reach as far there. */
const LARGEST: Readonly<Record<Size, { readonly width: number; readonly height: number }>> = {
	phone: { width: 719, height: 1000 },
	tablet: { width: 1099, height: 1400 },
	wide: { width: 2560, height: 1300 },
	figure: REFERENCE.figure
};

/** The stages on which a view is tried: those of `OTHER_ROOMS`, and the largest. */
export interface Trials {
	readonly others: readonly StageBox[];
	readonly largest: StageBox;
}

/** @param boxFor the room of a map on a stage of a size */
export function trialsOf(
	size: Size,
	boxFor: (size: Size, room: { readonly width: number; readonly height: number }) => StageBox
): Trials {
	return {
		others: OTHER_ROOMS[size].map((room) => boxFor(size, room)),
		largest: boxFor(size, LARGEST[size])
	};
}

/** By how much a side may be moved out, as shares of the view. */
const OUT = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3] as const;
/** How often a better view is sought with the names as they then stand. */
const ROUNDS = 3;
/** To stand beside the middle costs less than to stand farther back. */
const ASIDE = 0.15;
/** A mark that is covered counts as so many names that are not seen. */
const COVERED = 3;
/** Around a mark or the tip of an arrow, in pixels. */
const MARK = 8;

/** A scene, or a compiled map. */
interface Marked {
	readonly marks: readonly { readonly at: Point }[];
	readonly flows: readonly { readonly to: Point }[];
}

/** A map as it would stand in several rooms. */
export interface Standing {
	/** Marks and tips of arrows. */
	readonly points: readonly Point[];
	readonly rooms: readonly Room[];
	/** Whether a view shows no more than the ground has, or no more of that than another. */
	readonly reaches: (view: Box, than: Box) => boolean;
}

interface Room {
	readonly box: StageBox;
	readonly stands: readonly Box[];
}

/** Marks and tips: what must never be covered. */
export function pointsOf({ marks, flows }: Marked): Point[] {
	return [...marks.map((m) => m.at), ...flows.map((f) => f.to)];
}

/** A scene with what stands on it, on the stage that it is laid out for and on others. */
export function standingOf(
	scene: Marked,
	map: FurnitureTexts,
	box: StageBox,
	{ others, largest }: Trials,
	rtl: boolean,
	plane: Pick<Plane, 'width' | 'height' | 'world' | 'flat'>
): Standing {
	/** By how much each side lies beyond the ground. */
	const beyond = (view: Box): number[] => {
		const [x0, y0, x1, y1] = viewBoxOf(fitView(view, largest), largest);
		return [-x0, -y0, x1 - plane.width, y1 - plane.height].map((by) => Math.max(0, by));
	};
	const endless = plane.world || plane.flat !== undefined;
	return {
		points: pointsOf(scene),
		rooms: [box, ...others].map((box) => roomOf(box, map, rtl)),
		reaches: (view, than) => endless || beyond(view).every((by, side) => by <= beyond(than)[side]!)
	};
}

/** What stands on a map in a room. */
export function roomOf(box: StageBox, map: FurnitureTexts, rtl: boolean): Room {
	const places = Object.values(furniture(box, furnitureSizes(map, box), rtl));
	return { box, stands: places.filter((b: Box | null): b is Box => b !== null) };
}

/** How many points lie under what stands on a map. */
export function covered(points: readonly Point[], camera: Camera, stands: readonly Box[]): number {
	let n = 0;
	for (const at of points) {
		const x = at[0] * camera.k + camera.tx;
		const y = at[1] * camera.k + camera.ty;
		for (const b of stands)
			if (x > b[0] - MARK && x < b[2] + MARK && y > b[1] - MARK && y < b[3] + MARK) {
				n++;
				break;
			}
	}
	return n;
}

/** Names of marks and figures, and the points themselves, that are not seen in all of the rooms. */
export function lostIn(
	{ points, rooms }: Pick<Standing, 'points' | 'rooms'>,
	view: Box,
	labels: readonly PlacedLabel[]
): number {
	return lost(points, rooms, view, neededOf(labels), Infinity);
}

const neededOf = (labels: readonly PlacedLabel[]): PlacedLabel[] =>
	labels.filter(({ id }) => /^[fm]-/.test(id));

/**
 * @param needed names of marks and figures
 * @param most beyond that nobody asks how many more: the rest is not counted
 */
function lost(
	points: readonly Point[],
	rooms: readonly Room[],
	view: Box,
	needed: readonly PlacedLabel[],
	most: number
): number {
	let n = 0;
	// Points first: they cost least to look at.
	for (const { box, stands } of rooms) n += COVERED * covered(points, fitView(view, box), stands);
	for (const { box, stands } of rooms) {
		if (n >= most) break;
		const camera = fitView(view, box);
		const seen = cull(needed, camera, box).filter((label) => {
			const at = labelBox(label, camera);
			return !stands.some((b) => overlaps(b, at));
		});
		n += needed.length - seen.length;
	}
	return n;
}

/**
 * The view nearest to a given one in which least is lost; that one itself where no other is better.
 *
 * @param name sets the names of marks and figures for a view: in another one they may stand another way
 */
export function clearView(
	standing: Standing,
	view: Box,
	name: (view: Box) => readonly PlacedLabel[]
): Box {
	let labels = name(view);
	let best = { view, lost: lostIn(standing, view, labels) };
	for (let round = 0; round < ROUNDS && best.lost > 0; round++) {
		const next = nearest(standing, view, labels);
		if (next === view) break;
		labels = name(next);
		const lost = lostIn(standing, next, labels);
		if (lost < best.lost) best = { view: next, lost };
	}
	return best.view;
}

/** The same, with the names as they stand. */
function nearest(
	{ points, rooms, reaches }: Standing,
	view: Box,
	labels: readonly PlacedLabel[]
): Box {
	const needed = neededOf(labels);
	let best = { view, lost: lost(points, rooms, view, needed, Infinity) };
	for (const way of WAYS) {
		if (best.lost === 0) break;
		const next = movedOut(view, way);
		if (!reaches(next, view)) continue;
		const less = lost(points, rooms, next, needed, best.lost);
		if (less < best.lost) best = { view: next, lost: less };
	}
	return best.view;
}

/** By which shares each side is moved out. */
interface Way {
	readonly l: number;
	readonly r: number;
	readonly t: number;
	readonly b: number;
}

/** Ways to a view that holds a given one, the nearest first. */
const WAYS: readonly Way[] = OUT.flatMap((l) => OUT.map((r) => [l, r] as const))
	.filter(([l, r]) => l === 0 || r === 0)
	.flatMap(([l, r]) => OUT.flatMap((t) => OUT.map((b) => ({ l, r, t, b }))))
	.map((way) => ({ way, cost: costOf(way) }))
	.sort((a, b) => a.cost - b.cost)
	.map(({ way }) => way);

function costOf({ l, r, t, b }: Way): number {
	return Math.max(l + r, t + b) + ASIDE * (l + r + t + b);
}

function movedOut([x0, y0, x1, y1]: Box, { l, r, t, b }: Way): Box {
	const [w, h] = [x1 - x0, y1 - y0];
	return [tenth(x0 - l * w), tenth(y0 - t * h), tenth(x1 + r * w), tenth(y1 + b * h)];
}
