/** The compiler of map layers. */
import { fitView, viewBoxOf } from '../../layout/camera.js';
import { insetBox } from '../../layout/furniture.js';
import { SIZES, type StageBox } from '../../layout/stage-box.js';
import type { Lines } from '../../layout/plane.js';
import { tenth } from '../../layout/tenth.js';
import { isOnSheet } from '../../story/sheets.js';
import type { MapLayer, Standing, Step } from '../../story/types.js';
import type { CompileContext, LayerCompiler } from '../kind.js';
import type { Box, CompiledMap, MapLayout, Size } from '../types.js';
import { astray } from './astray.js';
import { frameOf as freeFrame } from './arrange.js';
import { boxesOf, type BoxFor } from './boxes.js';
import { describe, keyOf, notesOf, ownLine } from './describe.js';
import { GLOBE_RADIUS } from './globe.js';
import { dataKey } from './kept.js';
import { layoutsOf } from './layouts.js';
import { insetNames, namesOf } from './names.js';
import { insetLayer } from './needs.js';
import type { MapRoom, SheetImage } from './room.js';
import { settle } from './settle.js';
import { edgeOf, NO_SHEET } from './sheet-room.js';
import { resolveScene } from './scene.js';
import type { Scene } from './scene-types.js';
import { contains, intersection, pathOf } from './shapes.js';
import { titleOf } from './title.js';
import { holdsScale } from './true-scale.js';

/** Compiles map layers in the room that `context.map` is. */
export const mapCompiler: LayerCompiler<MapLayer, CompiledMap> = {
	kind: 'map',
	fills: true,
	compile(given, step, outer) {
		const { layer, context, room } = settle(given, outer);
		if (!room) return emptyMap(layer, context);
		const scene = resolveScene(layer, step, context, room);
		if (room.image) reportSheet(room.image, context);
		else report(layer, context);
		const boxFor = boxesOf(step, context);
		const title =
			room.image?.sheet.alt.trim() ||
			titleOf(scene, areasIn(layer, context), room.terrain, context);
		const description = describe(scene, step, context, title);
		const small = insetLayer(layer);
		if (!small) return compileScene(layer, scene, room, context, description, boxFor);
		const inset = compileInset(small, step, room, context);
		const { say } = context;
		const both = `${description} ${say('map.inset', { text: inset.description })}`;
		return withInset(compileScene(layer, scene, room, context, both, boxFor, inset), inset, boxFor);
	}
};

/** The small map in a corner: only what has to be named is, and nothing stands on it. */
function compileInset(
	layer: MapLayer,
	step: Step,
	room: MapRoom,
	context: CompileContext
): CompiledMap {
	const scene = resolveScene(layer, step, context, room);
	const title = titleOf(scene, areasIn(layer, context), room.terrain, context);
	const description = describe(scene, step, context, title);
	return compileScene(layer, scene, room, context, description, insetBox, null);
}

/** Names of the areas that a map frames. */
function areasIn({ frame = [] }: MapLayer, context: CompileContext): string[] {
	return frame.filter((id) => context.place(id)?.area).map((id) => context.nameOf(id));
}

/**
 * A map with its inset, and the frame of the one on the other where it lies within that.
 */
function withInset(map: CompiledMap, small: CompiledMap, boxFor: BoxFor): CompiledMap {
	const [main, part] = [frameOf(map, boxFor), frameOf(small, insetBox)];
	const { layouts, areas, marks, flows, lines } = small;
	const own = { layouts, areas, marks, flows, ...(lines ? { lines } : {}) };
	const framed = <T extends Pick<CompiledMap, 'lines'>>(of: T, frame: Box): T => ({
		...of,
		lines: [...(of.lines ?? []), { as: 'own subject', d: outlineOf(frame) }]
	});
	if (contains(main, part)) return { ...framed(map, part), inset: own };
	return { ...map, inset: contains(part, main) ? framed(own, main) : own };
}

/** What of the plane a map shows, at its widest. */
function frameOf({ layouts }: CompiledMap, boxFor: BoxFor): Box {
	const box = boxFor('wide');
	return viewBoxOf(fitView(layouts.wide.view, box), box);
}

function outlineOf(box: Box): string {
	const [x0, y0, x1, y1] = box.map(Math.round) as [number, number, number, number];
	return `M${x0} ${y0}h${x1 - x0}v${y1 - y0}h${x0 - x1}z`;
}

/**
 * A map as it is laid out in every size.
 *
 * @param inset the map in its corner; `null`: it stands itself in the corner of another
 */
