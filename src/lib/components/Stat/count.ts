/**
 * A number on its way up, in the digits and separators of the number at the end: `countText('1,037', 1037, 0.5)` is
 * "519". A text whose digits are not the value, as "1.5 million", stays as it is.
 *
 * @param share from 0 to 1
 */
export function countText(text: string, value: number | undefined, share: number): string {
	let digits = '';
	for (const c of text) if (/\p{Nd}/u.test(c)) digits += digitOf(c);
	if (share >= 1 || value === undefined || digits !== String(value)) return text;
	let rest = Math.round(value * share);
	let out = '';
	let between = '';
	for (const c of [...text].reverse()) {
		if (!/\p{Nd}/u.test(c)) {
			between = c + between;
			continue;
		}
		const zero = (c.codePointAt(0) ?? 0) - digitOf(c);
		out = String.fromCodePoint(zero + (rest % 10)) + between + out;
		between = '';
		rest = Math.floor(rest / 10);
		if (!rest) break;
	}
	return out;
}

/** The value of a digit of any script: how far it stands from the first of its run. */
function digitOf(c: string): number {
	const code = c.codePointAt(0) ?? 0;
	let value = 0;
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
	return value;
}
