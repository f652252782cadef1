import { inside, show } from '../issues.js';
import type { Path } from '../issues.js';
import { date } from '../schema/codes.js';
import { records } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { amount, flag, line, oneOf, ownId, prose, ref } from '../schema/scalars.js';
import { isEmpty, listed, optional, required, seldom } from '../schema/shape.js';
import type { Reading, Source } from '../schema/shape.js';
import { QUALIFIERS, STAT_FORMS } from '../stat-types.js';
import type { Figure, Point, Revision, Since, StatLayer } from '../types.js';
import { numberStyleShape } from './number-style.js';
import { checkForm } from './stat-forms.js';

const qualifier = optional(oneOf(QUALIFIERS), 'Default: exact.');
const claim = optional(
	ref('claim-anywhere'),
	'A claim of this step by id, or of another as stepId/claimId.'
);

const pointShape = record<Point>(
	{
		name: 'point',
		noun: 'a point',
		about: 'One value of a line, with its date. Without a value the line has a gap there.',
		check: checkEnds
	},
	{
		id: required(ownId),
		when: required(date, undefined, 'In EDTF.'),
		value: optional(amount),
		low: seldom(optional(amount, 'The least that it may be.')),
		high: seldom(optional(amount, 'The most that it may be.')),
		qualifier,
		label: optional(line(), 'A few words beside the point.'),
		note: optional(line()),
		claim
	}
);

const revisionShape = record<Revision>(
	{
		name: 'revision',
		noun: 'a revision',
		about: 'What a figure said before it was revised.',
		check: checkSaid,
		schema: { anyOf: [{ required: ['value'] }, { required: ['words'] }] }
	},
	{
		id: required(ownId),
		until: required(date, undefined, 'When it was replaced, in EDTF.'),
		value: optional(amount),
		words: optional(line(), 'The figure in words, as "dozens".'),
		qualifier,
		claim
	}
);

const sinceShape = record<Since>(
	{ name: 'since', noun: 'an earlier value', about: 'What a figure is compared with.' },
	{
		when: required(date, undefined, 'In EDTF.'),
		value: required(amount),
		qualifier,
		claim
	}
);

const figureShape = record<Figure>(
	{
		name: 'figure',
		noun: 'a figure',
		about: 'A count with what it counts: a value, or words where no count is known.',
		check: checkFigure,
		schema: {
			anyOf: [
				{ required: ['value'] },
				{ required: ['words'] },
				{ required: ['low', 'high'] },
				{ required: ['points'] }
			]
		}
	},
	{
		id: required(ownId),
		value: optional(amount, 'Absent where no count is known.'),
		words: optional(line(), 'The figure in words, as "dozens".'),
		qualifier,
		low: seldom(optional(amount, 'The least that it may be.')),
		high: seldom(optional(amount, 'The most that it may be.')),
		label: required(line(), undefined, 'What is counted.'),
		note: optional(line()),
		claim,
		subject: seldom(optional(flag, 'Drawn in the accent.')),
		points: optional(records(pointShape, 'points'), 'Its values over time, for a line.'),
		since: optional(sinceShape, 'For a change: what it was.'),
		was: seldom(
			optional(records(revisionShape, 'revisions'), 'What it said before it was revised.')
		)
	}
);

export const statLayerShape = record<StatLayer>(
	{ name: 'stat-layer', noun: 'a stat', about: 'Figures as a picture.', check: checkStat },
	{
		id: required(ownId),
		kind: required(oneOf(['stat'])),
		as: required(
			oneOf(STAT_FORMS),
			undefined,
			'How it is drawn: number, units (a dot each), bars, figures (side by side, with who says each), line (values over time), range (from low to high), share (parts of a whole), change (since an earlier value).'
		),
		title: optional(line(), 'A line over it.'),
		figures: listed(records(figureShape, 'figures'), 'At least one.'),
		unit: seldom(optional(line(), 'What one dot is, as "soldier".')),
		numbers: optional(numberStyleShape, 'How numbers are written.'),
		scale: seldom(
			optional(ownId, 'Bars, lines, ranges and changes of one scale compare across steps.')
		),
		whole: seldom(optional(amount, 'For a share: what all of it is.')),
		rest: seldom(optional(line(), 'For a share: what the rest is.')),
		between: seldom(
			optional(
				oneOf(['straight', 'steps']),
				'For a line: how it goes between points. Default: straight.'
			)
		),
		caption: seldom(optional(line(), 'A line under the picture.')),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);

function checkFigure(figure: Figure, at: Path, reading: Reading, source: Source): void {
	checkEnds(figure, at, reading);
	if (figure.points?.length || (figure.low !== undefined && figure.high !== undefined)) return;
	checkSaid(figure, at, reading, source);
}

function checkSaid(
	{ words }: Figure | Revision,
	at: Path,
	{ report }: Reading,
	source: Source
): void {
	// A value of the wrong type was told of already.
	if ((source['value'] ?? null) !== null || words?.trim()) return;
	report(at, {
		code: 'figure.empty',
		severity: 'error',
		message: 'This figure has neither a value nor words.',
		remedy: 'Give the `value`, or `words` such as "dozens" where no count is known.'
	});
}

/** Between least and most, in this order; the value lies there too. */
function checkEnds(
	{ low = 0, high = Infinity, value = low }: Figure | Point,
	at: Path,
	{ report }: Reading
): void {
	const wrong = low > high ? 'low' : value < low || value > high ? 'value' : undefined;
	if (!wrong) return;
	report(inside(at, wrong), {
		code: 'range.order',
		severity: 'error',
		message:
			wrong === 'low'
				? `The least, ${show(low)}, is more than the most, ${show(high)}.`
				: `${show(value)} does not lie between the least and the most.`,
		remedy: 'Write `low` ≤ `value` ≤ `high`.'
	});
}

function checkStat(stat: StatLayer, at: Path, reading: Reading, source: Source): void {
	if (!isEmpty(source['figures'])) return checkForm(stat, at, reading);
	reading.report(inside(at, 'figures'), {
		code: 'stat.empty',
		severity: 'error',
		message: 'There is no figure to show.',
		remedy: 'Add one: { "id": "f1", "value": 1037, "label": "crossed" }.'
	});
}
