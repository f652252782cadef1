/** Lays a scene out for one size: which part of the plane is seen, and where every name stands. */
import { fitView, freeBoxOf, labelBox, toStage, type Camera } from '../../layout/camera.js';
import { flowPath } from '../../layout/flow.js';
import {
	furniture,
	furnitureSizes,
	type Furniture,
	type FurnitureTexts
} from '../../layout/furniture.js';
import { placeLabels } from '../../layout/labels.js';
import type { StageBox } from '../../layout/stage-box.js';
import { tenth } from '../../layout/tenth.js';
import type { Box, PlacedLabel } from '../types.js';
import { clearView, covered, lostIn, pointsOf, standingOf, type Trials } from './clear-view.js';
import { along } from './flows.js';
import type { Names } from './names.js';
import type { Scene } from './scene-types.js';
import type { Sheet } from './sheet.js';
import { grow, intersection, union } from './shapes.js';
import type { FoundView, Terrain } from './terrain.js';

/** Room around what must be seen, in pixels. */
const PADDING = 10;
/** Between a name and the card, whose height is estimated. */
const CARD_AIR = 12;
/** What stands where on a map; on an inset nothing does. */
type Placed = Readonly<Partial<Furniture>>;
const NOTHING: Placed = {};
/** The camera is sought at most so often. */
const ROUNDS = 4;

/** What is laid out. */
export interface Arranging {
	readonly scene: Scene;
	readonly terrain: Terrain;
	readonly rtl: boolean;
	/** What of the compiled map takes room: key, notes, locator or inset; `null`: nothing stands on it. */
	readonly map: FurnitureTexts | null;
	/** Makes the requests for a camera: those that are needed, or all. */
	readonly names: Names;
}

/**
 * Which part of the plane a stage shows.
 *
 * @param trials other rooms in which the same layout is used
 */
export function findView(of: Arranging, box: StageBox, trials: Trials): FoundView {
	const { scene, terrain, rtl, map } = of;
	const { places, kept, look } = lookerOf(of, box);
	let best: { readonly camera: Camera; readonly missing: number } | null = null;
	for (const inner of innersOf(box, places, kept !== null)) {
		const found = seek(scene, box, inner, look);
		if (!best || found.missing < best.missing) best = found;
		if (best.missing === 0) break;
	}
	const view = viewOf(best?.camera ?? fitInto(scene.subject, [0, 0, 0, 0], box.free), box);
	const labels = look(fitView(view, box), false).placed;
	if (!map) return { view, labels };
	const standing = standingOf(scene, map, box, trials, rtl, terrain.plane);
	if (lostIn(standing, view, labels) === 0) return { view, labels };
	const clear = clearView(standing, view, (view) => look(fitView(view, box), true).placed);
	return clear === view ? { view, labels } : { view: clear };
}

/** Sets all names in a view of a stage. */
export function setNames(of: Arranging, box: StageBox, view: Box): readonly PlacedLabel[] {
	return lookerOf(of, box).look(fitView(view, box), false).placed;
}

/** What stands on a stage, and what shows where its names stand for a camera. */
function lookerOf({ scene, terrain, rtl, map, names }: Arranging, box: StageBox) {
	const places = map ? furniture(box, furnitureSizes(map, box), rtl) : NOTHING;
	const stands = Object.values(places).filter((b: Box | null): b is Box => b !== null);
	const kept = (map?.inset && places.locator) ?? null;
	const grids = terrain.grids(box.width, box.height);
	const look = (camera: Camera, onlyNeeded: boolean) =>
		pass(scene, terrain, { box, rtl, camera, ...grids }, stands, kept, names, onlyNeeded);
	return { places, kept, look };
}

/** What the free part of a stage shows where nothing but what must be seen takes room. */
export function frameOf({ subject }: Pick<Scene, 'subject'>, box: StageBox): Box {
	return viewOf(fitInto(subject, [PADDING, PADDING, PADDING, PADDING], box.free), box);
}

/** The closest camera from which all that must be seen, names included, lies in a part of the stage. */
function seek(
	scene: Scene,
	box: StageBox,
	inner: Box,
	look: (camera: Camera, onlyNeeded: boolean) => Pass
): { readonly camera: Camera; readonly missing: number } {
	let camera = fitInto(scene.subject, [PADDING, PADDING, PADDING, PADDING], inner);
	let best = { camera, missing: Infinity };
	let back = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const { placed, missing } = look(camera, true);
		const [x0, y0] = toStage(camera, [scene.subject[0], scene.subject[1]]);
		const [x1, y1] = toStage(camera, [scene.subject[2], scene.subject[3]]);
		const all = union([
			grow([x0, y0, x1, y1], PADDING),
			...placed.map((label) => grow(labelBox(label, camera), 2)),
			...flowBoxes(scene, camera, box)
		]);
		if (missing <= best.missing) best = { camera, missing };
		if (!all) break;
		// Where a name has no room: stand farther back, and stay there.
		if (missing) back += (inner[2] - inner[0]) * 0.04;
		const [l, t, r, b]: Box = [x0 - all[0], y0 - all[1], all[2] - x1, all[3] - y1];
		const next = fitInto(scene.subject, [l + back, t + back, r + back, b + back], inner);
		const same = Math.abs(next.k / camera.k - 1) < 0.01 && near(next, camera);
		if (same) break;
		camera = next;
	}
	return best;
}

/** What the free part shows: so that the same stage gets this very camera. */
function viewOf(camera: Camera, box: StageBox): Box {
	const [x0, y0, x1, y1] = freeBoxOf(camera, box);
	// Plus nought: there is no minus nought in JSON.
	return [tenth(x0) + 0, tenth(y0) + 0, tenth(x1) + 0, tenth(y1) + 0];
}

