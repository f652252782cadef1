/**
 * The camera of a map: an affine view of the plane, how it fits a stage and how it flies.
 *
 * Runs where stories are read, so it is small and knows nothing of projections.
 */
import type { PlacedLabel } from './label-type.js';
import type { Box, StageBox } from './stage-box.js';

/** From the plane to pixels of the stage: `x · k + tx`, `y · k + ty`. */
export interface Camera {
	/** Pixels a plane unit. */
	readonly k: number;
	readonly tx: number;
	readonly ty: number;
}

/** A flight, sampled evenly in time with its easing applied: play the samples linearly. */
export interface Flight {
	/** Milliseconds, 0 where there is nothing to fly. */
	readonly duration: number;
	/** The first is the start, the last the end, to the bit. */
	readonly cameras: readonly Camera[];
}

/** Room kept clear around a label, in pixels: its halo. */
export const HALO = 2;

/** The camera that shows all of `view`, as large as the free part of the stage allows and in its middle. */
export function fitView(view: Box, box: StageBox): Camera {
	const [x0, y0, x1, y1] = box.free;
	const width = Math.max(view[2] - view[0], 1e-6);
	const height = Math.max(view[3] - view[1], 1e-6);
	const k = Math.max(Math.min((x1 - x0) / width, (y1 - y0) / height), 1e-9);
	return {
		k,
		tx: (x0 + x1) / 2 - ((view[0] + view[2]) / 2) * k,
		ty: (y0 + y1) / 2 - ((view[1] + view[3]) / 2) * k
	};
}

/** The part of the plane that the whole stage shows. */
export function viewBoxOf({ k, tx, ty }: Camera, box: StageBox): Box {
	return [-tx / k, -ty / k, (box.width - tx) / k, (box.height - ty) / k];
}

/** The part of the plane that the free part of a stage shows: what `fitView` fits. */
export function freeBoxOf({ k, tx, ty }: Camera, { free: [x0, y0, x1, y1] }: StageBox): Box {
	return [(x0 - tx) / k, (y0 - ty) / k, (x1 - tx) / k, (y1 - ty) / k];
}

/** A point of the plane in pixels of the stage. */
export function toStage(
	{ k, tx, ty }: Camera,
	[x, y]: readonly [number, number]
): [number, number] {
	return [x * k + tx, y * k + ty];
}

/** From pixels of a layer drawn for one camera to those for another: `x · scale + dx`, `y · scale + dy`. */
function between(a: Camera, b: Camera): [scale: number, dx: number, dy: number] {
	const scale = b.k / a.k;
	return [scale, b.tx - a.tx * scale, b.ty - a.ty * scale];
}

/** The CSS transform that makes a layer drawn for `drawn` look as it would for `camera` (origin at the top left). */
export function layerTransform(drawn: Camera, camera: Camera): string {
	const [scale, x, y] = between(drawn, camera);
	return `matrix(${scale},0,0,${scale},${x},${y})`;
}

const RHO = Math.SQRT2;

/**
 * The flight between two cameras that seems shortest and smooth: it pulls back as far as the way is long.
 *
 * After J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning" (IEEE InfoVis 2003), with ρ = √2,
 * eased by squares in and out; it takes 360 to 720 ms by the length of its way.
 *
 * @param steps number of stretches between samples, default 16
 */
