/** One story's ground, made of what has been loaded. */
import type { MultiPolygon } from 'topojson-specification';
import type {
	AtlasRegion,
	ContourProperties,
	LonLat,
	LonLatBox,
	RegionTopology
} from '../lib/compile/atlas-types.ts';
import { decode } from './coding.ts';
import { around, heights, here, shapes, water } from './files.ts';
import { meet, outlinesOf, type ShapeFile, type StateOf } from './outlines.ts';
import { bands, squaresOf, type Band } from './relief.ts';

/** What of the files a story has loaded: nothing else is used for it, whatever else is there. */
export interface Loaded {
	readonly shapes: readonly string[];
	readonly around: readonly string[];
	readonly heights: readonly string[];
	readonly water: boolean;
}

/** How far past the countries in focus a region reaches where nobody says, in parts of their size. */
const MARGIN = { share: 1, most: 16 } as const;

/** A box around a story's countries, as much larger as maps of them show. */
export function boxAround([w, s, e, n]: LonLatBox): LonLatBox {
	const x = Math.min(MARGIN.most, (e - w) * MARGIN.share + 2);
	const y = Math.min(MARGIN.most, (n - s) * MARGIN.share + 2);
	return [
		Math.floor(w - x),
		Math.max(-85, Math.floor(s - y)),
		Math.ceil(e + x),
		Math.min(85, Math.ceil(n + y))
	];
}

/** What a region is made for. */
export interface RegionBoxes {
	/** Of the countries that the story is about. */
	readonly home: LonLatBox;
	/** What is drawn. */
	readonly drawn: LonLatBox;
	/** Of which there are outlines: that, or more around it. */
	readonly outlined: LonLatBox;
}

/** @param focus the countries that the story is about */
export function regionOf(
	focus: readonly string[],
	{ home, drawn: box, outlined }: RegionBoxes,
	loaded: Loaded,
	stateOf: StateOf,
	nameOf: (id: string) => string
): AtlasRegion {
	const fine = new Map(
		focus.flatMap((id): [string, ShapeFile][] => {
			const file = loaded.shapes.includes(id) ? shapes.get(id) : undefined;
			return file ? [[id, file]] : [];
		})
	);
	const files = loaded.around.flatMap((id) => around.get(id) ?? []);
	const { arcs, countries, provinces } = outlinesOf(files, fine, outlined, stateOf, nameOf);
	const squares = new Map(
		loaded.heights.flatMap((id) => {
			const square = heights.get(id);
			return square ? [[id, square] as const] : [];
		})
	);
	const add = (line: LonLat[]) => arcs.push(line) - 1;
	const near = (line: readonly LonLat[]) => line.some(([x, y]) => meet([x, y, x, y], box));
	const streams = loaded.water ? water.get('water') : undefined;
	const rivers = (streams?.rivers ?? []).map(decode).filter(near);
	const lakes = (streams?.lakes ?? [])
		.map((polygon) => polygon.map(decode))
		.filter(([outer = []]) => near(outer));
	const turn = Math.round((box[0] + box[2] - home[0] - home[2]) / 720) * 360;
	const [w, s, e, n] = home;
	const heightsIn = squares.size ? bands(squares, box, [w + turn, s, e + turn, n]) : [];
	const topology: RegionTopology = {
		type: 'Topology',
		arcs,
		objects: {
			countries: { type: 'GeometryCollection', geometries: countries },
			provinces: { type: 'GeometryCollection', geometries: provinces },
			rivers: {
				type: 'GeometryCollection',
				geometries: rivers.map((line) => ({
					type: 'LineString',
					properties: { rank: 1 },
					arcs: [add(line)]
				}))
			},
			lakes: {
				type: 'GeometryCollection',
				geometries: lakes.map((polygon) => ({
					type: 'Polygon',
					properties: {},
					arcs: polygon.map((ring) => [add(ring)])
				}))
			},
			contours: {
				type: 'GeometryCollection',
				geometries: heightsIn.map((band) => contourOf(band, add))
			}
		}
	};
	return {
		id: `${[...fine.keys()].join('-').toLowerCase()} ${box.join()} ${outlined.join()} ${loaded.heights.join()}`,
		focus: [...fine.keys()],
		bbox: [-180, -90, 180, 90],
		topology,
		labels: here.labels.filter(({ at }) => meet([...at, ...at], box)),
		credits: ['natural-earth', ...(heightsIn.length ? ['etopo5'] : [])]
	};
}

function contourOf(
	{ metres, polygons }: Band,
	add: (line: LonLat[]) => number
): MultiPolygon<ContourProperties> {
	return {
		type: 'MultiPolygon',
		properties: { metres },
		arcs: polygons.map((polygon) => polygon.map((ring) => [add(ring)]))
	};
}

/** The squares of heights that a box asks for. */
export const squaresFor = (box: LonLatBox): string[] => squaresOf(box).sort();
