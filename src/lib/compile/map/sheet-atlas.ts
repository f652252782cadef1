/**
 * A sheet as an atlas and a plane of its own: what has an outline on it is an area there, and there is nothing else. So
 * all that draws maps of the earth draws maps on an image.
 */
import { flatPlane } from '../../layout/flat-plane.js';
import type { StorySheet } from '../../story/map-types.js';
import { isArea } from '../../story/sheets.js';
import type { AreaRecord, AtlasData } from '../atlas-types.js';
import { Geometry } from './geometry.js';
import type { ProjectedGround } from './ground.js';
import { inside, shapeOf, type Point, type Shape } from './shapes.js';

const NOTHING = { near: [], beyond: [] };
const NO_GROUND: ProjectedGround = {
	fine: false,
	land: NOTHING,
	focus: NOTHING,
	isles: { focus: [], other: [] },
	border: NOTHING,
	far: NOTHING,
	coast: NOTHING,
	shore: [],
	province: [],
	lakes: [],
	heights: [],
	rivers: [],
	lines: { border: [], province: [], coast: [] }
};

/** The code under which an outlined place stands among areas; the sign in it says that it is no country. */
export function codeOnSheet(id: string): string {
	return `X-${id.toUpperCase()}`;
}

/** A sheet's outlines on its plane. */
export class SheetGeometry extends Geometry {
	/** By code. */
	readonly outlines: ReadonlyMap<string, Shape>;

	constructor(sheet: StorySheet) {
		const areas = outlinesOf(sheet);
		const plane = flatPlane(sheet, sheet.scale);
		super({
			plane,
			atlas: atlasOf(areas),
			region: () => undefined,
			closeUps: [],
			focus: new Set(),
			key: sheet.id
		});
		this.outlines = new Map(
			[...areas].map(([code, points]) => [
				code,
				shapeOf([points.flatMap((point) => plane.project(point))])
			])
		);
	}

	override get ground(): ProjectedGround {
		return NO_GROUND;
	}

	override shape(code: string): Shape | null {
		return this.outlines.get(code) ?? null;
	}
}

function outlinesOf({ places }: StorySheet): Map<string, readonly Point[]> {
	return new Map(
		Object.entries(places).flatMap(([id, where]) =>
			isArea(where) ? [[codeOnSheet(id), where] as const] : []
		)
	);
}

/** An atlas in which nothing but these areas lies, in pixels. */
function atlasOf(outlines: ReadonlyMap<string, readonly Point[]>): AtlasData {
	const areas = new Map([...outlines].map(([code, points]) => [code, recordOf(code, points)]));
	const none = () => undefined;
	return {
		world: {
			type: 'Topology',
			arcs: [],
			objects: { countries: { type: 'GeometryCollection', geometries: [] } }
		},
		regions: [],
		countries: [],
		areas: [...areas.values()],
		places: [],
		credits: [],
		countryById: none,
		areaById: (code) => areas.get(code.toUpperCase()),
		placeById: none,
		findPlace: () => ({ place: undefined, candidates: [], ambiguous: false }),
		findArea: none,
		findCountry: none,
		regionFor: none,
		countryAt: none,
		locate: () => [],
		similar: () => [],
		nameIn: ({ name }) => name
	};
}

function recordOf(code: string, points: readonly Point[]): AreaRecord {
	const shape = shapeOf([points.flat()]);
	const { box } = shape;
	const mean = (axis: 0 | 1) => points.reduce((sum, p) => sum + p[axis], 0) / points.length;
	const middle: [number, number] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
	return {
		id: code,
		country: 'X',
		name: code,
		names: {},
		alternates: [],
		at: inside(shape, middle) ? middle : [mean(0), mean(1)],
		bbox: [box[0], box[1], box[2], box[3]]
	};
}
