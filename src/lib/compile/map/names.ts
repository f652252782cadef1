/** What each map names, in order of importance. */
import type { Grid } from '../../layout/ink.js';
import { LABEL_SIZE } from '../../layout/label-type.js';
import type { Box } from '../types.js';
import type { CompileContext } from '../kind.js';
import type { SetAnchor } from './anchors.js';
import { along } from './flows.js';
import { besideArea, insideArea, shareIn } from './area-names.js';
import { contextNames, forms, onStage } from './context-names.js';
import { alongLine, anchoredPoint, besideFlow, besidePoint } from './requests.js';
import { linesFor, option, textSize, type Request, type Sheet, type Text } from './sheet.js';
import type {
	Scene,
	SceneArea,
	SceneFlow,
	SceneName,
	SceneOwn,
	SceneRing,
	SceneRoute
} from './scene-types.js';
import { contains, intersection, type Point, type Shape } from './shapes.js';
import type { Terrain, TerrainArea } from './terrain.js';

/** The requests for a camera, most important first. */
export type Names = (sheet: Sheet, onlyNeeded: boolean) => Request[];

/** Number of cells where a toned area keeps a country's name away. */
const TONED = -1;

export function namesOf(
	scene: Scene,
	terrain: Terrain,
	context: Pick<CompileContext, 'number' | 'nameOf'>
): Names {
	return (sheet, onlyNeeded) => {
		const view = viewOf(sheet);
		const seen = (shape: Shape) => intersection(shape.box, view);
		const named = new Set(scene.names.map((n) => n.id));
		const areaByCode = new Map(scene.areas.map((a) => [a.code, a]));
		const { anchors } = scene;
		const hidden = (key: string | undefined) => key !== undefined && anchors[key] === null;

		// Which cell lies in which area: toned ones in their own right, countries around them.
		const { local, lands } = sheet;
		const countries = terrain.countries.filter((c) => seen(c.shape));
		const provinces = onlyNeeded ? [] : terrain.provinces.filter((p) => seen(p.shape));
		const wanted = (c: TerrainArea) =>
			scene.flows.some((f) => f.toPlace.code === c.code) ||
			scene.names.some((n) => n.place.code === c.code) ||
			areaByCode.get(c.code)?.tone !== undefined ||
			scene.areas.some((a) => a.code.startsWith(`${c.code}-`));
		countries.forEach((c, i) => {
			if (!onlyNeeded || wanted(c)) lands.fill(c.shape.rings, sheet.camera, i + 1);
		});
		provinces.forEach((p, i) => local.fill(p.shape.rings, sheet.camera, i + 1));
		const base = provinces.length + 1;
		const asked = scene.names.filter(
			(n) => n.place.kind === 'area' && n.place.shape && !n.place.country
		);
		asked.forEach(({ place }, i) => {
			if (place.shape) local.fill(place.shape.rings, sheet.camera, base + i);
		});
		scene.areas.forEach((a, i) => {
			if (a.country) return;
			local.fill(a.shape.rings, sheet.camera, base + asked.length + i);
			lands.fill(a.shape.rings, sheet.camera, TONED);
		});

		const requests: Request[] = [];
		for (const flow of scene.flows) {
			const text = figureText(flow, context, sheet);
			if (!text) continue;
			const onTone = (box: Box) => shareIn(lands, TONED, box);
			requests.push(besideFlow(sheet, text, spine(flow), flowHalf(flow, sheet), onTone));
		}
		for (const route of scene.routes) {
			const text = routeText(route, sheet);
			const points = spread(route.points, view);
			if (text && points.length) requests.push(besideFlow(sheet, text, points, 0, () => 0));
		}
		for (const mark of scene.marks) {
			if (hidden(mark.place)) continue;
			const size = LABEL_SIZE[sheet.box.size].town;
			const most = sheet.box.size === 'phone' ? 130 : 190;
			const text: Text = {
				id: `m-${mark.id}`,
				role: 'town',
				size,
				...linesFor('town', size, mark.label, mark.note, most),
				...(mark.standing ? { standing: mark.standing } : {})
			};
			const gap = mark.symbol === 'held' ? 14 : 11;
			// The head of an arrow that ends there takes up the room beside it.
			const half = Math.max(
				0,
				...scene.flows.filter((f) => isAt(f.to, mark.at)).map((f) => flowHalf(f, sheet))
			);
			const gaps = half ? [gap, gap + half] : [gap];
			requests.push(besidePoints(sheet, text, mark.at, gaps, anchors[mark.place]));
		}
		for (const name of scene.names)
			if (name.place.kind === 'soft' && !hidden(name.id))
				requests.push(softRequest(sheet, name, anchors[name.id]));
		for (const own of scene.own) {
			const request = ownRequest(sheet, own, view, anchors[own.code]);
			if (request) requests.push(request);
		}
		for (const ring of scene.rings) requests.push(ringRequest(sheet, ring, view));
		const homeOf = (area: SceneArea) =>
			countries.findIndex((c) => c.code === area.code.slice(0, 2)) + 1;
		const toned = scene.areas.map((_, i) => base + asked.length + i);
		scene.areas.forEach((area, i) => {
			const needed = named.has(area.place) || isSubject(area, scene) || area.own !== undefined;
			if (area.country || (onlyNeeded && !needed) || hidden(area.code)) return;
			const id = base + asked.length + i;
			const home = { ids: lands, id: homeOf(area) };
			requests.push(areaRequest(sheet, area, local, id, toned, home, needed, anchors[area.code]));
		});
		asked.forEach((name, i) => {
			if (name.place.code && areaByCode.has(name.place.code)) return;
			if (hidden(name.id)) return;
			requests.push(provinceRequest(sheet, name, local, base + i, anchors[name.id]));
		});
		countries.forEach((country, i) => {
			if (hidden(country.code)) return;
			const name = scene.names.find((n) => n.place.code === country.code);
			const goal = scene.flows.some((f) => f.toPlace.code === country.code);
			const shaded = areaByCode.get(country.code);
			const needed = goal || name !== undefined || shaded?.tone !== undefined;
			if (!onlyNeeded || needed)
				requests.push(
					countryRequest(
						sheet,
						country,
						lands,
						i + 1,
						needed,
						name?.name ?? country.name,
						shaded,
						anchors[country.code],
						countries.length
					)
				);
		});
		if (onlyNeeded) return requests.filter((r) => r.needed);
		return [...requests, ...contextNames(scene, terrain, sheet, local, provinces)];
	};
}

