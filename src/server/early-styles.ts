/**
 * A page's styles in two: those of its opening in the head, the others behind it. A browser then has something to paint
 * once it has read half of them, and reads the rest, with the steps that they are for, while the reader looks at it.
 */

const SHEET = /<style>([\s\S]*?)<\/style>/;
/** Where the opening ends. */
const STEPS = /<[a-z]+\b[^>]*\bdata-part="steps"/;
/** A class that the compiler gave to the styles of one component: see `cssHash` in the configuration. */
const SCOPE = /\bt[0-9a-z]{4}\b/g;

/** Strings and comments, whose braces are none, and braces. */
const TOKENS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|[{}]/g;

/** The rules of a sheet, with what nests in them. */
export function rulesOf(css: string): string[] {
	const rules: string[] = [];
	let depth = 0;
	let start = 0;
	for (const { 0: token, index } of css.matchAll(TOKENS)) {
		if (token === '{') depth += 1;
		else if (token === '}' && --depth === 0) {
			rules.push(css.slice(start, index + 1));
			start = index + 1;
		}
	}
	const rest = css.slice(start);
	return rest.trim() ? [...rules, rest] : rules;
}

/** The same page. One without an opening or without steps stays as it is. */
export function withEarlyStyles(html: string): string {
	const sheet = SHEET.exec(html);
	const steps = STEPS.exec(html);
	if (!sheet || !steps || steps.index < sheet.index) return html;
	const [whole, css = ''] = sheet;
	const opening = html.slice(sheet.index + whole.length, steps.index);
	const used = new Set(opening.match(SCOPE));
	const [early, late]: [string[], string[]] = [[], []];
	for (const rule of rulesOf(css)) {
		const scopes = [...rule.matchAll(/\.(t[0-9a-z]{4})(?![\w-])/g)].map(([, scope]) => scope ?? '');
		const waits = scopes.length > 0 && !scopes.some((scope) => used.has(scope));
		(waits ? late : early).push(rule);
	}
	if (late.length === 0) return html;
	return [
		html.slice(0, sheet.index),
		`<style>${early.join('')}</style>`,
		opening,
		`<style>${late.join('')}</style>`,
		html.slice(steps.index)
	].join('');
}
