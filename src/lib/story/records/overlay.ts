import { LIMITS } from '../limits.js';
import { calendar, language } from '../schema/codes.js';
import { dictionary } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { oneOf, ownId, text } from '../schema/scalars.js';
import { optional, required } from '../schema/shape.js';
import type { Overlay, OverlayField } from '../types.js';

export const OVERLAY_FORMAT = 'throughline-overlay/1';

const fieldShape = record<OverlayField>(
	{
		name: 'overlay-field',
		noun: 'a translated field',
		about: 'A text and the hash of what it translates.'
	},
	{
		text: required(text({ max: LIMITS.body, lines: true, blank: true })),
		of: required(
			text({ max: LIMITS.line, blank: true }),
			'',
			'textHash() of the original that was translated; empty: not translated yet.'
		)
	}
);

export const overlayShape = record<Overlay>(
	{ name: 'overlay', noun: 'an overlay', about: 'A translation laid over a story.' },
	{
		format: required(oneOf([OVERLAY_FORMAT]), OVERLAY_FORMAT),
		story: required(ownId, undefined, 'Id of the story.'),
		language: required(language, undefined, 'The language it is translated into (BCP 47).'),
		calendar: optional(calendar),
		fields: required(dictionary(fieldShape), {}, 'By path of ids, as steps/crossing/heading.')
	}
);
