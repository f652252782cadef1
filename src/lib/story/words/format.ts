/**
 * Messages with their places filled: the part of ICU's MessageFormat that interfaces need.
 *
 *     {name}                                              a value; numbers in the digits of the language
 *     {n, plural, =0 {none} one {# step} other {# steps}} by the plural rules of the language; # is the number
 *     {kind, select, map {Map} other {Picture}}           by a word
 *
 * Branches nest. There are no escapes: quotation marks are letters like others, braces are not to be had. It runs where
 * stories are compiled; what readers get are finished texts.
 */
import type { Values } from './types.js';

type Node = string | { readonly name: string; readonly kind: string; readonly cases: Cases | null };
type Cases = ReadonlyMap<string, readonly Node[]>;

/** A memo of messages taken apart; it changes no result, and stays small. */
const parsed = new Map<string, readonly Node[]>();
const MEMO = 2000;

/**
 * A message in a language (a tag that `Intl` takes). A place that nothing is given for stays as it is: visible, and
 * harmless; so does text that is no message.
 */
export function formatMessage(text: string, values: Values, language: string): string {
	if (!text.includes('{')) return text;
	let nodes = parsed.get(text);
	if (!nodes) {
		const reader = new Reader(text);
		nodes = reader.nodes();
		if (!reader.done) nodes = [text];
		if (parsed.size >= MEMO) parsed.clear();
		parsed.set(text, nodes);
	}
	return write(nodes, values, language, '#');
}

function write(nodes: readonly Node[], values: Values, language: string, number: string): string {
	return nodes
		.map((node) => {
			if (typeof node === 'string') return number === '#' ? node : node.replaceAll('#', number);
			const value = Object.hasOwn(values, node.name) ? values[node.name] : undefined;
			if (value === undefined) return `{${node.name}}`;
			const shown = typeof value === 'number' ? value.toLocaleString(language) : value;
			if (!node.cases) return shown;
			const plural = node.kind === 'plural';
			const found =
				(plural ? node.cases.get(`=${value}`) : undefined) ??
				node.cases.get(plural ? category(Number(value), language) : String(value)) ??
				node.cases.get('other') ??
				[];
			return write(found, values, language, plural ? shown : number);
		})
		.join('');
}

const rules = new Map<string, Intl.PluralRules>();

function category(n: number, language: string): string {
	let rule = rules.get(language);
	if (!rule) {
		if (rules.size >= 64) rules.clear();
		rules.set(language, (rule = new Intl.PluralRules(language)));
	}
	return rule.select(n);
}

/** Reads a message from left to right. */
class Reader {
	#at = 0;
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	get done(): boolean {
		return this.#at === this.#text.length;
	}

	nodes(): Node[] {
		const nodes: Node[] = [];
		while (!this.done && this.#text[this.#at] !== '}') {
			if (this.#text[this.#at] === '{') {
				const place = this.#place();
				if (!place) return nodes;
				nodes.push(place);
			} else nodes.push(this.#match(/[^{}]+/y) ?? '');
		}
		return nodes;
	}

	#place(): Node | null {
		const start = this.#at;
		const plain = this.#match(/\{(\w+)\}/y);
		if (plain) return { name: plain.slice(1, -1), kind: '', cases: null };
		const head = this.#match(/\{\w+,\s*(?:plural|select),\s*/y);
		const [, name = '', kind = ''] = /^\{(\w+),\s*(\w+)/.exec(head ?? '') ?? [];
		const cases = new Map<string, readonly Node[]>();
		while (head) {
			const key = this.#match(/(?:=\d+|[\w-]+)\s*\{/y);
			if (!key) break;
			cases.set(key.replace(/\s*\{$/, ''), this.nodes());
			if (!this.#match(/\}\s*/y)) break;
		}
		if (head && cases.has('other') && this.#match(/\}/y)) return { name, kind, cases };
		this.#at = start;
		return null;
	}

	#match(pattern: RegExp): string | null {
		pattern.lastIndex = this.#at;
		const [found] = pattern.exec(this.#text) ?? [];
		if (found === undefined) return null;
		this.#at += found.length;
		return found;
	}
}
