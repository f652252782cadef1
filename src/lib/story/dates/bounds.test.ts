import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtf } from './arbitraries.js';
import { bounds } from './bounds.js';
import { certainty, edges, precision } from './certainty.js';
import { civilFromDays, daysFromCivil } from './civil.js';
import { parseEdtf } from './parse.js';
import type { Edtf } from './types.js';
import { instantOf, isTimeZone, offsetAt } from './zone.js';

function read(text: string): Edtf {
	const result = parseEdtf(text);
	if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
	return result.value;
}

/** Of dates within the reach of a JavaScript Date. */
const extent = (text: string, timeZone?: string) => {
	const { min, max } = bounds(read(text), timeZone);
	return [min, max].map((instant) => new Date(instant * 1000).toISOString().replace('.000Z', 'Z'));
};

const ZONES = ['UTC', 'Asia/Kabul', 'America/New_York', 'Pacific/Apia', 'America/Sao_Paulo', null];

describe('days', () => {
	it('are counted as JavaScript counts them, within its reach', () => {
		fc.assert(
			fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (days) => {
				const date = new Date(days * 86_400_000);
				const civil = {
					year: date.getUTCFullYear(),
					month: date.getUTCMonth() + 1,
					day: date.getUTCDate()
				};
				expect(civilFromDays(days)).toEqual(civil);
				expect(daysFromCivil(civil)).toBe(days);
			})
		);
	});

	it('are counted there and back a million million years away', () => {
		fc.assert(
			fc.property(fc.integer({ min: -365e12, max: 365e12 }), (days) => {
				expect(daysFromCivil(civilFromDays(days))).toBe(days);
			})
		);
	});
});

