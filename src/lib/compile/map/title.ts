/** What a map is of, in a sentence. */
import type { Plane } from '../../layout/plane.js';
import type { CompileContext } from '../kind.js';
import { listText } from '../list-text.js';
import type { Box } from '../types.js';
import type { Scene } from './scene-types.js';
import type { Point } from './shapes.js';
import type { Terrain } from './terrain.js';

/** Places that a map is said to be of, at most. */
const MOST = 5;
/** A map that is as wide as so many kilometres in its middle is one of the world. */
const WORLD_KM = 14000;

/**
 * "Map of Spain and Portugal.": of what it shades, where its arrows lead and what it names; else of what it frames, of the
 * world, or of the countries that it marks something in.
 *
 * @param framed names of the areas in its frame
 */
export function titleOf(
	scene: Scene,
	framed: readonly string[],
	terrain: Terrain,
	context: CompileContext
): string {
	const { say, language } = context;
	const of = (names: readonly string[]) => {
		const all = [...new Set(names)].filter(Boolean).slice(0, MOST);
		return all.length ? say('map.of', { places: listText(all, language) }) : '';
	};
	const told = of([
		...scene.areas.map((a) => a.name),
		...scene.flows.map((f) => f.toName),
		...scene.names.map((n) => n.name)
	]);
	if (told) return told;
	if (isWorld(scene.subject, terrain.plane)) return say('map.world');
	const held = of(framed) || of(countriesOf(scene, terrain));
	if (held) return held;
	if (terrain.plane.world && terrain.plane.flat === undefined) return say('map.part');
	return of(scene.marks.map((m) => m.label)) || say('map.opening.plain');
}

/** Names of the countries that marks stand in: of all of them on a map of the world, of half elsewhere, where some may stand at sea. */
function countriesOf({ marks }: Scene, { countries, geometry, plane }: Terrain): string[] {
	// An image has no countries.
	if (plane.flat !== undefined || !marks.length) return [];
	// Told by boxes first: an outline is only made where a point may lie in it, and what was told of it is kept.
	const found = marks.map(
		({ at }) =>
			countries.find(({ code, shape }) => liesIn(shape.box, at) && geometry.holds(code, shape, at))
				?.name ?? ''
	);
	const held = found.filter(Boolean);
	return held.length >= marks.length * (plane.world ? 1 : 0.5) ? held : [];
}

function liesIn([x0, y0, x1, y1]: Box, [x, y]: Point): boolean {
	return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

function isWorld([x0, , x1]: Box, { world, flat, kmPerUnit }: Plane): boolean {
	return world && flat === undefined && (x1 - x0) * kmPerUnit > WORLD_KM;
}
