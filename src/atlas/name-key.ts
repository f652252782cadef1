/**
 * A name as it is compared: without case, accents, spaces and punctuation, with the Arabic letters
 * that keyboards mix up made one. `Fayḏẕ Ābāḏ`, `faydz-abad` and `FaydzAbad` are the same.
 */
export function nameKey(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[يى]/g, 'ی')
		.replace(/ك/g, 'ک')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Files into which the index of names is cut. */
export const SHARDS = 32;

/**
 * Where the index of names has a name: the file, and the three characters under which it stands there, beside the
 * country. Two names may share them; that costs a look at a country too many, no more.
 */
export function indexOf(key: string): { readonly shard: number; readonly tag: string } {
	let h = 0x811c9dc5;
	for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
	h ^= h >>> 15;
	const rest = (h >>> 5) & 0x3ffff;
	const digit = (shift: number) => DIGITS[(rest >> shift) & 63] ?? 'A';
	return { shard: h & (SHARDS - 1), tag: digit(12) + digit(6) + digit(0) };
}

/** A plain name as part of an id: `Mazār-e Sharīf` → `mazar-e-sharif`. */
export const slug = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/['’‘`ʻ]/g, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
