import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../story/index.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const base = readFileSync(new URL('../theme.css', import.meta.url), 'utf8');
const names = readdirSync(folder)
	.filter((file) => file.endsWith('.css'))
	.map((file) => file.slice(0, -4));
const MODES = ['light', 'dark'] as const;

/** Tokens of a mode: what the theme says, else what the kit says. */
function tokens(css: string, mode: (typeof MODES)[number]): Map<string, string> {
	const found = new Map<string, string>();
	const own = new RegExp(`--tl-([a-z0-9-]+)-default: var\\(--tl-\\1-${mode}, (#[0-9a-f]+)\\)`, 'g');
	for (const [, token, colour] of base.matchAll(own)) found.set(token!, colour!);
	const given = new RegExp(`--tl-([a-z0-9-]+)-${mode}: (#[0-9a-f]{6});`, 'g');
	for (const [, token, colour] of css.matchAll(given)) {
		expect(found.has(token!), `${token} is a token of the kit`).toBe(true);
		found.set(token!, colour!);
	}
	return found;
}

function luminance(colour: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

/** What is read on what, and how much they have to differ. */
const PAIRS: readonly (readonly [tokens: string, grounds: string, ratio: number])[] = [
	['ink', 'paper card land land-2 halo water', 7],
	['ink-2', 'paper card land land-2 halo', 4.5],
	['ink-3', 'paper card halo', 4.5],
	['accent loss', 'paper card land land-2 halo', 4.5],
	['control focus', 'paper card', 3],
	['border', 'land land-2', 3]
];

describe('themes', () => {
	it('are those that a story may name', () => {
		expect(names.sort()).toEqual([...THEMES].sort());
	});

	for (const name of names) {
		const css = readFileSync(`${folder}${name}.css`, 'utf8');

		for (const mode of MODES) {
			it(`${name} can be read, ${mode}`, () => {
				const own = tokens(css, mode);
				for (const [texts, grounds, ratio] of PAIRS) {
					for (const text of texts.split(' ')) {
						for (const ground of grounds.split(' ')) {
							expect
								.soft(contrast(own.get(text)!, own.get(ground)!), `${text} on ${ground}`)
								.toBeGreaterThanOrEqual(ratio);
						}
					}
				}
			});
		}

		it(`${name} sets tokens and nothing else`, () => {
			const rules = css.replace(/\/\*[^]*?\*\//g, '').trim();
			expect(rules).toMatch(/^:where\(:root\),\s*:host \{[^{}]*\}$/);
			const lines = rules.split('\n').slice(2, -1);
			expect(lines.filter((line) => !/^\t--tl-[a-z0-9-]+: [^;]+;$/.test(line))).toEqual([]);
			expect(css).not.toMatch(/url\(|@import/);
		});
	}
});
