/** The routes and the rings of a map. */
import type { MapRing, MapRoute, Step } from '../../story/types.js';
import type { Plane } from '../../layout/plane.js';
import type { CompileContext } from '../kind.js';
import { distanceIn } from './distance.js';
import { lineOn, pointsOfRing, pointsOfWay, pointsOn, wayOf, type Stop } from './lines.js';
import { whereabouts } from './places.js';
import type { SceneRing, SceneRoute, StandingOf } from './scene-types.js';

/**
 * None where there is nothing of it to draw.
 *
 * @param near the longitude around which it is drawn, on a plane that shows places more than once
 */
export function resolveRoute(
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
export function resolveRings(
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
