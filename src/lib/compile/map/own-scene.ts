/** Shapes of a story's own on one map: what of each is an area, what a line, and what is said of it. */
import { boxOf, type Lines } from '../../layout/plane.js';
import type { MapShape, StoryShape } from '../../story/map-types.js';
import type { MapLayer, Standing } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import type { Box } from '../types.js';
import { readAnchor, type SetAnchors } from './anchors.js';
import { pointsOn } from './lines.js';
import { codeOfShape, ownShape } from './own.js';
import type { MapRoom } from './room.js';
import type { SceneArea, SceneOwn } from './scene-types.js';
import { strengthOf } from './uses.js';
import { union, type Point } from './shapes.js';

/** What a map shows of the story's own. */
export interface OwnScene {
	readonly areas: readonly SceneArea[];
	readonly lines: readonly SceneOwn[];
	readonly anchors: SetAnchors;
	/** Boxes of all that is drawn. */
	readonly boxes: readonly Box[];
	/** Boxes of what the frame names. */
	readonly framed: readonly Box[];
	readonly credits: readonly string[];
}

const NOTHING: OwnScene = { areas: [], lines: [], anchors: {}, boxes: [], framed: [], credits: [] };

/** @param near the longitude around which a plane that goes round more than once is looked at */
export function resolveOwn(
	layer: MapLayer,
	context: CompileContext,
	room: MapRoom,
	near: number | undefined,
	standingOf: (claim: string | undefined) => Standing | undefined
): OwnScene {
	const { frame = [], shapes: entries = [] } = layer;
	if (!entries.length && !room.uses.of(layer, context).shapes.length) return NOTHING;
	const shapes = new Map((context.story.shapes ?? []).map((shape) => [shape.id, shape]));
	const tones = new Map(context.story.tones.map((tone) => [tone.id, tone]));
	const areas: SceneArea[] = [];
	const lines: SceneOwn[] = [];
	const boxes: Box[] = [];
	const anchors: Record<string, SetAnchors[string]> = {};
	const credits = new Set<string>();
	for (const entry of entries) {
		const drawn: MapShape = typeof entry === 'string' ? { id: entry, shape: entry } : entry;
		const shape = shapes.get(drawn.shape);
		if (!shape) continue;
		const code = codeOfShape(shape.id);
		const tone = drawn.tone === undefined ? undefined : tones.get(drawn.tone);
		const standing = standingOf(drawn.claim);
		const name = drawn.label ?? shape.name;
		const anchor = drawn.anchor ?? shape.anchor;
		if (anchor !== undefined) anchors[code] = readAnchor(anchor);
		if (shape.credit) credits.add(shape.credit);
		const { line = 'solid', note, claim } = drawn;
		const strength = strengthOf(drawn.strength);
		if (!strength) continue;
		const common = {
			name,
			look: tone?.look ?? ('quiet' as const),
			...(standing ? { standing } : {}),
			...(strength < 1 ? { strength } : {}),
			...(note === undefined ? {} : { note }),
			...(claim === undefined ? {} : { claim })
		};
		const outline = room.own.get(shape.id);
		if (outline) {
			const box = boxOfOwn(shape, room, near) ?? outline.box;
			boxes.push(box);
			areas.push({
				...common,
				place: shape.id,
				code,
				shape: outline,
				box,
				country: false,
				own: ownShape(shape).key,
				...(tone ? { tone } : {}),
				...(line === 'solid' ? {} : { line })
			});
		}
		for (const own of linesOf(shape, room, near, anchors[code] === null)) {
			boxes.push(boxOf(own.points.length ? own.points : pairs(own.lines)));
			// The outline of an area beside it may be none; a line is there to be seen.
			lines.push({
				...common,
				...own,
				id: `${shape.id}-${own.as}`,
				code,
				line: line === 'none' ? 'solid' : line,
				...(tone ? { tone: tone.label } : {})
			});
		}
	}
	const framed = frame
		.filter((id) => !context.place(id))
		.flatMap((id) => {
			const shape = shapes.get(id);
			const box = shape && boxOfOwn(shape, room, near);
			return box ? [box] : [];
		});
	return { areas, lines, anchors, boxes, framed, credits: [...credits] };
}

/** Lines and points of a shape on the plane, with points where its name may stand. */
function linesOf(
	shape: StoryShape,
	room: MapRoom,
	near: number | undefined,
	hidden: boolean
): Pick<SceneOwn, 'as' | 'lines' | 'points'>[] {
	const { plane } = room.terrain;
	const own = ownShape(shape);
	const found: Pick<SceneOwn, 'as' | 'lines' | 'points'>[] = [];
	const drawn = own.lines ? plane.lines(own.lines) : [];
	const longest = drawn.reduce((a, b) => (b.length > a.length ? b : a), drawn[0] ?? []);
	if (drawn.length)
		found.push({ as: 'line', lines: drawn, points: hidden ? [] : pairs([longest]) });
	const at = own.points
		.map((point) => pointsOn(plane, [point], near)[0])
		.filter((p) => p !== undefined);
	if (at.length)
		found.push({
			as: 'dots',
			lines: at,
			points: at.length === 1 && !own.areas && !drawn.length && !hidden ? at : []
		});
	return found;
}

function pairs(lines: Lines): Point[] {
	return lines.flatMap((line) =>
		Array.from({ length: line.length / 2 }, (_, i): Point => [
			line[2 * i] ?? 0,
			line[2 * i + 1] ?? 0
		])
	);
}

/** What a shape takes up in a frame; `null` where it lies off the plane. */
function boxOfOwn(shape: StoryShape, room: MapRoom, near: number | undefined): Box | null {
	const { extent } = ownShape(shape);
	if (!extent) return null;
	const { plane } = room.terrain;
	const [west, south, east, north] = extent;
	const turn = near === undefined ? 0 : 360 * Math.round((near - (west + east) / 2) / 360);
	const box = plane.projectBox([west + turn, south, east + turn, north]);
	const outline = room.own.get(shape.id)?.box;
	// The outline's own box is exact, where nothing of the shape is shown a second time.
	const rest = linesOf(shape, room, near, false).flatMap(({ lines }) => pairs(lines));
	if (plane.period === null)
		return union([...(outline ? [outline] : []), ...(rest.length ? [boxOf(rest)] : [])]);
	return box;
}
