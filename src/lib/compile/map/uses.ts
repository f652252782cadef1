/** What each map layer of a story asks of the ground: found once a layer, for as long as the places stay. */
import { extentOf, type Extent } from '../../layout/plane.js';
import type { MapLayer, Story, StoryShape, Strength } from '../../story/types.js';
import type { AtlasData } from '../atlas-types.js';
import type { StoryContext } from '../story-context.js';
import { codeOfShape, ownShape } from './own.js';
import { extentOfRing, extentsOfWay, wayOf, widest } from './lines.js';
import { extentOfPlace, whereabouts } from './places.js';

/** What one layer asks of the ground. */
export interface MapUse {
	/** Places that it draws, in order of mention. */
	readonly ids: readonly string[];
	/** Codes of the areas that it may shade or outline. */
	readonly areas: readonly string[];
	/** What its camera has to show, in degrees. */
	readonly extent: Extent | null;
	/** It shows at least so many kilometres. */
	readonly least: number;
	/** Shapes of the story's own that it draws or frames. */
	readonly shapes: readonly StoryShape[];
	/** The largest value of its flows, 0 where there is none. */
	readonly most: number;
	/** The same for layers that ask the same, whatever they say. */
	readonly sign: string;
}

/** A frame is at least this long: the atlas has nothing to show of less, a story's own shapes may be small. */
const LEAST_KM = { atlas: 200, own: 15 } as const;

type UseContext = Pick<StoryContext, 'story' | 'place' | 'atlas'>;

/** Tells what layers ask of the ground. */
export interface Uses {
	/** Whether what was found holds in a later compile. */
	holdsFor(context: UseContext): boolean;
	of(layer: MapLayer, context: UseContext): MapUse;
}

export class MapUses implements Uses {
	readonly #atlas: AtlasData;
	readonly #places: Story['places'];
	readonly #states: Story['states'];
	readonly #shapes: Story['shapes'];
	readonly #known = new WeakMap<MapLayer, MapUse>();

	constructor({ atlas, story }: UseContext) {
		this.#atlas = atlas;
		this.#places = story.places;
		this.#states = story.states;
		this.#shapes = story.shapes;
	}

	holdsFor({ atlas, story }: UseContext): boolean {
		return (
			this.#atlas === atlas &&
			this.#places === story.places &&
			this.#states === story.states &&
			this.#shapes === story.shapes
		);
	}

	of(layer: MapLayer, context: UseContext): MapUse {
		const known = this.#known.get(layer);
		if (known) return known;
		const shapes = shapesOf(layer, context.story);
		const use: MapUse = {
			ids: placesOf(layer, context),
			areas: [
				...areasOf(layer, context),
				...shapes.filter((s) => ownShape(s).areas).map((s) => codeOfShape(s.id))
			],
			extent: extentOfLayer(layer, context),
			least: shapes.length ? LEAST_KM.own : LEAST_KM.atlas,
			shapes,
			most: Math.max(0, ...(layer.flows ?? []).map((f) => f.value ?? 0)),
			sign: signOf(layer)
		};
		this.#known.set(layer, use);
		return use;
	}
}

/** How strongly something is drawn, as a number. */
export function strengthOf(strength: Strength | undefined): number {
	return strength === undefined ? 1 : Number(strength);
}

/** The id of the shape that an entry of a map's shapes is about. */
export function shapeIdOf(entry: NonNullable<MapLayer['shapes']>[number]): string {
	return typeof entry === 'string' ? entry : entry.shape;
}

function shapesOf({ frame = [], shapes = [] }: MapLayer, story: UseContext['story']): StoryShape[] {
	// Most maps have none: then what shapes there are does not matter to them.
	if (!shapes.length && !frame.length) return [];
	const asked = new Set([...shapes.map(shapeIdOf), ...frame]);
	return (story.shapes ?? []).filter(({ id }) => asked.has(id));
}

/** Words change no ground. */
function signOf({ id: _id, alt: _alt, caption: _caption, ...rest }: MapLayer): string {
	return JSON.stringify(rest);
}

