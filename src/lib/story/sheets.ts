/** Rules of maps that are drawn on a sheet: what lies on it, and what cannot be drawn there. */
import { inside, show } from './issues.js';
import type { Finding, Path } from './issues.js';
import type { Pixel, SheetPlace, StorySheet } from './map-types.js';
import type { Id, Layer, MapLayer, Place, Story } from './types.js';

type Report = (at: Path, finding: Finding) => void;

/** The position of a place on a sheet, or all of its outline. */
export function pixelsOf(where: SheetPlace): readonly Pixel[] {
	return isOutline(where) ? where : [where];
}

/** Whether a place is given by an outline that encloses something. */
export function isArea(where: SheetPlace | undefined): where is readonly Pixel[] {
	return where !== undefined && isOutline(where) && where.length > 2;
}

/** Whether a point lies on the image. */
export function isOn({ width, height }: StorySheet, [x, y]: Pixel): boolean {
	return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Where a place lies on a sheet, if it says so. */
export function placeOn({ places }: StorySheet, id: Id): SheetPlace | undefined {
	return Object.hasOwn(places, id) ? places[id] : undefined;
}

/** Whether a layer is a map on a sheet. */
export function isOnSheet(layer: Layer): layer is MapLayer & { readonly sheet: Id } {
	return layer.kind === 'map' && typeof layer['sheet'] === 'string';
}

function isOutline(where: SheetPlace): where is readonly Pixel[] {
	return typeof where[0] !== 'number';
}

/** Parts of a map that only the earth has. */
const OF_THE_EARTH = ['shapes', 'ground', 'inset'] as const;

/** Reports what a map asks for that its sheet does not have. */
export function checkSheets(
	story: Story,
	origins: ReadonlyMap<object, Path>,
	report: Report
): void {
	const places = new Map(story.places.map((place) => [place.id, place]));
	const shapes = new Set((story.shapes ?? []).map(({ id }) => id));
	const sheets = new Map((story.sheets ?? []).map((sheet) => [sheet.id, sheet]));
	for (const layer of story.steps.flatMap(({ stage }) => stage.filter(isOnSheet))) {
		const sheet = sheets.get(layer.sheet);
		// One that there is not was told of already.
		if (sheet) checkMap(layer, sheet, { at: origins.get(layer) ?? null, places, shapes, report });
	}
}

interface Around {
	readonly at: Path;
	readonly places: ReadonlyMap<Id, Place>;
	readonly shapes: ReadonlySet<Id>;
	readonly report: Report;
}

function checkMap(layer: MapLayer, sheet: StorySheet, around: Around): void {
	const { at, places, shapes, report } = around;
	const earthly = (path: Path) =>
		report(path, {
			code: 'sheet.earth',
			severity: 'warning',
			message: 'This lies on the earth, and is not drawn on a sheet.',
			remedy: 'Take it out, or leave out `sheet` and draw the map on the earth.'
		});
	const lies = (id: Id, path: Path) => {
		const place = places.get(id);
		if (!place || liesOn(id, sheet, places)) return;
		report(path, {
			code: 'sheet.place',
			severity: 'error',
			message: `${place.name} has no position on the sheet ${show(sheet.id)}: it is left off this map.`,
			remedy: `Add it to the sheet's \`places\`: "${id}": [x, y].`
		});
	};
	for (const key of OF_THE_EARTH) if (layer[key] !== undefined) earthly(inside(at, key));
	const each = <T>(
		key: string,
		items: readonly T[] | undefined,
		look: (item: T, path: Path) => void
	): void => items?.forEach((item, i) => look(item, inside(inside(at, key), i)));
	each('frame', layer.frame, (id, path) =>
		!places.has(id) && shapes.has(id) ? earthly(path) : lies(id, path)
	);
	each('names', layer.names, lies);
	each('marks', layer.marks, (mark, path) =>
		typeof mark === 'string' ? lies(mark, path) : lies(mark.place, inside(path, 'place'))
	);
	each('flows', layer.flows, ({ from, to }, path) => {
		lies(from, inside(path, 'from'));
		lies(to, inside(path, 'to'));
	});
	each('routes', layer.routes, ({ along }, path) =>
		along.forEach((stop, i) => {
			const here = inside(inside(path, 'along'), i);
			if (typeof stop === 'string') lies(stop, here);
			else if (!isOn(sheet, stop))
				report(here, {
					code: 'sheet.range',
					severity: 'error',
					message: `[${stop.join(', ')}] lies outside the image.`,
					remedy: `On a sheet positions are pixels: x from 0 to ${sheet.width}, y from 0 to ${sheet.height}.`
				});
		})
	);
	each('areas', layer.areas, ({ place }, path) => {
		lies(place, inside(path, 'place'));
		if (!liesOn(place, sheet, places) || isArea(placeOn(sheet, place))) return;
		report(inside(path, 'place'), {
			code: 'sheet.area',
			severity: 'error',
			message: `The sheet ${show(sheet.id)} has no outline of ${places.get(place)?.name}: it cannot be toned.`,
			remedy: `Give its outline there: "${place}": [[x, y], [x, y], [x, y]].`
		});
	});
	each('rings', layer.rings, ({ place }, path) => {
		lies(place, inside(path, 'place'));
		if (sheet.scale !== undefined) return;
		report(path, {
			code: 'sheet.scale',
			severity: 'error',
			message: `The sheet ${show(sheet.id)} has no scale, so that no kilometres can be drawn on it.`,
			remedy: 'Add `scale` to the sheet, in pixels a kilometre, or take the rings out.'
		});
	});
}

/** Places are looked for in one another at most so deep: nobody means more, and circles end. */
const DEEPEST = 64;

/** Whether a place, or one that it is within, has a position on a sheet. */
function liesOn(id: Id, sheet: StorySheet, places: ReadonlyMap<Id, Place>): boolean {
	let at: Id | undefined = id;
	for (let depth = 0; at !== undefined && depth < DEEPEST; depth++) {
		if (placeOn(sheet, at)) return true;
		at = places.get(at)?.within;
	}
	return false;
}
