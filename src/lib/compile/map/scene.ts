/** A map layer, resolved: every place found, every tone decided, before anything is laid out. */
import { GROUND_PARTS } from '../../story/map-types.js';
import type {
	MapArea,
	MapFlow,
	MapLayer,
	MapMark,
	MapRing,
	MapRoute,
	Place,
	Standing,
	Step,
	Tone
} from '../../story/types.js';
import { boxOf, type Plane } from '../../layout/plane.js';
import type { CompileContext } from '../kind.js';
import type { Box, GroundStrengths } from '../types.js';
import { anchorsOf } from './anchors.js';
import { distanceIn } from './distance.js';
import { resolveOwn } from './own-scene.js';
import { lineOn, pointsOfRing, pointsOfWay, pointsOn, wayOf, type Stop } from './lines.js';
import { mapPlace, whereabouts, type MapPlace } from './places.js';
import type { MapRoom } from './room.js';
import type {
	Scene,
	SceneArea,
	SceneMark,
	SceneFlow,
	SceneRoute,
	SceneRing,
	SceneName,
	Symbol
} from './scene-types.js';
import { area, grow, intersection, union, type Point } from './shapes.js';
import { momentOf, statesAt } from './states.js';
import type { Terrain } from './terrain.js';
import { strengthOf } from './uses.js';

/** Flows without a number are drawn as this share of the widest. */
const UNCOUNTED = 0.35;

export function resolveScene(
	layer: MapLayer,
	step: Step,
	context: CompileContext,
	room: MapRoom
): Scene {
	const { terrain, most } = room;
	const near = room.windows.get(layer);
	const find = (id: string) => mapPlace(id, context.place, terrain, near);
	const named = new Map<string, SceneName>();
	const name = (id: string, text = context.nameOf(id)) => {
		const place = find(id);
		if (place && text && !named.has(id)) named.set(id, { id, name: text, place });
	};
	const standingOf = (ref: string | undefined) => context.claim(step, ref)?.standing;
	const marks = resolveMarks(layer, context, find, name, standingOf);
	const flows = (layer.flows ?? []).flatMap((flow) =>
		resolveFlow(flow, context, terrain, find, marks, most, standingOf)
	);
	const routes = (layer.routes ?? []).flatMap((route) =>
		resolveRoute(route, step, context, terrain.plane, near, standingOf)
	);
	const rings = (layer.rings ?? []).flatMap((ring) =>
		resolveRings(ring, context, terrain.plane, near)
	);
	(layer.names ?? []).forEach((id) => name(id));
	const framed = (layer.frame ?? []).map(find).filter((p) => p !== null);
	const own = resolveOwn(layer, context, room, near, standingOf);
	const atlas = resolveAreas(layer, step, context, find, framed, flows, standingOf);
	const all = [...atlas, ...own.areas];
	const names = [...named.values()];
	const lines = [...[...routes, ...rings].map(({ points }) => boxOf(points)), ...own.boxes];
	const use = room.uses.of(layer, context);
	const subject = subjectOf({
		layer,
		framed,
		own: own.framed,
		areas: atlas,
		marks,
		flows,
		names,
		lines,
		terrain,
		least: use.least
	});
	// What lies well outside the frame is neither toned nor told of.
	const around = grow(subject, (subject[2] - subject[0]) * 0.2, (subject[3] - subject[1]) * 0.2);
	// Where the plane shows places more than once, only the copy near this map's counts.
	const shown = (a: SceneArea) => (terrain.plane.period === null ? a.shape.box : a.box);
	const areas = all.filter((a) => intersection(shown(a), around));
	const anchors = { ...anchorsOf(layer, use.ids, context.place), ...own.anchors };
	const { lines: ownLines, credits } = own;
	return {
		areas,
		marks,
		flows,
		routes,
		rings,
		own: ownLines,
		credits,
		names,
		anchors,
		ground: groundOf(layer),
		subject
	};
}

function groundOf({ ground = {} }: MapLayer): GroundStrengths {
	const parts = GROUND_PARTS.map((part) => [part, strengthOf(ground[part])] as const);
	return Object.fromEntries(parts.filter(([, strength]) => strength < 1));
}

type Find = (id: string) => MapPlace | null;
type StandingOf = (ref: string | undefined) => Standing | undefined;

function resolveMarks(
	layer: MapLayer,
	context: CompileContext,
	find: Find,
	name: (id: string, text?: string) => void,
	standingOf: StandingOf
): SceneMark[] {
	const marks: SceneMark[] = [];
	for (const entry of layer.marks ?? []) {
		const mark: MapMark = typeof entry === 'string' ? { id: entry, place: entry } : entry;
		const label = mark.label ?? context.nameOf(mark.place);
		const place = find(mark.place);
		if (place?.kind !== 'point') {
			// Not known exactly enough for a mark: only its name stands there.
			name(mark.place, label);
			continue;
		}
		const standing = standingOf(mark.claim);
		marks.push({
			id: mark.id,
			place: mark.place,
			at: place.at,
			symbol: mark.symbol ?? symbolOf(context.place(mark.place)),
			label,
			...(mark.note ? { note: mark.note } : {}),
			...(standing ? { standing } : {})
		});
	}
	return marks;
}

function symbolOf(place: Place | undefined): Symbol {
	return place?.capital === 'country' ? 'capital' : 'town';
}

