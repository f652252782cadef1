import { date } from '../schema/codes.js';
import { record } from '../schema/record.js';
import { line, oneOf, ownId, ref } from '../schema/scalars.js';
import { optional, required } from '../schema/shape.js';
import { LOOKS } from '../types.js';
import type { Era, Group, PlaceState, Tone } from '../types.js';

export const toneShape = record<Tone>(
	{
		name: 'tone',
		noun: 'a tone',
		about: 'What a colour on the map means, and the look that carries it.'
	},
	{
		id: required(ownId),
		label: required(line(), 'Unnamed'),
		look: required(oneOf(LOOKS), 'quiet', 'How it is drawn; the theme colours it.')
	}
);

export const stateShape = record<PlaceState>(
	{
		name: 'state',
		noun: 'a state',
		about: 'What a place was like from a date on: colours every map as of its date.'
	},
	{
		id: required(ownId),
		place: required(ref('place')),
		when: required(
			date,
			undefined,
			'The time for which it holds, as 2021-07-03/.. for ever since.'
		),
		tone: required(ref('tone')),
		claim: optional(ref('claim'), 'The claim this rests on, as stepId/claimId.')
	}
);

export const groupShape = record<Group>(
	{ name: 'group', noun: 'a group', about: 'A strand of the story that steps belong to.' },
	{ id: required(ownId), label: required(line(), 'Unnamed') }
);

export const eraShape = record<Era>(
	{ name: 'era', noun: 'an era', about: 'A named stretch of time on the axis.' },
	{ id: required(ownId), when: required(date), label: required(line(), 'Unnamed') }
);
