/** What lies on a story's plane, with names in its language: outlines by code, and all that may be named for context. */
import type { Extent, Plane } from '../../layout/plane.js';
import { Grid } from '../../layout/ink.js';
import type { Box } from '../../layout/stage-box.js';
import type { Place } from '../../story/types.js';
import type { AtlasData } from '../atlas-types.js';
import type { MapLayout, PlacedLabel } from '../types.js';
import { course, type Course } from './flows.js';
import type { Geometry } from './geometry.js';
import type { GroundLines } from './ground.js';
import { dataKey, groundId, keptOf, recall, type KeptGround } from './kept.js';
import { isCourse, isLayout } from './kept-forms.js';
import { Memo } from './memo.js';
import type { FoundPlace, MapPlace } from './place-types.js';
import type { SheetGrids } from './sheet.js';
import { intersection, type Point, type Shape } from './shapes.js';

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

/** Which part of the plane a stage shows, and the names in it where they have been set in full. */
export interface FoundView {
	readonly view: Box;
	readonly labels?: readonly PlacedLabel[];
}

/** Stages of which the grids are kept. */
const GRIDS = 8;
/** Layouts that are kept: many steps of a long story show the same map beside a card of the same height. */
const LAYOUTS = 2000;

/** Languages that are kept of a plane. */
const LANGUAGES = 4;

export class Terrain {
	readonly geometry: Geometry;
	readonly plane: Plane;
	readonly atlas: AtlasData;
	readonly focus: ReadonlySet<string>;
	/** Scenes as they were laid out, by the scene and the stage. */
	readonly layouts = new Memo<MapLayout>(LAYOUTS, isLayout);
	/** What is seen of scenes, whatever the height of a card beside them. */
	readonly views = new Memo<FoundView>(LAYOUTS);
	/** Places that were looked for, by their records. */
	readonly found = new WeakMap<Place, readonly FoundPlace[]>();
	readonly #grids = new Memo<SheetGrids>(GRIDS);
	readonly #courses = new Memo<Course>(LAYOUTS, isCourse);
	readonly #memos = { layouts: this.layouts, courses: this.#courses };
	readonly #id: string | null;
	readonly #language: string;
	#countries: TerrainArea[] | undefined;
	#provinces: TerrainArea[] | undefined;
	#towns: TerrainTown[] | undefined;
	#names: TerrainName[] | undefined;

	constructor(geometry: Geometry, language: string) {
		this.geometry = geometry;
		this.plane = geometry.plane;
		this.atlas = geometry.atlas;
		this.focus = geometry.focus;
		this.#language = language;
		this.#id = geometry.id && groundId(geometry.atlas, geometry.id, language);
		recall(this.#id, this.#memos, geometry.find);
	}

	/** What has been made of ground and names, for a later process. */
	get kept(): readonly KeptGround[] {
		const ground = this.geometry.kept;
		return ground && this.#id !== null ? [ground, keptOf(this.#id, this.#memos)] : [];
	}

	/** Where a flow runs: looked for among many ways, so each is found but once. */
	course(from: MapPlace, to: MapPlace, marks: readonly Point[]): Course {
		const end = ({ kind, at, box, code }: MapPlace) => [kind, at, box, code];
		const key = dataKey([end(from), end(to), marks]);
		return this.#courses.get(key, () => course(from, to, marks));
	}

	/** Grids for a stage of so many pixels, for one layout at a time: whoever takes them clears them. */
	grids(width: number, height: number): SheetGrids {
		return this.#grids.get(`${width} ${height}`, () => ({
			ink: new Grid(width, height),
			local: new Grid(width, height),
			lands: new Grid(width, height)
		}));
	}

	/** Lines of the ground that labels avoid. */
	get lines(): GroundLines {
		return this.geometry.ground.lines;
	}

	/** The outline of a country or province, `null` where the atlas has none or it lies off the plane. */
	shape(code: string): Shape | null {
		return this.geometry.shape(code);
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
		// Of the world neither heights nor rivers are drawn: a name of one would stand for nothing.
		const labels = this.plane.world ? [] : (this.geometry.region?.labels ?? []);
		return (this.#names ??= labels
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

/** Nothing of it shows in a result: it only saves time, and goes with its geometry. */
const BY_GEOMETRY = new WeakMap<Geometry, Memo<Terrain>>();

/** What lies on a plane with names in a language, found or made. */
export function terrainOf(geometry: Geometry, language: string): Terrain {
	let kept = BY_GEOMETRY.get(geometry);
	if (!kept) BY_GEOMETRY.set(geometry, (kept = new Memo(LANGUAGES)));
	return kept.get(language, () => new Terrain(geometry, language));
}
