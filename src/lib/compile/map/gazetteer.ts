/** Everything that a story's maps may name when they are explored. Made apart from the maps, for readers who ask for it. */
import type { Gazetteer, GazetteerName, GazetteerPlace, Telling } from '../../layout/gazetteer.js';
import { isOnSheet } from '../../story/sheets.js';
import type { Claim, Id, Layer, MapLayer, Step } from '../../story/types.js';
import type { PlaceRecord } from '../atlas-types.js';
import type { CompileContext } from '../kind.js';
import { isEarth } from './needs.js';
import { mapPlace } from './places.js';
import type { MapRoom } from './room.js';
import { textSize } from './sheet.js';
import type { SheetRoom } from './sheet-room.js';
import type { Point } from './shapes.js';
import type { Terrain, TerrainArea } from './terrain.js';

/** Font sizes where maps are explored: a little smaller than on a step's map, as there is more to name. */
const SIZE = { country: 15, province: 13, town: 14, physical: 14, water: 13 } as const;
/** Names of towns at most. */
const TOWNS = 420;
/** Kilometres a pixel up to which a town of each rank is named; the country's capital counts as the first. */
const TOWN_KM: readonly number[] = [20, 8, 3, 1.2, 0.7, 0.4, 0.25];
/** The same for names of mountains and waters. */
const PHYSICAL_KM: readonly number[] = [8, 4, 2, 1, 0.6, 0.4];
/** Share of its box's width that the name of an area may take. */
const ROOM = 0.8;
/** Claims of a place that a step is told with at most. */
const CLAIMS = 3;

const LATIN = /\p{Script=Latin}/u;

type Role = GazetteerName['role'];

/** `null` where the story has no maps. */
export function gazetteerOf(context: CompileContext): Gazetteer | null {
	const { map, sheets } = context;
	const own = [...(sheets?.values() ?? [])].map((room) => ({
		atlas: room.image.compiled.id,
		places: placesOf(room, context, room)
	}));
	if (!map && !own.length) return null;
	return {
		format: 'throughline-gazetteer/1',
		...(map ? onEarth(map, context) : { atlas: '', names: [], places: [] }),
		...(own.length ? { sheets: own } : {})
	};
}

function onEarth(
	room: MapRoom,
	context: CompileContext
): Pick<Gazetteer, 'atlas' | 'names' | 'places'> {
	const { terrain } = room;
	const places = placesOf(room, context);
	const taken = new Set(places.map(({ text }) => text));
	const { width, height } = terrain.plane;
	// In another script, what the atlas cannot name in the story's language stays unnamed.
	const foreign = LATIN.test(context.say('map.explore')) ? null : LATIN;
	const held = ({ text, at: [x, y] }: GazetteerName) =>
		!foreign?.test(text) && !taken.has(text) && x >= 0 && y >= 0 && x <= width && y <= height;
	const areas = (all: readonly TerrainArea[], prefix: string, role: 'country' | 'province') =>
		all.map(({ code, name, shape, at }) => {
			const set = setName(`${prefix}-${code}`, name, role);
			const width = Math.max(shape.box[2] - shape.box[0], 1);
			return { ...set, at: round(at), from: precise(set.w / (width * ROOM)) };
		});
	return {
		atlas: room.atlas.id,
		names: copied(terrain, [
			...areas(terrain.countries, 'c', 'country'),
			...towns(terrain, context),
			...areas(terrain.provinces, 'p', 'province'),
			...terrain.names.map((name) => ({
				...setName(`g-${name.id}`, name.name, name.role),
				at: round(name.at),
				from: reach(terrain, PHYSICAL_KM, name.rank)
			}))
		]).filter(held),
		places
	};
}

/** Towns that are not the story's own: capitals and great cities, then the largest of the countries it is about. */
function towns({ atlas, plane, focus }: Terrain, { language }: CompileContext): GazetteerName[] {
	const weight = (p: PlaceRecord) =>
		(p.rank <= 1 ? 1e9 : 0) +
		(focus.has(p.country) ? 1e8 : 0) -
		p.rank * 1e6 +
		(p.population ?? 0) / 100;
	return atlas.places
		.map((place) => ({ place, at: plane.project(place.at) }))
		.filter(({ at: [x, y] }) => x > 0 && y > 0 && x < plane.width && y < plane.height)
		.filter(({ place }) => place.rank <= 2 || focus.has(place.country))
		.sort((a, b) => weight(b.place) - weight(a.place))
		.slice(0, TOWNS)
		.map(({ place, at }) => ({
			...setName(`t-${place.id}`, atlas.nameIn(place, language), 'town'),
			at: round(at),
			from: reach({ plane }, TOWN_KM, place.capital === 'country' ? 1 : place.rank)
		}));
}

