import { inside, show } from '../issues.js';
import type { Path } from '../issues.js';
import { LIMITS } from '../limits.js';
import { list } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { line, oneOf, ownId, prose, text } from '../schema/scalars.js';
import { optional, required, seldom } from '../schema/shape.js';
import type { Reading } from '../schema/shape.js';
import type { CodeLayer } from '../media-types.js';
import { count } from './files.js';

/** A line, or several in a row: `3`, `3-5`. */
export const LINES = /^([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?$/;

export const codeLayerShape = record<CodeLayer>(
	{ name: 'code-layer', noun: 'code', about: 'Lines of code or data.', check: checkCode },
	{
		id: required(ownId),
		kind: required(oneOf(['code'])),
		title: optional(line()),
		language: optional(line(false), 'As "TypeScript".'),
		code: required(text({ max: LIMITS.note, lines: true })),
		first: seldom(optional(count, 'The number of the first line. Default 1.')),
		marks: optional(list(line(false), 'lines'), 'Lines to look at, as "3" or "3-5".'),
		caption: optional(line(), 'A line under it.'),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);

function checkCode(
	{ code, first = 1, marks = [] }: CodeLayer,
	at: Path,
	{ report }: Reading
): void {
	const last = first + code.replace(/\n$/, '').split('\n').length - 1;
	marks.forEach((mark, index) => {
		const [, from, to = from] = LINES.exec(mark) ?? [];
		if (from && Number(from) >= first && Number(to) >= Number(from) && Number(to) <= last) return;
		report(inside(inside(at, 'marks'), index), {
			code: 'code.lines',
			severity: 'error',
			message: `${show(mark)} names no lines of this code.`,
			remedy: `Its lines are ${first} to ${last}: write "${first}", or "${first}-${last}".`
		});
	});
}
