const VALUES = [
	[1000, 'M'],
	[900, 'CM'],
	[500, 'D'],
	[400, 'CD'],
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I']
] as const;

/** A number from 1 on in Roman numerals, in which many languages count centuries: 21 is "XXI". */
export function roman(n: number): string {
	let rest = n;
	let text = '';
	for (const [value, sign] of VALUES) {
		text += sign.repeat(Math.floor(rest / value));
		rest %= value;
	}
	return text;
}
