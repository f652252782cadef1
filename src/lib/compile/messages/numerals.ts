/**
 * How a language writes whole numbers, for `numberIn`: its ten digits, what it puts between groups of three, and from how
 * many digits on ("0123456789,4"; Spanish "0123456789.5").
 *
 * @param tag BCP 47
 */
export function numeralsOf(tag: string): string {
	const plain = new Intl.NumberFormat(tag, { useGrouping: false });
	const digits = Array.from({ length: 10 }, (_, digit) => plain.format(digit)).join('');
	const group = (n: number) =>
		new Intl.NumberFormat(tag).formatToParts(n).find(({ type }) => type === 'group')?.value;
	return `${digits}${group(10_000) ?? ','}${group(1_000) === undefined ? 5 : 4}`;
}
