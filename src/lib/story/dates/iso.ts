import { isMasked } from './digits.js';
import { partsOf } from './certainty.js';
import { printTime } from './print.js';
import type { Edtf } from './types.js';

/**
 * For `<time datetime>`: "2021-07-05", "2021-07", "2021", "2021-07-05T22:57+04:30". Null where HTML
 * cannot say it: intervals, sets, seasons, unknown digits, years before 1, and whatever is estimated
 * or in doubt, since the attribute would state it as certain.
 */
export function isoDatetime(value: Edtf): string | null {
	if (value.kind !== 'date') return null;
	const { year, month, day, season, time } = value;
	if (season || year.negative || year.exponent !== null || year.significant !== null) return null;
	if (isMasked(year) || isMasked(month) || isMasked(day) || Number(year.digits) === 0) return null;
	if (partsOf(value).some((part) => part.uncertain || part.approximate)) return null;
	const date = [year, month, day].flatMap((part) => (part ? [part.digits] : [])).join('-');
	return time ? `${date}T${printTime(time)}` : date;
}
