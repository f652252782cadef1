/**
 * The outlines of an atlas on one plane. Projecting them is most of the work of a map, and depends on nothing but where
 * a story plays: so it is kept, for every story and every compile that draws the same part of the earth.
 */
import type { Topology } from 'topojson-specification';
import type { Lines, Plane } from '../../layout/plane.js';
import type { WorldLines } from '../../layout/world-lines.js';
import type { AtlasData, AtlasRegion } from '../atlas-types.js';
import type { Box, CompiledAtlas } from '../types.js';
import { PlaneArcs } from './arcs.js';
import { countriesIn, holdsAllIn } from './close-up.js';
import type { CloseUpBox } from './close-ups.js';
import { countryOn, isFine, outlineOf } from './geo.js';
import { projectGround, type GroundParts, type ProjectedGround } from './ground.js';
import { dataKey, groundId, keptOf, recall, type FindGround, type KeptGround } from './kept.js';
import { isBoolean, isBoxOrNone, isPath, isWritten } from './kept-forms.js';
import { Memo } from './memo.js';
import { linesBox } from '../../layout/plane-lines.js';
import { contains, grow, inside, shapeLater, type Point, type Shape } from './shapes.js';

/** Planes that are kept of an atlas. */
const KEPT = 6;
/** Levels of detail, and turns of the globe that are kept of a plane. */
const WRITTEN = 4;
/** Units from the edge of a close-up at which coarse outlines have to lie in it: fine ones may reach farther. */
const WELL_IN = 6;
/** Outlines of which the box is kept. */
const OUTLINES = 1000;

/** Ground and areas as paths. */
export interface Written {
	readonly entries: CompiledAtlas['ground'];
	readonly areas: CompiledAtlas['areas'];
	readonly sketch: CompiledAtlas['sketch'];
	/** Named after its content. */
	readonly id: string;
	/** Ids of those whose data it is. */
	readonly credits: readonly string[];
}

/** What a geometry is made of. */
export interface GeometryParts {
	readonly plane: Plane;
	/** The same of which more is drawn, where some windows see farther than is looked at closely. */
	readonly far?: Plane | undefined;
	readonly atlas: AtlasData;
	/** The pack, asked for once something has to be drawn of it. */
	readonly region: () => AtlasRegion | undefined;
	/** On a plane of the world the boxes that are seen from near. */
	readonly closeUps: readonly CloseUpBox[];
	readonly focus: ReadonlySet<string>;
	/** Tells it apart from others of the same atlas. */
	readonly key: string;
	/** Where it may have been kept. */
	readonly find?: FindGround | undefined;
}

