/**
 * GeoJSON (RFC 7946) as it comes: points, lines and polygons found in it, and whatever is wrong told. Never throws, takes
 * linear time. Read once for what is wrong and once more when maps are made, so the document keeps what was written.
 */
import { inside, show, type Finding, type Path } from './issues.js';
import { LIMITS } from './limits.js';
import { isObject, kindOf } from './schema/shape.js';
import type { LonLat } from './types.js';

/** A line, or a ring that is not closed: its last point is not the first again. */
export type Run = readonly LonLat[];

/** What a piece of GeoJSON is made of. */
export interface GeoParts {
	readonly points: readonly LonLat[];
	/** At least two points each. */
	readonly lines: readonly Run[];
	/** Rings of at least three points, the outer one first. */
	readonly polygons: readonly (readonly Run[])[];
}

type Report = (at: Path, finding: Finding) => void;

/** Geometries and features stand at most so many levels inside one another. */
const DEEPEST = 8;
/** Longitudes may go on across the antimeridian. */
const FARTHEST = 360;

const GEOMETRIES = [
	'Point',
	'MultiPoint',
	'LineString',
	'MultiLineString',
	'Polygon',
	'MultiPolygon'
] as const;
/** Every type that GeoJSON has. */
export const GEO_TYPES = [
	...GEOMETRIES,
	'GeometryCollection',
	'Feature',
	'FeatureCollection'
] as const;

/** Reads GeoJSON; parts that cannot be drawn are told of and left out. */
export function readGeoJson(value: unknown, at: Path, report: Report): GeoParts {
	return new Reader(report).all(value, at);
}

class Reader {
	readonly #report: Report;
	readonly #points: LonLat[] = [];
	readonly #lines: Run[] = [];
	readonly #polygons: Run[][] = [];
	#vertices = 0;

	constructor(report: Report) {
		this.#report = report;
	}

	all(value: unknown, at: Path): GeoParts {
		let told = false;
		const report = this.#report;
		const reader = new Reader((path, finding) => {
			told = true;
			report(path, finding);
		});
		reader.#object(value, at, 0);
		const parts = { points: reader.#points, lines: reader.#lines, polygons: reader.#polygons };
		if (!told && !Object.values(parts).some(({ length }) => length))
			this.#problem(at, 'shape.empty', 'There is nothing in it to draw.', 'Give it a geometry.');
		return parts;
	}

	#problem(at: Path, code: string, message: string, remedy: string): void {
		this.#report(at, { code, severity: 'error', message, remedy });
	}

