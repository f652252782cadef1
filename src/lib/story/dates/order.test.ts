import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtf } from './arbitraries.js';
import { compareEdtf, timeOrder } from './order.js';
import { parseEdtf } from './parse.js';
import type { Edtf } from './types.js';

function read(text: string): Edtf {
	const result = parseEdtf(text);
	if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
	return result.value;
}

const items = (...texts: (string | null)[]) =>
	texts.map((text) => ({ when: text === null ? null : read(text) }));

describe('D10: the order of time', () => {
	it('is by start, then by end', () => {
		const told = items('2021', '2021-07-05', '199X', '2021-01-01', '2021-07-05/2021-07-06');
		expect(timeOrder(told)).toEqual([2, 3, 0, 1, 4]);
	});

	it('takes an open or unknown start for the start of the end', () => {
		const told = items('../2021-09-11', '2021-09-12', '/2021-07-05', '2021-07-06', '2021-07-04');
		expect(timeOrder(told)).toEqual([4, 2, 3, 0, 1]);
	});

	it('puts an end that is open or unknown after every other', () => {
		const told = items('2021-07-03/..', '2021-07-03/', '2021-07-03/2030', '2021-07-03');
		expect(timeOrder(told)).toEqual([3, 2, 0, 1]);
	});

	it('keeps what time cannot tell apart as told', () => {
		const told = items('2021-07-05', '/2021-07-05', '2021-07-05~', '2021-07-05');
		expect(timeOrder(told)).toEqual([0, 1, 2, 3]);
	});

	it('asks the label for the part of the day where dates are equal, and only there', () => {
		const when = read('2021-07-05');
		const label = (text?: string) => ({ when, label: text });
		const told = [label('Later on Monday'), label('Monday'), label('Early on Monday'), label()];
		expect(timeOrder(told)).toEqual([2, 1, 3, 0]);
		expect(timeOrder([{ when: read('2021-07-06'), label: 'early' }, label('later')])).toEqual([
			1, 0
		]);
	});

	it('keeps the undated behind what they follow, and first if they follow nothing', () => {
		const told = items(null, '2021-07-05', null, null, '199X', null);
		expect(timeOrder(told)).toEqual([0, 4, 5, 1, 2, 3]);
	});

	it('compares clock times across zones', () => {
		const told = items('2021-07-05T20:00Z', '2021-07-05T22:00+04:30', '2021-07-05T23:00');
		expect(timeOrder(told, 'Asia/Kabul')).toEqual([1, 2, 0]);
		expect(timeOrder(told)).toEqual([1, 0, 2]);
	});

	it('reaches beyond a JavaScript Date', () => {
		const told = items('2021', 'Y170000002', 'Y-138E8', '-0043', 'Y-45E8');
		expect(timeOrder(told)).toEqual([2, 4, 3, 0, 1]);
	});

	const when = fc.option(edtf, { nil: null, freq: 4 });
	const story = fc.array(fc.record({ when }), { maxLength: 30 });

	it('has every index once', () => {
		fc.assert(
			fc.property(story, (told) => {
				const order = timeOrder(told, 'Asia/Kabul');
				expect([...order].sort((a, b) => a - b)).toEqual(told.map((_, i) => i));
			})
		);
	});

	it('changes nothing when applied again', () => {
		fc.assert(
			fc.property(story, (told) => {
				const sorted = timeOrder(told).map((i) => told[i]!);
				expect(timeOrder(sorted)).toEqual(sorted.map((_, i) => i));
			})
		);
	});

	it('is by time among the dated, as told among equals, and undated ones keep their neighbour', () => {
		fc.assert(
			fc.property(story, (told) => {
				const order = timeOrder(told);
				const dated = order.filter((i) => told[i]!.when);
				for (let i = 1; i < dated.length; i++) {
					const [a, b] = [dated[i - 1]!, dated[i]!];
					const sign = compareEdtf(told[a]!.when!, told[b]!.when!);
					expect(sign < 0 || (sign === 0 && a < b)).toBe(true);
				}
				told.forEach((item, i) => {
					if (!item.when) expect(order[order.indexOf(i) - 1]).toBe(i === 0 ? undefined : i - 1);
				});
			})
		);
	});

	it('is antisymmetric and transitive', () => {
		fc.assert(
			fc.property(edtf, edtf, edtf, (a, b, c) => {
				expect(compareEdtf(a, b) + compareEdtf(b, a)).toBe(0);
				expect(compareEdtf(a, a)).toBe(0);
				const [x, y, z] = [a, b, c].sort((p, q) => compareEdtf(p, q)) as [Edtf, Edtf, Edtf];
				expect(compareEdtf(x, y)).toBeLessThanOrEqual(0);
				expect(compareEdtf(y, z)).toBeLessThanOrEqual(0);
				expect(compareEdtf(x, z)).toBeLessThanOrEqual(0);
			}),
			{ numRuns: 500 }
		);
	});
});
