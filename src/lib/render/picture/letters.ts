/** Text in pictures: a line is of one font, as the rasteriser loses lines that mix them. */
import { textWidth, wrap, type TextStyle } from '../../layout/text-width.js';
import { COLOURS } from './colours.js';
import { el, escapeXml } from './svg.js';

/** Title and headings; names of relief and water; all else. */
export type Face = 'serif' | 'italic' | 'sans';

const FAMILIES: Readonly<Record<Face, string>> = {
	serif: 'Throughline Serif',
	italic: 'Throughline Serif Italic',
	sans: 'Throughline Sans'
};

/** Arabic letters: their fonts have Latin ones too, for names within a text. */
const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;

function familyOf(text: string, face: Face): string {
	if (!ARABIC.test(text)) return FAMILIES[face];
	return face === 'serif' ? 'Throughline Naskh' : 'Throughline Vazir';
}

/** How a line of text is set. */
export interface Letters {
	readonly face: Face;
	readonly size: number;
	/** Serif comes at 700, italic at 400, sans at 400 and 600: the nearest is taken. Default 400. */
	readonly weight?: number;
	/** Default: ink. */
	readonly fill?: string;
	/** A halo's colour and width. */
	readonly halo?: string;
	readonly haloWidth?: number;
	readonly anchor?: 'start' | 'middle' | 'end';
	/** In em. Scripts that join their letters are never spaced. */
	readonly spacing?: number;
	readonly struck?: boolean;
	readonly transform?: string | undefined;
}

/** One line with its base line at `y`. `anchor` is meant from the left, whichever way the text runs. */
export function line(text: string, x: number, y: number, how: Letters): string {
	const { face, size, weight = 400, fill = COLOURS.ink, halo, haloWidth = 4 } = how;
	const { anchor = 'start', spacing = 0, struck, transform } = how;
	const rtl = ARABIC.test(text);
	// The rasteriser takes every line to run from the left: said otherwise inside the text.
	const said = rtl ? `\u202b${text}\u202c` : text;
	const content = escapeXml(said);
	const base = {
		x,
		y,
		'xml:space': 'preserve',
		'font-family': familyOf(text, face),
		'font-size': size,
		// The rasteriser takes whole hundreds alone, and of what there is the nearest.
		'font-weight': face === 'sans' && weight >= 500 ? 700 : 400,
		'text-anchor': anchor === 'start' ? undefined : anchor,
		'letter-spacing': spacing && !rtl ? spacing * size : undefined,
		'text-decoration': struck ? 'line-through' : undefined,
		transform
	};
	const under = halo
		? el(
				'text',
				{
					...base,
					fill: halo,
					stroke: halo,
					'stroke-width': haloWidth,
					'stroke-linejoin': 'round'
				},
				content
			)
		: '';
	return under + el('text', { ...base, fill }, content);
}

/** Width of a setting for `wrap`. */
function measured({ face, size, weight = 400, spacing = 0 }: Letters): TextStyle {
	const font = face === 'italic' ? 'serif-italic' : face;
	return { font, size, weight: face === 'serif' ? 650 : weight, letterSpacing: spacing };
}

/** Breaks a text into lines of about the same length, none wider than `most`. */
export function balanced(text: string, most: number, how: Letters): string[] {
	const style = measured(how);
	const first = wrap(text, most, style);
	if (first.length < 2) return first;
	let [narrow, wide] = [most / first.length, most];
	for (let i = 0; i < 8; i++) {
		const middle = (narrow + wide) / 2;
		if (wrap(text, middle, style).length > first.length) narrow = middle;
		else wide = middle;
	}
	return wrap(text, wide, style);
}

/** Lines of a text, the last one cut with an ellipsis if there are more than `rows`. */
export function clipped(text: string, most: number, rows: number, how: Letters): string[] {
	const lines = wrap(text, most, measured(how));
	if (lines.length <= rows) return lines;
	const kept = lines.slice(0, rows);
	kept[rows - 1] = `${kept[rows - 1]!.replace(/[\s.,;:،؛–-]+$/u, '')} …`;
	return kept;
}

/** The largest of `sizes` at which a text keeps to `most` by `height`, and its lines then. */
export function fitted(
	text: string,
	most: number,
	height: number,
	sizes: readonly number[],
	face: Face,
	leading: number
): { readonly size: number; readonly lines: string[] } {
	for (const size of sizes) {
		const lines = balanced(text, most, { face, size });
		const widest = Math.max(...lines.map((one) => widthOf(one, { face, size })));
		if (lines.length * size * leading <= height && widest <= most) return { size, lines };
	}
	const size = sizes.at(-1) ?? 24;
	const rows = Math.max(1, Math.floor(height / (size * leading)));
	return { size, lines: clipped(text, most, rows, { face, size }) };
}

/** Width of a line in pixels, about. */
export function widthOf(text: string, how: Letters): number {
	return textWidth(text, measured(how));
}
