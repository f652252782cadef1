/** Outlines put together: a story's own countries fine, all around them coarse, on one set of lines. */
import { mergeArcs } from 'topojson-client';
import type { MultiPolygon, Topology } from 'topojson-specification';
import type {
	CountryProperties,
	LonLat,
	LonLatBox,
	ProvinceProperties,
	WorldTopology
} from '../lib/compile/atlas-types.ts';
import { decode } from './coding.ts';

type Polygons = number[][][];

/** A coarse file: `numbers` are those of its lines throughout the world. */
export interface AroundFile {
	readonly units: readonly (readonly [id: string, polygons: Polygons])[];
	readonly numbers: readonly number[];
	readonly arcs: readonly string[];
}

/** The whole world, coarser still. */
export interface WorldFile {
	readonly units: AroundFile['units'];
	readonly arcs: readonly string[];
}

/** A country's provinces: its first lines are `outer` ones, with their numbers in the coarse files, −1 for none. */
export interface ShapeFile {
	readonly outer: readonly number[];
	readonly arcs: readonly string[];
	readonly areas: readonly (readonly [id: string, polygons: Polygons])[];
}

/** To which state a piece of ground is drawn. */
export type StateOf = (unit: string) => string;

/** `[west, south, east, north]` of lines. */
function boxOf(lines: readonly (readonly LonLat[])[]): LonLatBox {
	const box: LonLatBox = [Infinity, Infinity, -Infinity, -Infinity];
	for (const line of lines)
		for (const [x, y] of line) {
			box[0] = Math.min(box[0], x);
			box[1] = Math.min(box[1], y);
			box[2] = Math.max(box[2], x);
			box[3] = Math.max(box[3], y);
		}
	return box;
}

/** Whether two boxes meet, wherever round the earth they are told. */
export function meet(a: LonLatBox, b: LonLatBox): boolean {
	if (a[1] > b[3] || a[3] < b[1]) return false;
	return [-360, 0, 360].some((turn) => a[0] + turn <= b[2] && a[2] + turn >= b[0]);
}

/** Lines of a topology, each under what it is known by; those that were never asked for are left out. */
class Lines {
	readonly arcs: LonLat[][] = [];
	readonly #numbers = new Map<string | number, number>();

	add(key: string | number, line: () => LonLat[]): number {
		let at = this.#numbers.get(key);
		if (at === undefined) {
			at = this.arcs.length;
			this.arcs.push(line());
			this.#numbers.set(key, at);
		}
		return at;
	}
}

/** Polygons with the numbers that a topology has for their lines. */
function renumbered(polygons: Polygons, number: (n: number) => number): Polygons {
	const each = (n: number) => (n < 0 ? ~number(~n) : number(n));
	return polygons.map((polygon) => polygon.map((ring) => ring.map(each)));
}

function countryOf(
	arcs: LonLat[][],
	id: string,
	parts: readonly Polygons[],
	name: string
): MultiPolygon<CountryProperties> {
	const single = parts.length === 1 ? parts[0] : undefined;
	const merged = single ?? union(arcs, parts);
	return { type: 'MultiPolygon', id, properties: { name }, arcs: merged };
}

/** Several shapes as one: lines that two of them share fall away. */
function union(arcs: LonLat[][], parts: readonly Polygons[]): Polygons {
	const shapes = parts.map((polygons): MultiPolygon => ({ type: 'MultiPolygon', arcs: polygons }));
	return mergeArcs({ type: 'Topology', objects: {}, arcs } as Topology, shapes).arcs;
}

function grouped<T>(list: readonly (readonly [string, T])[], key: StateOf): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const [id, value] of list) {
		const group = groups.get(key(id));
		if (group) group.push(value);
		else groups.set(key(id), [value]);
	}
	return groups;
}

/** The countries of the world. */
export function worldOf(
	file: WorldFile,
	stateOf: StateOf,
	nameOf: (id: string) => string
): WorldTopology {
	const arcs = file.arcs.map(decode);
	const geometries = [...grouped(file.units, stateOf)].map(([id, parts]) =>
		countryOf(arcs, id, parts, nameOf(id))
	);
	return {
		type: 'Topology',
		objects: { countries: { type: 'GeometryCollection', geometries } },
		arcs
	};
}

export interface Outlines {
	readonly arcs: LonLat[][];
	readonly countries: MultiPolygon<CountryProperties>[];
	readonly provinces: MultiPolygon<ProvinceProperties>[];
}

/**
 * The countries that reach into a box, those of `fine` made of their provinces.
 *
 * @param around coarse files of all countries that may reach into it
 * @param fine by country
 */
export function outlinesOf(
	around: readonly AroundFile[],
	fine: ReadonlyMap<string, ShapeFile>,
	box: LonLatBox,
	stateOf: StateOf,
	nameOf: (id: string) => string
): Outlines {
	const lines = new Lines();
	const finer = new Map<number, string>();
	for (const { outer, arcs } of fine.values())
		outer.forEach((n, i) => {
			const text = arcs[i];
			if (n >= 0 && text !== undefined) finer.set(n, text);
		});
	const units: [string, Polygons][] = [];
	const provinces: MultiPolygon<ProvinceProperties>[] = [];
	const within = (polygons: Polygons, number: (n: number) => number) =>
		renumbered(polygons, number).filter(([outer = []]) =>
			meet(boxOf(outer.map((n) => lines.arcs[n < 0 ? ~n : n] ?? [])), box)
		);
	for (const [country, { outer, arcs, areas }] of fine) {
		const number = (n: number) => {
			const known = outer[n] ?? -1;
			return lines.add(known >= 0 ? known : `${country}${n}`, () => decode(arcs[n] ?? ''));
		};
		for (const [id, polygons] of areas) {
			const seen = within(polygons, number);
			if (!seen.length) continue;
			units.push([stateOf(id) === id ? country : stateOf(id), seen]);
			provinces.push({
				type: 'MultiPolygon',
				id,
				properties: { country: stateOf(id) === id ? country : stateOf(id) },
				arcs: seen
			});
		}
	}
	for (const file of around) {
		const texts = new Map(file.numbers.map((n, i) => [n, file.arcs[i] ?? '']));
		const number = (n: number) => lines.add(n, () => decode(finer.get(n) ?? texts.get(n) ?? ''));
		for (const [id, polygons] of file.units) {
			if (fine.has(id.slice(0, 2))) continue;
			const seen = within(polygons, number);
			if (seen.length) units.push([stateOf(id), seen]);
		}
	}
	const countries = [...grouped(units, (id) => id)].map(([id, parts]) =>
		countryOf(lines.arcs, id, parts, nameOf(id))
	);
	return { arcs: lines.arcs, countries, provinces };
}
