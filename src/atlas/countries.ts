/** The countries that are here from the start: by code, where they lie, and which of them holds a position. */
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { CountryRecord, LonLat, LonLatBox } from '../lib/compile/atlas-types.ts';
import borders from './borders.json' with { type: 'json' };
import * as files from './files.ts';
import { meet, outlinesOf } from './outlines.ts';
import { NameIndex } from './search.ts';

export const { countries } = files.here;
/** By either of their codes. */
export const byId = new Map(countries.flatMap((c) => [[c.id, c] as const, [c.a3, c] as const]));
export const countryNames = new NameIndex(countries);
const drawnIn = new Map(borders.areas.map(({ area, drawnIn }) => [area, drawnIn]));

/** To which state a piece of ground is drawn. */
export const stateOf = (unit: string): string => drawnIn.get(unit) ?? unit;
export const countryName = (id: string): string => byId.get(id)?.name ?? id;

/** Those that may hold a position, by their boxes. */
export function countriesAbout([lon, lat]: LonLat): CountryRecord[] {
	const here: LonLatBox = [lon, lat, lon, lat];
	return countries.filter((c) => (c.reach ?? [c.bbox]).some((box) => meet(box, here)));
}

/** The one that holds a position, as far as outlines have been loaded that tell. */
export function countryHolding(at: LonLat): CountryRecord | undefined {
	const candidates = countriesAbout(at);
	return candidates.length < 2
		? candidates[0]
		: (candidates.find(({ id }) => holds(id, at)) ?? candidates[0]);
}

/** The box of several countries as maps frame them. */
export function boxOf(ids: readonly string[]): LonLatBox | undefined {
	const boxes = ids.flatMap((id) => {
		const country = byId.get(id);
		return country ? [country.bbox] : [];
	});
	const [first, ...rest] = boxes;
	if (!first) return undefined;
	const box: LonLatBox = [...first];
	for (const [w, s, e, n] of rest) {
		// The way round on which it lies nearer to the others.
		const middle = (box[0] + box[2]) / 2;
		const turn = Math.round((middle - (w + e) / 2) / 360) * 360;
		box[0] = Math.min(box[0], w + turn);
		box[1] = Math.min(box[1], s);
		box[2] = Math.max(box[2], e + turn);
		box[3] = Math.max(box[3], n);
	}
	return box;
}

const outlines = new Map<string, ReturnType<typeof feature> | null>();

/** Whether a position lies in a country whose coarse outline has been loaded. */
function holds(id: string, at: LonLat): boolean {
	let outline = outlines.get(id);
	if (outline === undefined) {
		const file = files.around.get(id);
		if (!file) return false;
		const all = outlinesOf(
			[file],
			new Map(),
			[-180, -90, 180, 90],
			(unit) => unit.slice(0, 2),
			countryName
		);
		const [shape] = all.countries;
		outline = shape ? feature({ type: 'Topology', objects: {}, arcs: all.arcs }, shape) : null;
		outlines.set(id, outline);
	}
	return !!outline && geoContains(outline, at);
}
