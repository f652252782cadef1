import { describe, expect, it } from 'vitest';
import { describeReading } from './describe.js';
import { formatWhen } from './format.js';
import { isoDatetime } from './iso.js';
import { parseEdtf } from './parse.js';
import type { Edtf, FormatOptions } from './types.js';

function read(text: string): Edtf {
	const result = parseEdtf(text);
	if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
	return result.value;
}

const say = (text: string, options: Partial<FormatOptions> = {}) =>
	formatWhen(read(text), { language: 'en', ...options });

describe('D11: language and calendar', () => {
	it('are English with the day first, unless the language says otherwise', () => {
		expect(say('2021-07-05')).toBe('5 July 2021');
		expect(say('2021-07-05', { language: 'en-US' })).toBe('July 5, 2021');
		expect(say('2021-07-03/2021-07-05', { language: 'de' })).toBe('3.–5. Juli 2021');
	});

	it('do not depend on the machine where the language is not known', () => {
		expect(say('2021-07-05', { language: 'xx-nowhere' })).toBe('5 July 2021');
		expect(say('2021-07-05', { language: '!' })).toBe('5 July 2021');
		expect(say('2021-07-05', { calendar: 'no such calendar' })).toBe('5 July 2021');
	});

	it('turn days into the Solar Hijri calendar in Dari', () => {
		expect(say('2021-07-05', { language: 'fa-AF' })).toBe('۱۴ سرطان ۱۴۰۰');
		expect(say('2021-07-04/2021-07-05', { language: 'fa-AF' })).toBe('۱۳ تا ۱۴ سرطان ۱۴۰۰');
		expect(say('../2021-09-11', { language: 'fa-AF' })).toMatch(/^تا ۲۰ سنبله/);
		expect(say('2021-07-05', { calendar: 'persian' })).toContain('1400');
	});

	it('keep months and years Gregorian, and say so', () => {
		expect(say('2021-07', { language: 'fa-AF' })).toBe('جولای ۲۰۲۱ میلادی');
		expect(say('199X', { language: 'fa-AF' })).toBe('دههٔ ۱۹۹۰ میلادی');
		expect(say('-0043', { language: 'fa-AF' })).toBe('۴۴ ق.م.');
	});

	it('keep days before the first year of the calendar Gregorian', () => {
		expect(say('0500-01-01', { language: 'fa-AF' })).toContain('میلادی');
	});

	it('are Gregorian in Dari if the story asks for that', () => {
		expect(say('2021-07-05', { language: 'fa-AF', calendar: 'gregory' })).toBe('۵ جولای ۲۰۲۱');
	});

	it('use signs where there are no words', () => {
		expect(say('1850~', { language: 'nl' })).toBe('≈ 1850');
		expect(say('../2021-09-11', { language: 'nl' })).toBe('≤ 11 september 2021');
		expect(say('199X', { language: 'nl' })).toBe('1990–1999');
	});

	it('say a time in the zone of the story, or as written', () => {
		expect(say('2021-07-05T22:57:00+04:30')).toBe('5 July 2021 at 22:57 (UTC+4:30)');
		expect(say('2021-07-05T22:57:00+04:30', { timeZone: 'Asia/Kabul' })).toBe(
			'5 July 2021 at 22:57'
		);
		expect(say('2021-07-05T22:57Z', { timeZone: 'Asia/Kabul' })).toBe('6 July 2021 at 03:27');
		expect(say('2021-07-05T22:57')).toBe('5 July 2021 at 22:57');
		expect(say('2021-07-05T22:00/2021-07-05T23:30')).toBe('5 July 2021, 22:00–23:30');
	});
});

