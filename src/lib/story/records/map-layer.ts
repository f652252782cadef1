import { inside } from '../issues.js';
import type { Path } from '../issues.js';
import { LIMITS } from '../limits.js';
import { either, list, records } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { amount, line, oneOf, ownId, prose, ref } from '../schema/scalars.js';
import { isObject, optional, required, seldom } from '../schema/shape.js';
import type { Reading, Shape } from '../schema/shape.js';
import { anchorsShape } from './anchor.js';
import { groundShape, strength } from './strength.js';
import { mapShapeShape } from './shape.js';
import { ringShape, routeShape } from './map-lines.js';
import type { MapArea, MapFlow, MapInset, MapLayer, MapMark } from '../types.js';

const markShape = record<MapMark>(
	{ name: 'mark', noun: 'a mark', about: 'A place marked on a map.' },
	{
		id: required(ownId),
		place: required(ref('marked-place')),
		label: optional(line(), "Default: the place's name."),
		note: optional(line(), 'A second, smaller line under the label.'),
		symbol: optional(
			oneOf(['town', 'capital', 'held', 'base', 'mission', 'dot']),
			"Default: capital for a country's capital, else town."
		),
		claim: optional(ref('claim-here'), 'The claim of this step that it shows.')
	}
);

const areaShape = record<MapArea>(
	{
		name: 'toned-area',
		noun: 'a toned area',
		about: 'An area toned here and now, over what `states` say.'
	},
	{
		id: required(ownId),
		place: required(ref('place')),
		tone: required(ref('tone')),
		claim: optional(ref('claim-here'))
	}
);

const flowShape = record<MapFlow>(
	{
		name: 'flow',
		noun: 'a flow',
		about: 'A movement from one place to another.',
		check: checkFlow
	},
	{
		id: required(ownId),
		from: required(ref('place')),
		to: required(ref('place')),
		value: optional(amount, "Sets the width; shown as the label's figure."),
		label: optional(line()),
		note: optional(line()),
		claim: optional(ref('claim-here'))
	}
);

const frame = list(ref('place-or-shape'), 'ids of places or shapes');
const marks = records(either(ref('marked-place'), markShape), 'place ids or marks');
const areas = records(areaShape, 'toned areas');
const shapes = records(either(ref('shape'), mapShapeShape), 'shape ids or shapes');
const names = list(ref('place'), 'place ids');
const STATES = "How strongly it is coloured by the story's states; false: not at all.";

const insetShape = record<MapInset>(
	{
		name: 'map-inset',
		noun: 'an inset',
		about: 'A second, small map in a corner: a part of the first one nearer, or where it lies.'
	},
	{
		title: optional(line(), 'A word or two in it.'),
		frame: optional(frame, 'Places and shapes it must show.'),
		marks: optional(marks, 'Places that stand as a mark, with their names.'),
		areas: optional(areas, 'Areas toned here and now.'),
		shapes: optional(shapes, "Shapes of the story's own."),
		names: optional(names, 'Places that are only named.'),
		anchors: optional(anchorsShape, 'Where names stand in it, by place id.'),
		states: seldom(optional(strength, STATES))
	}
);

const mapShape = record<MapLayer>(
	{ name: 'map-layer', noun: 'a map', about: 'A map, framed and marked.' },
	{
		id: required(ownId),
		kind: required(oneOf(['map'])),
		sheet: seldom(optional(ref('sheet'), 'The image that it is drawn on. Default: the earth.')),
		frame: optional(frame, 'Places and shapes the camera must show.'),
		marks: optional(marks, 'Places that stand as a mark, with their names.'),
		areas: optional(areas, 'Areas toned here and now.'),
		flows: optional(records(flowShape, 'flows'), 'Movements, as curves that taper.'),
		routes: optional(records(routeShape, 'routes'), 'Ways by several places.'),
		rings: seldom(optional(records(ringShape, 'rings of distance'), 'Circles of distance.')),
		shapes: optional(shapes, "Shapes of the story's own."),
		names: optional(names, 'Places that are only named.'),
		anchors: optional(
			anchorsShape,
			'Where names stand on this map, by place id; none: the name is not written.'
		),
		states: seldom(optional(strength, STATES)),
		ground: seldom(optional(groundShape, 'How strongly parts of the ground are drawn.')),
		inset: seldom(optional(insetShape, 'A second, small map in a corner.')),
		caption: seldom(optional(line(), 'A line under the picture.')),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);

/** A map; on a sheet, positions are pixels of it. */
export const mapLayerShape: Shape<MapLayer> = {
	...mapShape,
	read(value, at, reading) {
		const sheet = isObject(value) ? value['sheet'] : undefined;
		// One that is no id is left out.
		reading.onSheet = typeof sheet === 'string' && sheet.length <= LIMITS.line;
		const layer = mapShape.read(value, at, reading);
		reading.onSheet = false;
		return layer;
	}
};

function checkFlow(flow: MapFlow, at: Path, { report }: Reading): void {
	if (flow.from !== flow.to) return;
	report(inside(at, 'to'), {
		code: 'flow.ends',
		severity: 'error',
		message: 'The flow ends where it begins.',
		remedy: 'Name two places; a movement inside one place has no line on the map.'
	});
}
