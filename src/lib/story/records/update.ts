import { date } from '../schema/codes.js';
import { list } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { oneOf, ownId, prose, ref } from '../schema/scalars.js';
import { listed, optional, required } from '../schema/shape.js';
import type { Update } from '../types.js';

export const updateShape = record<Update>(
	{ name: 'update', noun: 'an update', about: 'What was changed after publication, and why.' },
	{
		id: required(ownId),
		at: required(date, undefined, 'When it was changed.'),
		kind: required(oneOf(['update', 'correction', 'retraction']), 'update'),
		steps: listed(list(ref('step'), 'step ids'), 'The steps it concerns.'),
		text: required(prose()),
		was: optional(prose(), 'The wording that was changed.'),
		now: optional(prose(), 'What it says now.')
	}
);