export class Geometry {
	readonly plane: Plane;
	/** The same of which more is drawn, where some windows see farther. */
	readonly far: Plane | undefined;
	readonly atlas: AtlasData;
	readonly focus: ReadonlySet<string>;
	/** `null` where it is not to be kept. */
	readonly id: string | null;
	/** Where what is made of it may have been kept. */
	readonly find: FindGround | undefined;
	/** By how fine they are, and of which areas. */
	readonly written = new Memo<Written>(WRITTEN, isWritten);
	/** Land on the locator's globe, by where it is turned. */
	readonly globes = new Memo<string>(WRITTEN, isPath);
	readonly #boxes = new Memo<Box | null>(OUTLINES, isBoxOrNone);
	readonly #held = new Memo<boolean>(OUTLINES, isBoolean);
	readonly #memos = {
		written: this.written,
		globes: this.globes,
		boxes: this.#boxes,
		held: this.#held
	};
	readonly #arcs = new Map<Topology, PlaneArcs>();
	readonly #farArcs = new Map<Topology, PlaneArcs>();
	readonly #shapes = new Map<string, Shape | null>();
	readonly #findRegion: () => AtlasRegion | undefined;
	/** On a plane of the world the boxes that are seen from near. */
	readonly closeUps: readonly CloseUpBox[];
	#region: AtlasRegion | null | undefined;
	readonly #countries = new Map<string, readonly Lines[]>();
	#packs: GroundParts['closeUps'] | undefined;
	#ground: ProjectedGround | undefined;
	#farGround: ProjectedGround | undefined;

	constructor({ plane, far, atlas, region, closeUps, focus, key, find }: GeometryParts) {
		this.plane = plane;
		this.far = far;
		this.atlas = atlas;
		this.focus = focus;
		this.id = groundId(atlas, key);
		this.#findRegion = region;
		this.closeUps = closeUps;
		this.find = find;
		recall(this.id, this.#memos, find);
	}

	/** The pack. It takes a while to make, and nothing is asked of it where all that is drawn is known. */
	get region(): AtlasRegion | undefined {
		if (this.#region === undefined) this.#region = this.#findRegion() ?? null;
		return this.#region ?? undefined;
	}

	get ground(): ProjectedGround {
		return (this.#ground ??= projectGround(this.#partsOn(this.plane)));
	}

	/** The same with outlines and heights as far as any window sees. */
	get farGround(): ProjectedGround {
		const { far } = this;
		if (!far) return this.ground;
		return (this.#farGround ??= projectGround(this.#partsOn(far), this.ground));
	}

	#partsOn(plane: Plane): GroundParts {
		return {
			plane,
			atlas: this.atlas,
			region: this.region,
			closeUps: this.#closeUpPacks,
			focus: this.focus,
			arcsOf: (topology) =>
				plane === this.plane ? this.#arcsOf(topology) : this.#farArcsOf(topology, plane)
		};
	}

	/** The packs of close-ups, of those that have all that lies there. */
	get #closeUpPacks(): GroundParts['closeUps'] {
		const { atlas, plane } = this;
		return (this.#packs ??= this.closeUps.flatMap((box) => {
			const region = atlas.regionFor(countriesIn(this.focus, box.degrees, atlas), box.degrees);
			const { outlines } = plane;
			return region && outlines && holdsAllIn(region, box, outlines, atlas)
				? [{ region, box }]
				: [];
		}));
	}

	/** The outline of a country or province, `null` where the atlas has none or it lies off the plane. */
	shape(code: string): Shape | null {
		const known = this.#shapes.get(code);
		if (known !== undefined) return known;
		let rings: Lines | undefined;
		const outline = () => (rings ??= this.#outline(code));
		const box = this.#boxes.get(code, () => (outline().length ? linesBox(outline()) : null));
		const shape = box && shapeLater(box, outline);
		this.#shapes.set(code, shape);
		return shape;
	}

	/** The rings of an outline as far as any window sees. */
	farRings(code: string): Lines {
		const { far } = this;
		return far
			? this.#outline(code, far, (topology) => this.#farArcsOf(topology, far))
			: (this.shape(code)?.rings ?? []);
	}

	/** Whether a point lies in an outline. */
	holds(code: string, shape: Shape, at: Point): boolean {
		return this.#held.get(dataKey([code, at]), () => inside(shape, at));
	}

	#outline(
		code: string,
		{ outlines }: Plane = this.plane,
		arcsOf = (topology: Topology) => this.#arcsOf(topology)
	): Lines {
		if (outlines && !code.includes('-')) return this.#worldOutline(code, outlines);
		const outline = outlineOf(code, this.atlas, this.region);
		return outline ? arcsOf(outline.topology).areas([outline.area]) : [];
	}

	/** The outline of a country on a plane of the world: as its land is, fine where all of a part of it is seen from near. */
	#worldOutline(code: string, outlines: WorldLines): Lines {
		const coarse =
			outlines === this.plane.outlines
				? this.#coarse(code)
				: countryOn(this.atlas.world, code, outlines);
		const rest = coarse.filter((rings) => !this.#isNear(rings));
		if (rest.length === coarse.length) return coarse.flat();
		const fine = this.#closeUpPacks.flatMap(({ region, box }) =>
			countryOn(region.topology, code, outlines).filter((rings) =>
				contains(box.part, linesBox(rings))
			)
		);
		return [...rest, ...fine].flat();
	}

	/** A country on the world's plane, each of its parts apart: none on another plane. */
	#coarse(code: string): readonly Lines[] {
		const { outlines } = this.plane;
		let known = this.#countries.get(code);
		if (!known) {
			known = outlines ? countryOn(this.atlas.world, code, outlines) : [];
			this.#countries.set(code, known);
		}
		return known;
	}

	/** Whether all of a part of a country is seen from near on a plane of the world. */
	#isNear(rings: Lines): boolean {
		const box = linesBox(rings);
		return this.#closeUpPacks.some(({ box: { part } }) => contains(grow(part, -WELL_IN), box));
	}

	#arcsOf(topology: Topology): PlaneArcs {
		let arcs = this.#arcs.get(topology);
		if (!arcs) this.#arcs.set(topology, (arcs = new PlaneArcs(topology, this.plane)));
		return arcs;
	}

	#farArcsOf(topology: Topology, far: Plane): PlaneArcs {
		let arcs = this.#farArcs.get(topology);
		if (!arcs)
			this.#farArcs.set(topology, (arcs = new PlaneArcs(topology, far, this.#arcsOf(topology))));
		return arcs;
	}

	/** What has been made of it, for a later process; `null` where it is not to be kept. */
	get kept(): KeptGround | null {
		return this.id === null ? null : keptOf(this.id, this.#memos);
	}

	/** Whether a country is drawn in detail on a plane of the world: all of it, in what is seen from near. */
	isCloseUp(code: string): boolean {
		if (!this.closeUps.length || code.includes('-')) return false;
		const coarse = this.#coarse(code);
		return coarse.length > 0 && coarse.every((rings) => this.#isNear(rings));
	}

	/** Whether an outline is a pack's. */
	isFine(code: string): boolean {
		return isFine(code, this.atlas, this.region);
	}
}

/** Nothing of it shows in a result: it only saves time, and goes with its atlas. */
const BY_ATLAS = new WeakMap<AtlasData, Memo<Geometry>>();

/**
 * The atlas on a plane, found or made.
 *
 * @param key tells planes, packs and countries in focus apart
 */
export function geometryOf(atlas: AtlasData, key: string, make: () => Geometry): Geometry {
	let kept = BY_ATLAS.get(atlas);
	if (!kept) BY_ATLAS.set(atlas, (kept = new Memo(KEPT)));
	return kept.get(key, make);
}
