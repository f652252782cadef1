/** What each map layer of a story asks of the ground: found once a layer, for as long as the places stay. */
import { extentOf, type Extent } from '../../layout/plane.js';
import type { MapLayer, Story } from '../../story/types.js';
import type { AtlasData } from '../atlas-types.js';
import type { CompileContext } from '../kind.js';
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
	/** The largest value of its flows, 0 where there is none. */
	readonly most: number;
}

type UseContext = Pick<CompileContext, 'story' | 'place' | 'atlas'>;

export class MapUses {
	readonly #atlas: AtlasData;
	readonly #places: Story['places'];
	readonly #states: Story['states'];
	readonly #known = new WeakMap<MapLayer, MapUse>();

	constructor({ atlas, story }: UseContext) {
		this.#atlas = atlas;
		this.#places = story.places;
		this.#states = story.states;
	}

	/** Whether what was found holds in a later compile. */
	holdsFor({ atlas, story }: UseContext): boolean {
		return this.#atlas === atlas && this.#places === story.places && this.#states === story.states;
	}

	of(layer: MapLayer, context: UseContext): MapUse {
		const known = this.#known.get(layer);
		if (known) return known;
		const use: MapUse = {
			ids: placesOf(layer),
			areas: areasOf(layer, context),
			extent: extentOfLayer(layer, context),
			most: Math.max(0, ...(layer.flows ?? []).map((f) => f.value ?? 0))
		};
		this.#known.set(layer, use);
		return use;
	}
}

function placesOf(layer: MapLayer): string[] {
	return [
		...(layer.frame ?? []),
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
		...(layer.states === false || layer.frame?.length ? [] : story.states.map((s) => s.place))
	];
	const lines = layer.frame?.length ? [] : extentsOfLines(layer, place, atlas);
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
	const room = degreesAround(small, layer.flows?.length ? 0.3 : 0.05);
	return framed ? extentOf([room, ...(layer.frame?.every(whole) ? [framed] : [])]) : room;
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

function degreesAround([w, s, e, n]: Extent, share: number): Extent {
	const dx = Math.max((e - w) * share, 0.5);
	const dy = Math.max((n - s) * share, 0.5);
	return [w - dx, Math.max(s - dy, -89), e + dx, Math.min(n + dy, 89)];
}