export function flight(from: Camera, to: Camera, box: StageBox, steps = 16): Flight {
	const cx = box.width / 2;
	const cy = box.height / 2;
	// In their terms: the view's centre u and width w, both in units of the plane.
	const ux = (cx - from.tx) / from.k;
	const uy = (cy - from.ty) / from.k;
	const dx = (cx - to.tx) / to.k - ux;
	const dy = (cy - to.ty) / to.k - uy;
	const w0 = box.width / from.k;
	const w1 = box.width / to.k;
	const u1 = Math.hypot(dx, dy);
	let length: number;
	let at: (s: number) => readonly [along: number, width: number];
	if (u1 < 1e-6 * Math.min(w0, w1)) {
		const zoom = Math.log(w1 / w0);
		length = Math.abs(zoom) / RHO;
		at = (s) => [length ? s / length : 1, w0 * Math.exp(Math.sign(zoom) * RHO * s)];
	} else {
		const rho2 = RHO * RHO;
		const d = w1 * w1 - w0 * w0;
		const e = rho2 * rho2 * u1 * u1;
		const b0 = (d + e) / (2 * w0 * rho2 * u1);
		const b1 = (d - e) / (2 * w1 * rho2 * u1);
		const r0 = -Math.asinh(b0);
		const r1 = -Math.asinh(b1);
		length = (r1 - r0) / RHO;
		at = (s) => {
			const turn = RHO * s + r0;
			const along = (w0 / (rho2 * u1)) * (Math.cosh(r0) * Math.tanh(turn) - Math.sinh(r0));
			return [along, (w0 * Math.cosh(r0)) / Math.cosh(turn)];
		};
	}
	if (!(length > 1e-4)) return { duration: 0, cameras: [from, to] };
	const cameras: Camera[] = [from];
	for (let i = 1; i < steps; i++) {
		const [along, width] = at(length * ease(i / steps));
		const k = box.width / width;
		cameras.push({ k, tx: cx - (ux + dx * along) * k, ty: cy - (uy + dy * along) * k });
	}
	cameras.push(to);
	return { duration: Math.round(Math.min(Math.max(260 + 260 * length, 360), 720)), cameras };
}

/**
 * Squares, not cubes: for the same pace in the middle, cubes creep at both ends, and each frame of a flight costs a page that
 * scrolls meanwhile.
 */
function ease(t: number): number {
	return t < 0.5 ? 2 * t ** 2 : 1 - 2 * (1 - t) ** 2;
}

/**
 * The clip path of a layer drawn for one camera that leaves what is in sight from others and nothing beyond: what a browser
 * need not keep as a picture. Between two of them no more is in sight than from both.
 */
export function clipFor(drawn: Camera, cameras: readonly Camera[], box: StageBox): string {
	/** From the edges of the stage: top, right, bottom, left. */
	const inset = [0, 0, 0, 0];
	for (const camera of cameras) {
		const [scale, x, y] = between(camera, drawn);
		const rest = 1 - scale;
		const seen = [y, box.width * rest - x, box.height * rest - y, x];
		seen.forEach((side, i) => (inset[i] = Math.min(inset[i]!, side)));
	}
	return `inset(${inset.join('px ')}px)`;
}

/** The camera on its way, at a share from 0 to 1; `null` from the end on. */
export function cameraAt(cameras: readonly Camera[], share: number): Camera | null {
	const s = Math.max(0, share) * (cameras.length - 1);
	const [a, b] = cameras.slice(Math.floor(s));
	if (!a || !b) return null;
	const mix = (key: keyof Camera) => a[key] + (b[key] - a[key]) * (s % 1);
	return { k: mix('k'), tx: mix('tx'), ty: mix('ty') };
}

/** Where a label stands on the stage, halo included; a turned one by the box that holds it. */
export function labelBox(label: PlacedLabel, camera: Camera): Box {
	const [x, y] = toStage(camera, label.at);
	const turn = ((label.turn ?? 0) * Math.PI) / 180;
	const cos = Math.abs(Math.cos(turn));
	const sin = Math.abs(Math.sin(turn));
	const mx = x + label.dx + label.w / 2;
	const my = y + label.dy + label.h / 2;
	const w = (label.w * cos + label.h * sin) / 2 + HALO;
	const h = (label.w * sin + label.h * cos) / 2 + HALO;
	return [mx - w, my - h, mx + w, my + h];
}

/**
 * The labels that have room on a stage other than the one they were laid out for: most important first, each that lies
 * in sight, outside the card and clear of those before it.
 */
export function cull(labels: readonly PlacedLabel[], camera: Camera, box: StageBox): PlacedLabel[] {
	const taken: Box[] = box.card ? [box.card] : [];
	const [x0, y0, x1, y1] = box.visible;
	return labels.filter((label) => {
		const b = labelBox(label, camera);
		if (b[0] < x0 || b[1] < y0 || b[2] > x1 || b[3] > y1) return false;
		if (taken.some((other) => overlaps(b, other))) return false;
		taken.push(b);
		return true;
	});
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
