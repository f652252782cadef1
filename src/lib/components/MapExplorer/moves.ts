/** How a camera moves in a reader's hands, and how far. Pure. */
import { fitView, toStage, type Camera } from '../../layout/camera.js';
import type { Box, StageBox } from '../../layout/stage-box.js';

type Point = readonly [x: number, y: number];

/** How far a camera goes. */
export interface Limits {
	/** Pixels a unit. */
	readonly least: number;
	readonly most: number;
	/** The plane, whose ends the middle of the stage never leaves: the map cannot be lost. */
	readonly plane: Box;
	/** The middle of what is seen, in pixels. */
	readonly middle: Point;
}

/** Times that a map can be brought nearer than it was, at least and at most. */
const NEARER = { least: 4, most: 8 } as const;
/** Kilometres a pixel beyond which no map of ours has anything more to show. */
const FINEST_KM = 0.1;
/** Times that it can be moved away: no farther than until all of the plane is seen. */
const FARTHER = 12;

/**
 * @param home where the map stands at first
 * @param plane the whole of it, in units
 */
export function limitsOf(
	home: Camera,
	plane: { readonly width: number; readonly height: number; readonly kmPerUnit: number },
	box: StageBox
): Limits {
	const all: Box = [0, 0, plane.width, plane.height];
	const [x0, y0, x1, y1] = box.visible;
	const finest = plane.kmPerUnit / FINEST_KM;
	return {
		least: Math.min(home.k, Math.max(fitView(all, box).k, home.k / FARTHER)),
		most: Math.max(home.k * NEARER.least, Math.min(home.k * NEARER.most, finest)),
		plane: all,
		middle: [(x0 + x1) / 2, (y0 + y1) / 2]
	};
}

/** The camera, or the nearest to it that the limits allow. */
export function held({ k, tx, ty }: Camera, { least, most, plane, middle }: Limits): Camera {
	const to = Math.min(Math.max(k, least), most);
	const x = Math.min(Math.max((middle[0] - tx) / k, plane[0]), plane[2]);
	const y = Math.min(Math.max((middle[1] - ty) / k, plane[1]), plane[3]);
	return { k: to, tx: middle[0] - x * to, ty: middle[1] - y * to };
}

/** Moved by so many pixels. */
export function moved({ k, tx, ty }: Camera, [dx, dy]: Point, limits: Limits): Camera {
	return held({ k, tx: tx + dx, ty: ty + dy }, limits);
}

/** Brought nearer by a factor, with what lies at a point of the stage staying there. */
export function zoomed(camera: Camera, factor: number, at: Point, limits: Limits): Camera {
	const k = Math.min(Math.max(camera.k * factor, limits.least), limits.most);
	const by = k / camera.k;
	return held(
		{ k, tx: at[0] - (at[0] - camera.tx) * by, ty: at[1] - (at[1] - camera.ty) * by },
		limits
	);
}

/** Two fingers that move: what lay between them stays between them, as far apart. */
export function pinched(
	camera: Camera,
	before: readonly [Point, Point],
	now: readonly [Point, Point],
	limits: Limits
): Camera {
	const middle = ([a, b]: readonly [Point, Point]): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
	const apart = ([a, b]: readonly [Point, Point]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
	const [from, to] = [middle(before), middle(now)];
	const factor = apart(now) / Math.max(apart(before), 1);
	const nearer = zoomed(camera, factor, from, limits);
	return moved(nearer, [to[0] - from[0], to[1] - from[1]], limits);
}

/** Moved no farther than it takes for a point of the plane to lie in a part of the stage. */
export function showing(camera: Camera, at: Point, part: Box, limits: Limits): Camera {
	const [x, y] = toStage(camera, at);
	const into = (value: number, low: number, high: number) =>
		Math.min(Math.max(value, low), Math.max(low, high)) - value;
	return moved(camera, [into(x, part[0], part[2]), into(y, part[1], part[3])], limits);
}

/** The camera when its room changes: the same part of the plane stays in the middle. */
export function resized(camera: Camera, from: Limits, to: Limits): Camera {
	return moved(camera, [to.middle[0] - from.middle[0], to.middle[1] - from.middle[1]], to);
}

/** Pixels of one turn of a wheel that count at most, and what one of them zooms by, as a natural logarithm. */
const MOST_TURN = 60;
const TURN = 0.006;
/** A pinch on a trackpad comes as a wheel of few pixels. */
const PINCH_TURN = 0.012;
/** Pixels of a line, and of a page, of a wheel that counts in those. */
const UNITS = [1, 16, 400] as const;

/** By what a turn of the wheel zooms. */
export function wheelFactor({
	deltaY,
	deltaMode,
	ctrlKey
}: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
	const pixels = deltaY * (UNITS[deltaMode] ?? 1);
	const turn = Math.min(Math.max(pixels, -MOST_TURN), MOST_TURN);
	return Math.exp(-turn * (ctrlKey ? PINCH_TURN : TURN));
}
