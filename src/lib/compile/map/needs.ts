/** What of the atlas a story's maps are about: told before anything is drawn, so that only that has to be loaded. */
import {
	createPlane,
	extentOf,
	isWorldWide,
	polarCap,
	unrolled,
	type Extent
} from '../../layout/plane.js';
import type {
	Id,
	Layer,
	MapInset,
	MapLayer,
	Place,
	Step,
	Story,
	StoryShape
} from '../../story/types.js';
import type { AtlasData, LonLatBox } from '../atlas-types.js';
import { isOnSheet } from '../../story/sheets.js';
import { closeUpsOf } from './close-ups.js';
import { degreesOf } from './degrees.js';
import { extentOfArea } from './geo.js';
import { whereabouts } from './places.js';
import { MapUses } from './uses.js';
import { viewsOf } from './views.js';
import { ownShape } from './own.js';

/** What the functions here ask of a story. */
export interface NeedsContext {
	readonly story: Story;
	readonly place: (id: Id) => Place | undefined;
	readonly atlas: AtlasData;
}

/** Countries that are drawn with provinces and fine lines, at most. */
const MOST = 8;
/** A country that is only there by positions counts if it holds this share of them. */
const SHARE = 1 / 3;

/** Whether a layer is a map of the earth. */
export function isEarth(layer: Layer): layer is MapLayer {
	return isMap(layer) && !isOnSheet(layer);
}

/** Whether a layer is a map. */
export function isMap(layer: Layer): layer is MapLayer {
	return layer.kind === 'map';
}

/** What maps ask of an atlas. */
export interface MapNeeds {
	/** Ids of the countries that a story is about. */
	readonly focus: readonly string[];
	/** All that is drawn in detail, in degrees; `undefined` where that is the whole world. */
	readonly box: LonLatBox | undefined;
	/** All of which outlines are drawn, in degrees; `undefined` where that is the whole world. */
	readonly reach: LonLatBox | undefined;
	/** What of the whole world is seen from near, whichever way its story is read. */
	readonly closeUps: readonly LonLatBox[];
}

/** Ways in which a story may be read. */
const DIRECTIONS = ['ltr', 'rtl'] as const;

/** What a story's maps ask of an atlas; `null` where it has none. */
export function mapNeeds(story: Story, atlas: AtlasData): MapNeeds | null {
	const maps = mapsOf(story);
	if (!maps.length) return null;
	const places = new Map(story.places.map((place) => [place.id, place]));
	const context = { story, atlas, place: (id: Id) => places.get(id) };
	const known = new MapUses(context);
	const uses = maps.map((map) => ({ ...map, ...known.of(map.layer, context) }));
	// A translation may be read the other way.
	const { focus, extent, clip, cap, reach } = planeOf(uses, context, DIRECTIONS);
	const plane = createPlane(extent, clip, cap);
	const nearOf = (direction: (typeof DIRECTIONS)[number]) => {
		const own = planeOf(uses, context, [direction]);
		const boxes = closeUpsOf(createPlane(own.extent, own.clip, own.cap), own.views);
		return boxes.map(({ degrees }) => degrees);
	};
	const far = createPlane(extent, clip, cap, reach?.box);
	return {
		focus: [...focus],
		box: plane.world ? undefined : degreesOf(plane),
		reach: plane.world ? undefined : degreesOf(far),
		closeUps: plane.world ? DIRECTIONS.flatMap(nearOf) : []
	};
}

/** A map of a story with its step. */
export interface StoryMapOf {
	readonly step: Step;
	readonly layer: MapLayer;
	/** Whether it stands in the corner of another. */
	readonly inset: boolean;
}

/** A memo: steps never change, and all are looked at in every compile. */
const MAPS = new WeakMap<Step, readonly StoryMapOf[]>();

/** Every map of the earth in a story with its step, insets too; of one step the very same ones again. */
export function mapsOf(story: Pick<Story, 'steps'>): StoryMapOf[] {
	const maps: StoryMapOf[] = [];
	for (const step of story.steps) {
		let own = MAPS.get(step);
		if (!own) MAPS.set(step, (own = mapsOfStep(step)));
		for (const map of own) maps.push(map);
	}
	return maps;
}

function mapsOfStep(step: Step): StoryMapOf[] {
	return step.stage.filter(isEarth).flatMap((layer) => {
		const inset = insetLayer(layer);
		return [{ step, layer, inset: false }, ...(inset ? [{ step, layer: inset, inset: true }] : [])];
	});
}

/** Insets as maps of their own, for as long as they stay. */
const INSETS = new WeakMap<MapInset, MapLayer>();

/** The inset of a map as a map of its own; `null` where it has none. */
export function insetLayer({ id, inset }: MapLayer): MapLayer | null {
	if (!inset) return null;
	let layer = INSETS.get(inset);
	if (!layer) INSETS.set(inset, (layer = { ...inset, id: `${id}-inset`, kind: 'map' }));
	return layer;
}