export function compileScene(
	layer: MapLayer,
	scene: Scene,
	room: MapRoom,
	context: CompileContext,
	description: string,
	boxFor: BoxFor,
	inset?: CompiledMap | null
): CompiledMap {
	const { terrain } = room;
	const own = strongest(keyOf(scene, context));
	// What the small map has in another strength is explained already.
	const said = new Set(own.map(withoutStrength));
	const key = [...own, ...(inset?.key ?? []).filter((entry) => !said.has(withoutStrength(entry)))];
	const notes = distinct([...notesOf(scene, context), ...(inset?.notes ?? [])]);
	const rtl = context.direction === 'rtl';
	const bare = inset === null;
	const title = bare && typeof layer['title'] === 'string' ? layer['title'] : '';
	const names = bare
		? insetNames(namesOf(scene, terrain, context), title)
		: namesOf(scene, terrain, context);
	const locator = inset === undefined ? locatorOf(scene.subject, room) : undefined;
	const boxes = Object.fromEntries(SIZES.map((size) => [size, boxFor(size)])) as Record<
		Size,
		StageBox
	>;
	const unscaled = !bare && !hasScale(scene, room, Object.values(boxes));
	const furniture = {
		key,
		notes,
		...(unscaled ? { unscaled } : {}),
		...(locator ? { locator } : {}),
		...(inset ? { inset } : {})
	};
	// Outlines write nothing of themselves: codes stand for them. What an inset holds moves nothing on the map around it.
	const around = { ...furniture, inset: inset !== undefined };
	const drawn = dataKey([scene, rtl, around, bare, title]);
	const arranging = { scene, terrain, rtl, map: bare ? null : furniture, names };
	const layouts = layoutsOf(arranging, drawn, boxFor);
	reportAstray(layer, astray(scene, layouts), context);
	const point = ([x, y]: readonly [number, number]): [number, number] => [
		Math.round(x) + 0,
		Math.round(y) + 0
	];
	const frame = viewBoxOf(fitView(layouts.wide.view, boxes.wide), boxes.wide);
	const where = inset === undefined ? locatorOf(frame, room) : undefined;
	const sheet = room.image?.compiled;
	const lines = [
		...(sheet ? [edgeOf(sheet)] : []),
		...linesOf(scene, Math.max(...SIZES.map((size) => fitView(layouts[size].view, boxes[size]).k)))
	];
	return {
		id: layer.id,
		kind: 'map',
		description: layer.alt ?? description,
		...(layer.caption ? { caption: layer.caption } : {}),
		layouts,
		areas: scene.areas
			.filter((a) => room.atlas.areas[a.code])
			.map(({ code, look, standing, line, strength }) => ({
				area: code,
				...(sheet ? { d: room.atlas.areas[code]?.d ?? '' } : {}),
				look,
				...(standing ? { standing } : {}),
				...(line ? { line } : {}),
				...(strength === undefined ? {} : { strength })
			})),
		marks: scene.marks.map(({ id, at, symbol, standing }) => ({
			id,
			at: point(at),
			symbol,
			...(standing ? { standing } : {})
		})),
		flows: scene.flows.map(({ id, from, to, weight, bow, standing, fadeIn }) => ({
			id,
			from: point(from),
			to: point(to),
			weight: Math.round(weight * 1000) / 1000,
			bow,
			...(standing ? { standing } : {}),
			fadeIn
		})),
		...(lines.length ? { lines } : {}),
		...(sheet ? { sheet } : {}),
		...(Object.keys(scene.ground).length ? { ground: scene.ground } : {}),
		key,
		notes,
		...(unscaled ? { unscaled } : {}),
		...(where ? { locator: where } : {})
	};
}

/**
 * Whether a map has a scale bar: not every image has a scale, and of half the earth a bar is true only in the middle. What
 * every stage shows decides: above and below a wide subject a tall one shows a lot that nobody measures.
 */
function hasScale(scene: Scene, { image, terrain }: MapRoom, boxes: readonly StageBox[]): boolean {
	if (image) return image.compiled.kmPerUnit > 0;
	const seen = boxes
		.map((box) => freeFrame(scene, box))
		.reduce((all, frame) => intersection(all, frame) ?? all);
	return holdsScale(terrain.plane, seen);
}

type KeyEntry = CompiledMap['key'][number];

function withoutStrength(entry: KeyEntry): string {
	return JSON.stringify({ ...entry, strength: undefined });
}

/** Each but once; of those that differ in strength alone the strongest. */
function strongest(key: readonly KeyEntry[]): KeyEntry[] {
	const found = new Map<string, KeyEntry>();
	for (const entry of key) {
		const id = withoutStrength(entry);
		const before = found.get(id);
		if (!before || (entry.strength ?? 1) > (before.strength ?? 1)) found.set(id, entry);
	}
	return [...found.values()];
}