describe('D12: words', () => {
	it.each([
		['2021-07-03/2021-07-05', '3–5 July 2021'],
		['2021-07-30/2021-08-02', '30 July – 2 August 2021'],
		['2020-07-30/2021-08-02', '30 July 2020 – 2 August 2021'],
		['2021-07/2021-09', 'July–September 2021'],
		['1964/2008', '1964–2008'],
		['2021-04/2021-07-05', 'April 2021 – 5 July 2021'],
		['../2021-09-11', 'by 11 September 2021'],
		['/2021-07-05', '5 July 2021 or earlier'],
		['2021-07-03/..', 'from 3 July 2021'],
		['2021-07-03/', '3 July 2021 or later'],
		['/2021-07-04~', 'about 4 July 2021 or earlier'],
		['1850~', 'about 1850'],
		['1850?', 'perhaps 1850'],
		['1850%', 'perhaps about 1850'],
		['2021-07-03~/2021-07-04~', 'about 3–4 July 2021'],
		['2021-07-03~/2021-07-04', 'about 3 July – 4 July 2021'],
		['2021-07-03/2021-07-04~', '3 July – about 4 July 2021'],
		['2004-06~-11', '11 June 2004 (year and month approximate)'],
		['?2004-06-~11', 'about 11 June 2004 (year uncertain)'],
		['[2021-07-03,2021-07-04,2021-07-05]', 'one of 3, 4 or 5 July 2021'],
		['{2021-07-03,2021-07-04,2021-07-05}', '3, 4 and 5 July 2021'],
		['{2021-07-03..2021-07-05,2021-07-09}', '3–5 and 9 July 2021'],
		['{2021-07-31,2021-08-01}', '31 July 2021 and 1 August 2021'],
		['[1667,1668,1670..1672]', 'one of 1667, 1668 or 1670–1672'],
		['[..1760-12-03]', '3 December 1760 or before'],
		['{..1984}', '1984 and before'],
		['[1760-12..]', 'December 1760 or after'],
		['2021-21', 'spring 2021'],
		['2021-34', 'second quarter of 2021'],
		['2021-41', 'July–December 2021'],
		['2021-07-XX', 'July 2021'],
		['2021-07-1X', '10–19 July 2021'],
		['156X-12-25', '25 December in the 1560s'],
		['XXXX-12-25', '25 December, year unknown']
	])('say %s as "%s"', (text, expected) => {
		expect(say(text)).toBe(expected);
	});

	it('are shorter where room is scarce', () => {
		expect(say('2021-07-03/2021-07-05', { style: 'axis' })).toBe('3–5 Jul 2021');
		expect(say('1850~', { style: 'short' })).toBe('c. 1850');
		expect(say('1850?', { style: 'axis' })).toBe('1850?');
	});

	it('leave out the year that the reader has in mind, at both ends or at neither', () => {
		const relativeTo = read('2021-07-05');
		expect(say('../2021-09-11', { relativeTo })).toBe('by 11 September');
		expect(say('2021-07-03/2021-07-05', { relativeTo })).toBe('3–5 July');
		expect(say('2020-07-30/2021-08-02', { relativeTo })).toBe('30 July 2020 – 2 August 2021');
		expect(say('2001-09-11', { relativeTo })).toBe('11 September 2001');
		expect(say('2021', { relativeTo })).toBe('2021');
		expect(say('2021-09-11', { relativeTo, language: 'fa-AF' })).toBe('۲۰ سنبله');
		expect(say('2021-03-01', { relativeTo, language: 'fa-AF' })).toContain('۱۳۹۹');
	});
});

describe('D13: years', () => {
	it.each([
		['199X', '1990s'],
		['190X', '1900–1909'],
		['19XX', '20th century'],
		['1XXX', '2nd millennium'],
		['-01XX', '2nd century BC'],
		['-004X', '50–41 BC'],
		['1X99', '1099–1999'],
		['-0043', '44 BC'],
		['0000', '1 BC'],
		['0014', '14 AD'],
		['-0043/0014', '44 BC – 14 AD'],
		['-0043-03-15', '15 March 44 BC'],
		['Y-13800000000', '13.8 billion years ago'],
		['Y-138E8/Y-45E8', '13.8–4.5 billion years ago'],
		['Y-66E6~', 'about 66 million years ago'],
		['Y-300000', '300,000 years ago'],
		['Y-1000000/Y-300000', '1 million – 300,000 years ago'],
		['-9999', '10,000 BC'],
		['Y-11999/-9999', '12,000–10,000 BC'],
		['Y170000002', 'the year 170,000,002'],
		['1950S2', 'about 1950']
	])('say %s as "%s"', (text, expected) => {
		expect(say(text)).toBe(expected);
	});
});

describe('D14: for machines', () => {
	it.each([
		['2021-07-05', '2021-07-05'],
		['2021-07', '2021-07'],
		['2021', '2021'],
		['Y17000', '17000'],
		['2021-07-05T22:57:00+04:30', '2021-07-05T22:57:00+04:30'],
		['2021-07-05T22:57:00-05', '2021-07-05T22:57:00-05:00'],
		['2021-07-05T22:57', '2021-07-05T22:57'],
		['2021~', null],
		['2021-?07', null],
		['0000', null],
		['-0043', null],
		['199X', null],
		['2021-21', null],
		['1950S2', null],
		['Y17E7', null],
		['2021/2022', null],
		['[2021,2022]', null]
	])('%s is %s', (text, expected) => {
		expect(isoDatetime(read(text))).toBe(expected);
	});
});

describe('the reading of a date', () => {
	it.each([
		['2021-07-04/2021-07-05', '4–5 July 2021. Drawn firm at both ends.'],
		['2021-07-03~/2021-07-04~', 'About 3–4 July 2021. Drawn soft at both ends.'],
		['199X', '1990s. Drawn as the span 1990–1999, in which it lies.'],
		['2021-24', 'Winter 2021. Drawn as the span December 2021 – February 2022.'],
		['../2021-09-11', 'By 11 September 2021. Drawn open towards the past.'],
		['1850?', 'Perhaps 1850. Drawn soft at both ends. Marked as in doubt.'],
		['/2021-07-05', '5 July 2021 or earlier. The start is not known: drawn fading into the past.']
	])('of %s is "%s"', (text, expected) => {
		expect(describeReading(read(text), { language: 'en' })).toBe(expected);
	});

	it('is long and has its year, whatever the style', () => {
		const relativeTo = read('2021-07-05');
		expect(describeReading(relativeTo, { language: 'en', style: 'axis', relativeTo })).toMatch(
			/^5 July 2021\./
		);
	});
});
