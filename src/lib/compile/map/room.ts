/** The room that all maps of a story share: one plane, one ground. Made once; kept while what it rests on stays. */
import { createPlane, type Extent, type Plane } from '../../layout/plane.js';
import { overKind } from '../../layout/stage-box.js';
import type { MapLayer, Step, Story, StoryShape, StorySheet } from '../../story/types.js';
import { alike } from '../reads.js';
import type { StoryContext } from '../story-context.js';
import type { Box, CompiledAtlas, CompiledSheet } from '../types.js';
import { closeUpsOf } from './close-ups.js';
import { degreesOf } from './degrees.js';
import { Detail, within, type Stray } from './detail.js';
import { distanceIn } from './distance.js';
import { Geometry, geometryOf, type Written } from './geometry.js';
import { compileGlobe, onGlobe } from './globe.js';
import { contentId } from './ground.js';
import { dataKey, type FindGround } from './kept.js';
import { isMap, mapsOf, planeOf, type StoryMapOf } from './needs.js';
import { intersection, pathOf, shapeOf, union, type Shape } from './shapes.js';
import { terrainOf, type Terrain } from './terrain.js';
import { codeOfShape, isOwn, ownShape } from './own.js';
import { MapUses, type Uses } from './uses.js';
import { FAR, outwards, ROUGH, writeAll } from './write.js';
import { exploreMapWords, sayer } from '../messages/index.js';

/** An image that maps are drawn on. */
export interface SheetImage {
	readonly sheet: StorySheet;
	readonly compiled: CompiledSheet;
}

