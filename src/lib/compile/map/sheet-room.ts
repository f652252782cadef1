/** The rooms of maps that are drawn on an image: one a sheet, each with a plane of its own. */
import type { Id, Place, Story } from '../../story/types.js';
import type { StorySheet } from '../../story/map-types.js';
import { isArea, isOnSheet, pixelsOf, placeOn } from '../../story/sheets.js';
import { exploreMapWords } from '../messages/index.js';
import type { StoryContext } from '../story-context.js';
import type { Box, CompiledMap, CompiledSheet, Words } from '../types.js';
import { distanceIn } from './distance.js';
import { contentId } from './ground.js';
import type { MapRoom, SheetImage } from './room.js';
import { pathOf } from './shapes.js';
import { codeOnSheet, SheetGeometry } from './sheet-atlas.js';
import { terrainOf } from './terrain.js';
import { placesOf, type Uses } from './uses.js';

/** The room of the maps on one sheet. */
export interface SheetRoom extends MapRoom {
	/** What it was made from: names are in a language. */
	readonly of: readonly [sheet: StorySheet, language: string, words: Words];
	readonly image: SheetImage;
	/** A place as it lies on the sheet: in pixels, or by an outline, and nowhere on the earth. */
	readonly lay: (place: Place) => Place;
}

/** By the sheet's id. */
export type SheetRooms = ReadonlyMap<Id, SheetRoom>;

const NO_ROOMS: SheetRooms = new Map();
/** A frame is at least this long, of the 600 that the longer side of an image counts as. */
const LEAST = 120;

type RoomsContext = Pick<StoryContext, 'story' | 'language' | 'words' | 'own'>;

/** Makes the rooms of a story's sheets, or gives back those before where nothing that they rest on has changed. */
export function createSheetRooms(context: RoomsContext, before: SheetRooms = NO_ROOMS): SheetRooms {
	const { story, language, words } = context;
	if (!story.sheets?.length) return NO_ROOMS;
	const most = mostOf(story);
	const rooms = story.sheets.map((sheet): SheetRoom => {
		const known = before.get(sheet.id);
		const of = [sheet, language, words] as const;
		const value = most.get(sheet.id) ?? 0;
		if (known?.of.every((one, i) => one === of[i]))
			return known.most === value ? known : { ...known, most: value };
		return makeRoom(sheet, of, value, context);
	});
	const same =
		rooms.length === before.size && rooms.every((room) => before.get(room.image.sheet.id) === room);
	return same ? before : new Map(rooms.map((room) => [room.image.sheet.id, room]));
}

/** The largest value among the flows on each sheet. */
function mostOf({ steps }: Story): Map<Id, number> {
	const most = new Map<Id, number>();
	for (const { sheet, flows = [] } of steps.flatMap(({ stage }) => stage.filter(isOnSheet)))
		most.set(sheet, Math.max(most.get(sheet) ?? 0, ...flows.map((flow) => flow.value ?? 0)));
	return most;
}

function makeRoom(
	sheet: StorySheet,
	of: SheetRoom['of'],
	most: number,
	{ language, words, own }: RoomsContext
): SheetRoom {
	const geometry = new SheetGeometry(sheet);
	const { plane, outlines } = geometry;
	const { width, height } = plane;
	const kmPerUnit = sheet.scale ? sheet.width / sheet.scale / width : 0;
	const compiled: CompiledSheet = {
		id: contentId([sheet.id, sheet.src, String(width), String(height)]),
		...(own(sheet.src) ? { src: sheet.src } : {}),
		width,
		height,
		kmPerUnit,
		lengths: kmPerUnit ? lengthsOn(kmPerUnit * Math.max(width, height), language) : {},
		words: exploreMapWords(words),
		credit: sheet.credit ?? ''
	};
	const all: Box = [0, 0, width, height];
	return {
		key: compiled.id,
		of,
		around: [],
		maps: [],
		uses: USES,
		windows: new Map(),
		terrain: terrainOf(geometry, language),
		own: new Map(),
		most,
		middle: [0, 0],
		onGlobe: () => null,
		opening: all,
		atlas: {
			...compiled,
			ground: [],
			areas: Object.fromEntries(
				[...outlines].map(([code, { rings, box }]) => [
					code,
					{ d: pathOf(rings, { closed: true, tolerance: 0.5 }), box }
				])
			)
		},
		image: { sheet, compiled },
		lay: laidOn(sheet)
	};
}

const USES: Uses = {
	of: (layer, context) => ({
		ids: placesOf(layer, context),
		areas: [],
		extent: null,
		least: LEAST,
		shapes: [],
		most: 0,
		sign: ''
	}),
	holdsFor: () => true
};

/** What a scale on an image may be long, as a language writes it: metres below a kilometre. */
function lengthsOn(km: number, language: string): CompiledSheet['lengths'] {
	const top = Math.floor(Math.log10(km));
	const powers = [top - 3, top - 2, top - 1, top].map((power) => +`1e${power}`);
	return Object.fromEntries(
		powers.flatMap((power) =>
			[1, 2, 5].map((n) => {
				const length = +(n * power).toPrecision(1);
				return [length, distanceIn(language, length)];
			})
		)
	);
}

/** Remembers each place as it lies on a sheet, so that what is found of it is found once. */
function laidOn(sheet: StorySheet): SheetRoom['lay'] {
	const known = new WeakMap<Place, Place>();
	return (place) => {
		let laid = known.get(place);
		if (!laid) known.set(place, (laid = lay(place, sheet)));
		return laid;
	};
}

function lay({ at: _at, area: _area, within, ...rest }: Place, sheet: StorySheet): Place {
	const where = placeOn(sheet, rest.id);
	if (!where) return { ...rest, ...(within === undefined ? {} : { within }) };
	if (isArea(where)) return { ...rest, precision: 'area', area: codeOnSheet(rest.id) };
	const [[x, y] = [0, 0]] = pixelsOf(where);
	return { ...rest, at: [x, y] };
}

/** A sheet that there is not: what would be drawn on it has no ground. */
export const NO_SHEET: CompiledSheet = {
	id: 'none',
	width: 1,
	height: 1,
	kmPerUnit: 0,
	lengths: {},
	credit: ''
};

/** The edge of an image, drawn as quietly as a ring: so it ends somewhere on any paper. */
export function edgeOf({
	width,
	height
}: CompiledSheet): NonNullable<CompiledMap['lines']>[number] {
	return { as: 'ring', d: `M0 0h${width}v${height}h-${width}z` };
}