/** Places that a layer draws, in order of mention. */
export function placesOf(layer: MapLayer, { place }: Pick<UseContext, 'place'>): string[] {
	return [
		...(layer.frame ?? []).filter(place),
		...(layer.areas ?? []).map((a) => a.place),
		...(layer.flows ?? []).flatMap((f) => [f.from, f.to]),
		...(layer.routes ?? []).flatMap((r) => r.along.filter((each) => typeof each === 'string')),
		...(layer.rings ?? []).map((r) => r.place),
		...marked(layer),
		...(layer.names ?? [])
	];
}

function marked(layer: MapLayer): string[] {
	return (layer.marks ?? []).map((m) => (typeof m === 'string' ? m : m.place));
}

function areasOf(layer: MapLayer, { place }: UseContext): string[] {
	const code = (id: string) => place(id)?.area?.toUpperCase() ?? [];
	const outlined = [...(layer.frame ?? []), ...(layer.flows ?? []).map((f) => f.from)];
	return [
		...(layer.areas ?? []).flatMap((a) => code(a.place)),
		...outlined.flatMap(code).filter((c) => c.includes('-'))
	];
}

/** A country beside something smaller counts by the part around that. */
function extentOfLayer(layer: MapLayer, { place, atlas, story }: UseContext): Extent | null {
	const asked = layer.frame?.length ? layer.frame : (layer.names ?? []);
	const ids = [
		...asked,
		...marked(layer),
		...(layer.flows ?? []).flatMap((f) => [f.from, f.to]),
		...(layer.areas ?? []).map((a) => a.place),
		...(!strengthOf(layer.states) || layer.frame?.length ? [] : story.states.map((s) => s.place))
	];
	const own = extentsOfShapes(layer, { place, story });
	const lines = [...own, ...(layer.frame?.length ? [] : extentsOfLines(layer, place, atlas))];
	const whole = (id: string) => whereabouts(id, place)?.area?.length === 2;
	const extent = (list: readonly string[]) =>
		extentOf(
			list.flatMap((id) => {
				const box = extentOfPlace(id, place, atlas);
				return box ? [box] : [];
			})
		);
	const places = extent(ids.filter((id) => !whole(id)));
	const small = lines.length ? extentOf([...lines, ...(places ? [places] : [])]) : places;
	const framed = extent((layer.frame ?? []).filter(whole));
	if (!small) return extent(ids);
	const room = degreesAround(small, layer.flows?.length ? 0.3 : 0.05, own.length ? 0.05 : 0.5);
	return framed ? extentOf([room, ...(layer.frame?.every(whole) ? [framed] : [])]) : room;
}

/** What shapes of the story's own take up: those in the frame, or all where it has none. */
function extentsOfShapes(layer: MapLayer, context: Pick<UseContext, 'place' | 'story'>): Extent[] {
	const { frame } = layer;
	return shapesOf(layer, context.story)
		.filter(({ id }) => !frame?.length || (frame.includes(id) && !context.place(id)))
		.flatMap((shape) => {
			const { extent } = ownShape(shape);
			return extent ? [extent] : [];
		});
}

/** What routes and rings take up. */
function extentsOfLines(
	{ routes = [], rings = [] }: MapLayer,
	place: UseContext['place'],
	atlas: AtlasData
): Extent[] {
	return [
		...routes.flatMap((route) => {
			const { stops, reached } = wayOf(route, null, place, atlas);
			return extentsOfWay(route.ahead === false ? stops.slice(0, reached) : stops);
		}),
		...rings.flatMap((ring) => {
			const at = whereabouts(ring.place, place)?.at;
			return at ? [extentOfRing(at, widest(ring))] : [];
		})
	];
}

function degreesAround([w, s, e, n]: Extent, share: number, least: number): Extent {
	const dx = Math.max((e - w) * share, least);
	const dy = Math.max((n - s) * share, least);
	return [w - dx, Math.max(s - dy, -90), e + dx, Math.min(n + dy, 90)];
}