export interface MapRoom {
	/** Changes when maps have to be compiled anew. */
	readonly key: string;
	/** What of the story and its atlas lies around the maps: as long as it is the same, only maps can ask for more. */
	around: readonly unknown[];
	/** The maps that it was made for, or later ones that ask the same of it. */
	maps: readonly StoryMapOf[];
	/** What its layers ask of the ground. */
	uses: Uses;
	/** Where the plane goes round the world more than once: longitudes around which each layer's places are shown. */
	windows: ReadonlyMap<MapLayer, number>;
	readonly atlas: CompiledAtlas;
	/** For the map compiler. */
	readonly terrain: Terrain;
	/** Areas of the story's own shapes on the plane, by id. */
	readonly own: ReadonlyMap<string, Shape>;
	/** The largest value among the story's flows, 0 where there is none. */
	readonly most: number;
	/** Middle of the story, in degrees: the locator's globe is turned there. */
	readonly middle: readonly [number, number];
	/** Where positions lie on that globe, `null` on its far side. */
	readonly onGlobe: ReturnType<typeof onGlobe>;
	/** What the opening shows, in the plane. */
	readonly opening: Box;
	/** The image that maps are drawn on here, where that is not the earth. */
	readonly image?: SheetImage;
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
	a.length === b.length && a.every((one, i) => one === b[i]);

type RoomContext = Pick<
	StoryContext,
	'story' | 'place' | 'atlas' | 'language' | 'direction' | 'words'
>;

/** The first map of a story, with its step. */
export interface FirstMap {
	readonly step: Step;
	readonly layer: MapLayer;
}

export function firstMap(story: Story): FirstMap | null {
	for (const step of story.steps) {
		const layer = step.stage.find(isMap);
		if (layer) return { step, layer };
	}
	return null;
}

/**
 * Makes the room of a story's maps, or gives back the one before where nothing it rests on has changed. `null` where
 * the story has no map, or none that the atlas can place.
 *
 * @param find finds grounds that were kept
 * @param known the ground as it was compiled elsewhere: given back as it is if it comes out alike
 */
export function createMapRoom(
	context: RoomContext,
	before: MapRoom | null = null,
	find?: FindGround,
	known?: CompiledAtlas | null
): MapRoom | null {
	const { story, atlas } = context;
	const maps = mapsOf(story);
	if (!maps.length) return null;
	const around = [atlas, context.language, context.words, story.places, story.states, story.shapes];
	if (before && same(around, before.around) && askTheSame(maps, before, context)) {
		before.maps = maps;
		return before;
	}
	const uses = before?.uses.holdsFor(context) ? before.uses : new MapUses(context);
	const used = maps.map((map) => ({ ...map, ...uses.of(map.layer, context) }));
	const plan = planeOf(used, context, [context.direction]);
	const { focus, extent, clip, cap, views, reach, home, windows } = plan;
	const most = Math.max(0, ...used.map((use) => use.most));
	const shaded = story.states.flatMap((s) => context.place(s.place)?.area?.toUpperCase() ?? []);
	const areas = [...new Set([...shaded, ...used.flatMap((use) => use.areas)])].sort();
	const plane = createPlane(extent, clip, cap);
	const far = reach && createPlane(extent, clip, cap, reach.box);
	const boxes = () => (plane.world ? [] : [degreesOf(plane), degreesOf(far ?? plane)]);
	const region = () => atlas.regionFor([...focus], ...boxes());
	const closeUps = closeUpsOf(plane, views);
	const place = dataKey([
		extent,
		clip,
		[...focus],
		...(closeUps.length ? [closeUps] : []),
		...(reach ? [reach.box] : []),
		...(cap ? [cap] : [])
	]);
	const parts = { plane, far, atlas, region, closeUps, focus, key: place, find };
	const geometry = geometryOf(atlas, place, () => new Geometry(parts));
	const all: Box = [0, 0, plane.width, plane.height];
	const detail = new Detail(views, all);
	const beyond = reach && new Detail(reach.views, reach.box, FAR);
	const opening = views.filter((view) => view.opening);
	const first = new Detail(opening, all, ROUGH);
	const shapes = [...new Set(used.flatMap((use) => use.shapes))];
	const own = shapes.map((shape) => [shape.id, ownShape(shape).key]);
	const fineness = [detail.key, ...(beyond ? [beyond.key] : [])];
	const ground = JSON.stringify([place, fineness, areas, context.language, own]);
	const key = `${ground} ${most} ${[...windows.values()].join()}`;
	if (before?.key === key) return Object.assign(before, { around, maps, uses, windows });
	if (before?.key.startsWith(`${ground} `))
		return { ...before, key, most, around, maps, uses, windows };
	const terrain = terrainOf(geometry, context.language);
	const room = makeRoom(context, {
		terrain,
		detail,
		beyond,
		fineness,
		first,
		areas: areas.filter((code) => !isOwn(code)),
		shapes,
		most,
		key,
		home,
		around,
		maps,
		uses,
		windows
	});
	return known && alike(room.atlas, known) ? { ...room, atlas: known } : room;
}

/** Whether a story's maps are those of a room, or differ from them in words alone and in what changes no ground. */
function askTheSame(
	maps: readonly StoryMapOf[],
	{ maps: before, uses, windows }: MapRoom,
	context: RoomContext
): boolean {
	const asksAlike = (a: StoryMapOf, b: StoryMapOf): boolean =>
		a.step.align === b.step.align &&
		overKind(a.step.stage) === overKind(b.step.stage) &&
		(a.layer === b.layer ||
			// The windows are told layer by layer.
			(windows.size === 0 && uses.of(a.layer, context).sign === uses.of(b.layer, context).sign));
	return (
		maps.length === before.length &&
		maps.every((map, i) => map === before[i] || asksAlike(map, before[i]!))
	);
}

interface Plan {
	readonly terrain: Terrain;
	readonly detail: Detail;
	/** The same where only low windows see it, if more is drawn than the plane. */
	readonly beyond: Detail | undefined;
	/** Both as text. */
	readonly fineness: readonly string[];
	/** How fine the opening shows the ground. */
	readonly first: Detail;
	readonly areas: readonly string[];
	readonly shapes: readonly StoryShape[];
	readonly most: number;
	readonly key: string;
	readonly home: readonly Extent[];
	readonly around: readonly unknown[];
	readonly maps: readonly StoryMapOf[];
	readonly uses: Uses;
	readonly windows: ReadonlyMap<MapLayer, number>;
}

function makeRoom(context: RoomContext, plan: Plan): MapRoom {
	const { atlas } = context;
	const { terrain, detail, home } = plan;
	const { geometry, plane } = terrain;
	const { entries, areas, sketch, id, credits } = geometry.written.get(
		dataKey([...plan.fineness, plan.first.key, plan.areas]),
		() => writeAll(geometry, detail, plan.first, plan.areas, plan.beyond)
	);
	const own = ownAreas(plan.shapes, plane);
	const all: Box = [0, 0, plane.width, plane.height];
	const { far } = geometry;
	const ours =
		far && plan.beyond
			? writeOwn(own, within(all, detail, plan.beyond), ownAreas(plan.shapes, far))
			: writeOwn(own, detail);
	const opened = union(home.map(plane.projectBox));
	const opening = opened ? (intersection(opened, all) ?? all) : all;
	const middle = plane.unproject([
		(opening[0] + opening[2]) / 2,
		(opening[1] + opening[3]) / 2
	]) ?? [0, 0];
	const globe = geometry.globes.get(dataKey(middle), () => compileGlobe(atlas, middle));
	return {
		key: plan.key,
		around: plan.around,
		maps: plan.maps,
		uses: plan.uses,
		windows: plan.windows,
		terrain,
		own,
		most: plan.most,
		middle,
		onGlobe: onGlobe(middle),
		opening,
		atlas: {
			id: own.size ? contentId([id, ...Object.values(ours).map(({ d }) => d)]) : id,
			width: plane.width,
			height: plane.height,
			kmPerUnit: +plane.kmPerUnit.toPrecision(12),
			lengths: lengthsIn(context.language),
			words: exploreMapWords(context.words),
			ground: entries,
			areas: { ...areas, ...ours },
			...(sketch ? { sketch } : {}),
			...(globe ? { globe: { d: globe } } : {}),
			credit: creditOf(context, credits)
		}
	};
}

/** Areas of a story's own on the plane, those that lie on it. */
function ownAreas(shapes: readonly StoryShape[], plane: Plane): Map<string, Shape> {
	const found = new Map<string, Shape>();
	for (const shape of shapes) {
		const { areas } = ownShape(shape);
		const rings = areas ? plane.lines(areas) : [];
		if (rings.length) found.set(shape.id, shapeOf(rings));
	}
	return found;
}

/**
 * The same as paths, no finer than they are seen.
 *
 * @param far the same as far as any window sees
 */
function writeOwn(
	own: ReadonlyMap<string, Shape>,
	detail: Stray,
	far: ReadonlyMap<string, Shape> = own
): Written['areas'] {
	const areas: Record<string, { d: string; box: Box }> = {};
	const { frame } = detail;
	const tolerance = (x: number, y: number) => detail.at(x, y, LEAST_STRAY);
	for (const [id, { rings, box }] of own)
		areas[codeOfShape(id)] = {
			d: pathOf(far.get(id)?.rings ?? rings, { closed: true, tolerance, frame }),
			box: outwards(box)
		};
	return areas;
}

/** Units by which an outline of a story's own may always stray. */
const LEAST_STRAY = 0.5;

/** All lengths that a scale can have, as a language writes them. */
function lengthsIn(language: string): CompiledAtlas['lengths'] {
	const powers = [0.1, 1, 10, 100, 1000];
	return Object.fromEntries(
		powers
			.flatMap((power) => [1, 2, 5].map((n) => +(n * power).toFixed(1)))
			.map((km) => [km, distanceIn(language, km)])
	);
}

function creditOf(context: RoomContext, ids: readonly string[]): string {
	const { credits } = context.atlas;
	const used = new Set(ids);
	const towns = context.story.places.some((p) => p.at);
	const shown = credits.filter((c) => used.has(c.id) || (towns && c.id === 'geonames'));
	const names = [...new Set((shown.length ? shown : credits).map((c) => c.short))];
	return sayer(context.words)('map.credit', { credits: names.join('; ') });
}
