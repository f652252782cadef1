import { date } from '../schema/codes.js';
import { record } from '../schema/record.js';
import { line, oneOf, ownId, prose } from '../schema/scalars.js';
import { optional, required, seldom } from '../schema/shape.js';
import type { TimelineLayer } from '../types.js';

export const timelineLayerShape = record<TimelineLayer>(
	{ name: 'timeline-layer', noun: 'a timeline', about: 'The axis of the story, large.' },
	{
		id: required(ownId),
		kind: required(oneOf(['timeline'])),
		title: optional(line()),
		span: optional(date, 'Only this stretch of time.'),
		caption: seldom(optional(line(), 'A line under the picture.')),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);
