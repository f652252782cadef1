import { inside } from '../issues.js';
import type { Path } from '../issues.js';
import { areaCode, lonLat } from '../schema/codes.js';
import { list } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { line, oneOf, ownId, prose, ref } from '../schema/scalars.js';
import { optional, required } from '../schema/shape.js';
import type { Reading, Source } from '../schema/shape.js';
import { PRECISIONS } from '../types.js';
import type { Place } from '../types.js';
import { anchorShape } from './anchor.js';

export const placeShape = record<Place>(
	{
		name: 'place',
		noun: 'a place',
		about:
			'A place: one of `at`, `area` and `within` says where it is; where none does, it is looked up by its name.',
		check,
		schema: {
			not: {
				anyOf: [
					{ required: ['at', 'area'] },
					{ required: ['at', 'within'] },
					{ required: ['area', 'within'] }
				]
			}
		}
	},
	{
		id: required(ownId),
		name: required(line(), 'Unnamed'),
		alternates: optional(list(line(false), 'names'), 'Other spellings.'),
		at: optional(lonLat, '[longitude, latitude] in degrees.'),
		area: optional(areaCode, 'ISO 3166 code of a country (AF) or a part of one (AF-BDS).'),
		within: optional(ref('place'), 'The place that a vague or unmapped one lies in.'),
		precision: required(oneOf(PRECISIONS), 'vague', 'How exactly the place is known.'),
		capital: optional(oneOf(['country', 'province']), 'Of what it is the capital.'),
		anchor: optional(anchorShape, 'Where its name stands on maps; none: it is not written.'),
		note: optional(prose())
	}
);

function check(place: Place, at: Path, { report }: Reading, source: Source): void {
	const given = (['at', 'area', 'within'] as const).filter(
		(key) => source[key] !== undefined && source[key] !== null
	);
	if (given.length > 1) {
		report(at, {
			code: 'place.where',
			severity: 'error',
			message: `${place.name} has ${given.join(' and ')}: too many ways to say where it is.`,
			remedy:
				'Give one: `at` a position, `area` an ISO 3166 code, or `within` another place; or none, and it is looked up.'
		});
	}
	const { precision } = place;
	const exact = precision === 'point' || precision === 'town';
	const [way] = given;
	const fits = way === 'at' ? precision !== 'area' : way === 'area' ? precision === 'area' : !exact;
	if (given.length === 1 && !fits) {
		report(inside(at, 'precision'), {
			code: 'place.precision',
			severity: 'warning',
			message: `The precision "${precision}" does not fit a place given by \`${way}\`.`,
			remedy:
				way === 'at'
					? 'A position is a point, a town, the middle of a district, on a line, or vague; areas go by their code.'
					: way === 'area'
						? 'An area by its code has the precision "area".'
						: 'Known only to lie within another place, it is "vague", a district, an area or a line.'
		});
	}
	if (place.capital && !exact) {
		report(inside(at, 'capital'), {
			code: 'place.capital',
			severity: 'warning',
			message: 'Only a town is a capital.',
			remedy: 'Set the precision to "town" and give its position, or leave `capital` out.'
		});
	}
}
