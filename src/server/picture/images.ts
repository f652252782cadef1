/**
 * The images that maps are drawn on, for pictures: files of this site, taken from where they are served. What is not a small
 * enough image of a kind that the rasteriser knows is none, and its map is left out.
 */
import { readFile, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { siteFolder } from '../site-folder.ts';

const MOST_BYTES = 12_000_000;
/** Of one that is made of pixels: all of them are held in memory at once. */
const MOST_PIXELS = 40_000_000;

/** A drawing, not a document that defines anything first. A comment ends where it first can: else there are too many ways. */
const SVG = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<svg[\s>]/;
const DEFINES = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * A file of the site as a `data:` address; absent where there is none, or none that can be drawn.
 *
 * @param address from the site's root on, as `/media/plan.svg`
 */
export async function siteImage(
	address: string,
	folder = siteFolder()
): Promise<string | undefined> {
	if (!/^\/(?!\/)/.test(address)) return undefined;
	try {
		const file = resolve(folder, `.${decodeURIComponent(address.replace(/[?#].*$/s, ''))}`);
		if (!file.startsWith(resolve(folder) + sep)) return undefined;
		const { size } = await stat(file);
		if (size > MOST_BYTES) return undefined;
		const bytes = await readFile(file);
		const type = typeOf(bytes);
		return type && `data:${type};base64,${bytes.toString('base64')}`;
	} catch {
		return undefined;
	}
}

/** What a file is by what it holds, where it can be drawn. */
export function typeOf(bytes: Buffer): string | undefined {
	const size = sizeOfPng(bytes) ?? sizeOfJpeg(bytes) ?? sizeOfGif(bytes);
	if (size) return size.width * size.height <= MOST_PIXELS ? size.type : undefined;
	const text = bytes.toString('utf8');
	return SVG.test(text) && !DEFINES.test(text) ? 'image/svg+xml' : undefined;
}

interface Size {
	readonly type: string;
	readonly width: number;
	readonly height: number;
}

function sizeOfPng(bytes: Buffer): Size | undefined {
	if (bytes.length < 24 || bytes.readUInt32BE(0) !== 0x89504e47) return undefined;
	return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function sizeOfGif(bytes: Buffer): Size | undefined {
	if (bytes.length < 10 || !/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))) return undefined;
	return { type: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

/** Goes from segment to segment until the one that begins a frame. */
function sizeOfJpeg(bytes: Buffer): Size | undefined {
	if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
	for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
		const marker = bytes[at + 1] ?? 0;
		// C4, C8 and CC are among the frames' numbers, and begin none.
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
			const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
			return { type: 'image/jpeg', width, height };
		}
		at += 2 + bytes.readUInt16BE(at + 2);
	}
	return undefined;
}
