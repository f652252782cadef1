/** A small made-up plane and three maps on it, for tests: a coast, two provinces, two towns. */
import type {
	CompiledAtlas,
	CompiledMap,
	MapLayout,
	PlacedLabel,
	Size
} from '../../compile/types.js';

const square = (x: number, y: number, side: number) => `M${x} ${y}h${side}v${side}h-${side}z`;

export const atlas: CompiledAtlas = {
	id: 'gtest',
	width: 1000,
	height: 800,
	kmPerUnit: 0.5,
	lengths: { 50: '50 km', 100: '100 km', 200: '200 km' },
	ground: [
		{ role: 'land', d: square(0, 0, 800) },
		{ role: 'focus', d: square(200, 200, 400) },
		{ role: 'height', level: 1000, d: square(300, 300, 100) },
		{ role: 'river', level: 1, d: 'M0 100L400 500' },
		{ role: 'province', d: 'M400 200v400' },
		{ role: 'border', d: square(200, 200, 400) }
	],
	areas: {
		'XX-W': { d: 'M200 200h200v400h-200z', box: [200, 200, 400, 600] },
		'XX-E': { d: 'M400 200h200v400h-200z', box: [400, 200, 600, 600] }
	},
	globe: { d: square(-20, -20, 40) },
	credit: 'Made up; no endorsement.'
};

function label(id: string, text: string, at: [number, number]): PlacedLabel {
	const w = text.length * 8;
	return {
		id,
		lines: [text],
		role: 'town',
		at,
		dx: 10,
		dy: -9,
		w,
		h: 19,
		size: 16,
		anchor: 'start'
	};
}

function map(
	id: string,
	view: MapLayout['view'],
	more: Partial<CompiledMap>,
	labels: PlacedLabel[]
): CompiledMap {
	const layout: MapLayout = { view, labels };
	const layouts: Record<Size, MapLayout> = {
		phone: layout,
		tablet: layout,
		wide: layout,
		figure: layout
	};
	return {
		id,
		kind: 'map',
		description: `Map ${id}.`,
		layouts,
		areas: [],
		marks: [],
		flows: [],
		key: [],
		notes: [],
		...more
	};
}

const towns: CompiledMap['marks'] = [
	{ id: 'west', at: [300, 400], symbol: 'held' },
	{ id: 'east', at: [500, 400], symbol: 'capital', standing: 'unverified' }
];
const names = [label('west', 'Westby', [300, 400]), label('east', 'Easton', [500, 400])];

export const crossing = map(
	'crossing',
	[250, 250, 550, 550],
	{
		areas: [
			{ area: 'XX-W', look: 'lost' },
			{ area: 'XX-E', look: 'pressed', standing: 'reported' }
		],
		marks: towns,
		flows: [
			{
				id: 'f1',
				from: [320, 480],
				to: [480, 300],
				weight: 1,
				bow: 0.2,
				fadeIn: true,
				standing: 'attributed'
			}
		],
		key: [
			{ kind: 'area', look: 'lost', text: 'Mostly taken' },
			{ kind: 'mark', symbol: 'held', text: 'Still held' }
		],
		notes: ['Crossing point not reported.'],
		locator: [-4, -4, 4, 4]
	},
	names
);

export const east = map(
	'east',
	[460, 360, 560, 460],
	{
		areas: [{ area: 'XX-E', look: 'pressed', standing: 'reported' }],
		marks: towns,
		locator: [0, 0, 2, 2]
	},
	names
);

/** A dot of an image. */
const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** An image of 400 by 250 pixels, on a plane of its own. */
export const sheet = {
	id: 'gsheet',
	src: DOT,
	width: 4000,
	height: 2500,
	kmPerUnit: 0,
	lengths: {},
	credit: 'Plan: made up.'
};

/** A map on that image, and a closer one. */
export const plan = map(
	'plan',
	[0, 0, 4000, 2500],
	{
		sheet,
		unscaled: true,
		areas: [{ area: 'X-HALL', d: square(1000, 500, 1000), look: 'lost' }],
		marks: [{ id: 'door', at: [3000, 1000], symbol: 'town' }],
		lines: [{ as: 'ring', d: 'M0 0h4000v2500h-4000z' }]
	},
	[label('door', 'North door', [3000, 1000])]
);
export const room = map(
	'room',
	[1000, 500, 2000, 1500],
	{ sheet: { ...sheet }, unscaled: true, areas: plan.areas },
	[]
);

/** The same part of the plane as {@link crossing}, with less on it. */
export const calm = map(
	'calm',
	[250, 250, 550, 550],
	{ areas: [{ area: 'XX-W', look: 'lost' }], marks: towns.slice(0, 1) },
	names.slice(0, 1)
);