function near(a: Camera, b: Camera): boolean {
	return Math.hypot(a.tx - b.tx, a.ty - b.ty) < 6;
}

/** The camera that puts a box of the plane, with so many pixels around it, into the middle of a box of the stage. */
function fitInto(subject: Box, [l, t, r, b]: Box, inner: Box): Camera {
	const w = Math.max(subject[2] - subject[0], 1);
	const h = Math.max(subject[3] - subject[1], 1);
	const roomX = Math.max(inner[2] - inner[0] - l - r, (inner[2] - inner[0]) * 0.3);
	const roomY = Math.max(inner[3] - inner[1] - t - b, (inner[3] - inner[1]) * 0.3);
	const k = Math.min(roomX / w, roomY / h);
	return {
		k,
		tx: (inner[0] + l + inner[2] - r) / 2 - ((subject[0] + subject[2]) / 2) * k,
		ty: (inner[1] + t + inner[3] - b) / 2 - ((subject[1] + subject[3]) / 2) * k
	};
}

/**
 * Where the subject may go, best first: the free part, less the strip in which the key stands over a card that lies across;
 * then less the side, then less the top where the locator is.
 */
function innersOf(box: StageBox, { key, note, locator }: Placed, inset: boolean): Box[] {
	const [x0, y0, x1, end] = box.free;
	const across = box.card !== null && box.card[1] > box.foot;
	const strip = Math.min(key?.[1] ?? end, note?.[1] ?? end) - 2;
	const low = Math.max(strip, y0 + (end - y0) * 0.6);
	const small = box.size === 'phone' || box.size === 'figure';
	const y1 = across || small ? Math.min(low, end) : end;
	const free: Box = [x0, y0, x1, y1];
	if ((small && !inset) || !locator) return [free];
	const right = locator[0] > (x0 + x1) / 2;
	return [
		free,
		right ? [x0, y0, locator[0] - 12, y1] : [locator[2] + 12, y0, x1, y1],
		[x0, locator[3] + 12, x1, y1]
	];
}

function flowBoxes(scene: Scene, camera: Camera, box: StageBox): Box[] {
	return scene.flows.map((flow) => {
		const [x, y] = toStage(camera, flow.to);
		return grow([x, y, x, y], 12 + (box.size === 'wide' ? 8 : 0));
	});
}

/** Ink of lines that labels rather do not cross, in tenths. */
const INK = { outline: 22, border: 10, coast: 6, province: 2 } as const;

/** Names set for one camera. */
interface Pass {
	readonly placed: PlacedLabel[];
	/** How many that have to be seen are not. */
	readonly missing: number;
}

function pass(
	scene: Scene,
	terrain: Terrain,
	sheet: Sheet,
	stands: readonly Box[],
	kept: Box | null,
	names: Names,
	onlyNeeded: boolean
): Pass {
	const { box, camera, ink } = sheet;
	ink.clear();
	sheet.local.clear();
	sheet.lands.clear();
	const blocked: Box[] = [...stands];
	if (box.card) blocked.push(grow(box.card, CARD_AIR));
	const { provinces, borders } = scene.ground;
	if (provinces !== 0) ink.lines(terrain.lines.province, camera, INK.province);
	ink.lines(terrain.lines.coast, camera, INK.coast);
	if (borders !== 0) ink.lines(terrain.lines.border, camera, INK.border);
	for (const area of scene.areas) ink.lines(area.shape.rings, camera, INK.outline, true);
	for (const { behind, ahead } of scene.routes) {
		ink.lines(behind, camera, INK.outline);
		ink.lines(ahead, camera, INK.coast);
	}
	for (const own of scene.own) ink.lines(own.lines, camera, INK.border);
	for (const ring of scene.rings) ink.lines(ring.lines, camera, INK.coast);
	for (const mark of scene.marks) {
		const [x, y] = toStage(camera, mark.at);
		const half = mark.symbol === 'held' ? 10 : 7;
		blocked.push([x - half, y - half, x + half, y + half]);
	}
	for (const flow of scene.flows) {
		const from = toStage(camera, flow.from);
		const to = toStage(camera, flow.to);
		const { width } = flowPath(from, to, flow.weight, flow.bow, box.size);
		for (let i = 2; i <= 12; i++) {
			const [x, y] = toStage(camera, along(flow, i / 12));
			const half = i > 9 ? width / 2 + 3 : (width / 4.6) * (0.4 + (0.6 * i) / 12) + 4;
			blocked.push([x - half, y - half, x + half, y + half]);
		}
	}
	const requests = names(sheet, onlyNeeded);
	const room = intersection(box.visible, [0, 0, box.width, box.height]) ?? box.visible;
	const placed = placeLabels(requests, { visible: grow(room, -4), blocked, most: 0.95 });
	const set = new Set(placed.map((p) => p.id));
	return {
		placed: placed.map((p) => p.value()),
		// A name that does not fit into its area fits even less from farther back.
		missing:
			requests.filter((r) => /^[fm]-/.test(r.id) && !set.has(r.id)).length +
			covered(pointsOf(scene), camera, stands) +
			(kept && hides(scene, camera, kept) ? 1 : 0)
	};
}

/** Whether an inset lies over what must be seen. */
function hides({ subject }: Scene, camera: Camera, inset: Box): boolean {
	const [x0, y0] = toStage(camera, [subject[0], subject[1]]);
	const [x1, y1] = toStage(camera, [subject[2], subject[3]]);
	return intersection([x0, y0, x1, y1], inset) !== null;
}