/** Names of an inset: those that it has to have, after its title in a corner. */
export function insetNames(names: Names, title: string): Names {
	return (sheet) => [...(title ? [titleRequest(sheet, title)] : []), ...names(sheet, true)];
}

/** Pixels between an inset's title and its frame. */
const TITLE_GAP = 7;

function titleRequest(sheet: Sheet, title: string): Request {
	const { width, height } = sheet.box;
	const { k, tx, ty } = sheet.camera;
	const text: Text = {
		id: 'title',
		role: 'province',
		...linesFor('province', 13, title, undefined, width - 2 * TITLE_GAP),
		size: 13
	};
	const size = textSize(text);
	const [w, h] = size;
	const at: Point = [(width / 2 - tx) / k, (height / 2 - ty) / k];
	const [left, right] = [TITLE_GAP, width - w - TITLE_GAP];
	const [top, foot] = [TITLE_GAP, height - h - TITLE_GAP];
	const across = sheet.rtl ? [right, left] : [left, right];
	const candidates = [top, foot].flatMap((y, j) =>
		across.map((x, i) =>
			option(sheet, text, at, x, y, size, x === right ? 'end' : 'start', j + i / 2)
		)
	);
	return { id: text.id, needed: true, candidates };
}

function isSubject(area: SceneArea, scene: Scene): boolean {
	return scene.flows.some((f) => f.fromPlace.code === area.code);
}

function viewOf({ box, camera }: Sheet): Box {
	const [x0, y0, x1, y1] = box.visible;
	const { k, tx, ty } = camera;
	return [(x0 - tx) / k, (y0 - ty) / k, (x1 - tx) / k, (y1 - ty) / k];
}

