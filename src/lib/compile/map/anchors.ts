/** Where names stand that are set by hand, and whether they do. */
import { NAME_SIDES, type Anchor, type NameSide } from '../../story/map-types.js';
import type { Id, MapLayer, Place } from '../../story/types.js';
import type { PlacedLabel } from '../types.js';

/** A name's side about its place, and pixels farther off than usual; `null`: it is not written. */
export type SetAnchor = { readonly side: NameSide; readonly by: number } | null;

/** By place id, and by the code of places that are areas. */
export type SetAnchors = Readonly<Record<string, SetAnchor>>;

/** Anchors of the places that a map draws: its own, else those of the places. */
export function anchorsOf(
	{ anchors = {} }: Pick<MapLayer, 'anchors'>,
	ids: readonly Id[],
	place: (id: Id) => Place | undefined
): SetAnchors {
	const set: Record<string, SetAnchor> = {};
	for (const id of [...ids, ...Object.keys(anchors)]) {
		const known = place(id);
		const anchor = Object.hasOwn(anchors, id) ? anchors[id] : known?.anchor;
		if (anchor === undefined) continue;
		set[id] = readAnchor(anchor);
		if (known?.area) set[known.area.toUpperCase()] = readAnchor(anchor);
	}
	return set;
}

/** An anchor as it was written, in full. */
export function readAnchor(anchor: Anchor): SetAnchor {
	if (anchor === 'none') return null;
	return typeof anchor === 'string'
		? { side: anchor, by: 0 }
		: { side: anchor.side, by: anchor.by ?? 0 };
}

/** A side as steps to the right and down. */
export function stepOf(side: NameSide): readonly [x: -1 | 0 | 1, y: -1 | 0 | 1] {
	const has = (word: string) => side.includes(word);
	return [has('right') ? 1 : has('left') ? -1 : 0, has('above') ? -1 : has('below') ? 1 : 0];
}

/** The side on which a name beside a point stands. */
export function sideOf({ dx, dy, w, h }: PlacedLabel): NameSide {
	const x = dx > 0 ? 1 : dx + w < 0 ? -1 : 0;
	const y = dy + h < 0 ? -1 : dy > 0 ? 1 : 0;
	return NAME_SIDES.find((side) => stepOf(side)[0] === x && stepOf(side)[1] === y) ?? 'on';
}
