/** A map layer, resolved: every place found, every tone decided, before anything is laid out. */
import { GROUND_PARTS } from '../../story/map-types.js';
import type { MapLayer, Step } from '../../story/types.js';
import { boxOf } from '../../layout/plane.js';
import type { CompileContext } from '../kind.js';
import type { GroundStrengths } from '../types.js';
import { anchorsOf } from './anchors.js';
import { resolveOwn } from './own-scene.js';
import { mapPlace } from './places.js';
import type { MapRoom } from './room.js';
import { resolveAreas } from './scene-areas.js';
import { resolveFlow } from './scene-flows.js';
import { resolveMarks } from './scene-marks.js';
import { resolveRings, resolveRoute } from './scene-routes.js';
import type { Scene, SceneArea, SceneName } from './scene-types.js';
import { grow, intersection } from './shapes.js';
import { subjectOf } from './subject.js';
import { strengthOf } from './uses.js';

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
		least: use.least,
		otherwise: room.opening
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