/** The story's places on the earth, or those that lie on a sheet, with the steps that tell of them there. */
function placesOf(
	{ terrain }: MapRoom,
	context: CompileContext,
	sheet?: SheetRoom
): GazetteerPlace[] {
	const lookup = (id: Id) => {
		const place = context.place(id);
		return place && (sheet ? sheet.lay(place) : place);
	};
	const drawn = (layer: Layer): layer is MapLayer =>
		sheet ? isOnSheet(layer) && layer.sheet === sheet.image.sheet.id : isEarth(layer);
	const tellings = new Map<Id, { telling: Telling; last?: Claim }[]>();
	context.story.steps.forEach((step, i) => {
		for (const [id, claims] of toldIn(step, drawn)) {
			const told = {
				telling: {
					step: i,
					claims: claims
						.slice(0, CLAIMS)
						.map((claim) => `${claim.what} (${context.standingText(claim)})`)
				},
				...(claims.length ? { last: claims.at(-1)! } : {})
			};
			tellings.set(id, [...(tellings.get(id) ?? []), told]);
		}
	});
	return context.story.places.flatMap((place): GazetteerPlace[] => {
		const found = mapPlace(place.id, lookup, terrain);
		if (!found) return [];
		const told = tellings.get(place.id) ?? [];
		const standing = told.flatMap(({ last }) => last ?? []).at(-1)?.standing;
		const { role: _, ...set } = setName(`s-${place.id}`, context.nameOf(place.id), 'town');
		return [
			{
				...set,
				at: round(found.at),
				...(found.kind === 'area' && found.code ? { area: found.code } : {}),
				...(found.kind === 'point' ? { exact: true } : {}),
				...(standing ? { standing } : {}),
				told: told.map(({ telling }) => telling)
			}
		];
	});
}

/** The places that a step tells of: in itself, in its claims, on its maps; each with what is claimed of it. */
function toldIn(step: Step, drawn: (layer: Layer) => layer is MapLayer): Map<Id, Claim[]> {
	const told = new Map<Id, Claim[]>();
	const tell = (ids: Id | readonly Id[] | undefined, claim?: Claim) => {
		for (const id of typeof ids === 'string' ? [ids] : (ids ?? [])) {
			const claims = told.get(id) ?? [];
			told.set(id, claim && !claims.includes(claim) ? [...claims, claim] : claims);
		}
	};
	const claimOf = (ref: string | undefined) => step.claims.find(({ id }) => id === ref);
	tell(step.where);
	tell(step.to);
	for (const claim of step.claims) {
		tell(claim.where, claim);
		tell(claim.to, claim);
	}
	for (const layer of step.stage.filter(drawn)) {
		for (const mark of layer.marks ?? [])
			if (typeof mark === 'string') tell(mark);
			else tell(mark.place, claimOf(mark.claim));
		for (const area of layer.areas ?? []) tell(area.place, claimOf(area.claim));
		for (const flow of layer.flows ?? []) tell([flow.from, flow.to], claimOf(flow.claim));
	}
	return told;
}

function setName(
	id: string,
	text: string,
	role: Role
): Pick<GazetteerName, 'id' | 'text' | 'role' | 'w' | 'h' | 'size'> {
	const size = SIZE[role];
	const [w, h] = textSize({ lines: [text], role, size });
	return { id, text, role, w, h, size };
}

/** Pixels a unit from which a name of a rank is shown. */
function reach({ plane }: Pick<Terrain, 'plane'>, km: readonly number[], rank: number): number {
	return precise(plane.kmPerUnit / (km[Math.min(Math.max(rank, 0), km.length - 1)] ?? 1));
}

/** On a plane that goes round the world more than once, every name stands wherever its place is shown. */
function copied({ plane }: Terrain, names: readonly GazetteerName[]): GazetteerName[] {
	const { period, width } = plane;
	if (period === null) return [...names];
	return names.flatMap((name) =>
		[-1, 0, 1]
			.map((turn) => ({ turn, x: Math.round(name.at[0] + turn * period) }))
			.filter(({ x }) => x > 0 && x < width)
			.map(({ turn, x }) => ({
				...name,
				id: turn ? `${name.id}.${turn}` : name.id,
				at: [x, name.at[1]] as const
			}))
	);
}

const round = ([x, y]: Point): [number, number] => [Math.round(x) + 0, Math.round(y) + 0];
const precise = (n: number): number => +n.toPrecision(3);
