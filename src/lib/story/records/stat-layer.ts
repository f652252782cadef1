import { inside } from '../issues.js';
import type { Path } from '../issues.js';
import { records } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { amount, flag, line, oneOf, ownId, prose, ref } from '../schema/scalars.js';
import { isEmpty, listed, optional, required } from '../schema/shape.js';
import type { Reading, Source } from '../schema/shape.js';
import type { Figure, StatLayer } from '../types.js';

const figureShape = record<Figure>(
	{
		name: 'figure',
		noun: 'a figure',
		about: 'A count with what it counts: a value, or words where no count is known.',
		check: checkFigure,
		schema: { anyOf: [{ required: ['value'] }, { required: ['words'] }] }
	},
	{
		id: required(ownId),
		value: optional(amount, 'Absent where no count is known.'),
		words: optional(line(), 'The figure in words, as "dozens".'),
		qualifier: optional(oneOf(['exact', 'about', 'more-than', 'at-least', 'at-most'])),
		label: required(line(), undefined, 'What is counted.'),
		note: optional(line()),
		claim: optional(
			ref('claim-anywhere'),
			'A claim of this step by id, or of another as stepId/claimId.'
		),
		subject: optional(flag, 'Drawn in the accent.')
	}
);

export const statLayerShape = record<StatLayer>(
	{ name: 'stat-layer', noun: 'a stat', about: 'Figures as a picture.', check: checkStat },
	{
		id: required(ownId),
		kind: required(oneOf(['stat'])),
		as: required(oneOf(['number', 'units', 'bars', 'figures'])),
		title: optional(line()),
		figures: listed(records(figureShape, 'figures')),
		unit: optional(line(), 'What one dot is, as "soldier".'),
		caption: optional(line(), 'A line under the picture.'),
		alt: optional(prose(), 'Replaces the generated description in words.')
	}
);

function checkFigure(figure: Figure, at: Path, { report }: Reading, source: Source): void {
	// A value of the wrong type was told of already.
	if ((source['value'] ?? null) !== null || figure.words?.trim()) return;
	report(at, {
		code: 'figure.empty',
		severity: 'error',
		message: 'This figure has neither a value nor words.',
		remedy: 'Give the `value`, or `words` such as "dozens" where no count is known.'
	});
}

function checkStat(_stat: StatLayer, at: Path, { report }: Reading, source: Source): void {
	if (!isEmpty(source['figures'])) return;
	report(inside(at, 'figures'), {
		code: 'stat.empty',
		severity: 'error',
		message: 'There is no figure to show.',
		remedy: 'Add one: { "id": "f1", "value": 1037, "label": "crossed" }.'
	});
}
