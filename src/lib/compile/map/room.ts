/** The room that all maps of a story share: one plane, one ground. Made once; kept while what it rests on stays. */
import { createPlane, extentOf, unrolled, type Extent } from '../../layout/plane.js';
import { overKind } from '../../layout/stage-box.js';
import type { Layer, MapLayer, Step, Story } from '../../story/types.js';
import type { AtlasData, AtlasRegion } from '../atlas-types.js';
import type { CompileContext } from '../kind.js';
import type { Box, CompiledAtlas } from '../types.js';
import { Detail } from './detail.js';
import { extentOfArea } from './geo.js';
import { Geometry, geometryOf, type Written } from './geometry.js';
import { areaPath, compileGlobe, contentId, writeGround } from './ground.js';
import { whereabouts } from './places.js';
import { intersection } from './shapes.js';
import type { Terrain } from './terrain.js';
import { MapUses } from './uses.js';
import { viewsOf } from './views.js';
import { sayer } from '../messages/index.js';

export interface MapRoom {
	/** Changes when maps have to be compiled anew. */
	readonly key: string;
	/** What it was made from: as long as all of it is the same, nothing has to be looked at. */
	of: readonly unknown[];
	/** What its layers ask of the ground. */
	uses: MapUses;
	/** Where the plane goes round the world more than once: longitudes around which each layer's places are shown. */
	windows: ReadonlyMap<MapLayer, number>;
	readonly atlas: CompiledAtlas;
	/** For the map compiler. */
	readonly terrain: Terrain;
	/** The largest value among the story's flows, 0 where there is none. */
	readonly most: number;
	/** Middle of the story, in degrees: the locator's globe is turned there. */
	readonly middle: readonly [number, number];
	/** What the opening shows, in the plane. */
	readonly opening: Box;
}

type RoomContext = Pick<CompileContext, 'story' | 'place' | 'atlas' | 'language' | 'words'>;

/** Whether a layer is a map. */
export function isMap(layer: Layer): layer is MapLayer {
	return layer.kind === 'map';
}

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
	const maps = story.steps.flatMap((step) =>
		step.stage.filter(isMap).map((layer) => ({ step, layer }))
	);
	if (!maps.length) return null;
	const of = [
		atlas,
		context.language,
		context.words,
		story.places,
		story.states,
		...maps.flatMap(({ step, layer }) => [layer, step.align, overKind(step.stage)])
	];
	if (before?.of.length === of.length && of.every((one, i) => one === before.of[i])) return before;
	const known = before?.uses.holdsFor(context) ? before.uses : new MapUses(context);
	const uses = maps.map(({ step, layer }) => ({ step, layer, ...known.of(layer, context) }));
	const ids = [
		...new Set([...uses.flatMap(({ ids }) => ids), ...story.states.map((s) => s.place)])
	];
	const codes = ids.flatMap((id) => whereabouts(id, context.place)?.area?.toUpperCase() ?? []);
	const countries = codes.map((code) => code.slice(0, 2));
	const region = codes.length ? atlas.regionFor(codes) : regionAt(countriesAt(ids, context), atlas);
	const focus = new Set(
		region ? region.focus.filter((id) => !countries.length || countries.includes(id)) : countries
	);
	if (region && !focus.size) region.focus.forEach((id) => focus.add(id));
	const told = uses.flatMap(({ step, layer, extent }) => (extent ? [{ step, layer, extent }] : []));
	const once = extentOf(told.map((frame) => frame.extent));
	// A story that goes all the way round the world is told on a plane that rolls on with it.
	const round = once !== null && once[2] - once[0] >= 360 && told.every((f) => isPart(f.extent));
	const roll = unrolled(told.map((frame) => frame.extent));
	const frames = round
		? told.map((frame, i) => ({ ...frame, extent: roll[i] ?? frame.extent }))
		: told;
	const extent = round ? hullOf(roll) : once;
	const windows = new Map(
		round ? frames.map(({ layer, extent: [w, , e] }) => [layer, (w + e) / 2] as const) : []
	);
	const about = codes.length ? openingExtent(focus, atlas) : null;
	const home = (round ? worldIn(extent) : about) ?? extent;
	const { clip, views } = viewsOf(createPlane(extent), frames, home);
	const most = Math.max(0, ...uses.map((use) => use.most));
	const shaded = story.states.flatMap((s) => context.place(s.place)?.area?.toUpperCase() ?? []);
	const areas = [...new Set([...shaded, ...uses.flatMap((use) => use.areas)])].sort();
	const place = JSON.stringify([extent, clip, region?.id, [...focus]]);
	const geometry = geometryOf(
		atlas,
		place,
		() => new Geometry(createPlane(extent, clip), atlas, region, focus)
	);
	const detail = new Detail(views, geometry.plane);
	const ground = JSON.stringify([place, detail.key, areas, context.language]);
	const key = `${ground} ${most} ${[...windows.values()].join()}`;
	if (before?.key === key) {
		before.of = of;
		before.uses = known;
		before.windows = windows;
		return before;
	}
	if (before?.key.startsWith(`${ground} `))
		return { ...before, key, most, of, uses: known, windows };
	const terrain = geometry.terrain(context.language);
	return makeRoom(context, { terrain, detail, areas, most, key, home, of, uses: known, windows });
}

