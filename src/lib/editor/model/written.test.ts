import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	CELL_WRITING,
	JSON_WRITING,
	NUMBER_WRITING,
	numbersWriting,
	POINTS_WRITING
} from './written.js';

test.each([
	['1037', 1037],
	[' 2 500 ', 2500],
	['12.5', 12.5],
	['−3', -3],
	['1e3', 1000]
])('%j is the number %d', (text, value) => {
	expect(NUMBER_WRITING.read(text)).toEqual({ ok: true, value });
});

test.each(['dozens', '1.2.3', '0x10', 'Infinity', '1e999', '-'])('%j is no number', (text) => {
	expect(NUMBER_WRITING.read(text)).toMatchObject({ ok: false, message: 'This is no number.' });
});

test('a number with commas is told how to write it', () => {
	expect(NUMBER_WRITING.read('1,037')).toMatchObject({ ok: false, remedy: 'Write 1037.' });
});

test('numbers are read with their brackets and without, and counted where it matters', () => {
	expect(numbersWriting().read('50, 100,')).toEqual({ ok: true, value: [50, 100] });
	expect(numbersWriting(2).read('[70.58, 37.12]')).toEqual({ ok: true, value: [70.58, 37.12] });
	expect(numbersWriting(2).read('70.58')).toMatchObject({ ok: false });
	expect(numbersWriting(4).write([0.5, 0, 0.5, 1])).toBe('0.5, 0, 0.5, 1');
});

test('a cell is a number where it reads as one', () => {
	expect(CELL_WRITING.read('28 000')).toEqual({ ok: true, value: 28000 });
	expect(CELL_WRITING.read('28 thousand')).toEqual({ ok: true, value: '28 thousand' });
});

test('a fault in JSON says where it is', () => {
	expect(JSON_WRITING.read('[\n  [0, 1200],\n  [8 1850]\n]')).toMatchObject({
		ok: false,
		message: expect.stringMatching(/^Line 3, column 6: /)
	});
	expect(JSON_WRITING.read('{"a": {"__proto__": 1}}')).toMatchObject({ ok: false });
	expect(JSON_WRITING.read('['.repeat(30) + ']'.repeat(30))).toMatchObject({ ok: false });
});

test('JSON is read as it was written, and nothing makes it throw', () => {
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
			const read = JSON_WRITING.read(JSON_WRITING.write(value));
			if (read.ok) expect(read.value).toEqual(JSON.parse(JSON.stringify(value)));
		})
	);
	fc.assert(fc.property(fc.string(), (text) => void JSON_WRITING.read(text)));
});

test('points of an image are written one a line', () => {
	expect(POINTS_WRITING.read('800, 60')).toEqual({ ok: true, value: [800, 60] });
	const outline = [
		[0, 0],
		[10, 0],
		[10, 12.5]
	];
	expect(POINTS_WRITING.read('0, 0\n[10, 0]\n\n10; 12.5\n')).toEqual({ ok: true, value: outline });
	expect(POINTS_WRITING.write(outline)).toBe('0, 0\n10, 0\n10, 12.5');
	expect(POINTS_WRITING.write([800, 60])).toBe('800, 60');
	expect(POINTS_WRITING.write(undefined)).toBe('');
	expect(POINTS_WRITING.read('0, 0\n10')).toMatchObject({
		ok: false,
		message: 'Line 2: this is no position of two numbers.'
	});
});