/** What the plane of a story's maps is made from, by what each map asks for. */
export function planeOf(
	uses: readonly {
		readonly step: Step;
		readonly layer: MapLayer;
		readonly ids: readonly string[];
		readonly extent: Extent | null;
		readonly least: number;
		readonly inset: boolean;
		readonly shapes: readonly StoryShape[];
	}[],
	context: NeedsContext,
	directions: readonly ('ltr' | 'rtl')[]
) {
	const layers = uses.map(({ layer }) => layer);
	const shapes = uses.flatMap((use) => use.shapes);
	const focus = new Set(focusOf(context.story, layers, context, shapes));
	const told = uses.flatMap(({ step, layer, extent, least, inset }) =>
		extent ? [{ step, layer, extent, least, inset }] : []
	);
	const extents = told.map((frame) => frame.extent);
	const once = onceAround(extents);
	const cap = once && isWorldWide(once) ? polarCap(extents) : null;
	// A story that goes all the way round the world is told on a plane that rolls on with it.
	const parts = extents.filter(isPart);
	const whole = once !== null && isRound(extentOf(parts)) && isWorldWide(once);
	const round = whole && !cap && parts.length * 2 > told.length;
	const roll = unrolled(extents);
	const frames = round
		? told.map((frame, i) => ({ ...frame, extent: roll[i] ?? frame.extent }))
		: told;
	const extent = round ? hullOf(roll) : once;
	const windows = new Map(
		round ? frames.map(({ layer, extent: [w, , e] }) => [layer, (w + e) / 2] as const) : []
	);
	// A story without areas opens on its own places.
	const areas = uses.some(({ ids }) => ids.some((id) => whereabouts(id, context.place)?.area));
	const own = areas ? extentsOf(focus, context.atlas) : [];
	const about = own.length ? own : null;
	const one = (round ? worldIn(extent) : about && extentOf(about)) ?? extent;
	// About a pole a box around several says less of where they lie than each of them.
	const home = cap ? (about ?? extents) : one ? [one] : [];
	return {
		focus,
		extent,
		home,
		windows,
		cap,
		...viewsOf(createPlane(extent, undefined, cap), frames, home, directions)
	};
}

/** Whether an extent leaves something of the world out. */
function isPart([west, , east]: Extent): boolean {
	return east - west < 300;
}

function isRound(extent: Extent | null): boolean {
	return extent !== null && extent[2] - extent[0] >= 359.99;
}

/** The extent that holds all: what goes all the way round of its own, as land about a pole, lies about the middle of the rest. */
function onceAround(extents: readonly Extent[]): Extent | null {
	const all = extentOf(extents);
	const parts = extentOf(extents.filter(isPart));
	if (!all || !parts || !isRound(all) || isRound(parts)) return all;
	const middle = (parts[0] + parts[2]) / 2;
	return [middle - 180, all[1], middle + 180, all[3]];
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

function extentsOf(countries: ReadonlySet<string>, atlas: AtlasData): Extent[] {
	return [...countries].map((id) => extentOfArea(id, atlas)).filter((found) => found !== null);
}

/**
 * The countries that maps are about, by how often they are drawn: those of provinces, those that are framed, shaded or
 * gone from and to; those that only hold positions where many are. One that is merely named is not.
 */
export function focusOf(
	story: Pick<Story, 'states'>,
	layers: readonly MapLayer[],
	{ place, atlas }: Pick<NeedsContext, 'place' | 'atlas'>,
	own: readonly StoryShape[] = []
): string[] {
	const counts = new Map<string, number>();
	const add = (code: string | undefined) => {
		const id = code && (atlas.countryById(code.slice(0, 2))?.id ?? '');
		if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
	};
	// Long stories name the same places again and again.
	const found = new Map<Id, Place | undefined>();
	const find = (id: Id) => {
		if (!found.has(id)) found.set(id, whereabouts(id, place));
		return found.get(id);
	};
	const codeOf = (id: Id) => find(id)?.area?.toUpperCase();
	const drawn = layers.flatMap((layer) => [
		...(layer.frame ?? []),
		...(layer.areas ?? []).map((a) => a.place),
		...(layer.flows ?? []).flatMap((f) => [f.from, f.to])
	]);
	const marked = layers
		.flatMap((l) => l.marks ?? [])
		.map((m) => (typeof m === 'string' ? m : m.place));
	const named = layers.flatMap((layer) => layer.names ?? []);
	for (const id of [...drawn, ...marked, ...story.states.map((s) => s.place)]) add(codeOf(id));
	for (const code of named.map(codeOf)) if (code?.includes('-')) add(code);
	const positions = new Map<string, number>();
	const points = new Map<string, readonly [number, number]>();
	for (const id of [...drawn, ...marked, ...named]) {
		const at = find(id)?.at;
		if (at) points.set(id, at);
	}
	for (const shape of own) {
		const { extent } = ownShape(shape);
		if (extent) points.set(`s-${shape.id}`, middleOf(extent));
	}
	for (const at of points.values()) {
		const country = atlas.countryAt([at[0], at[1]])?.id;
		if (country) positions.set(country, (positions.get(country) ?? 0) + 1);
	}
	for (const [country, n] of positions)
		if (!counts.has(country) && n >= points.size * SHARE) counts.set(country, 0);
	if (!counts.size) for (const code of named.map(codeOf)) add(code);
	return [...counts]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, MOST)
		.map(([id]) => id)
		.sort();
}

function middleOf([west, south, east, north]: Extent): readonly [number, number] {
	const lon = (west + east) / 2;
	return [lon > 180 ? lon - 360 : lon, (south + north) / 2];
}