interface Plan {
	readonly terrain: Terrain;
	readonly detail: Detail;
	readonly areas: readonly string[];
	readonly most: number;
	readonly key: string;
	readonly home: Extent | null;
	readonly of: readonly unknown[];
	readonly uses: MapUses;
	readonly windows: ReadonlyMap<MapLayer, number>;
}

function makeRoom(context: RoomContext, plan: Plan): MapRoom {
	const { atlas } = context;
	const { terrain, detail, home } = plan;
	const { geometry, plane } = terrain;
	const { entries, areas, id } = geometry.written.get(`${detail.key} ${plan.areas.join()}`, () =>
		write(geometry, detail, plan.areas)
	);
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
		uses: plan.uses,
		windows: plan.windows,
		terrain,
		most: plan.most,
		middle,
		opening,
		atlas: {
			id,
			width: plane.width,
			height: plane.height,
			kmPerUnit: plane.kmPerUnit,
			lengths: lengthsIn(context.language),
			ground: entries,
			areas,
			...(globe ? { globe: { d: globe } } : {}),
			credit: creditOf(context, geometry.region)
		}
	};
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

/** Ground and areas as paths. */
function write(geometry: Geometry, detail: Detail, codes: readonly string[]): Written {
	const { plane, region } = geometry;
	const entries = writeGround(geometry.ground, plane, detail);
	const areas: Record<string, { d: string; box: Box }> = {};
	for (const code of codes) {
		const shape = geometry.shape(code);
		if (!shape) continue;
		const [x0, y0, x1, y1] = shape.box;
		areas[code] = {
			d: areaPath(shape, plane, detail, !!region && !geometry.isFine(code)),
			box: [Math.floor(x0), Math.floor(y0), Math.ceil(x1), Math.ceil(y1)]
		};
	}
	const id = contentId([
		...entries.map((e) => e.role + e.d),
		...Object.entries(areas).map(([code, a]) => code + a.d)
	]);
	return { entries, areas, id };
}

/** Countries in which positions lie, roughly: by their boxes, the smallest first. */
function countriesAt(ids: readonly string[], { place, atlas }: RoomContext): string[] {
	return ids.flatMap((id) => {
		const at = whereabouts(id, place)?.at;
		if (!at) return [];
		const around = atlas.countries.filter(
			({ bbox: [w, s, e, n] }) => at[0] >= w && at[0] <= e && at[1] >= s && at[1] <= n
		);
		const size = ({ bbox: [w, s, e, n] }: (typeof around)[number]) => (e - w) * (n - s);
		return around
			.sort((a, b) => size(a) - size(b))
			.slice(0, 1)
			.map((c) => c.id);
	});
}

/** The pack in which at least half of what is known of a story without areas lies. */
function regionAt(countries: readonly string[], atlas: AtlasData): AtlasRegion | undefined {
	const region = atlas.regionFor(countries);
	const within = countries.filter((id) => region?.focus.includes(id));
	return within.length * 2 >= countries.length ? region : undefined;
}

/** Whether an extent leaves something of the world out. */
function isPart([west, , east]: Extent): boolean {
	return east - west < 300;
}

/** What of a plane that goes round the world and on the opening shows: most of the world, no place twice. */
function worldIn(extent: Extent | null): Extent | null {
	if (!extent) return null;
	const middle = (extent[0] + extent[2]) / 2;
	return [middle - 130, extent[1], middle + 130, extent[3]];
}

function hullOf(extents: readonly Extent[]): Extent {
	return [
		Math.min(...extents.map((e) => e[0])),
		Math.min(...extents.map((e) => e[1])),
		Math.max(...extents.map((e) => e[2]), Math.min(...extents.map((e) => e[0])) + 360.001),
		Math.max(...extents.map((e) => e[3]))
	];
}

function openingExtent(focus: ReadonlySet<string>, atlas: AtlasData): Extent | null {
	return extentOf(
		[...focus].flatMap((id) => {
			const country = extentOfArea(id, atlas);
			return country ? [country] : [];
		})
	);
}

function creditOf(context: RoomContext, region: AtlasRegion | undefined): string {
	const { credits } = context.atlas;
	const used = new Set(region ? region.credits : ['natural-earth']);
	const towns = context.story.places.some((p) => p.at);
	const shown = credits.filter((c) => used.has(c.id) || (towns && c.id === 'geonames'));
	const names = [...new Set((shown.length ? shown : credits).map((c) => c.short))];
	return sayer(context.words)('map.credit', { credits: names.join('; ') });
}