function resolveFlow(
	flow: MapFlow,
	context: CompileContext,
	terrain: Terrain,
	find: Find,
	marks: readonly SceneMark[],
	most: number,
	standingOf: StandingOf
): SceneFlow[] {
	const from = find(flow.from);
	const to = find(flow.to);
	if (!from || !to) return [];
	const standing = standingOf(flow.claim);
	const keep = <K extends 'value' | 'label' | 'note' | 'claim'>(key: K) =>
		flow[key] === undefined ? {} : { [key]: flow[key] };
	return [
		{
			id: flow.id,
			...terrain.course(
				from,
				to,
				marks.map((m) => m.at)
			),
			fromName: context.nameOf(flow.from),
			toName: context.nameOf(flow.to),
			fromPlace: from,
			toPlace: to,
			loose: from.kind !== 'point' || to.kind !== 'point',
			fadeIn: from.kind !== 'point',
			weight: flow.value !== undefined && most > 0 ? (flow.value / most) ** 0.625 : UNCOUNTED,
			...keep('value'),
			...keep('label'),
			...keep('note'),
			...keep('claim'),
			...(standing ? { standing } : {})
		}
	];
}

function resolveRoute(
	route: MapRoute,
	step: Step,
	context: CompileContext,
	plane: Plane,
	near: number | undefined,
	standingOf: StandingOf
): SceneRoute[] {
	const { stops, reached } = wayOf(route, step, context.place, context.atlas);
	if (stops.length < 2) return [];
	const flat = plane.flat !== undefined;
	const behind = pointsOfWay(stops.slice(0, reached), flat);
	const ahead =
		route.ahead === false ? [] : pointsOfWay(stops.slice(Math.max(reached - 1, 0)), flat);
	const drawn = behind.length > 1 ? behind : ahead;
	// Not begun, and what lies ahead is not told: there is nothing to draw.
	if (drawn.length < 2) return [];
	const nameAt = ({ place }: Stop) => (place === undefined ? [] : context.nameOf(place));
	const at = stops.slice(0, reached).flatMap(nameAt).at(-1);
	const standing = standingOf(route.claim);
	const keep = <K extends 'label' | 'note' | 'claim'>(key: K) =>
		route[key] === undefined ? {} : { [key]: route[key] };
	return [
		{
			id: route.id,
			places: stops.flatMap(nameAt),
			...(reached < stops.length ? { reached: reached > 1 ? (at ?? '') : '' } : {}),
			behind: lineOn(plane, behind),
			ahead: lineOn(plane, ahead),
			points: pointsOn(plane, drawn, near),
			...keep('label'),
			...keep('note'),
			...keep('claim'),
			...(standing ? { standing } : {})
		}
	];
}

/** One ring each, the widest last. */
function resolveRings(
	ring: MapRing,
	context: CompileContext,
	plane: Plane,
	near: number | undefined
): SceneRing[] {
	const at = whereabouts(ring.place, context.place)?.at;
	if (!at) return [];
	return [...new Set(ring.km)]
		.sort((a, b) => a - b)
		.map((km, i) => {
			const points = pointsOfRing(at, km, plane.flat);
			const far = distanceIn(context.language, km);
			return {
				id: `${ring.id}-${i}`,
				place: ring.place,
				text: ring.label ? `${far} ${ring.label}` : far,
				lines: lineOn(plane, points),
				points: pointsOn(plane, points, near)
			};
		});
}

function resolveAreas(
	layer: MapLayer,
	step: Step,
	context: CompileContext,
	find: Find,
	framed: readonly MapPlace[],
	flows: readonly SceneFlow[],
	standingOf: StandingOf
): SceneArea[] {
	const tones = new Map(context.story.tones.map((tone) => [tone.id, tone]));
	const areas = new Map<string, SceneArea>();
	const put = (id: string, tone: Tone | undefined, claim: string | undefined, strength = 1) => {
		const place = find(id);
		if (!tone || place?.kind !== 'area' || !place.code || !place.shape) return;
		const standing = standingOf(claim);
		areas.set(place.code, {
			place: id,
			code: place.code,
			name: context.nameOf(id),
			look: tone.look,
			tone,
			shape: place.shape,
			box: place.box,
			country: place.country,
			...(standing ? { standing } : {}),
			...(strength < 1 ? { strength } : {})
		});
	};
	const strength = strengthOf(layer.states);
	if (strength)
		for (const [id, state] of statesAt(momentOf(step, context), context))
			put(id, tones.get(state.tone), state.claim, strength);
	(layer.areas ?? []).forEach((a: MapArea) => put(a.place, tones.get(a.tone), a.claim));
	// Provinces in the frame, or from which something goes, are the subject even where nothing is said of them.
	for (const place of [...framed, ...flows.map((f) => f.fromPlace)]) {
		if (place.kind !== 'area' || place.country || !place.code || !place.shape) continue;
		if (areas.has(place.code)) continue;
		areas.set(place.code, {
			place: place.id,
			code: place.code,
			name: context.nameOf(place.id),
			look: 'subject',
			shape: place.shape,
			box: place.box,
			country: false
		});
	}
	return [...areas.values()];
}

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
}

function subjectOf(seen: Seen): Box {
	const { layer, framed, areas, marks, flows, names, lines, terrain, least } = seen;
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
		own.push(...shown.map((a) => (terrain.plane.period === null ? a.shape.box : a.box)));
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
	const { width, height, kmPerUnit } = terrain.plane;
	return atLeast(all ?? [0, 0, width, height], least / kmPerUnit);
}

/** Grown about its middle until its longer side is at least so long. */
function atLeast(box: Box, length: number): Box {
	const short = Math.min((length - (box[2] - box[0])) / 2, (length - (box[3] - box[1])) / 2);
	return short > 0 ? grow(box, short) : box;
}
