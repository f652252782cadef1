/** The room that all maps of a story share: one plane, one ground. Made once; kept while what it rests on stays. */
import { createPlane, type Extent, type Plane } from '../../layout/plane.js';
import { overKind } from '../../layout/stage-box.js';
import type { MapLayer, Step, Story, StoryShape, StorySheet } from '../../story/types.js';
import type { AtlasRegion } from '../atlas-types.js';
import type { CompileContext } from '../kind.js';
import type { Box, CompiledAtlas, CompiledSheet } from '../types.js';
import { Detail, rougher, type Stray } from './detail.js';
import { Geometry, geometryOf, type Written } from './geometry.js';
import { compileGlobe, onGlobe } from './globe.js';
import { areaPath, contentId, writeGround } from './ground.js';
import { degreesOf, isMap, mapsOf, planeOf } from './needs.js';
import { intersection, pathOf, shapeOf, type Shape } from './shapes.js';
import type { Terrain } from './terrain.js';
import { codeOfShape, isOwn, ownShape } from './own.js';
import { MapUses, type Uses } from './uses.js';
import { exploreMapWords, sayer } from '../messages/index.js';

/** An image that maps are drawn on. */
export interface SheetImage {
	readonly sheet: StorySheet;
	readonly compiled: CompiledSheet;
}

