/** Map layers beyond places, marks and lines: where names stand. */
import type { Open } from './types.js';

/** Where a name may stand, as the map is looked at: maps are never mirrored. `on`: over the place itself. */
export const NAME_SIDES = [
	'above',
	'above-right',
	'right',
	'below-right',
	'below',
	'below-left',
	'left',
	'above-left',
	'on'
] as const;
export type NameSide = (typeof NAME_SIDES)[number];

/** A name's side, and how much farther off than usual. */
export interface NameAnchor extends Open {
	readonly side: NameSide;
	/** Pixels, at most 80. */
	readonly by?: number;
}

/** Where a name stands by hand; `none`: it is not written. */
export type Anchor = NameSide | 'none' | NameAnchor;
