import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtf, edtfText, noise, validText } from './arbitraries.js';
import { describeReading } from './describe.js';
import { formatWhen } from './format.js';
import { isoDatetime } from './iso.js';
import { MAX_LENGTH, parseEdtf } from './parse.js';
import { printEdtf, sameEdtf } from './print.js';
import { bounds } from './bounds.js';
import type { Edtf, EdtfDate } from './types.js';

function read(text: string): Edtf {
	const result = parseEdtf(text);
	if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
	return result.value;
}

function readDate(text: string): EdtfDate {
	const value = read(text);
	if (value.kind !== 'date') throw new Error(`${text} is no single date`);
	return value;
}

function fault(text: string) {
	const result = parseEdtf(text);
	if (result.ok) throw new Error(`${text} was accepted`);
	return result.error;
}

/** The value without the texts it was read from. */
function meaning(value: Edtf): unknown {
	return JSON.parse(JSON.stringify(value, (key, item: unknown) => (key === 'source' ? '' : item)));
}

describe('D1: the syntax of EDTF', () => {
	it.each([
		'2021-07-05',
		'2021-07',
		'2021',
		'0000',
		'-0043',
		'Y17000',
		'Y-13800000000',
		'Y-138E8',
		'Y-17E7',
		'1950S2',
		'Y171010000S3',
		'Y3388E2S3',
		'2021-07-05T22:57:00+04:30',
		'2021-07-05T22:57:00Z',
		'2021-07-05T22:57:00',
		'2021-07-05T22:57',
		'2021-07-05T22:57:00.5-05',
		'199X',
		'19XX',
		'1XXX',
		'XXXX',
		'2021-07-XX',
		'2021-XX-XX',
		'2021-XX',
		'156X-12-25',
		'15XX-12-XX',
		'XXXX-12-XX',
		'1XXX-XX',
		'1984-1X',
		'1X99',
		'-004X',
		'2021-21',
		'2021-41',
		'1984?',
		'2004-06~',
		'2004-06-11%',
		'2004-06~-11',
		'2004?-06-11',
		'?2004-06-~11',
		'2004-%06',
		'2011-23~',
		'1964/2008',
		'2004-02-01/2005-02',
		'1984~/2004-06',
		'1984-06-02?/2004-08-08~',
		'2004-06-~01/2004-06-~20',
		'2004-06-XX/2004-07-03',
		'199X/2001~',
		'1985-04-12/..',
		'1985/..',
		'../1985-04-12',
		'1985-04-12/',
		'/1985',
		'2021-07-04T22:00/2021-07-05T04:00',
		'[1667,1668,1670..1672]',
		'[..1760-12-03]',
		'[1760-12..]',
		'[1760-01,1760-02,1760-12..]',
		'[1667,1760-12]',
		'{1667,1668,1670..1672}',
		'{1960,1961-12}',
		'{..1984}'
	])('accepts %s and keeps it as written', (text) => {
		expect(read(text).source).toBe(text);
	});

	it.each([
		'199u',
		'199x',
		'21-07-05',
		'2021-7-5',
		'2021-07-05 ',
		'20210705',
		'Y2021',
		'Y17000-01',
		'Y012345',
		'2021-07-05T22',
		'2021-07-05T24:00',
		'2021-07-05T22:60',
		'2021-07-05T22:57+19:00',
		'2021-07T22:57',
		'2021-07-XXT22:57',
		'2021-07-05~T22:57',
		'2021-21-05',
		'2021-42',
		'2021-2X',
		'1850?~',
		'2021-07-03/2021-07-04/2021-07-05',
		'2021-07-03..2021-07-05',
		'2004-01-01/open',
		'[]',
		'[1667',
		'[1667,]',
		'[1667, 1668]',
		'[1667..1668..1669]',
		'[1670,..1668,1680]',
		'[[1667]]',
		'19XXS2',
		'1950S5',
		'1950S0',
		'-0000',
		'Y1E13',
		'٢٠٢١'
	])('refuses %s', (text) => {
		expect(parseEdtf(text).ok).toBe(false);
	});

	it('tells the parts of a date', () => {
		expect(readDate('-0043-03-15')).toMatchObject({
			year: { digits: '0043', negative: true, long: false },
			month: { digits: '03' },
			day: { digits: '15' },
			season: null,
			time: null
		});
		expect(readDate('Y-17E7S2').year).toMatchObject({
			digits: '17',
			negative: true,
			long: true,
			exponent: 7,
			significant: 2
		});
		expect(readDate('2021-22')).toMatchObject({ month: null, season: { digits: '22' } });
	});

	it('tells a zone, UTC and local time apart', () => {
		expect(readDate('2021-07-05T22:57:00+04:30').time?.offset).toBe(270);
		expect(readDate('2021-07-05T22:57:00-05').time?.offset).toBe(-300);
		expect(readDate('2021-07-05T22:57:00Z').time?.offset).toBe(0);
		expect(readDate('2021-07-05T22:57:00').time?.offset).toBeNull();
		expect(readDate('2021-07-05T22:57').time).toMatchObject({ second: null, millisecond: null });
		expect(readDate('2021-07-05T22:57:01.5').time).toMatchObject({ second: 1, millisecond: 500 });
	});
});