export interface MapRoom {
	/** Changes when maps have to be compiled anew. */
	readonly key: string;
	/** What it was made from: as long as all of it is the same, nothing has to be looked at. */
	of: readonly unknown[];
	/** What its layers ask of the ground, each in short with where its step's card stands. */
	asked: readonly unknown[];
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

type RoomContext = Pick<CompileContext, 'story' | 'place' | 'atlas' | 'language' | 'words'>;

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
 */
export function createMapRoom(context: RoomContext, before: MapRoom | null = null): MapRoom | null {
	const { story, atlas } = context;
	const maps = mapsOf(story);
	if (!maps.length) return null;
	const around = [atlas, context.language, context.words, story.places, story.states, story.shapes];
	const of = [
		...around,
		...maps.flatMap(({ step, layer }) => [layer, step.align, overKind(step.stage)])
	];
	if (before && same(of, before.of)) return before;
	const known = before?.uses.holdsFor(context) ? before.uses : new MapUses(context);
	const asked = [
		...around,
		...maps.flatMap(({ step, layer }) => [
			known.of(layer, context).sign,
			step.align,
			overKind(step.stage)
		])
	];
	// Other words: nothing of the ground has to be looked at.
	if (before && known === before.uses && before.windows.size === 0 && same(asked, before.asked)) {
		before.of = of;
		return before;
	}
	const uses = maps.map((map) => ({ ...map, ...known.of(map.layer, context) }));
	const { focus, extent, clip, views, home, windows } = planeOf(uses, context);
	const most = Math.max(0, ...uses.map((use) => use.most));
	const shaded = story.states.flatMap((s) => context.place(s.place)?.area?.toUpperCase() ?? []);
	const areas = [...new Set([...shaded, ...uses.flatMap((use) => use.areas)])].sort();
	const plane = createPlane(extent, clip);
	const region = atlas.regionFor([...focus], plane.world ? undefined : degreesOf(plane));
	const place = JSON.stringify([extent, clip, region?.id, [...focus]]);
	const geometry = geometryOf(atlas, place, () => new Geometry(plane, atlas, region, focus));
	const detail = new Detail(views, geometry.plane);
	const opening = views.filter((view) => view.opening);
	const first = new Detail(opening, geometry.plane, ROUGH);
	const shapes = [...new Set(uses.flatMap((use) => use.shapes))];
	const own = shapes.map((shape) => [shape.id, ownShape(shape).key]);
	const ground = JSON.stringify([place, detail.key, areas, context.language, own]);
	const key = `${ground} ${most} ${[...windows.values()].join()}`;
	if (before?.key === key) {
		before.of = of;
		before.asked = asked;
		before.uses = known;
		before.windows = windows;
		return before;
	}
	if (before?.key.startsWith(`${ground} `))
		return { ...before, key, most, of, asked, uses: known, windows };
	const terrain = geometry.terrain(context.language);
	return makeRoom(context, {
		terrain,
		detail,
		first,
		areas: areas.filter((code) => !isOwn(code)),
		shapes,
		most,
		key,
		home,
		of,
		asked,
		uses: known,
		windows
	});
}

interface Plan {
	readonly terrain: Terrain;
	readonly detail: Detail;
	/** How fine the opening shows the ground. */
	readonly first: Detail;
	readonly areas: readonly string[];
	readonly shapes: readonly StoryShape[];
	readonly most: number;
	readonly key: string;
	readonly home: Extent | null;
	readonly of: readonly unknown[];
	readonly asked: readonly unknown[];
	readonly uses: Uses;
	readonly windows: ReadonlyMap<MapLayer, number>;
}

function makeRoom(context: RoomContext, plan: Plan): MapRoom {
	const { atlas } = context;
	const { terrain, detail, home } = plan;
	const { geometry, plane } = terrain;
	const { entries, areas, sketch, id } = geometry.written.get(
		`${detail.key} ${plan.areas.join()}`,
		() => write(geometry, detail, plan.first, plan.areas)
	);
	const own = ownAreas(plan.shapes, plane);
	const ours = writeOwn(own, detail);
	const all: Box = [0, 0, plane.width, plane.height];
	const opening = home ? (intersection(plane.projectBox(home), all) ?? all) : all;
	const middle = plane.unproject([
		(opening[0] + opening[2]) / 2,
		(opening[1] + opening[3]) / 2
	]) ?? [0, 0];
	const globe = geometry.globes.get(middle.join(), () => compileGlobe(atlas, middle));
	return {
		key: plan.key,
		of: plan.of,
		asked: plan.asked,
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
			kmPerUnit: plane.kmPerUnit,
			lengths: lengthsIn(context.language),
			words: exploreMapWords(context.words),
			ground: entries,
			areas: { ...areas, ...ours },
			...(sketch ? { sketch } : {}),
			...(globe ? { globe: { d: globe } } : {}),
			credit: creditOf(context, geometry.region)
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

/** The same as paths, no finer than they are seen. */
function writeOwn(own: ReadonlyMap<string, Shape>, detail: Detail): Written['areas'] {
	const areas: Record<string, { d: string; box: Box }> = {};
	for (const [id, { rings, box }] of own) {
		const tolerance = (x: number, y: number) => detail.at(x, y, LEAST_STRAY);
		areas[codeOfShape(id)] = { d: pathOf(rings, { closed: true, tolerance }), box: outwards(box) };
	}
	return areas;
}

/** Units by which an outline of a story's own may always stray. */
const LEAST_STRAY = 0.5;

function outwards([x0, y0, x1, y1]: Box): Box {
	return [Math.floor(x0), Math.floor(y0), Math.ceil(x1), Math.ceil(y1)];
}

/** All lengths that a scale can have, as a language writes them. */
function lengthsIn(language: string): CompiledAtlas['lengths'] {
	const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer' });
	const powers = [0.1, 1, 10, 100, 1000];
	return Object.fromEntries(
		powers
			.flatMap((power) => [1, 2, 5].map((n) => +(n * power).toFixed(1)))
			.map((km) => [km, format.format(km)])
	);
}

/** The opening is looked at whole: a sketch of it may stray so many times as far as what is looked at closely. */
const ROUGH = 2.4;
/** A sketch is worth it from this share of the whole down. */
const WORTH = 0.75;

/**
 * Characters of paths that a story's ground has without being asked whether it could do with fewer: what takes readers
 * some 24 kB to load, gzipped.
 */
const AMPLE = 57_000;
/** Lines of what is more may stray so many times as far, and no farther: a pixel and a half. */
const ROUGHEST = 2;
/** By how much at least it is rougher each time, and after how many times it is left at that. */
const ROUGHER = { least: 1.08, power: 0.6, times: 5 } as const;

/** Ground and areas as paths: as fine as they are ever seen, and as the opening shows them. */
function write(
	geometry: Geometry,
	detail: Detail,
	first: Detail,
	codes: readonly string[]
): Written {
	let fine = writeAs(geometry, detail, codes);
	let rough = 1;
	for (let i = 0; i < ROUGHER.times && fine.length > AMPLE && rough < ROUGHEST; i++) {
		rough = Math.min(
			ROUGHEST,
			rough * Math.max(ROUGHER.least, (fine.length / AMPLE) ** ROUGHER.power)
		);
		fine = writeAs(geometry, rougher(detail, rough), codes);
	}
	const coarse = writeAs(geometry, first, codes);
	const sketch = {
		ground: coarse.entries,
		areas: Object.fromEntries(Object.entries(coarse.areas).map(([code, { d }]) => [code, d]))
	};
	const { entries, areas } = fine;
	const id = contentId([
		...entries.map(({ role, scale = 1, d }) => role + scale + d),
		...Object.entries(areas).map(([code, a]) => code + a.d)
	]);
	return { entries, areas, id, sketch: coarse.length <= WORTH * fine.length ? sketch : undefined };
}

function writeAs(geometry: Geometry, detail: Stray, codes: readonly string[]) {
	const { plane, region } = geometry;
	const areas: Record<string, { d: string; box: Box }> = {};
	for (const code of codes) {
		const shape = geometry.shape(code);
		if (!shape) continue;
		areas[code] = {
			d: areaPath(shape, plane, detail, !!region && !geometry.isFine(code)),
			box: outwards(shape.box)
		};
	}
	const entries = writeGround(geometry.ground, plane, detail);
	const length = [...entries, ...Object.values(areas)].reduce((sum, { d }) => sum + d.length, 0);
	return { entries, areas, length };
}

function creditOf(context: RoomContext, region: AtlasRegion | undefined): string {
	const { credits } = context.atlas;
	const used = new Set(region ? region.credits : ['natural-earth']);
	const towns = context.story.places.some((p) => p.at);
	const shown = credits.filter((c) => used.has(c.id) || (towns && c.id === 'geonames'));
	const names = [...new Set((shown.length ? shown : credits).map((c) => c.short))];
	return sayer(context.words)('map.credit', { credits: names.join('; ') });
}
