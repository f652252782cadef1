/** What lies on a story's plane: outlines by code, and all that may be named for context. Projected when asked for. */
import type { Extent, Plane } from '../../layout/plane.js';
import type { Box } from '../../layout/stage-box.js';
import type { AtlasData, AtlasRegion } from '../atlas-types.js';
import { isFine, outlineOf } from './geo.js';
import type { GroundLines } from './ground.js';
import { intersection, shapeOf, type Point, type Shape } from './shapes.js';

/** A country or a province. */
export interface TerrainArea {
	readonly code: string;
	readonly name: string;
	readonly shape: Shape;
	/** A point well inside. */
	readonly at: Point;
}

export interface TerrainTown {
	readonly id: string;
	readonly name: string;
	readonly at: Point;
	readonly rank: number;
	readonly capital?: 'country' | 'province';
	readonly country: string;
}

export interface TerrainName {
	readonly id: string;
	readonly name: string;
	readonly role: 'physical' | 'water';
	readonly at: Point;
	readonly along: readonly Point[];
	readonly rank: number;
}

export class Terrain {
	readonly plane: Plane;
	readonly atlas: AtlasData;
	readonly region: AtlasRegion | undefined;
	readonly lines: GroundLines;
	readonly focus: ReadonlySet<string>;
	readonly #language: string;
	readonly #shapes = new Map<string, Shape | null>();
	#countries: TerrainArea[] | undefined;
	#provinces: TerrainArea[] | undefined;
	#towns: TerrainTown[] | undefined;
	#names: TerrainName[] | undefined;

	constructor(
		plane: Plane,
		atlas: AtlasData,
		region: AtlasRegion | undefined,
		focus: ReadonlySet<string>,
		lines: GroundLines,
		language: string
	) {
		this.plane = plane;
		this.atlas = atlas;
		this.region = region;
		this.focus = focus;
		this.lines = lines;
		this.#language = language;
	}

	/** The outline of a country or province, `null` where the atlas has none or it lies off the plane. */
	shape(code: string): Shape | null {
		const known = this.#shapes.get(code);
		if (known !== undefined) return known;
		const region = this.plane.world && !code.includes('-') ? undefined : this.region;
		const outline = outlineOf(code, this.atlas, region);
		const rings = outline ? this.plane.lines(outline) : [];
		const shape = rings.length ? shapeOf(rings) : null;
		this.#shapes.set(code, shape);
		return shape;
	}

	/** Whether an outline is a pack's. */
	isFine(code: string): boolean {
		return isFine(code, this.atlas, this.region);
	}

	/** The record of a code, whichever kind it is. */
	record(code: string) {
		return code.includes('-') ? this.atlas.areaById(code) : this.atlas.countryById(code);
	}

	get countries(): readonly TerrainArea[] {
		return (this.#countries ??= this.#areas(this.atlas.countries));
	}

	/** Provinces of the countries that the story is about. */
	get provinces(): readonly TerrainArea[] {
		return (this.#provinces ??= this.#areas(
			this.atlas.areas.filter((a) => this.focus.has(a.country))
		));
	}

	get towns(): readonly TerrainTown[] {
		return (this.#towns ??= this.atlas.places
			.filter((p) => p.capital !== undefined || p.rank <= 2)
			.map((p) => ({
				id: p.id,
				name: this.atlas.nameIn(p, this.#language),
				at: this.plane.project(p.at),
				rank: p.rank,
				country: p.country,
				...(p.capital ? { capital: p.capital } : {})
			}))
			.filter(({ at }) => this.#holds(at)));
	}

	get names(): readonly TerrainName[] {
		return (this.#names ??= (this.region?.labels ?? [])
			.map((l) => ({
				id: l.id,
				name: this.atlas.nameIn(l, this.#language),
				role: ['river', 'lake', 'sea'].includes(l.kind)
					? ('water' as const)
					: ('physical' as const),
				at: this.plane.project(l.at),
				along: (l.along ?? []).map((p) => this.plane.project(p)),
				rank: l.rank
			}))
			.filter(({ at }) => this.#holds(at)));
	}

	#areas(
		records: readonly (AtlasData['countries'][number] | AtlasData['areas'][number])[]
	): TerrainArea[] {
		const all: Box = [0, 0, this.plane.width, this.plane.height];
		const out: TerrainArea[] = [];
		for (const record of records) {
			// Boxes on a conic projection bulge: a rough look first, so that far countries are never projected.
			if (!this.plane.world && !intersection(this.plane.projectBox(record.bbox as Extent), all))
				continue;
			const shape = this.shape(record.id);
			if (!shape) continue;
			const name = this.atlas.nameIn(record, this.#language);
			out.push({ code: record.id, name, shape, at: this.plane.project(record.at) });
		}
		return out;
	}

	#holds([x, y]: Point): boolean {
		return x >= 0 && y >= 0 && x <= this.plane.width && y <= this.plane.height;
	}
}
