/** PNG, as much of it as pictures in tests need: what Chromium writes is read, and small ones of few colours are written. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Red, green and blue of each pixel, row by row. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Bytes of a pixel by type of colour: grey, RGB, palette, grey with alpha, RGB with alpha. */
const BYTES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Reads a PNG of eight bits a channel that is not interlaced. Alpha is left out: pages are opaque. */
export function readPng(png: Buffer): Picture {
	if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG.');
	const parts: Buffer[] = [];
	let width = 0;
	let height = 0;
	let type = 0;
	let palette: Buffer | null = null;
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		const name = png.toString('latin1', at + 4, at + 8);
		const data = png.subarray(at + 8, at + 8 + length);
		if (name === 'IHDR') {
			width = data.readUInt32BE(0);
			height = data.readUInt32BE(4);
			type = data[9]!;
			if (data[8] !== 8 || data[12] !== 0 || !(type in BYTES))
				throw new Error('A PNG of a form that is not read here.');
		} else if (name === 'PLTE') palette = data;
		else if (name === 'IDAT') parts.push(data);
		at += length + 12;
	}
	const bytes = BYTES[type]!;
	const rows = unfiltered(inflateSync(Buffer.concat(parts)), width * bytes, height, bytes);
	const pixels = new Uint8Array(width * height * 3);
	for (let i = 0; i < width * height; i++) {
		for (let c = 0; c < 3; c++) {
			const value = rows[i * bytes + (bytes >= 3 ? c : 0)]!;
			pixels[i * 3 + c] = type === 3 ? palette![value * 3 + c]! : value;
		}
	}
	return { width, height, pixels };
}

function unfiltered(data: Buffer, stride: number, height: number, bytes: number): Uint8Array {
	const rows = new Uint8Array(stride * height);
	for (let y = 0; y < height; y++) {
		const filter = data[y * (stride + 1)]!;
		for (let x = 0; x < stride; x++) {
			const at = y * stride + x;
			const left = x >= bytes ? rows[at - bytes]! : 0;
			const up = y > 0 ? rows[at - stride]! : 0;
			const corner = x >= bytes && y > 0 ? rows[at - stride - bytes]! : 0;
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
			rows[at] = data[y * (stride + 1) + 1 + x]! + guess;
		}
	}
	return rows;
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Writes a picture in its most frequent colours; each other pixel takes the nearest of them. */
export function writePng(picture: Picture, colours = 192): Buffer {
	const { width, height } = picture;
	const { palette, indices } = reduced(picture, colours);
	const rows = Buffer.alloc((width + 1) * height);
	for (let y = 0; y < height; y++)
		rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3, 0, 0, 0], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flat())),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const ends = Buffer.alloc(8);
	ends.writeUInt32BE(data.length, 0);
	ends.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

type Colour = readonly [number, number, number];

function reduced({ pixels }: Picture, colours: number) {
	const colourAt = (i: number): Colour => [pixels[i * 3]!, pixels[i * 3 + 1]!, pixels[i * 3 + 2]!];
	// Counted in steps of eight, as the many greys at the edges of letters are one colour to the eye.
	const counts = new Map<number, { count: number; colour: Colour }>();
	const length = pixels.length / 3;
	const keys = new Uint16Array(length);
	for (let i = 0; i < length; i++) {
		const colour = colourAt(i);
		const key = ((colour[0] >> 3) << 10) | ((colour[1] >> 3) << 5) | (colour[2] >> 3);
		keys[i] = key;
		const found = counts.get(key);
		if (found) found.count++;
		else counts.set(key, { count: 1, colour });
	}
	const all = [...counts].sort(([, a], [, b]) => b.count - a.count);
	const palette: Colour[] = [];
	// Not two that are all but the same, so that rare tones have a place too.
	for (const least of [900, 300, 80, 0])
		for (const [, { colour }] of all) {
			if (palette.length >= colours) break;
			if (palette.every((other) => distance(other, colour) > least)) palette.push(colour);
		}
	const nearest = new Map(
		all.map(([key, { colour }]) => {
			let best = 0;
			for (let i = 1; i < palette.length; i++)
				if (distance(palette[i]!, colour) < distance(palette[best]!, colour)) best = i;
			return [key, best];
		})
	);
	return { palette, indices: Uint8Array.from(keys, (key) => nearest.get(key)!) };
}

const distance = (a: Colour, b: Colour): number =>
	(a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
