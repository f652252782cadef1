import { LIMITS } from '../limits.js';
import { calendar, date, language, timeZone } from '../schema/codes.js';
import { list, records } from '../schema/lists.js';
import { markdown } from '../schema/markdown.js';
import { record } from '../schema/record.js';
import { flag, line, oneOf, ownId } from '../schema/scalars.js';
import { listed, optional, required } from '../schema/shape.js';
import { THEMES } from '../types.js';
import type { Story } from '../types.js';
import { placeShape } from './place.js';
import { sourceShape } from './source.js';
import { storyShapeShape } from './shape.js';
import { storySheetShape } from './sheet.js';
import { eraShape, groupShape, stateShape, toneShape } from './state.js';
import { stepShape } from './step.js';
import { updateShape } from './update.js';

export const FORMAT = 'throughline/1';

export const storyShape = record<Story>(
	{ name: 'story', noun: 'a story', about: 'A story: a structured sequence of events.' },
	{
		$schema: optional(line(false)),
		format: required(oneOf([FORMAT]), FORMAT),
		id: required(ownId, 'untitled', 'Its name in addresses.'),
		language: required(language, 'en', 'The language it is written in (BCP 47).'),
		title: required(line(), 'Untitled'),
		kicker: optional(line(), 'A few words over the title.'),
		standfirst: optional(markdown(LIMITS.note), 'A paragraph under the title, in Markdown.'),
		byline: optional(list(line(false), 'names'), 'Who wrote it.'),
		asOf: optional(date, 'The day up to which the story tells what was known.'),
		live: optional(flag, 'It still goes on: its timeline marks the present.'),
		timeZone: optional(timeZone, 'IANA zone in which dates without one are meant. Default UTC.'),
		calendar: optional(calendar, "Calendar of dates in text. Default: the language's."),
		theme: optional(oneOf(THEMES), 'The look it is made for: one of those that ship.'),
		sources: listed(records(sourceShape, 'sources'), 'What its claims rest on.'),
		places: listed(records(placeShape, 'places'), 'Where it happens.'),
		shapes: optional(records(storyShapeShape, 'shapes'), 'Areas, lines and points of its own.'),
		sheets: optional(
			records(storySheetShape, 'sheets'),
			'Images that its maps may be drawn on instead of the earth.'
		),
		tones: listed(records(toneShape, 'tones'), 'What the colours of its maps mean.'),
		states: listed(records(stateShape, 'states'), 'How places are coloured, and from when on.'),
		groups: listed(records(groupShape, 'groups'), 'Strands that steps belong to.'),
		eras: listed(records(eraShape, 'eras'), 'Stretches of time with a name.'),
		steps: listed(records(stepShape, 'steps'), 'In told order.'),
		updates: listed(records(updateShape, 'updates'), 'What was changed after publication.')
	}
);
