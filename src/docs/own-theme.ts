/** A theme made of four colours: its lines, and whether what is written in it can be read. */
import { contrast } from './contrast.ts';

export type Mode = 'light' | 'dark';
type Own = 'paper' | 'accent';
export type OwnTheme = Readonly<Record<`${Own}-${Mode}`, string>>;

/** The five lines of the page. */
export const OWN: OwnTheme = {
	'paper-light': '#f2f6f1',
	'paper-dark': '#101612',
	'accent-light': '#14613b',
	'accent-dark': '#8fd8ab'
};

/** As a style attribute has it. */
export const styleOf = (theme: OwnTheme): string =>
	Object.entries(theme)
		.map(([name, value]) => `--tl-${name}:${value}`)
		.join(';');

/** As a style sheet has it. */
export const cssOf = (theme: OwnTheme): string =>
	`:root {\n${Object.entries(theme)
		.map(([name, value]) => `\t--tl-${name}: ${value};\n`)
		.join('')}}`;

/** What text needs. */
const LEAST = 4.5;

export interface Check {
	readonly mode: Mode;
	/** What is read. */
	readonly of: 'text' | 'links';
	/** To one, rounded down so that nothing passes by rounding. */
	readonly ratio: number;
	readonly enough: boolean;
}

/** @param ink the kit's own, which the theme keeps */
export function checksOf(theme: OwnTheme, ink: Readonly<Record<Mode, string>>): Check[] {
	return (['light', 'dark'] as const).flatMap((mode) =>
		(['text', 'links'] as const).map((of): Check => {
			const colour = of === 'text' ? ink[mode] : theme[`accent-${mode}`];
			const ratio = contrast(colour, theme[`paper-${mode}`]);
			return { mode, of, ratio: Math.floor(ratio * 10) / 10, enough: ratio >= LEAST };
		})
	);
}
