/** Pictures are read as they were written, and differ where somebody would see it. */
import { describe, expect, test } from 'vitest';
import { differences, halved, marked, type Off } from '../../pictures/compare.ts';
import { readPng, writePng, type Picture } from '../../pictures/png.ts';

type Colour = readonly [number, number, number];
const PAPER: Colour = [250, 246, 236];
const INK: Colour = [32, 30, 26];
const RED: Colour = [190, 60, 50];

function picture(width: number, height: number, at: (x: number, y: number) => Colour): Picture {
	const pixels = new Uint8Array(width * height * 3);
	for (let i = 0; i < width * height; i++) pixels.set(at(i % width, Math.floor(i / width)), i * 3);
	return { width, height, pixels };
}

/** Lines of something like words of thin strokes: from `left` on, in rows of 16 pixels. */
const words = (left: number, most = 1000) =>
	picture(240, 96, (x, y) =>
		x >= left &&
		x < left + most &&
		y % 16 < 9 &&
		y % 16 > 1 &&
		(x - left) % 5 < 2 &&
		(x - left) % 40 < 34
			? INK
			: PAPER
	);

const text = words(8);
const seen = (a: Picture, b: Picture): Off[] => differences(halved(a), halved(b));

describe('PNG', () => {
	test('of few colours comes back as it was', () => {
		const one = picture(37, 21, (x, y) => (x > y ? PAPER : x * y > 90 ? RED : INK));
		expect(readPng(writePng(one))).toEqual(one);
	});

	test('of many keeps near to them', () => {
		const one = picture(64, 64, (x, y) => [x * 4, y * 4, 128]);
		const { pixels } = readPng(writePng(one, 128));
		expect(Math.max(...pixels.map((value, i) => Math.abs(value - one.pixels[i]!)))).toBeLessThan(
			48
		);
	});

	test('of many tones side by side shows each of them', () => {
		const tone = (n: number) => 20 + 16 * Math.floor(n / 16);
		const one = picture(192, 192, (x, y) => [tone(x), tone(y), 40]);
		expect(differences(one, readPng(writePng(one)))).toEqual([]);
	});

	test('of another form is refused', () => {
		expect(() => readPng(Buffer.from('GIF89a and so on'))).toThrow(/no PNG/);
		const png = writePng(words(8));
		png[8 + 8 + 12] = 1;
		expect(() => readPng(png)).toThrow(/not read here/);
	});
});

describe('two pictures', () => {
	test('are the same when they are, and when they went through a file', () => {
		expect(seen(words(8), words(8))).toEqual([]);
		expect(differences(halved(words(8)), readPng(writePng(halved(words(8)))))).toEqual([]);
	});

	test('are the same where edges are smoothed otherwise', () => {
		const other = words(8);
		const pixels = Uint8Array.from(other.pixels, (value, i) =>
			value === INK[i % 3] ? value + 24 * (Math.floor(i / 3) % 2) : value
		);
		expect(seen(words(8), { ...other, pixels })).toEqual([]);
	});

	test.each([
		['a word is gone', words(8, 200)],
		['words stand elsewhere', words(12)],
		[
			'a tone has changed',
			picture(240, 96, (x, y) => (x > 100 && x < 140 && y < 40 ? RED : PAPER))
		],
		['one is longer', picture(240, 120, (x, y) => (y < 96 ? pixelOf(text, x, y) : PAPER))]
	])('differ where %s', (_, other) => {
		const offs = seen(words(8), other);
		expect(offs.length).toBeGreaterThan(3);
		const shown = marked(halved(other), offs);
		expect(differences(shown, halved(other)).length).toBeGreaterThan(0);
	});
});

function pixelOf({ width, pixels }: Picture, x: number, y: number): Colour {
	const at = (y * width + x) * 3;
	return [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
}
