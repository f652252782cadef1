/** Fetches what an element's `src` names and makes of what comes back what the element shows. */
import type { CompiledStory } from '../compile/types.js';
import type { FigureChoice } from './figure-of.js';
import { addressOf, fetchText, Missing } from './ask.js';
import { beside, besideScript } from './home.js';
import { EMBED, FIGURE, type WholeFigure, type WholeStory } from './whole.js';

/** What the files export that are loaded for stories that nobody has written out, or compiled. */
export interface TextModule {
	readonly writeStory: (value: unknown, base: string, signal: AbortSignal) => Promise<WholeStory>;
	readonly writeFigure: (
		value: unknown,
		base: string,
		choice: FigureChoice,
		signal: AbortSignal
	) => Promise<WholeFigure>;
}
export interface CompilerModule {
	/** Rejects with what is wrong with the document. */
	readonly compileDocument: (json: string, language?: string) => Promise<CompiledStory>;
}

/** A story and where in it the address points: a reader's link names a step and an order. */
export interface Loaded {
	readonly whole: WholeStory;
	readonly step: string;
	readonly order: string | null;
}

/**
 * The story at an address: of a story's page, beside which stands the story written out; of a `compiled.json`; or of a
 * story document, which the compiler is loaded for.
 *
 * @param address relative to the page
 * @param language BCP 47; empty: the story's own
 * @throws {Error} why there is none, in words; an `AbortError` where `signal` was used
 */
export async function loadStory(
	address: string,
	language: string,
	signal: AbortSignal
): Promise<Loaded> {
	const url = addressOf(address, language);
	const step = url.hash.slice(1);
	const order = url.searchParams.get('order');
	url.hash = '';
	const answer = await ask(url, 'embed.json', {}, signal);
	if (answer.trusted && formatOf(answer.value) === EMBED) {
		return { whole: answer.value as WholeStory, step, order };
	}
	const compiled = await compiledOf(answer, language);
	const { writeStory } = await beside<TextModule>('throughline-text.js');
	return { whole: await writeStory(compiled, answer.base, signal), step, order };
}

/**
 * Pictures of one step of the story at an address, whatever that is an address of.
 *
 * @param address relative to the page; a step in it, as `…#crossing`, is the one unless `choice` names another
 * @throws {Error} why there are none, in words; an `AbortError` where `signal` was used
 */
export async function loadFigure(
	address: string,
	choice: FigureChoice,
	language: string,
	signal: AbortSignal
): Promise<WholeFigure> {
	const url = addressOf(address, language);
	const chosen = { ...choice, step: choice.step ?? (url.hash.slice(1) || null) };
	url.hash = '';
	const answer = await ask(url, 'figure.json', { ...chosen }, signal);
	if (answer.trusted && formatOf(answer.value) === FIGURE) return answer.value as WholeFigure;
	const compiled = await compiledOf(answer, language);
	const { writeFigure } = await beside<TextModule>('throughline-text.js');
	return writeFigure(compiled, answer.base, chosen, signal);
}

/**
 * Pictures of a story document that stands in the page.
 *
 * @throws {Error} what is wrong with it, in words
 */
export async function figureOfText(
	json: string,
	choice: FigureChoice,
	language: string,
	signal: AbortSignal
): Promise<WholeFigure> {
	const { compileDocument } = await beside<CompilerModule>('throughline-compiler.js');
	const compiled = await compileDocument(json, language || undefined);
	const { writeFigure } = await beside<TextModule>('throughline-text.js');
	return writeFigure(compiled, document.baseURI, choice, signal);
}

interface Answer {
	readonly text: string;
	readonly value: unknown;
	/** Where it came from. */
	readonly base: string;
	/** Whether the server that the script is from says so itself. */
	readonly trusted: boolean;
}

/**
 * Asks for what a server of the kit has written out beside a story's page, or for what there is.
 *
 * @param written the file beside the page
 * @param query what is asked of it
 */
async function ask(
	url: URL,
	written: string,
	query: Readonly<Record<string, string | null>>,
	signal: AbortSignal
): Promise<Answer> {
	url.searchParams.delete('order');
	const own = url.origin === new URL(besideScript('')).origin;
	const page = url.pathname.endsWith('.json') ? null : url.pathname.replace(/\/$/, '');
	const plain = new URL(url);
	if (page !== null) plain.pathname = `${page}/compiled.json`;
	const first = new URL(plain);
	if (page !== null && own) {
		first.pathname = `${page}/${written}`;
		for (const [name, value] of Object.entries(query))
			if (value !== null) first.searchParams.set(name, value);
	}
	let asked = first;
	const { text, from } = await fetchText(first, signal).catch((error: unknown) => {
		// Where nothing writes a story out, it may be there compiled.
		if (first.href === plain.href || !(error instanceof Missing)) throw error;
		asked = plain;
		return fetchText(plain, signal);
	});
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new Error(`${asked.href} answered with something else than a story.`);
	}
	return { text, value, base: asked.href, trusted: own && new URL(from).origin === asked.origin };
}

/** The compiled story of an answer; a document is compiled. */
async function compiledOf({ text, value }: Answer, language: string): Promise<unknown> {
	if (!/^throughline\/\d+$/.test(formatOf(value))) return value;
	const { compileDocument } = await beside<CompilerModule>('throughline-compiler.js');
	return compileDocument(text, language || undefined);
}

const formatOf = (value: unknown): string =>
	String((value as { readonly format?: unknown } | null)?.format);