function spine(flow: SceneFlow) {
	return Array.from({ length: 11 }, (_, i) => along(flow, i / 10));
}

function flowHalf(flow: SceneFlow, sheet: Sheet): number {
	return (sheet.box.size === 'wide' ? 28 : 20) * (0.3 + 0.7 * flow.weight);
}

function figureText(
	flow: SceneFlow,
	context: Pick<CompileContext, 'number'>,
	sheet: Sheet
): Text | null {
	const { value, label, note } = flow;
	if (value === undefined && !label) return null;
	const figure = value === undefined ? [] : [context.number(value)];
	const most = sheet.box.size === 'phone' ? 130 : 170;
	const below = label ? linesFor('figure', 15, label, note, most) : { lines: [] };
	const big = LABEL_SIZE[sheet.box.size].figure;
	return {
		id: `f-${flow.id}`,
		role: 'figure',
		size: value === undefined ? 18 : big,
		lines: [...figure, ...below.lines],
		...(below.noteFrom === undefined ? {} : { noteFrom: below.noteFrom + figure.length }),
		...(flow.standing ? { standing: flow.standing } : {})
	};
}

function routeText({ id, label, note, standing }: SceneRoute, sheet: Sheet): Text | null {
	if (!label) return null;
	const most = sheet.box.size === 'phone' ? 130 : 170;
	return {
		id: `r-${id}`,
		role: 'figure',
		size: 16,
		...linesFor('figure', 16, label, note, most),
		...(standing ? { standing } : {})
	};
}

/** A dozen of the points that are seen. */
function spread(points: readonly Point[], [x0, y0, x1, y1]: Box): Point[] {
	const seen = points.filter(([x, y]) => x > x0 && x < x1 && y > y0 && y < y1);
	const every = Math.max(Math.ceil(seen.length / 12), 1);
	return seen.filter((_, i) => (seen.length - 1 - i) % every === 0);
}

/** The name of a line of the story's own, beside it; of its one point, beside that; of several points none. */
function ownRequest(
	sheet: Sheet,
	own: SceneOwn,
	view: Box,
	anchor: SetAnchor | undefined
): Request | null {
	const points = spread(own.points, view);
	const [at] = points;
	if (!at || anchor === null) return null;
	const size = LABEL_SIZE[sheet.box.size].province;
	const text: Text = {
		id: `s-${own.id}`,
		role: own.as === 'dots' ? 'town' : 'province',
		look: own.look,
		size,
		...linesFor('town', size, own.name, own.note, sheet.box.size === 'phone' ? 130 : 170),
		...(own.standing ? { standing: own.standing } : {})
	};
	if (own.as === 'dots') return besidePoints(sheet, text, at, [9], anchor);
	// Beside the middle of the line an anchor has a side to hold to.
	const middle = points[Math.floor(points.length / 2)] ?? at;
	if (anchor) return besidePoints(sheet, text, middle, [6], anchor);
	return besideFlow(sheet, text, points, 0, () => 0);
}

/** A distance stands on its ring, which its halo breaks. */
function ringRequest(sheet: Sheet, { id, text: far, points }: SceneRing, view: Box): Request {
	const text: Text = { id: `o-${id}`, role: 'province', size: 13, lines: [far] };
	const candidates = spread(points, view).flatMap(
		(at) => alongLine(sheet, text, at, []).candidates
	);
	return { id: text.id, needed: true, candidates };
}

function smaller(text: Text, by: number, least: number): Text[] {
	return text.size - by >= least ? [{ ...text, size: text.size - by }] : [];
}

