/** Search in one story: its steps with all of the words that were asked for, whichever way those are written. */
import { plainText } from '#lib/compile/index.ts';
import type { CompiledStep, CompiledStory } from '#lib/compile/types.ts';

/** A piece of text; `hit`: what was looked for. */
export interface Piece {
	readonly text: string;
	readonly hit: boolean;
}

export interface Found {
	readonly step: CompiledStep;
	readonly heading: readonly Piece[];
	/** Where the words stand in the text; empty if they are all in the heading. */
	readonly excerpt: readonly Piece[];
}

export interface SearchResult {
	/** Steps found in all. */
	readonly count: number;
	/** The best of them, first those with the words in their heading, then in told order. */
	readonly found: readonly Found[];
}

/** Letters that are written in several ways, or that decomposition does not take apart. */
const SAME: Readonly<Record<string, string>> = {
	ي: 'ی',
	ى: 'ی',
	ك: 'ک',
	ة: 'ه',
	ە: 'ه',
	ٱ: 'ا',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ł: 'l',
	ı: 'i',
	'’': "'",
	'‘': "'",
	'“': '"',
	'”': '"',
	'–': '-',
	'—': '-',
	'‑': '-'
};
/** Marks on letters, joiners, stretching: nobody types them alike. */
const SILENT = /[\p{M}\u200b-\u200f\u2066-\u2069\u0640\u00ad]/u;
/** Between digits: 1,037 is 1037. */
const SEPARATOR = /[,.'’٬٫\u00a0\u202f]/;

/** A text as it is compared, with the place in the text that each of its characters comes from. */
interface Folded {
	readonly text: string;
	readonly from: readonly number[];
}

function fold(original: string): Folded {
	let text = '';
	const from: number[] = [];
	let at = 0;
	for (const c of original) {
		const next = original[at + c.length] ?? '';
		const between = SEPARATOR.test(c) && /\d$/.test(text) && /\p{Nd}/u.test(next);
		if (!between) {
			for (const part of c.normalize('NFKD')) {
				if (SILENT.test(part)) continue;
				const lower = part.toLowerCase();
				const digit = /[\u0660-\u0669\u06f0-\u06f9]/.test(lower)
					? String(lower.charCodeAt(0) & 15)
					: lower;
				for (const unit of SAME[digit] ?? digit) {
					if (SILENT.test(unit)) continue;
					text += unit;
					for (let i = 0; i < unit.length; i++) from.push(at);
				}
			}
		}
		at += c.length;
	}
	return { text: /^\s*$/.test(text) ? '' : text, from };
}

/** The words of a query; what stands in quotation marks is one. */
export function wordsOf(query: string): string[] {
	const { text } = fold(query.slice(0, MAX_QUERY));
	return [...text.matchAll(/"([^"]+)"|[^\s"]+/g)]
		.map(([all, quoted]) => (quoted ?? all).trim())
		.filter((word) => /[\p{L}\p{N}]/u.test(word))
		.slice(0, 12);
}

/** Longer queries are cut. */
export const MAX_QUERY = 200;
/** Steps that are shown. */
export const SHOWN = 50;
/** Characters before the first hit of an excerpt, and in all. */
const LEAD = 60;
const EXCERPT = 220;

interface Entry {
	readonly step: CompiledStep;
	readonly heading: string;
	readonly text: string;
	readonly foldedHeading: Folded;
	readonly foldedText: Folded;
}

const indexes = new WeakMap<CompiledStory, readonly Entry[]>();

/** What is searched, folded once a compiled story. */
function indexOf(story: CompiledStory): readonly Entry[] {
	const known = indexes.get(story);
	if (known) return known;
	const made = story.steps.map((step): Entry => {
		const heading = plainText(step.heading) || step.label;
		const text = [
			plainText(step.body),
			...step.claims.flatMap(({ what, by, quote, note }) => [what, by, quote, note]),
			step.when?.text,
			step.where,
			...step.stage.flatMap(({ caption, description }) => [caption, description])
		]
			.filter(Boolean)
			.join(' · ');
		return { step, heading, text, foldedHeading: fold(heading), foldedText: fold(text) };
	});
	indexes.set(story, made);
	return made;
}

export function searchStory(story: CompiledStory, query: string): SearchResult {
	const words = wordsOf(query);
	if (words.length === 0) return { count: 0, found: [] };
	const matches = indexOf(story).flatMap((entry) => {
		const { foldedHeading: heading, foldedText: text } = entry;
		if (!words.every((word) => heading.text.includes(word) || text.text.includes(word))) return [];
		return [{ entry, inHeading: words.every((word) => heading.text.includes(word)) }];
	});
	matches.sort((a, b) => +b.inHeading - +a.inHeading);
	return {
		count: matches.length,
		found: matches.slice(0, SHOWN).map(({ entry }) => ({
			step: entry.step,
			heading: pieces(entry.heading, hits(entry.foldedHeading, entry.heading, words)),
			excerpt: excerpt(entry, words)
		}))
	};
}

type Range = readonly [start: number, end: number];

/** Where in the original text the words stand. */
function hits({ text, from }: Folded, original: string, words: readonly string[]): Range[] {
	const ranges: [number, number][] = [];
	for (const word of words) {
		for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
			ranges.push([from[at] ?? 0, from[at + word.length] ?? original.length]);
		}
	}
	ranges.sort((a, b) => a[0] - b[0]);
	const merged: [number, number][] = [];
	for (const range of ranges) {
		const last = merged.at(-1);
		if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
		else merged.push(range);
	}
	// What follows a word and is silent, as a mark or a space that was folded away, is no part of it.
	return merged.map(([start, end]) => {
		const word = original.slice(start, end).trimEnd();
		return [start, start + word.length];
	});
}

function pieces(text: string, ranges: readonly Range[]): Piece[] {
	const made: Piece[] = [];
	let at = 0;
	for (const [start, end] of ranges) {
		if (start > at) made.push({ text: text.slice(at, start), hit: false });
		made.push({ text: text.slice(start, end), hit: true });
		at = end;
	}
	if (at < text.length) made.push({ text: text.slice(at), hit: false });
	return made;
}

function excerpt({ text, foldedText }: Entry, words: readonly string[]): Piece[] {
	const ranges = hits(foldedText, text, words);
	const first = ranges[0]?.[0] ?? 0;
	let start = Math.max(0, first - LEAD);
	if (start > 0) start = text.indexOf(' ', start) + 1;
	let end = Math.min(text.length, start + EXCERPT);
	if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), ranges[0]?.[1] ?? 0);
	const inside = ranges.flatMap(([a, b]): Range[] =>
		b <= end && a >= start ? [[a - start, b - start]] : []
	);
	const shown = pieces(text.slice(start, end), inside);
	return [
		...(start > 0 ? [{ text: '… ', hit: false }] : []),
		...shown,
		...(end < text.length ? [{ text: ' …', hit: false }] : [])
	];
}
