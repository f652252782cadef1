/**
 * The outlines of an atlas on one plane. Projecting them is most of the work of a map, and depends on nothing but where
 * a story plays: so it is kept, for every story and every compile that draws the same part of the earth.
 */
import type { Plane } from '../../layout/plane.js';
import type { AtlasData, AtlasRegion } from '../atlas-types.js';
import type { CompiledAtlas } from '../types.js';
import { isFine, outlineOf } from './geo.js';
import { projectGround, type ProjectedGround } from './ground.js';
import { Memo } from './memo.js';
import { shapeOf, type Shape } from './shapes.js';
import { Terrain } from './terrain.js';

/** Planes that are kept of an atlas. */
const KEPT = 6;
/** Levels of detail, languages, and turns of the globe that are kept of a plane. */
const WRITTEN = 4;

/** Ground and areas as paths. */
export interface Written {
	readonly entries: CompiledAtlas['ground'];
	readonly areas: CompiledAtlas['areas'];
	readonly sketch: CompiledAtlas['sketch'];
	/** Named after its content. */
	readonly id: string;
}

export class Geometry {
	readonly plane: Plane;
	readonly atlas: AtlasData;
	readonly region: AtlasRegion | undefined;
	readonly focus: ReadonlySet<string>;
	/** By how fine they are, and of which areas. */
	readonly written = new Memo<Written>(WRITTEN);
	/** Land on the locator's globe, by where it is turned. */
	readonly globes = new Memo<string>(WRITTEN);
	readonly #shapes = new Map<string, Shape | null>();
	readonly #terrains = new Memo<Terrain>(WRITTEN);
	#ground: ProjectedGround | undefined;

	constructor(
		plane: Plane,
		atlas: AtlasData,
		region: AtlasRegion | undefined,
		focus: ReadonlySet<string>
	) {
		this.plane = plane;
		this.atlas = atlas;
		this.region = region;
		this.focus = focus;
	}

	get ground(): ProjectedGround {
		return (this.#ground ??= projectGround(this.plane, this.atlas, this.region, this.focus));
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

	/** The same with names in a language. */
	terrain(language: string): Terrain {
		return this.#terrains.get(language, () => new Terrain(this, language));
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
