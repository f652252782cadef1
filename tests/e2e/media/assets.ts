/** Pictures for tests, drawn here: a landscape, a lake in two years, a page of a paper; and a recording of silence. */
import { deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

/** A PNG of what `colourAt` gives for each pixel. */
export function png(
	width: number,
	height: number,
	colourAt: (x: number, y: number) => Colour
): Buffer {
	const rows = Buffer.alloc((width * 3 + 1) * height);
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			rows.set(colourAt(x / width, y / height), y * (width * 3 + 1) + 1 + x * 3);
		}
	}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 2, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(rows, { level: 6 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type), data]);
	const frame = Buffer.alloc(8 + body.length);
	frame.writeUInt32BE(data.length, 0);
	frame.set(body, 4);
	frame.writeUInt32BE(crc(body), 4 + body.length);
	return frame;
}

/** CRC-32 as PNG has it. */
function crc(data: Buffer): number {
	let sum = 0xffffffff;
	for (const byte of data) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
	}
	return (sum ^ 0xffffffff) >>> 0;
}

const mix = (a: Colour, b: Colour, t: number): Colour => [
	Math.round(a[0] + (b[0] - a[0]) * t),
	Math.round(a[1] + (b[1] - a[1]) * t),
	Math.round(a[2] + (b[2] - a[2]) * t)
];

/** Ridges behind ridges under an evening sky. */
function landscape(hue: number): (x: number, y: number) => Colour {
	const far: Colour = [214 - hue, 178, 150 + hue];
	const near: Colour = [38 + hue / 3, 46, 58];
	return (x, y) => {
		for (let i = 5; i >= 0; i -= 1) {
			const ridge =
				0.34 +
				i * 0.11 +
				0.07 * Math.sin(x * (5 + i * 2.3) + i * 7) +
				0.02 * Math.sin(x * (23 + 9 * i));
			if (y > ridge) return mix(far, near, (i + 1) / 6);
		}
		const sun = Math.hypot((x - 0.68) * 1.5, y - 0.2);
		return sun < 0.06 ? [255, 240, 205] : mix([245, 214, 170], [120 + hue, 150, 190], 1 - y * 2.2);
	};
}

/** A lake from above; `size` is how much of it there is. */
function lake(size: number): (x: number, y: number) => Colour {
	return (x, y) => {
		const away =
			Math.hypot((x - 0.5) * 1.3, y - 0.5) + 0.03 * Math.sin(9 * Math.atan2(y - 0.5, x - 0.5));
		if (away < size) return mix([38, 92, 120], [70, 130, 150], away / size);
		return away < 0.42
			? mix([222, 205, 170], [200, 180, 140], away)
			: [150 + 20 * Math.sin(x * 40), 140, 100];
	};
}

/** A page of lines, as of type. */
function page(x: number, y: number): Colour {
	const line = Math.floor((y - 0.12) / 0.032);
	const inLine = (y - 0.12) / 0.032 - line;
	const end = line % 6 === 5 ? 0.5 : 0.88;
	const word = Math.sin(x * 90 + line * 12.7) > -0.72;
	const type = y > 0.12 && y < 0.9 && x > 0.12 && x < end && inLine > 0.3 && inLine < 0.66 && word;
	const title = y > 0.06 && y < 0.085 && x > 0.12 && x < 0.6;
	return type || title ? [52, 48, 44] : [250, 248, 242];
}

/** Silence, a quarter of a second of it, as WAV. */
function silence(): Buffer {
	const data = Buffer.alloc(2000, 128);
	const head = Buffer.alloc(44);
	head.write('RIFF', 0);
	head.writeUInt32LE(36 + data.length, 4);
	head.write('WAVEfmt ', 8);
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(8000, 24);
	head.writeUInt32LE(8000, 28);
	head.writeUInt16LE(1, 32);
	head.writeUInt16LE(8, 34);
	head.write('data', 36);
	head.writeUInt32LE(data.length, 40);
	return Buffer.concat([head, data]);
}

const DRAW: Readonly<Record<string, () => Buffer>> = {
	'bridge.png': () => png(1200, 800, landscape(0)),
	'bridge-400.png': () => png(400, 267, landscape(0)),
	'lake-1985.png': () => png(900, 600, lake(0.4)),
	'lake-2021.png': () => png(900, 600, lake(0.22)),
	'a.png': () => png(300, 200, landscape(20)),
	'b.png': () => png(200, 300, landscape(60)),
	'c.png': () => png(400, 200, landscape(90)),
	'film.png': () => png(640, 360, landscape(40)),
	'order-1.png': () => png(600, 850, page),
	'order-2.png': () => png(600, 850, page),
	'call.mp3': silence
};

const made = new Map<string, Buffer>();

/** A file under `/media/`; nothing where there is none of that name. */
export function asset(name: string): Buffer | null {
	const draw = DRAW[name];
	if (!draw) return null;
	const file = made.get(name) ?? draw();
	made.set(name, file);
	return file;
}