/** Each but once, by all that it says. */
function distinct<T>(items: readonly T[]): T[] {
	return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

type MapLine = NonNullable<CompiledMap['lines']>[number];

/** Points as strokes of no length, which round ends make dots. */
function dotsOf(points: Lines): string {
	return points.map(([x = 0, y = 0]) => `M${Math.round(x)} ${Math.round(y)}h.1`).join('');
}

/** Pixels by which a line may stray from where it runs. */
const STRAY_PX = 0.4;

/**
 * Routes and rings as paths.
 *
 * @param k pixels a unit, from the closest camera
 */
function linesOf(scene: Scene, k: number): MapLine[] {
	const path = (lines: Lines) => pathOf(lines, { tolerance: STRAY_PX / k });
	const line = (as: MapLine['as'], lines: Lines, standing?: Standing) =>
		lines.length ? [{ as, d: path(lines), ...(standing ? { standing } : {}) }] : [];
	return [
		...scene.own.flatMap((own): MapLine[] => {
			const { as, lines, standing, strength } = own;
			const d = as === 'dots' ? dotsOf(lines) : path(lines);
			if (!d) return [];
			return [
				{
					as: ownLine(own),
					d,
					...(standing ? { standing } : {}),
					...(strength === undefined ? {} : { strength })
				}
			];
		}),
		...scene.rings.flatMap((ring) => line('ring', ring.lines)),
		...scene.routes.flatMap((route) => line('ahead', route.ahead, route.standing)),
		...scene.routes.flatMap((route) => line('route', route.behind, route.standing))
	];
}

/** A frame on the locator's globe; absent where it takes up most of what is seen of the earth. */
function locatorOf(frame: Box, room: MapRoom): Box | undefined {
	if (room.terrain.plane.world) return undefined;
	const points: [number, number][] = [];
	for (const u of [0, 0.5, 1])
		for (const v of [0, 0.5, 1]) {
			const at = room.terrain.plane.unproject([
				frame[0] + (frame[2] - frame[0]) * u,
				frame[1] + (frame[3] - frame[1]) * v
			]);
			const p = at && room.onGlobe(at);
			if (!p) return undefined;
			points.push(p);
		}
	const xs = points.map((p) => p[0]);
	const ys = points.map((p) => p[1]);
	const box: Box = [
		tenth(Math.min(...xs)),
		tenth(Math.min(...ys)),
		tenth(Math.max(...xs)),
		tenth(Math.max(...ys))
	];
	return box[2] - box[0] > GLOBE_RADIUS * 1.4 ? undefined : box;
}

/** Tells of an image that lies on another site. */
function reportSheet({ sheet, compiled }: SheetImage, context: CompileContext): void {
	if (compiled.src !== undefined) return;
	context.report({
		code: 'file.elsewhere',
		severity: 'warning',
		path: 'sheet',
		message: `“${sheet.src.slice(0, 80)}” lies on another site: nothing is loaded from there, and the map is drawn without it.`,
		remedy:
			'Put the file on your own site, or name its host as your own where the compiler is made.'
	});
}

/** Tells of places that are not in the story or that the atlas cannot place. */
function report(layer: MapLayer, context: CompileContext): void {
	const room = context.map;
	if (!room) return;
	const check = (id: string, path: string) => {
		const place = context.place(id);
		if (!place) return;
		const code = place.area?.toUpperCase();
		if (code === undefined || room.terrain.shape(code)) return;
		context.report({
			code: 'map.area.unknown',
			severity: 'warning',
			path,
			message: `The atlas has no outline for “${code}”, so “${place.name}” is not drawn.`,
			remedy: 'Use an ISO 3166 code of a country (TJ) or of a province in a pack (AF-BDS).'
		});
	};
	layer.frame?.forEach((id, i) => check(id, `frame[${i}]`));
	layer.routes?.forEach(({ along }, i) =>
		along.forEach((stop, j) => {
			if (typeof stop === 'string') check(stop, `routes[${i}].along[${j}]`);
		})
	);
	layer.areas?.forEach((area, i) => check(area.place, `areas[${i}].place`));
	layer.flows?.forEach((flow, i) => {
		check(flow.from, `flows[${i}].from`);
		check(flow.to, `flows[${i}].to`);
	});
}

/** Tells of names that cannot stand where they were set by hand. */
function reportAstray(
	{ anchors = {} }: MapLayer,
	found: ReadonlyMap<string, readonly Size[]>,
	context: CompileContext
): void {
	for (const [id, sizes] of found)
		context.report({
			code: 'map.anchor.moved',
			severity: 'warning',
			path: Object.hasOwn(anchors, id) ? `anchors.${id}` : '',
			message: `The name “${context.nameOf(id)}” has no room where it was set by hand (${sizes.join(', ')}): it stands elsewhere there.`,
			remedy:
				'Choose another side, or leave the anchor out and have the name set where there is room.'
		});
}

/** A map where there is nothing to draw on: a description and no more. */
function emptyMap(layer: MapLayer, context: CompileContext): CompiledMap {
	const layout: MapLayout = { view: [0, 0, 1, 1], labels: [] };
	return {
		id: layer.id,
		kind: 'map',
		description: layer.alt ?? layer.caption ?? context.say('map.opening.plain'),
		...(layer.caption ? { caption: layer.caption } : {}),
		layouts: { phone: layout, tablet: layout, wide: layout, figure: layout },
		areas: [],
		marks: [],
		flows: [],
		...(isOnSheet(layer) ? { sheet: NO_SHEET, unscaled: true } : {}),
		key: [],
		notes: []
	};
}
