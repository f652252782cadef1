import { inside, show } from '../issues.js';
import type { Path } from '../issues.js';
import { record } from '../schema/record.js';
import { amount, flag, line } from '../schema/scalars.js';
import { optional } from '../schema/shape.js';
import type { Reading } from '../schema/shape.js';
import type { NumberStyle } from '../types.js';

/** Most digits after the decimal sign that a reader is shown. */
const MOST_DIGITS = 6;

/** How the numbers of a stat are written. */
export const numberStyleShape = record<NumberStyle>(
	{
		name: 'number-style',
		noun: 'a way of writing numbers',
		about: "How numbers are written, in the story's language.",
		check
	},
	{
		compact: optional(flag, 'As "2.5 million".'),
		percent: optional(flag, 'A value of 81 is 81 %.'),
		currency: optional(line(false), 'A currency of ISO 4217, as USD.'),
		unit: optional(line(false), 'A unit that Intl knows, as kilometer-per-hour.'),
		digits: optional(amount, 'Most digits after the decimal sign, 0 to 6.')
	}
);

function check(style: NumberStyle, at: Path, { report }: Reading): void {
	const { percent, currency, unit, digits } = style;
	const wrong = (key: string, code: string, message: string, remedy: string) =>
		report(inside(at, key), { code, severity: 'error', message, remedy });
	if ([percent, currency, unit].filter(Boolean).length > 1) {
		wrong(
			unit ? 'unit' : 'currency',
			'number.style',
			'A number is a share, an amount of money or a measure, not two of them.',
			'Keep one of `percent`, `currency` and `unit`.'
		);
	}
	if (currency !== undefined && !takes({ style: 'currency', currency })) {
		wrong(
			'currency',
			'number.currency',
			`${show(currency)} is no currency.`,
			'Write a code of ISO 4217, as "USD".'
		);
	}
	if (unit !== undefined && !takes({ style: 'unit', unit })) {
		wrong(
			'unit',
			'number.unit',
			`${show(unit)} is no unit that Intl knows.`,
			'Write one such as "kilometer", or say it in the label.'
		);
	}
	if (digits !== undefined && !(Number.isInteger(digits) && digits <= MOST_DIGITS)) {
		wrong(
			'digits',
			'number.digits',
			`${show(digits)} is no number of digits.`,
			`Write a whole number from 0 to ${MOST_DIGITS}.`
		);
	}
}

function takes(options: Intl.NumberFormatOptions): boolean {
	try {
		return Boolean(new Intl.NumberFormat('en', options));
	} catch {
		return false;
	}
}
