/** Where names stand on maps, set by hand. */
import { inside } from '../issues.js';
import { NAME_SIDES, type Anchor, type NameAnchor } from '../map-types.js';
import { either } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { oneOf, ref } from '../schema/scalars.js';
import { isObject, noted, optional, required, wrongType } from '../schema/shape.js';
import type { Shape } from '../schema/shape.js';
import type { Id } from '../types.js';

/** The farthest that a name stands off, in pixels: beyond it nobody sees whose it is. */
export const FARTHEST_PX = 80;

const pixels: Shape<number> = {
	read(value, at, reading) {
		if (typeof value !== 'number')
			return wrongType(reading, at, value, 'a number', 'Write pixels as a number: 12.');
		if (value >= 0 && value <= FARTHEST_PX) return value;
		reading.report(at, {
			code: 'anchor.range',
			severity: 'error',
			message: `A name cannot stand ${value} pixels off; that was left out.`,
			remedy: `Write 0 to ${FARTHEST_PX} pixels: farther off nobody sees whose name it is.`
		});
		return undefined;
	},
	schema: () => ({ type: 'number', minimum: 0, maximum: FARTHEST_PX })
};

const nameAnchor = record<NameAnchor>(
	{ name: 'anchor', noun: 'an anchor', about: 'Where a name stands, and how far off.' },
	{
		side: required(oneOf(NAME_SIDES)),
		by: optional(pixels, 'Pixels farther off than usual.')
	}
);

export const anchorShape: Shape<Anchor> = either(oneOf([...NAME_SIDES, 'none']), nameAnchor);

const place = ref('place');

/** Anchors by place. */
export const anchorsShape: Shape<Readonly<Record<Id, Anchor>>> = {
	read(value, at, reading) {
		if (!isObject(value))
			return wrongType(reading, at, value, 'an object', 'Write { "place-id": "left" }.');
		const anchors: Record<Id, Anchor> = {};
		for (const [id, given] of Object.entries(value)) {
			place.read(id, inside(at, id), reading);
			const anchor = anchorShape.read(given, inside(at, id), reading);
			if (anchor !== undefined) anchors[id] = anchor;
		}
		return anchors;
	},
	order: (value) =>
		Object.fromEntries(
			Object.entries(value).map(([id, anchor]) => [id, anchorShape.order?.(anchor) ?? anchor])
		),
	schema: (defs) =>
		noted(
			defs,
			{ type: 'object', additionalProperties: anchorShape.schema(defs) },
			{ keys: 'place' }
		)
};
