/**
 * A short, stable hash of a text, to see whether what was translated is still what stands there. Two lanes of FNV-1a
 * (Fowler, Noll, Vo) over UTF-16 units, of which 53 bits are kept, in base 36: 11 characters at most. Not for secrets.
 */
export function textHash(text: string): string {
	let low = 0x811c9dc5;
	let high = 0x9e3779b9;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		low = Math.imul(low ^ (unit & 0xff), 0x01000193);
		low = Math.imul(low ^ (unit >>> 8), 0x01000193);
		high = Math.imul(high ^ unit, 0x5bd1e995);
		high ^= high >>> 15;
	}
	return ((high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0)).toString(36);
}
