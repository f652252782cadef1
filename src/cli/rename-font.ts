/** Another name and a weight of its own for a font: licences that reserve a name ask for that where a font has been changed. */

/** Records of the table `name` that are kept as they are: copyright, licence and its address. */
const KEPT = new Set([0, 13, 14]);
const WINDOWS = { platform: 3, encoding: 1, language: 0x409 };

interface Table {
	readonly tag: string;
	readonly data: Buffer;
}

/**
 * The font under another family name.
 *
 * @param font an sfnt: TrueType or OpenType
 * @param weight as CSS has it; said in the style's name
 * @returns an sfnt
 */
export function renameFont(font: Buffer, family: string, weight: number): Buffer {
	const count = font.readUInt16BE(4);
	const tables = Array.from({ length: count }, (_, i): Table => {
		const at = 12 + 16 * i;
		const start = font.readUInt32BE(at + 8);
		const tag = font.toString('latin1', at, at + 4);
		const data = font.subarray(start, start + font.readUInt32BE(at + 12));
		if (tag === 'name') return { tag, data: names(data, family, weight) };
		return { tag, data: tag === 'OS/2' ? weighed(data, weight) : data };
	});
	const head = Buffer.from(font.subarray(0, 12 + 16 * count));
	let offset = head.length;
	const bodies: Buffer[] = [];
	tables.forEach(({ data }, i) => {
		const at = 12 + 16 * i;
		head.writeUInt32BE(checksum(data), at + 4);
		head.writeUInt32BE(offset, at + 8);
		head.writeUInt32BE(data.length, at + 12);
		const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
		offset += padded.length;
		bodies.push(padded);
	});
	return Buffer.concat([head, ...bodies]);
}

/** Of two files with one family name the weight that they say decides. */
function weighed(table: Buffer, weight: number): Buffer {
	const copy = Buffer.from(table);
	copy.writeUInt16BE(weight, 4);
	return copy;
}

function names(table: Buffer, family: string, weight: number): Buffer {
	const kept = new Map<number, Buffer>();
	const strings = table.readUInt16BE(4);
	for (let i = 0; i < table.readUInt16BE(2); i++) {
		const at = 6 + 12 * i;
		const id = table.readUInt16BE(at + 6);
		if (table.readUInt16BE(at) !== WINDOWS.platform || !KEPT.has(id)) continue;
		const start = strings + table.readUInt16BE(at + 10);
		kept.set(id, table.subarray(start, start + table.readUInt16BE(at + 8)));
	}
	const style = String(weight);
	const own: [number, string][] = [
		[1, family],
		[2, 'Regular'],
		[3, `${family} ${style}`],
		[4, `${family} ${style}`],
		[6, `${family.replaceAll(' ', '')}-${style}`]
	];
	for (const [id, text] of own) kept.set(id, Buffer.from(text, 'utf16le').swap16());
	const all = [...kept].sort(([a], [b]) => a - b);
	const head = Buffer.alloc(6 + 12 * all.length);
	head.writeUInt16BE(all.length, 2);
	head.writeUInt16BE(head.length, 4);
	let offset = 0;
	all.forEach(([id, text], i) => {
		const { platform, encoding, language } = WINDOWS;
		[platform, encoding, language, id, text.length, offset].forEach((value, j) =>
			head.writeUInt16BE(value, 6 + 12 * i + 2 * j)
		);
		offset += text.length;
	});
	return Buffer.concat([head, ...all.map(([, text]) => text)]);
}

function checksum(data: Buffer): number {
	const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
	let sum = 0;
	for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
	return sum;
}