describe('D5: the extent', () => {
	it.each([
		['2021-07-05', '2021-07-05T00:00:00Z', '2021-07-06T00:00:00Z'],
		['2021-07', '2021-07-01T00:00:00Z', '2021-08-01T00:00:00Z'],
		['2021', '2021-01-01T00:00:00Z', '2022-01-01T00:00:00Z'],
		['0000', '0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
		['-0043', '-000043-01-01T00:00:00Z', '-000042-01-01T00:00:00Z'],
		['2021-07-03/2021-07-05', '2021-07-03T00:00:00Z', '2021-07-06T00:00:00Z'],
		['[2021-07-05,2021-07-03]', '2021-07-03T00:00:00Z', '2021-07-06T00:00:00Z'],
		['2021-07-05~', '2021-07-05T00:00:00Z', '2021-07-06T00:00:00Z'],
		['../2021-09-11', '2021-09-11T00:00:00Z', '2021-09-12T00:00:00Z'],
		['2021-07-05T22:57', '2021-07-05T22:57:00Z', '2021-07-05T22:58:00Z'],
		['2021-07-05T22:57:00+04:30', '2021-07-05T18:27:00Z', '2021-07-05T18:27:01Z']
	])('of %s is from %s to %s', (text, min, max) => {
		expect(extent(text)).toEqual([min, max]);
	});

	it('says which end is open and which unknown', () => {
		expect(bounds(read('../2021'))).toMatchObject({ start: 'open', end: 'given' });
		expect(bounds(read('/2021'))).toMatchObject({ start: 'unknown', end: 'given' });
		expect(bounds(read('2021/..'))).toMatchObject({ start: 'given', end: 'open' });
		expect(bounds(read('2021/'))).toMatchObject({ start: 'given', end: 'unknown' });
		expect(bounds(read('[..2021]'))).toMatchObject({ start: 'open', end: 'given' });
		expect(bounds(read('[2021..]'))).toMatchObject({ start: 'given', end: 'open' });
	});

	it('is finite and ordered, even for the beginning of the universe', () => {
		const { min, max } = bounds(read('Y-13800000000'));
		expect(min / 31_556_952 + 1970).toBeCloseTo(-13_800_000_000, -1);
		expect(max - min).toBeGreaterThan(31_000_000);
		expect(bounds(read('Y-13799999999')).min).toBe(max);
	});

	it('never ends before it starts, in any zone', () => {
		fc.assert(
			fc.property(edtf, fc.constantFrom(...ZONES), (value, timeZone) => {
				const { min, max } = bounds(value, timeZone);
				expect(Number.isFinite(min)).toBe(true);
				expect(Number.isFinite(max)).toBe(true);
				expect(min).toBeLessThanOrEqual(max);
			}),
			{ numRuns: 1000 }
		);
	});

	it('of a part lies within that of its whole, in any zone', () => {
		const day = fc.integer({ min: -719_162, max: 2_900_000 }).map(civilFromDays);
		const pad = (n: number, width: number) => String(n).padStart(width, '0');
		fc.assert(
			fc.property(day, fc.nat(1439), fc.constantFrom(...ZONES), (civil, minute, timeZone) => {
				const y = pad(civil.year, 4);
				const [m, d] = [pad(civil.month, 2), pad(civil.day, 2)];
				const time = `${pad(Math.floor(minute / 60), 2)}:${pad(minute % 60, 2)}`;
				const chain = [
					`${y}-${m}-${d}T${time}:30`,
					`${y}-${m}-${d}T${time}`,
					`${y}-${m}-${d}`,
					`${y}-${m}`,
					y,
					`${y.slice(0, 3)}X`,
					`${y.slice(0, 2)}XX`,
					`${y.slice(0, 1)}XXX`,
					'XXXX'
				].map((text) => bounds(read(text), timeZone));
				for (const [i, whole] of chain.entries()) {
					const part = chain[i - 1] ?? whole;
					expect(whole.min).toBeLessThanOrEqual(part.min);
					expect(whole.max).toBeGreaterThanOrEqual(part.max);
				}
			}),
			{ numRuns: 300 }
		);
	});
});

describe('D6: zones', () => {
	it('shift days and local times, but no time with a zone of its own', () => {
		expect(extent('2021-07-05', 'Asia/Kabul')[0]).toBe('2021-07-04T19:30:00Z');
		expect(extent('2021-07-05T22:57', 'Asia/Kabul')[0]).toBe('2021-07-05T18:27:00Z');
		expect(extent('2021-07-05T22:57Z', 'Asia/Kabul')[0]).toBe('2021-07-05T22:57:00Z');
	});

	it('make days of 23 and 25 hours', () => {
		const hours = (text: string) => {
			const { min, max } = bounds(read(text), 'Europe/Berlin');
			return (max - min) / 3600;
		};
		expect([hours('2021-03-28'), hours('2021-10-31'), hours('2021-07-05')]).toEqual([23, 25, 24]);
	});

	it('put a time that the clocks leap over at the leap, and one that comes twice first', () => {
		expect(extent('2021-03-28T02:30', 'Europe/Berlin')[0]).toBe('2021-03-28T01:00:00Z');
		expect(extent('2021-10-31T02:30', 'Europe/Berlin')[0]).toBe('2021-10-31T00:30:00Z');
	});

	it('leave nothing of a day that a country skipped', () => {
		const { min, max } = bounds(read('2011-12-30'), 'Pacific/Apia');
		expect(max).toBe(min);
	});

	it('are UTC where there is no such zone', () => {
		expect(extent('2021-07-05', 'Mars/Olympus')[0]).toBe('2021-07-05T00:00:00Z');
		expect(isTimeZone('Mars/Olympus')).toBe(false);
		expect(isTimeZone('Asia/Kabul')).toBe(true);
		expect(offsetAt('Asia/Kabul', 1e17)).toBe(0);
	});

	it('never put a later clock before an earlier one', () => {
		const clock = fc.integer({ min: 946_684_800, max: 1_700_000_000 });
		fc.assert(
			fc.property(clock, fc.nat(200_000), fc.constantFrom(...ZONES), (local, later, zone) => {
				expect(instantOf(local + later, zone)).toBeGreaterThanOrEqual(instantOf(local, zone));
			})
		);
	});
});

describe('D7: unknown digits', () => {
	it.each([
		['199X', '1990-01-01T00:00:00Z', '2000-01-01T00:00:00Z'],
		['19XX', '1900-01-01T00:00:00Z', '2000-01-01T00:00:00Z'],
		['-004X', '-000049-01-01T00:00:00Z', '-000039-01-01T00:00:00Z'],
		['1X99', '1099-01-01T00:00:00Z', '2000-01-01T00:00:00Z'],
		['2021-XX-31', '2021-01-31T00:00:00Z', '2022-01-01T00:00:00Z'],
		['2021-02-XX', '2021-02-01T00:00:00Z', '2021-03-01T00:00:00Z'],
		['2021-1X', '2021-10-01T00:00:00Z', '2022-01-01T00:00:00Z'],
		['199X-02-29', '1992-02-29T00:00:00Z', '1996-03-01T00:00:00Z'],
		['156X-12-25', '1560-12-25T00:00:00Z', '1569-12-26T00:00:00Z'],
		['1950S2', '1900-01-01T00:00:00Z', '2000-01-01T00:00:00Z'],
		['Y17101S3', '+017100-01-01T00:00:00Z', '+017200-01-01T00:00:00Z']
	])('%s is from %s to %s', (text, min, max) => {
		expect(extent(text)).toEqual([min, max]);
	});
});

describe('D8: seasons', () => {
	it.each([
		['2021-21', '2021-03-01T00:00:00Z', '2021-06-01T00:00:00Z'],
		['2021-24', '2021-12-01T00:00:00Z', '2022-03-01T00:00:00Z'],
		['2021-26', '2021-06-01T00:00:00Z', '2021-09-01T00:00:00Z'],
		['2021-29', '2021-09-01T00:00:00Z', '2021-12-01T00:00:00Z'],
		['2021-30', '2021-12-01T00:00:00Z', '2022-03-01T00:00:00Z'],
		['2021-36', '2021-10-01T00:00:00Z', '2022-01-01T00:00:00Z'],
		['2021-38', '2021-05-01T00:00:00Z', '2021-09-01T00:00:00Z'],
		['2021-41', '2021-07-01T00:00:00Z', '2022-01-01T00:00:00Z']
	])('%s is from %s to %s', (text, min, max) => {
		expect(extent(text)).toEqual([min, max]);
	});
});

describe('D9: precision, certainty and edges', () => {
	it.each([
		['2021-07-05T22:57:00.250Z', 'millisecond'],
		['2021-07-05T22:57:00', 'second'],
		['2021-07-05T22:57', 'minute'],
		['2021-07-05', 'day'],
		['2021-07-XX', 'month'],
		['2021-07', 'month'],
		['2021-21', 'season'],
		['2021-XX-25', 'year'],
		['2021', 'year'],
		['Y-138E8', 'year'],
		['199X', 'decade'],
		['156X-12-25', 'decade'],
		['19XX', 'century'],
		['1950S2', 'century'],
		['1XXX', 'millennium'],
		['1X99', 'millennium'],
		['XXXX-12-25', 'age'],
		['Y171010000S3', 'age'],
		['2021/2022', 'interval'],
		['[2021,2022]', 'set']
	])('%s is known to the %s', (text, expected) => {
		expect(precision(read(text))).toBe(expected);
	});

	it('of an interval are told for each end', () => {
		expect(certainty(read('2021-07-03~/2021-07-04'))).toEqual({
			uncertain: false,
			approximate: true,
			start: { uncertain: false, approximate: true },
			end: { uncertain: false, approximate: false }
		});
	});

	it.each([
		['2021-07-05', 'firm', 'firm', false, false],
		['1850~', 'soft', 'soft', false, false],
		['1850?', 'soft', 'soft', true, false],
		['199X', 'firm', 'firm', false, true],
		['199X/2001', 'soft', 'firm', false, false],
		['2021-07-03~/2021-07-04', 'soft', 'firm', false, false],
		['/2021-07-04~', 'fading', 'soft', false, false],
		['../2021-09-11', 'open', 'firm', false, false],
		['2021-07-03~/..', 'soft', 'open', false, false],
		['2021-07-03/', 'firm', 'fading', false, false],
		['[2021-07-03,2021-07-05]', 'firm', 'firm', false, true],
		['{2021-07-03,2021-07-05}', 'firm', 'firm', false, false],
		['[..1760?]', 'open', 'soft', true, true]
	])('%s is drawn %s to %s (in doubt: %s, within: %s)', (text, start, end, doubtful, within) => {
		expect(edges(read(text))).toEqual({ start, end, doubtful, within });
	});
});
