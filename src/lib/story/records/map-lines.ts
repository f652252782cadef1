/** Lines of a map: routes by way of places, and rings of distance. */
import { inside } from '../issues.js';
import type { Path } from '../issues.js';
import { lonLat } from '../schema/codes.js';
import { list } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { flag, line, ownId, ref } from '../schema/scalars.js';
import { optional, required, seldom, wrongType } from '../schema/shape.js';
import type { Reading, Shape } from '../schema/shape.js';
import type { Id, LonLat, MapRing, MapRoute, Pixel } from '../types.js';
import { count } from './files.js';
import { pixel } from './sheet.js';

const place = ref('place');

/** A place, or a position that has no name. */
const stop: Shape<Id | LonLat | Pixel> = {
	read: (value, at, reading) =>
		Array.isArray(value)
			? (reading.onSheet ? pixel : lonLat).read(value, at, reading)
			: place.read(value, at, reading),
	schema: (defs) => ({ anyOf: [place.schema(defs), pixel.schema(defs)] })
};

/** A place on the way, or its position in the list. */
const reached: Shape<Id | number> = {
	read: (value, at, reading) =>
		typeof value === 'number' ? count.read(value, at, reading) : place.read(value, at, reading),
	schema: (defs) => ({ anyOf: [place.schema(defs), count.schema(defs)] })
};

export const routeShape = record<MapRoute>(
	{
		name: 'route',
		noun: 'a route',
		about: 'A way by several places, drawn along great circles.',
		check: checkRoute
	},
	{
		id: required(ownId),
		along: required(list(stop, 'places or positions'), [], 'Places and positions in order.'),
		reached: seldom(
			optional(
				reached,
				"The place up to which it has been travelled, or its number in `along`. Default: the step's."
			)
		),
		ahead: seldom(optional(flag, 'false: what lies ahead is not drawn.')),
		label: optional(line()),
		note: seldom(optional(line())),
		claim: optional(ref('claim-here'))
	}
);

/** The farthest that two places on the earth lie apart. */
const FARTHEST_KM = 20_000;

const kilometres: Shape<number> = {
	read(value, at, reading) {
		if (typeof value !== 'number')
			return wrongType(reading, at, value, 'a number', 'Write kilometres as a number: 100.');
		if (value > 0 && value < FARTHEST_KM) return value;
		reading.report(at, {
			code: 'ring.range',
			severity: 'error',
			message: `A ring of ${value} kilometres cannot be drawn; it was left out.`,
			remedy: 'Write kilometres: more than 0 and less than 20,000, half way round the earth.'
		});
		return undefined;
	},
	schema: () => ({ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: FARTHEST_KM })
};

export const ringShape = record<MapRing>(
	{
		name: 'rings',
		noun: 'rings of distance',
		about: 'Circles of so many kilometres about a place.'
	},
	{
		id: required(ownId),
		place: required(ref('marked-place')),
		km: required(list(kilometres, 'kilometres'), [], 'Radius of each, in kilometres.'),
		label: optional(line(), 'Stands after each distance, as "within range".')
	}
);

function checkRoute(route: MapRoute, at: Path, { report }: Reading): void {
	const { along, reached: stop } = route;
	if (along.length < 2) {
		report(inside(at, 'along'), {
			code: 'route.short',
			severity: 'error',
			message: 'A route of fewer than two places is no line.',
			remedy: 'Name the places that it leads by, in order.'
		});
	}
	const known = typeof stop === 'number' ? stop <= along.length : along.includes(stop ?? '');
	if (stop === undefined || known) return;
	report(inside(at, 'reached'), {
		code: 'route.reached',
		severity: 'error',
		message: 'The route does not lead there, so that all of it counts as travelled.',
		remedy: 'Name a place in `along`, or its position there, counted from 1.'
	});
}
