import { inside, show } from '../issues.js';
import type { Path } from '../issues.js';
import { LIMITS } from '../limits.js';
import { date } from '../schema/codes.js';
import { oneOrMany, records } from '../schema/lists.js';
import { markdown } from '../schema/markdown.js';
import { record } from '../schema/record.js';
import { line, oneOf, ownId, ref } from '../schema/scalars.js';
import { listed, optional, required } from '../schema/shape.js';
import type { Reading } from '../schema/shape.js';
import { ALIGNS } from '../types.js';
import type { Step } from '../types.js';
import { claimShape } from './claim.js';
import { layerShape } from './layer.js';

/** Ids that begin so are the page's own. */
export const RESERVED_PREFIX = 'tl-';

export const stepShape = record<Step>(
	{
		name: 'step',
		noun: 'a step',
		about: 'One step of the story: words, claims, and what the stage shows.',
		check,
		isStep: true
	},
	{
		id: required(ownId, undefined, 'Also the address of the step: #id.'),
		when: optional(date, 'When it happened, in EDTF.'),
		whenLabel: optional(line(), 'Replaces the generated date text.'),
		where: optional(oneOrMany(ref('place'), 'place ids'), 'Where it happened.'),
		to: optional(ref('place'), 'Where a movement led to.'),
		heading: required(line(), '', 'The title of its card.'),
		label: optional(line(), 'A few words for axis and lists. Default: the heading.'),
		body: required(
			markdown(LIMITS.body),
			'',
			'Its words, in Markdown: paragraphs, emphasis, strong, links, quotes, lists.'
		),
		group: optional(ref('group'), 'The strand that it belongs to.'),
		align: optional(oneOf(ALIGNS), 'Where the card stands. Default: start.'),
		claims: listed(records(claimShape, 'claims'), 'What it says, and who says so.'),
		stage: listed(records(layerShape, 'layers'), 'What is seen beside the words, back to front.')
	}
);

function check(step: Step, at: Path, { report }: Reading): void {
	if (!step.id.startsWith(RESERVED_PREFIX)) return;
	report(inside(at, 'id'), {
		code: 'id.reserved',
		severity: 'error',
		message: `Ids that begin with "${RESERVED_PREFIX}" are the page's own.`,
		remedy: `Choose another, as ${show(step.id.slice(RESERVED_PREFIX.length) || 'step')}.`
	});
}
