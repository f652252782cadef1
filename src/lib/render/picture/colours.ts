/** The look of pictures: the tokens of `theme.css` in the light, as there is no style sheet where pictures go. */
export const COLOURS = {
	paper: '#f8f4eb',
	card: '#fffdf8',
	ink: '#1d1a16',
	ink2: '#544c41',
	ink3: '#6f6658',
	accent: '#1e4591',
	loss: '#a5301d',
	rule: '#ddd4c4',
	rule2: '#c4b9a5',
	control: '#857a69',
	land: '#fcf9f1',
	land2: '#ece5d8',
	water: '#bfd3da',
	river: '#7fa5b5',
	border: '#5e5142',
	province: '#b5a78f',
	halo: '#fcf9f1'
} as const;

/** A colour laid over another. */
export function mix(colour: string, share: number, over: string): string {
	const part = (hex: string, i: number) => parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
	return `#${[0, 1, 2]
		.map((i) => Math.round(part(colour, i) * share + part(over, i) * (1 - share)))
		.map((n) => n.toString(16).padStart(2, '0'))
		.join('')}`;
}