describe('D2: errors', () => {
	it.each([
		['5/7/2021', '2021-07-05'],
		['25/7/2021', '2021-07-25'],
		['7/25/2021', '2021-07-25'],
		['5.7.2021', '2021-07-05'],
		['2021/07/05', '2021-07-05'],
		['2021-7-5', '2021-07-05'],
		['2021-13-05', '2021-05-13'],
		['20210705', '2021-07-05'],
		['July 5, 2021', '2021-07-05'],
		['5 July 2021', '2021-07-05'],
		['5th Sept. 2021', '2021-09-05'],
		['July 2021', '2021-07'],
		['spring 2021', '2021-21'],
		['1990s', '199X'],
		['19th century', '18XX'],
		['199u', '199X'],
		['19uu', '19XX'],
		['c. 1850', '1850~'],
		['about 5 July 2021', '2021-07-05~'],
		['perhaps 1850', '1850?'],
		['1850?~', '1850%'],
		['44 BC', '-0043'],
		['1 BC', '0000'],
		['950', '0950'],
		['17000', 'Y17000'],
		['Y1850', '1850'],
		['2004-01-01/open', '2004-01-01/..'],
		['unknown/2004', '/2004'],
		['by 11 September 2021', '../2021-09-11'],
		['since 1985', '1985/..'],
		['3 July 2021 to 5 July 2021', '2021-07-03/2021-07-05'],
		['2021-07-05 22:57', '2021-07-05T22:57'],
		['2021–07–05', '2021-07-05'],
		[' 2021-07-05 ', '2021-07-05'],
		['[1667, 1668]', '[1667,1668]']
	])('for %j suggests %s', (text, suggestion) => {
		const error = fault(text);
		expect(error.suggestion).toBe(suggestion);
		expect(error.remedy).toContain(`Write ${suggestion}, not `);
	});

	it.each([
		['2021-02-30', 'February 2021 has 28 days.', 8],
		['2020-02-30', 'February 2020 has 29 days.', 8],
		['1900-02-29', 'February 1900 has 28 days.', 8],
		['2021-04-31', 'April 2021 has 30 days.', 8],
		['XXXX-02-30', 'February XXXX has 29 days.', 8],
		['1X03-02-29', 'There is no such day in any of these years.', 8],
		['2021-07-32', 'There is no day 32.', 8],
		['2021-07-3X/2021-00', 'There is no month 00.', 16],
		['2021-14', 'There is no month 14.', 5],
		['[2021-07-05,2021-02-30]', 'February 2021 has 28 days.', 20],
		['~-0044-?13', 'There is no month 13.', 8],
		['2021-07-05/2021-07-04', 'The end lies before the start.', 11],
		['[1672..1670]', 'The end lies before the start.', 7],
		['/', 'Neither end is a date.', 0],
		['../..', 'Neither end is a date.', 0]
	])('says of %s what is wrong and where', (text, message, at) => {
		expect(fault(text)).toMatchObject({ message, at });
	});

	it('accepts a day that exists in some of the years', () => {
		expect(parseEdtf('XXXX-02-29').ok).toBe(true);
		expect(parseEdtf('1X04-02-29').ok).toBe(true);
	});

	it('accepts an end within the start', () => {
		expect(parseEdtf('2021/2021-03').ok).toBe(true);
	});

	it('refuses what is too long, empty or no text', () => {
		expect(parseEdtf(`[${'2021,'.repeat(MAX_LENGTH)}2021]`).ok).toBe(false);
		expect(fault('').message).toBe('The date is empty.');
		expect(parseEdtf(20210705 as unknown as string).ok).toBe(false);
		expect(parseEdtf(undefined as unknown as string).ok).toBe(false);
	});

	it('never throws, points into the text, and suggests only what it accepts', () => {
		const text = fc.oneof(
			noise,
			edtfText,
			fc.string({ maxLength: 60 }),
			fc.string({ unit: 'binary' })
		);
		fc.assert(
			fc.property(text, (input) => {
				const result = parseEdtf(input);
				if (result.ok) {
					expect(result.value.source).toBe(input);
					return;
				}
				const { at, message, remedy, suggestion } = result.error;
				expect(at).toBeGreaterThanOrEqual(0);
				expect(at).toBeLessThanOrEqual(input.length);
				expect(message).not.toBe('');
				expect(remedy).not.toBe('');
				if (suggestion !== null) expect(parseEdtf(suggestion).ok).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});

	it('lets everything be said of whatever it accepts', () => {
		fc.assert(
			fc.property(
				fc.oneof(noise, validText),
				fc.constantFrom('en', 'fa-AF', 'de'),
				(text, language) => {
					const result = parseEdtf(text);
					if (!result.ok) return;
					const { min, max } = bounds(result.value, 'Asia/Kabul');
					expect(Number.isFinite(min) && Number.isFinite(max)).toBe(true);
					expect(formatWhen(result.value, { language })).not.toBe('');
					expect(describeReading(result.value, { language })).not.toMatch(/undefined|null|NaN/);
					isoDatetime(result.value);
				}
			),
			{ numRuns: 500 }
		);
	});
});

describe('D3: marks', () => {
	const marks = (text: string) => {
		const { year, month, day } = readDate(text);
		return [year, month, day].map((part) =>
			part ? (part.uncertain ? '?' : '') + (part.approximate ? '~' : '') : null
		);
	};

	it('hold after a part for it and all before it', () => {
		expect(marks('2004-06~-11')).toEqual(['~', '~', '']);
		expect(marks('2004-06-11%')).toEqual(['?~', '?~', '?~']);
		expect(marks('2004?-06-11')).toEqual(['?', '', '']);
	});

	it('hold before a part for it alone', () => {
		expect(marks('?2004-06-~11')).toEqual(['?', '', '~']);
		expect(marks('2004-%06-11')).toEqual(['', '?~', '']);
	});

	it('add up', () => {
		expect(marks('2004~-06?')).toEqual(['?~', '?', null]);
	});

	it('are written out once at the end or each before its part', () => {
		expect(printEdtf(read('~2004-~06-~11'))).toBe('2004-06-11~');
		expect(printEdtf(read('2004-06~-11'))).toBe('~2004-~06-11');
		expect(sameEdtf(read('?2004'), read('2004?'))).toBe(true);
		expect(sameEdtf(read('2004~'), read('2004?'))).toBe(false);
	});

	it('survive being written out and read again, as all else does', () => {
		fc.assert(
			fc.property(edtf, (value) => {
				const again = read(printEdtf(value));
				expect(meaning(again)).toEqual(meaning(value));
				expect(printEdtf(again)).toBe(printEdtf(value));
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('D4: ends', () => {
	it('differ when open and when unknown', () => {
		expect(read('../2021-09-11')).toMatchObject({ start: 'open' });
		expect(read('/2021-09-11')).toMatchObject({ start: 'unknown' });
		expect(read('2021-07-03/..')).toMatchObject({ end: 'open' });
		expect(read('2021-07-03/')).toMatchObject({ end: 'unknown' });
		expect(sameEdtf(read('../2021'), read('/2021'))).toBe(false);
	});
});
