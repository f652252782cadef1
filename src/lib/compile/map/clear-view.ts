/**
 * A view that keeps marks and figures clear of key, notes and scale on stages other than the one that a map is laid out for.
 * In a low or narrow window these stand nearer to the middle, where nothing is laid out anew: so there is room for them in
 * the view from the start.
 */
import {
	cull,
	fitView,
	labelBox,
	overlaps,
	toStage,
	viewBoxOf,
	type Camera
} from '../../layout/camera.js';
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
	return points.filter((at) => {
		const [x, y] = toStage(camera, at);
		return stands.some(
			(b) => x > b[0] - MARK && x < b[2] + MARK && y > b[1] - MARK && y < b[3] + MARK
		);
	}).length;
}

/**
 * Names of marks and figures, and the points themselves, that are not seen in all of the rooms.
 *
 * @param most beyond that nobody asks how many more: the rest is not counted
 */
export function lostIn(
	{ points, rooms }: Pick<Standing, 'points' | 'rooms'>,
	view: Box,
	labels: readonly PlacedLabel[],
	most = Infinity
): number {
	const needed = labels.filter(({ id }) => /^[fm]-/.test(id));
	const cameras = rooms.map(({ box }) => fitView(view, box));
	// Points first: they cost least to look at.
	let lost = 0;
	for (const [i, { stands }] of rooms.entries())
		lost += COVERED * covered(points, cameras[i]!, stands);
	for (const [i, { box, stands }] of rooms.entries()) {
		if (lost >= most) break;
		const camera = cameras[i]!;
		const seen = cull(needed, camera, box).filter(
			(label) => !stands.some((b) => overlaps(b, labelBox(label, camera)))
		);
		lost += needed.length - seen.length;
	}
	return lost;
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
function nearest(standing: Standing, view: Box, labels: readonly PlacedLabel[]): Box {
	let best = { view, lost: lostIn(standing, view, labels) };
	for (const next of views(view)) {
		if (best.lost === 0) break;
		if (!standing.reaches(next, view)) continue;
		const lost = lostIn(standing, next, labels, best.lost);
		if (lost < best.lost) best = { view: next, lost };
	}
	return best.view;
}

/** Views that hold a given one, the nearest to it first. */
function views([x0, y0, x1, y1]: Box): Box[] {
	const [w, h] = [x1 - x0, y1 - y0];
	return OUT.flatMap((l) => OUT.map((r) => [l, r] as const))
		.filter(([l, r]) => l === 0 || r === 0)
		.flatMap(([l, r]) => OUT.flatMap((t) => OUT.map((b) => ({ l, r, t, b }))))
		.map(({ l, r, t, b }) => ({
			cost: Math.max(l + r, t + b) + ASIDE * (l + r + t + b),
			view: [x0 - l * w, y0 - t * h, x1 + r * w, y1 + b * h].map(tenth) as unknown as Box
		}))
		.sort((a, b) => a.cost - b.cost)
		.map(({ view }) => view);
}