function areaRequest(
	sheet: Sheet,
	area: SceneArea,
	ids: Grid,
	id: number,
	not: readonly number[],
	home: { readonly ids: Grid; readonly id: number },
	needed: boolean,
	anchor?: SetAnchor
): Request {
	const text: Text = {
		id: `a-${area.code}`,
		role: 'area',
		look: area.look,
		size: LABEL_SIZE[sheet.box.size].area,
		lines: [area.name],
		...(area.standing ? { standing: area.standing } : {})
	};
	const within = onStage(sheet, area.shape);
	const room = { ids, id, within, needed, free: true, anchor };
	const loose = insideArea(sheet, forms(text), { ...room, pad: 5 });
	const small = [...smaller(text, 2, 12), ...smaller(text, 3, 12)];
	const tight = insideArea(sheet, small, { ...room, pad: 3 });
	const request = {
		...loose,
		candidates: [
			...loose.candidates,
			...tight.candidates.map((c) => ({ ...c, cost: c.cost + 0.4 }))
		]
	};
	const beside =
		request.candidates.length > 3 ? [] : besideArea(sheet, text, { ids, id, within, not, home }, 6);
	return { ...request, candidates: [...request.candidates, ...beside] };
}

function provinceRequest(
	sheet: Sheet,
	name: SceneName,
	ids: Grid,
	id: number,
	anchor?: SetAnchor
): Request {
	const text: Text = {
		id: `n-${name.id}`,
		role: 'province',
		size: LABEL_SIZE[sheet.box.size].province,
		lines: [name.name]
	};
	const shape = name.place.shape;
	const within = shape ? onStage(sheet, shape) : sheet.box.visible;
	const all = [...forms(text), ...smaller(text, 1, 12)];
	return insideArea(sheet, all, { ids, id, within, pad: 4, needed: true, free: true, anchor });
}

/** A place of which only the neighbourhood is known: its name, upright and without a mark. */
function softRequest(sheet: Sheet, name: SceneName, anchor?: SetAnchor): Request {
	const text: Text = {
		id: `n-${name.id}`,
		role: 'province',
		size: LABEL_SIZE[sheet.box.size].province,
		lines: [name.name]
	};
	return besidePoints(sheet, text, name.place.at, [2, 16], anchor);
}

/** Beside a point at several distances, rather nearer; first where an anchor says. */
function besidePoints(
	sheet: Sheet,
	text: Text,
	at: Point,
	gaps: readonly number[],
	anchor?: SetAnchor
): Request {
	const candidates = gaps.flatMap((gap, i) =>
		besidePoint(sheet, text, at, gap, true).candidates.map((c) => ({ ...c, cost: c.cost + i / 2 }))
	);
	const request = { id: text.id, needed: true, candidates };
	return anchor ? anchoredPoint(sheet, text, at, gaps[0] ?? 0, anchor, request) : request;
}

/** Whether a point of a course is that of a mark. */
function isAt(a: Point, b: Point): boolean {
	return Math.hypot(a[0] - b[0], a[1] - b[1]) < 1;
}

function countryRequest(
	sheet: Sheet,
	country: TerrainArea,
	ids: Grid,
	id: number,
	needed: boolean,
	name: string,
	toned: SceneArea | undefined,
	anchor: SetAnchor | undefined,
	lands: number
): Request {
	const size = LABEL_SIZE[sheet.box.size].country - (needed ? 0 : 3);
	const text: Text = {
		id: `c-${country.code}`,
		role: toned?.tone ? 'area' : 'country',
		size,
		lines: [name],
		...(toned?.tone ? { look: toned.look } : {}),
		...(toned?.standing ? { standing: toned.standing } : {})
	};
	const all = [text, ...forms(text).slice(1), ...smaller(text, 2, 12), ...smaller(text, 4, 12)];
	const within = onStage(sheet, country.shape);
	const pad = needed ? 6 : 8;
	const inside = insideArea(sheet, all, { ids, id, within, pad, needed, free: needed, anchor });
	if (!needed || inside.candidates.length) return inside;
	// Too small, too thin or in too many pieces for its name: that stands beside it, on open sea where not all of it is seen.
	const whole = contains(viewOf(sheet), country.shape.box);
	const not = whole ? [id] : Array.from({ length: lands }, (_, i) => i + 1);
	const area = { ids, id, within, not, home: { ids, id } };
	const candidates = all.slice(-2).flatMap((each) => besideArea(sheet, each, area, 4));
	return candidates.length || !whole
		? { ...inside, candidates }
		: besidePoint(sheet, all.at(-1)!, country.at, 8, needed);
}
