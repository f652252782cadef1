/** A search over the docs: every word has to begin a word of the section; words of titles weigh more. */
import { components } from './gallery/list.ts';
import { factsOf } from './facts.ts';
import { documentFields } from './fields.ts';
import { plainLine } from './markdown.ts';
import { pageOf, pages, sectionsOf } from './pages.ts';

interface Entry {
	readonly href: string;
	/** The page that it is on. */
	readonly page: string;
	readonly title: string;
	readonly text: string;
	readonly titleWords: readonly string[];
	readonly words: readonly string[];
}

export interface Found {
	readonly href: string;
	readonly page: string;
	readonly title: string;
	/** Where it was found, cut into runs: those that match and those between. */
	readonly excerpt: readonly { readonly text: string; readonly match: boolean }[];
}

const WORD = /[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

function entry(href: string, page: string, title: string, text: string): Entry {
	return { href, page, title, text, titleWords: wordsOf(title), words: wordsOf(text) };
}

function entries(): Entry[] {
	const written = pages.flatMap((page) =>
		sectionsOf(page).map(({ id, title, text }) =>
			entry(`/docs${page.slug && `/${page.slug}`}${id && `#${id}`}`, page.title, title, text)
		)
	);
	const shown = components.flatMap((component) => {
		const { about, props, tokens, parts } = factsOf(component);
		const path = `/docs/components/${component.name}`;
		const told = [about, component.layer ?? '', component.never, ...parts, ...tokens].join(' ');
		return [
			entry(path, 'Components', component.title, told),
			...props.map(({ name, text, type }) =>
				entry(`${path}#prop-${name}`, component.title, name, `${text} ${type}`)
			)
		];
	});
	const page = pageOf('fields')!.title;
	const fields = documentFields().flatMap(({ id, title, about, fields: held }) => [
		entry(`/docs/fields#${id}`, page, title, plainLine(about)),
		...held.map(({ name, type, text }) =>
			entry(`/docs/fields#${id}-${name}`, `${page}: ${title}`, name, `${plainLine(text)} ${type}`)
		)
	]);
	return [...written, ...shown, ...fields];
}

let index: readonly Entry[] | undefined;

/** How many are shown. */
export const MOST = 30;

/** The best first. Nothing for no words. */
export function searchDocs(query: string): Found[] {
	const terms = wordsOf(query.slice(0, 200));
	if (terms.length === 0) return [];
	index ??= entries();
	return index
		.map((one) => ({ one, score: scoreOf(one, terms) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score)
		.slice(0, MOST)
		.map(({ one: { href, page, title, text } }) => ({
			href,
			page,
			title,
			excerpt: excerptOf(text, terms)
		}));
}

function scoreOf({ titleWords, words }: Entry, terms: readonly string[]): number {
	let score = 0;
	for (const term of terms) {
		const best = Math.max(nearness(titleWords, term) * 6, nearness(words, term));
		if (best === 0) return 0;
		score += best;
	}
	return score;
}

/** 2 for the word itself, 1 for one that begins with it. */
function nearness(words: readonly string[], term: string): number {
	let best = 0;
	for (const word of words) {
		if (word === term) return 2;
		if (word.startsWith(term)) best = 1;
	}
	return best;
}

const LENGTH = 170;

function excerptOf(text: string, terms: readonly string[]): Found['excerpt'] {
	const begins = (word: string) => terms.some((term) => word.toLowerCase().startsWith(term));
	const first = [...text.matchAll(WORD)].find(([word]) => begins(word))?.index ?? 0;
	const from = first < LENGTH / 2 ? 0 : text.indexOf(' ', first - LENGTH / 2) + 1;
	const end = text.indexOf(' ', from + LENGTH);
	const cut = text.slice(from, end < 0 ? undefined : end);
	const runs: { text: string; match: boolean }[] = [];
	let at = 0;
	for (const { 0: word, index: place } of cut.matchAll(WORD)) {
		if (!begins(word)) continue;
		if (place > at) runs.push({ text: cut.slice(at, place), match: false });
		runs.push({ text: word, match: true });
		at = place + word.length;
	}
	runs.push({ text: cut.slice(at) + (end < 0 ? '' : ' …'), match: false });
	return from > 0 ? [{ text: '… ', match: false }, ...runs] : runs;
}
