import { contextOf, type Context } from './context.js';
import { dateText, marksOf, plainText, qualified, yearRangeText } from './date-text.js';
import { isMasked, yearValue } from './digits.js';
import { formatList } from './intl.js';
import {
	impliedYear,
	marked,
	shapeFormat,
	shapeOf,
	shapeText,
	spanOf,
	type Shape
} from './shape.js';
import type { Edtf, EdtfDate, EdtfInterval, EdtfRange, EdtfSet, FormatOptions } from './types.js';

/** Years that `Intl` cannot join: "13.8 billion – 4.5 billion years ago"; null if they are no years alone. */
function farYears(from: EdtfDate, to: EdtfDate, context: Context): string | null {
	const alone = ({ year, month, season }: EdtfDate) => !month && !season && !isMasked(year);
	if (!alone(from) || !alone(to)) return null;
	return yearRangeText(yearValue(from.year), yearValue(to.year), context);
}

/** From one date to another, both given. */
function rangeText(from: EdtfDate, to: EdtfDate, context: Context, implied: string | null): string {
	const a = shapeOf(from, context);
	const b = shapeOf(to, context);
	const span = spanOf(a, b);
	// A year is left out at both ends or at neither.
	const shared = span && span.year === implied ? implied : null;
	const marks = marksOf(from);
	if (JSON.stringify(marks) === JSON.stringify(marksOf(to))) {
		const text = span
			? shapeText(span, context, shared === null)
			: (farYears(from, to, context) ??
				context.words.range(plainText(from, context, null), plainText(to, context, null)));
		return qualified(text, marks, context);
	}
	// "about 3 July – 4 July 2021": the year is said once, at the end.
	const fromImplied = span?.unit === 'day' ? span.year : null;
	return context.words.range(
		dateText(from, context, shared ?? fromImplied),
		dateText(to, context, shared)
	);
}

function intervalText(value: EdtfInterval, context: Context, implied: string | null): string {
	const { start, end } = value;
	const { words, style } = context;
	if (typeof start === 'string') {
		if (typeof end === 'string') return '';
		const text = dateText(end, context, implied);
		return start === 'open' ? words.by(text, style) : words.orEarlier(text, style);
	}
	if (typeof end === 'string') {
		const text = dateText(start, context, implied);
		return end === 'open' ? words.from(text, style) : words.orLater(text, style);
	}
	return rangeText(start, end, context, implied);
}

const isPlain = (date: EdtfDate): boolean => {
	const { whole, partly } = marksOf(date);
	return !whole.uncertain && !whole.approximate && partly.length === 0;
};

/** A member that is a day, or days to days, and nothing else. */
function dayShape(member: EdtfDate | EdtfRange, context: Context): Shape | null {
	const [from, to] = member.kind === 'range' ? [member.from, member.to] : [member, member];
	if (!from || !to || !isPlain(from) || !isPlain(to)) return null;
	const shape = spanOf(shapeOf(from, context), shapeOf(to, context));
	return shape?.unit === 'day' ? shape : null;
}

/** "3, 4 or 5 July 2021": days of one month, which is said once; null if they are not. */
function daysText(value: EdtfSet, context: Context, implied: string | null): string | null {
	const shapes: Shape[] = [];
	for (const member of value.members) {
		const shape = dayShape(member, context);
		if (!shape) return null;
		shapes.push(shape);
	}
	const model = shapes[0]!;
	const format = shapeFormat(model, context, model.year === null || model.year !== implied);
	const split = (date: Date) => {
		const parts = format.formatToParts(date);
		const at = parts.findIndex((part) => part.type === 'day');
		// "3." is the whole of an ordinal: in "3., 4. oder 5. Juli" each has its point.
		const point = parts[at + 1]?.value.startsWith('.') ? '.' : '';
		const day = `${parts[at]?.value ?? ''}${point}`;
		const rest = parts
			.map(({ value }, i) =>
				i === at ? '\u0000' : i === at + 1 ? value.slice(point.length) : value
			)
			.join('');
		return { day, rest };
	};
	const { rest } = split(model.first);
	const days: string[] = [];
	for (const { first, last, own } of shapes) {
		const a = split(first);
		const b = split(last);
		if (own !== model.own || a.rest !== rest || b.rest !== rest) return null;
		days.push(a.day === b.day ? a.day : context.words.range(a.day, b.day));
	}
	const list = formatList(context.language, days, value.choice);
	return marked(rest.split('\u0000').join(list), model, context);
}

function memberText(
	member: EdtfDate | EdtfRange,
	choice: 'one' | 'all',
	context: Context,
	implied: string | null
): string {
	if (member.kind === 'date') return dateText(member, context, implied);
	const { from, to } = member;
	const { words, style } = context;
	if (from && to) return rangeText(from, to, context, implied);
	if (to) return words.before(dateText(to, context, implied), choice, style);
	return from ? words.after(dateText(from, context, implied), choice, style) : '';
}

function setText(value: EdtfSet, context: Context, implied: string | null): string {
	const { members, choice } = value;
	const list =
		daysText(value, context, implied) ??
		formatList(
			context.language,
			members.map((member) => memberText(member, choice, context, implied)),
			choice
		);
	const only = members.length === 1 ? members[0] : null;
	const chosen = only ? only.kind === 'range' && only.from !== null && only.to !== null : true;
	return choice === 'one' && chosen ? context.words.oneOf(list, context.style) : list;
}

/** The date whose year the reader has in mind: an interval's last. */
function anchor(value: Edtf | null | undefined): EdtfDate | null {
	if (value?.kind === 'date') return value;
	if (value?.kind !== 'interval') return null;
	if (typeof value.end !== 'string') return value.end;
	return typeof value.start === 'string' ? null : value.start;
}

/**
 * A date in words, in the story's language, calendar and zone (rules D11 to D14).
 *
 * "3–5 July 2021", "1990s", "about 1850", "by 11 September 2021" (open start), "5 July 2021 or
 * earlier" (unknown start), "spring 2021", "44 BC", "13.8 billion years ago", "one of 3, 4 or 5 July
 * 2021". Days and times are said in the language's calendar (۱۴ سرطان ۱۴۰۰ in `fa-AF`); months, years
 * and coarser units of another calendar than the Gregorian would be other months and years, so they
 * stay Gregorian and are marked as that.
 */
export function formatWhen(value: Edtf, options: FormatOptions): string {
	const context = contextOf(options);
	const year = anchor(options.relativeTo);
	const implied = year ? impliedYear(year, context) : null;
	if (value.kind === 'date') return dateText(value, context, implied);
	if (value.kind === 'set') return setText(value, context, implied);
	return intervalText(value, context, implied);
}
