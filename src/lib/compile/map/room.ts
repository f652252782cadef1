/** The room that all maps of a story share: one plane, one ground. Made once; kept while what it rests on stays. */
import { createPlane, extentOf, type Extent, type Plane } from '../../layout/plane.js';
import { overKind } from '../../layout/stage-box.js';
import type { Layer, MapLayer, Step, Story } from '../../story/types.js';
import type { AtlasData, AtlasRegion } from '../atlas-types.js';
import type { CompileContext } from '../kind.js';
import type { Box, CompiledAtlas } from '../types.js';
import { Detail } from './detail.js';
import { areaPath, compileGlobe, compileGround, contentId } from './ground.js';
import { extentOfPlace, whereabouts } from './places.js';
import { intersection } from './shapes.js';
import { Terrain } from './terrain.js';
import { viewsOf } from './views.js';
import { sayer } from '../messages/index.js';

export interface MapRoom {
	/** Changes when maps have to be compiled anew. */
	readonly key: string;
	/** What it was made from: as long as all of it is the same, nothing has to be looked at. */
	of: readonly unknown[];
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
	const ids = usedPlaces(
		story,
		maps.map((m) => m.layer)
	);
	const codes = ids.flatMap((id) => whereabouts(id, context.place)?.area?.toUpperCase() ?? []);
	const countries = codes.map((code) => code.slice(0, 2));
	const region = atlas.regionFor(codes.length ? codes : countriesAt(ids, context));
	const focus = new Set(
		region ? region.focus.filter((id) => !countries.length || countries.includes(id)) : countries
	);
	if (region && !focus.size) region.focus.forEach((id) => focus.add(id));
	const frames = maps.map(({ step, layer }) => ({ step, extent: layerExtent(layer, context) }));
	const extents = frames.flatMap(({ extent }) => (extent ? [extent] : []));
	const extent = extentOf(extents);
	const rough = createPlane(extent);
	const home = openingExtent(focus, atlas) ?? extent;
	const { clip, views } = viewsOf(
		rough,
		frames.flatMap(({ step, extent }) => (extent ? [{ step, extent }] : [])),
		home
	);
	const most = Math.max(
		0,
		...maps.flatMap(({ layer }) => (layer.flows ?? []).map((f) => f.value ?? 0))
	);
	const areas = [
		...new Set(
			drawnAreas(
				story,
				maps.map((m) => m.layer),
				context
			)
		)
	].sort();
	const plane = createPlane(extent, clip);
	const detail = new Detail(views, plane);
	const ground = JSON.stringify([
		extent,
		clip,
		detail.key,
		region?.id,
		[...focus],
		areas,
		context.language
	]);
	const key = `${ground} ${most}`;
	if (before?.key === key) {
		before.of = of;
		return before;
	}
	if (before?.key.startsWith(`${ground} `)) return { ...before, key, most, of };
	return makeRoom(context, { plane, detail, region, focus, areas, most, key, home, of });
}

interface Plan {
	readonly plane: Plane;
	readonly detail: Detail;
	readonly region: AtlasRegion | undefined;
	readonly focus: ReadonlySet<string>;
	readonly areas: readonly string[];
	readonly most: number;
	readonly key: string;
	readonly home: Extent | null;
	readonly of: readonly unknown[];
}

