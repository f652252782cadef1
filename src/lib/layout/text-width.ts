/**
 * How wide a text will be, without a browser: from tables of glyph widths of the kit's fonts. Kerning is left out, so
 * that a width is off by up to 3 % for Latin text; scripts without a table get an average a letter, a little too wide
 * rather than too narrow. Not for where stories are read: the compiler measures, the reader draws.
 */
import { GLYPHS, WIDTHS } from './glyph-widths.js';

export type FontName = 'sans' | 'serif' | 'serif-italic';

export interface TextStyle {
	readonly font: FontName;
	/** CSS weight; between measured weights the width is interpolated. Default 400. */
	readonly weight?: number;
	/** In pixels. */
	readonly size: number;
	/** In em, after each character as CSS has it. Default 0. */
	readonly letterSpacing?: number;
	/** Measured in capitals. */
	readonly caps?: boolean;
}

const INDEX: ReadonlyMap<string, number> = new Map([...GLYPHS].map((c, i) => [c, i]));

/** Average widths in em by script: [pattern, width]. The first that fits counts. */
const AVERAGES: readonly (readonly [RegExp, number])[] = [
	[/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
	[/\p{White_Space}/u, 0.26],
	[/[\u06f0-\u06f9\u0660-\u0669]/u, 0.57],
	[/\p{Script=Arabic}/u, 0.5],
	[/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
	[/\p{Lu}/u, 0.66],
	[/\p{Ll}/u, 0.56]
];
const OTHER = 0.62;

interface Table {
	readonly weight: number;
	readonly widths: readonly number[];
}

const TABLES = new Map<FontName, Table[]>();
for (const { font, weight, widths } of WIDTHS) {
	const list = TABLES.get(font) ?? [];
	const values = Array.from({ length: widths.length / 2 }, (_, i) =>
		parseInt(widths.slice(i * 2, i * 2 + 2), 36)
	);
	TABLES.set(font, [...list, { weight, widths: values }]);
}

/** A font at a weight. */
interface Face {
	/** In em, by glyph. */
	readonly widths: Float64Array;
	/** Words that were measured, in em: texts are made of the same ones again and again. */
	readonly words: Map<string, number>;
}

/** A memo, as there are few of them. */
const SET = new Map<string, Face>();
/** Words that are kept of each. */
const WORDS = 20_000;
/** Longer ones hardly come again. */
const LONGEST = 24;

function faceOf(font: FontName, weight: number): Face {
	const key = `${font} ${weight}`;
	const known = SET.get(key);
	if (known) return known;
	const tables = TABLES.get(font) ?? [];
	const lower = tables.findLast((t) => t.weight <= weight) ?? tables[0];
	const upper = tables.find((t) => t.weight >= weight) ?? lower;
	const made = new Float64Array(INDEX.size);
	if (lower && upper) {
		const share = upper === lower ? 0 : (weight - lower.weight) / (upper.weight - lower.weight);
		for (let i = 0; i < made.length; i++)
			made[i] = ((lower.widths[i] ?? 0) * (1 - share) + (upper.widths[i] ?? 0) * share) / 1000;
	}
	const face = { widths: made, words: new Map<string, number>() };
	SET.set(key, face);
	return face;
}

/** Width of one line of text in pixels. */
export function textWidth(text: string, style: TextStyle): number {
	return measure(text, style, faceOf(style.font, style.weight ?? 400));
}

function measure(text: string, style: TextStyle, face: Face): number {
	const { size, letterSpacing = 0 } = style;
	const shown = style.caps ? text.toUpperCase() : text;
	const em = shown.length > LONGEST ? emOf(shown, face) : knownEm(shown, face);
	return (letterSpacing ? em + letterSpacing * [...shown].length : em) * size;
}

function knownEm(text: string, face: Face): number {
	let em = face.words.get(text);
	if (em === undefined) {
		em = emOf(text, face);
		if (face.words.size >= WORDS) face.words.clear();
		face.words.set(text, em);
	}
	return em;
}

function emOf(text: string, { widths }: Face): number {
	let em = 0;
	for (const c of text) {
		const i = INDEX.get(c) ?? INDEX.get(base(c));
		em += i === undefined ? average(c) : (widths[i] ?? 0);
	}
	return em;
}

function base(c: string): string {
	return c.charCodeAt(0) < 0xc0 ? c : c.normalize('NFD').charAt(0);
}

function average(c: string): number {
	for (const [pattern, width] of AVERAGES) if (pattern.test(c)) return width;
	return OTHER;
}

/**
 * Breaks a text at its spaces so that no line is wider than `most` pixels, where a word allows it.
 *
 * @returns at least one line
 */
export function wrap(text: string, most: number, style: TextStyle): string[] {
	const lines: string[] = [];
	let line = '';
	let width = 0;
	const face = faceOf(style.font, style.weight ?? 400);
	const space = measure(' ', style, face);
	for (const word of text.split(/[ \t\n\r]+/).filter(Boolean)) {
		const w = measure(word, style, face);
		if (line && width + space + w > most) {
			lines.push(line);
			line = word;
			width = w;
		} else {
			width += (line ? space : 0) + w;
			line = line ? `${line} ${word}` : word;
		}
	}
	return line || !lines.length ? [...lines, line] : lines;
}
