/** A speaker's words in a picture. */
import type { CompiledQuote, CompiledStory } from '../../compile/types.js';
import type { Box } from '../../layout/stage-box.js';
import { COLOURS } from './colours.js';
import { clipped, fitted, line, type Letters } from './letters.js';

const MARKS: Readonly<Record<string, readonly [open: string, close: string]>> = {
	de: ['„', '“'],
	fr: ['« ', ' »'],
	es: ['«', '»'],
	ru: ['«', '»'],
	ar: ['«', '»'],
	fa: ['«', '»'],
	prs: ['«', '»']
};

/** The quotation marks of a language. */
export function quoteMarks(language: string): readonly [open: string, close: string] {
	return MARKS[language.split('-', 1)[0] ?? ''] ?? ['“', '”'];
}

const SIZES = [56, 52, 48, 44, 40, 36, 32, 28];

/** @param room in pixels of the picture */
export function drawQuote(
	{ quote, by, standing }: CompiledQuote,
	{ language, direction, words }: Pick<CompiledStory, 'language' | 'direction' | 'words'>,
	[x0, y0, x1, y1]: Box
): string {
	const rtl = direction === 'rtl';
	const leading = rtl ? 1.5 : 1.18;
	const [open, close] = quoteMarks(language);
	const width = x1 - x0;
	const { size, lines } = fitted(
		open + quote + close,
		width,
		y1 - y0 - 100,
		SIZES,
		'serif',
		leading
	);
	const at = rtl ? x1 : x0;
	const anchor = rtl ? ('end' as const) : ('start' as const);
	const speaker: Letters = { face: 'sans', size: 25, weight: 650, anchor };
	const small: Letters = { face: 'sans', size: 21, fill: COLOURS.ink2, anchor };
	const [name = ''] = clipped(by, width, 1, speaker);
	let y = Math.max(y0, (y0 + y1 - lines.length * size * leading - 84) / 2) + size * 0.85;
	let svg = '';
	for (const one of lines) {
		svg += line(one, at, y, { face: 'serif', size, fill: COLOURS.accent, anchor });
		y += size * leading;
	}
	svg += line(name, at, y + 22, speaker);
	return svg + line(words[`standing.${standing}`] ?? '', at, y + 54, small);
}