function makeRoom(context: RoomContext, plan: Plan): MapRoom {
	const { atlas } = context;
	const { plane, detail, region, focus, home } = plan;
	const ground = compileGround(plane, atlas, region, focus, detail);
	const terrain = new Terrain(plane, atlas, region, focus, ground.lines, context.language);
	const areas: Record<string, { d: string; box: Box }> = {};
	for (const code of plan.areas) {
		const shape = terrain.shape(code);
		if (!shape) continue;
		const [x0, y0, x1, y1] = shape.box;
		areas[code] = {
			d: areaPath(shape, plane, detail, !!region && !terrain.isFine(code)),
			box: [Math.floor(x0), Math.floor(y0), Math.ceil(x1), Math.ceil(y1)]
		};
	}
	const all: Box = [0, 0, plane.width, plane.height];
	const opening = home ? (intersection(plane.projectBox(home), all) ?? all) : all;
	const middle = plane.unproject([
		(opening[0] + opening[2]) / 2,
		(opening[1] + opening[3]) / 2
	]) ?? [0, 0];
	const globe = compileGlobe(atlas, middle);
	const id = contentId([
		...ground.entries.map((e) => e.role + e.d),
		...Object.entries(areas).map(([code, a]) => code + a.d)
	]);
	return {
		key: plan.key,
		of: plan.of,
		terrain,
		most: plan.most,
		middle,
		opening,
		atlas: {
			id,
			width: plane.width,
			height: plane.height,
			kmPerUnit: plane.kmPerUnit,
			ground: ground.entries,
			areas,
			...(globe ? { globe: { d: globe } } : {}),
			credit: creditOf(context, region)
		}
	};
}

/** Every place that maps draw, in order of mention. */
function usedPlaces(story: Story, layers: readonly MapLayer[]): string[] {
	const ids = layers.flatMap((layer) => [
		...(layer.frame ?? []),
		...(layer.areas ?? []).map((a) => a.place),
		...(layer.flows ?? []).flatMap((f) => [f.from, f.to]),
		...(layer.marks ?? []).map((m) => (typeof m === 'string' ? m : m.place)),
		...(layer.names ?? [])
	]);
	return [...new Set([...ids, ...story.states.map((s) => s.place)])];
}

/** Codes of the areas that any map may shade or outline. */
function drawnAreas(story: Story, layers: readonly MapLayer[], context: RoomContext): string[] {
	const shaded = [
		...story.states.map((s) => s.place),
		...layers.flatMap((l) => (l.areas ?? []).map((a) => a.place))
	];
	const outlined = layers.flatMap((l) => [
		...(l.frame ?? []),
		...(l.flows ?? []).map((f) => f.from)
	]);
	const code = (id: string) => context.place(id)?.area?.toUpperCase() ?? [];
	return [...shaded.flatMap(code), ...outlined.flatMap(code).filter((c) => c.includes('-'))];
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

/** What a layer's camera has to show, in degrees; a country beside something smaller counts by the part around that. */
function layerExtent(layer: MapLayer, { place, atlas, story }: RoomContext): Extent | null {
	const asked = layer.frame?.length ? layer.frame : (layer.names ?? []);
	const ids = [
		...asked,
		...(layer.marks ?? []).map((m) => (typeof m === 'string' ? m : m.place)),
		...(layer.flows ?? []).flatMap((f) => [f.from, f.to]),
		...(layer.areas ?? []).map((a) => a.place),
		...(layer.states === false || layer.frame?.length ? [] : story.states.map((s) => s.place))
	];
	const whole = (id: string) => whereabouts(id, place)?.area?.length === 2;
	const extent = (list: readonly string[]) =>
		extentOf(
			list.flatMap((id) => {
				const box = extentOfPlace(id, place, atlas);
				return box ? [box] : [];
			})
		);
	const small = extent(ids.filter((id) => !whole(id)));
	const framed = extent((layer.frame ?? []).filter(whole));
	if (!small) return extent(ids);
	const room = degreesAround(small, layer.flows?.length ? 0.3 : 0.05);
	return framed ? extentOf([room, ...(layer.frame?.every(whole) ? [framed] : [])]) : room;
}

function degreesAround([w, s, e, n]: Extent, share: number): Extent {
	const dx = Math.max((e - w) * share, 0.5);
	const dy = Math.max((n - s) * share, 0.5);
	return [w - dx, Math.max(s - dy, -89), e + dx, Math.min(n + dy, 89)];
}

function openingExtent(focus: ReadonlySet<string>, atlas: AtlasData): Extent | null {
	return extentOf(
		[...focus].flatMap((id) => {
			const country = atlas.countryById(id);
			return country ? [country.bbox] : [];
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
