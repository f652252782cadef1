import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWords, parseDegrees, parsePair } from './degrees.js';

test.each([
	['36.02', 'lat', 36.02],
	['-75.67', 'lon', -75.67],
	['−75.67', 'lon', -75.67],
	['75,67° W', 'lon', -75.67],
	['33.9S', 'lat', -33.9],
	['0', 'lat', 0],
	['180', 'lon', 180]
] as const)('%s is read', (text, axis, value) => {
	expect(parseDegrees(text, axis)).toEqual({ ok: true, value });
});

test.each([
	['', 'lat', 'Write the latitude.'],
	['north', 'lat', 'That is no latitude'],
	['120', 'lat', 'Is it the longitude?'],
	['181', 'lon', 'from -180 to 180'],
	['36 E', 'lat', 'E is a side of the longitude.']
] as const)('%s is none, and why is said', (text, axis, message) => {
	const read = parseDegrees(text, axis);
	expect(read.ok ? '' : read.message).toContain(message);
});

test('every position that is written is read again', () => {
	const degrees = (most: number) =>
		fc.integer({ min: -most * 100, max: most * 100 }).map((n) => n / 100);
	fc.assert(
		fc.property(degrees(180), degrees(90), (lon, lat) => {
			expect(parseDegrees(String(lon), 'lon')).toEqual({ ok: true, value: lon === 0 ? 0 : lon });
			expect(parsePair(`${lat}, ${lon}`)).toEqual([lon === 0 ? 0 : lon, lat === 0 ? 0 : lat]);
		})
	);
});

test('both are taken as maps give them, and a comma in a number is not taken for two', () => {
	expect(parsePair('36.02, -75.67')).toEqual([-75.67, 36.02]);
	expect(parsePair('36.02,-75.67')).toEqual([-75.67, 36.02]);
	expect(parsePair('36.02° N 75.67° W')).toEqual([-75.67, 36.02]);
	expect(parsePair('36,02')).toBeNull();
	expect(parsePair('120, 12')).toBeNull();
});

test('a position is said in words', () => {
	expect(inWords([-75.67, 36.02])).toBe('36.02° north, 75.67° west');
	expect(inWords([0, -1])).toBe('1° south, 0°');
});
