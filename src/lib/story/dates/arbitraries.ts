/** Random dates for tests: texts that are EDTF, and texts that nearly are. */
import fc from 'fast-check';
import { daysInMonth } from './civil.js';
import { parseEdtf } from './parse.js';
import type { Edtf } from './types.js';

const two = (n: number) => String(n).padStart(2, '0');
const sign = fc.constantFrom('', '', '', '?', '~', '%');

const yearDigits = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const negative = fc.integer({ min: 1, max: 9999 }).map((n) => `-${String(n).padStart(4, '0')}`);
const year = fc.oneof(
	{ weight: 4, arbitrary: fc.integer({ min: 1900, max: 2100 }).map(String) },
	yearDigits,
	negative
);

/** Some digits unknown; it may then name no real day, and is filtered out. */
const masked = (text: fc.Arbitrary<string>) =>
	fc
		.tuple(text, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }))
		.map(([value, flags]) =>
			[...value].map((char, i) => (/\d/.test(char) && flags[i % 10] ? 'X' : char)).join('')
		);

const plainDay = fc
	.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 30 }))
	.map(([y, m, d]) => `${y}-${two(m)}-${two(1 + (d % daysInMonth(Number(y), m)))}`);

const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const season = fc.tuple(year, fc.integer({ min: 21, max: 41 })).map(([y, s]) => `${y}-${s}`);

/** A mark before and after every part. */
const signed = (text: fc.Arbitrary<string>) =>
	fc.tuple(text, fc.array(sign, { minLength: 6, maxLength: 6 })).map(([value, signs]) => {
		const before = value.startsWith('-') ? '-' : '';
		return value
			.slice(before.length)
			.split('-')
			.map((part, i) => `${signs[2 * i]}${i === 0 ? before : ''}${part}${signs[2 * i + 1]}`)
			.join('-');
	});

const long = fc
	.tuple(
		fc.constantFrom('', '-'),
		fc.integer({ min: 10_000, max: 999_999_999 }),
		fc.constantFrom('', 'E1', 'E3'),
		fc.constantFrom('', 'S1', 'S3', 'S5')
	)
	.map(([minus, n, exponent, digits]) => `Y${minus}${n}${exponent}${digits}`);

const clock = fc
	.tuple(
		plainDay,
		fc.integer({ min: 0, max: 23 }),
		fc.integer({ min: 0, max: 59 }),
		fc.constantFrom('', ':00', ':59', ':07.5', ':07.123'),
		fc.constantFrom('', 'Z', '+04:30', '-05', '+14:00')
	)
	.map(([day, h, m, rest, zone]) => `${day}T${two(h)}:${two(m)}${rest}${zone}`);

const date = fc.oneof(
	plainDay,
	signed(masked(plainDay)),
	signed(masked(month)),
	signed(season),
	signed(masked(year)),
	long,
	clock,
	year.map((y) => `${y}S2`)
);

const member = fc.oneof(
	date,
	fc.tuple(date, date).map(([a, b]) => `${a}..${b}`)
);

const set = fc
	.tuple(
		fc.constantFrom(['[', ']'], ['{', '}']),
		fc.array(member, { minLength: 1, maxLength: 5 }),
		fc.constantFrom('', '..'),
		fc.constantFrom('', '..')
	)
	.map(([[open, close], members, before, after]) => {
		const list = [...members];
		if (before && !list[0]!.includes('..')) list[0] = before + list[0];
		const last = list.length - 1;
		if (after && !list[last]!.includes('..')) list[last] += after;
		return `${open}${list.join(',')}${close}`;
	});

const interval = fc
	.tuple(fc.oneof(date, fc.constantFrom('', '..')), fc.oneof(date, fc.constantFrom('', '..')))
	.map(([start, end]) => `${start}/${end}`);

/** Mostly EDTF; some of it names no real day, or ends before it starts. */
export const edtfText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 3, arbitrary: date },
	{ weight: 2, arbitrary: interval },
	set
);

/** EDTF that is accepted. */
export const validText: fc.Arbitrary<string> = edtfText.filter((text) => parseEdtf(text).ok);

/** Dates that were read. */
export const edtf: fc.Arbitrary<Edtf> = validText.map((text) => {
	const result = parseEdtf(text);
	if (!result.ok) throw new Error(`${text} was filtered`);
	return result.value;
});

/** Made of the signs of EDTF in no order. */
export const noise: fc.Arbitrary<string> = fc
	.array(
		fc.constantFrom(...'0123456789XYETSZ?~%-/[]{},.:+ u', '..', '2021', '-07', '-05', 'T22:57'),
		{ maxLength: 40 }
	)
	.map((parts) => parts.join(''));
