/**
 * A number on its way up, in the digits and separators of the number at the end: `countText('1,037', 1037, 0.5)` is
 * "519". A text whose digits are not the value, as "1.5 million", stays as it is.
 *
 * @param share from 0 to 1
 */
export function countText(text: string, value: number | undefined, share: number): string {
	const end = String(value);
	const [first, ...others] = text.match(/\p{Nd}/gu) ?? [];
	if (value === undefined || share >= 1 || !first || others.length !== end.length - 1) return text;
	const zero = (first.codePointAt(0) ?? 0) - Number(end[0]);
	const now = String(Math.round(value * share)).padStart(end.length);
	let place = 0;
	const digit = () => {
		const d = now[place++]!;
		return d === ' ' ? '' : String.fromCodePoint(zero + Number(d));
	};
	return text.replace(/\p{Nd}/gu, digit).replace(/^\P{Nd}+/u, '');
}