	#object(value: unknown, at: Path, depth: number): void {
		if (depth > DEEPEST) {
			this.#problem(
				at,
				'shape.deep',
				`Geometries stand more than ${DEEPEST} levels inside one another; the rest was left out.`,
				'Put them side by side in one FeatureCollection.'
			);
			return;
		}
		const type = isObject(value) ? value['type'] : undefined;
		if (!isObject(value) || !(GEO_TYPES as readonly unknown[]).includes(type)) {
			const what = isObject(value) ? `a "type" of ${show(type)}` : kindOf(value);
			this.#problem(
				at,
				'shape.form',
				`This is no GeoJSON: it is ${what}.`,
				`Write { "type": "Polygon", "coordinates": … } or another of ${GEO_TYPES.join(', ')}.`
			);
			return;
		}
		if (type === 'FeatureCollection') this.#each(value, 'features', at, depth);
		else if (type === 'GeometryCollection') this.#each(value, 'geometries', at, depth);
		else if (type === 'Feature') {
			// A feature that is nowhere is sound.
			if (value['geometry'] !== null)
				this.#object(value['geometry'], inside(at, 'geometry'), depth + 1);
		} else
			this.#geometry(
				type as (typeof GEOMETRIES)[number],
				value['coordinates'],
				inside(at, 'coordinates')
			);
	}

	#each(value: Readonly<Record<string, unknown>>, key: string, at: Path, depth: number): void {
		const items = this.#list(value[key], inside(at, key));
		items?.forEach((item, i) => this.#object(item, inside(inside(at, key), i), depth + 1));
	}

	#list(value: unknown, at: Path): readonly unknown[] | undefined {
		if (Array.isArray(value)) return value;
		this.#problem(
			at,
			'shape.form',
			`This is ${kindOf(value)}; a list was expected.`,
			'Write a list: [ … ].'
		);
		return undefined;
	}

	#geometry(type: (typeof GEOMETRIES)[number], coordinates: unknown, at: Path): void {
		const many = type.startsWith('Multi');
		const items = many ? this.#list(coordinates, at) : [coordinates];
		items?.forEach((item, i) => {
			const path = many ? inside(at, i) : at;
			if (type.endsWith('Point')) {
				const point = this.#run([item], path, 1);
				if (point?.[0]) this.#points.push(point[0]);
			} else if (type.endsWith('LineString')) {
				const line = this.#run(item, path, 2);
				if (line) this.#lines.push(line);
			} else this.#polygon(item, path);
		});
	}

	#polygon(value: unknown, at: Path): void {
		const rings = this.#list(value, at)?.map((ring, i) => this.#run(ring, inside(at, i), 3));
		// Without its outer ring a polygon is none.
		if (!rings?.[0]) return;
		this.#polygons.push(rings.filter((ring) => ring !== undefined));
	}

	/**
	 * Positions in a row, each but once where it follows itself.
	 *
	 * @param least how many there must be: 1 where it is the position that stands there, 3 for a ring
	 */
	#run(value: unknown, at: Path, least: number): Run | undefined {
		const items = this.#list(value, at);
		if (!items) return undefined;
		this.#vertices += items.length;
		if (this.#vertices > LIMITS.vertices) {
			if (this.#vertices - items.length <= LIMITS.vertices)
				this.#problem(
					at,
					'shape.many',
					`A shape has at most ${LIMITS.vertices.toLocaleString('en')} points; from here on it was left out.`,
					'Simplify it: no map shows so many.'
				);
			return undefined;
		}
		const run: LonLat[] = [];
		for (const [i, item] of items.entries()) {
			const position = this.#position(item, least === 1 ? at : inside(at, i));
			// What is left of a line with a hole in it would run where nobody drew it.
			if (!position) return undefined;
			const before = run.at(-1);
			if (before?.[0] !== position[0] || before[1] !== position[1]) run.push(position);
		}
		const [first] = run;
		const last = run.at(-1);
		const closed = run.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
		if (least === 3 && closed) run.pop();
		if (run.length >= least) return run;
		this.#problem(
			at,
			'shape.short',
			least === 3
				? 'A ring of fewer than three points encloses nothing; it was left out.'
				: 'A line of fewer than two points is none; it was left out.',
			'Give it more points, or draw a "Point".'
		);
		return undefined;
	}

	#position(value: unknown, at: Path): LonLat | undefined {
		const [lon, lat] = Array.isArray(value) ? (value as unknown[]) : [];
		if (typeof lon !== 'number' || typeof lat !== 'number') {
			this.#problem(
				at,
				'shape.form',
				`This is ${kindOf(value)}; a position was expected.`,
				'Write [longitude, latitude] in degrees.'
			);
			return undefined;
		}
		if (Math.abs(lat) <= 90 && Math.abs(lon) <= FARTHEST) return [lon, lat];
		this.#problem(
			at,
			'shape.range',
			`[${lon}, ${lat}] is no longitude and latitude; what it belongs to was left out.`,
			Math.abs(lon) <= 90 && Math.abs(lat) <= FARTHEST
				? `Swap them: [${lat}, ${lon}]. Longitude comes first.`
				: 'Give degrees (WGS 84): longitude from -180 to 180, latitude from -90 to 90.'
		);
		return undefined;
	}
}
