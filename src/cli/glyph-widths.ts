/**
 * Measures the kit's fonts in Chromium and writes `src/lib/layout/glyph-widths.ts`. Run it when a font changes:
 *
 *     npx tsx src/cli/glyph-widths.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../tests/chromium.ts';

/** Printable ASCII, then what else a label or a heading may hold; accented letters count as their base. */
const CHARACTERS =
	String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i)) +
	'–—‘’“”…·•→←×°′″«»£€©ßæøłđıþœ';

const FACES = [
	{
		name: 'sans',
		package: 'source-sans-3',
		file: 'latin-wght-normal',
		style: 'normal',
		weights: [400, 600, 700]
	},
	{
		name: 'serif',
		package: 'source-serif-4',
		file: 'latin-wght-normal',
		style: 'normal',
		weights: [400, 650]
	},
	{
		name: 'serif-italic',
		package: 'source-serif-4',
		file: 'latin-wght-italic',
		style: 'italic',
		weights: [400]
	}
];

const files = createRequire(import.meta.url);
const browser = await chromium.launch({
	executablePath: findChromium() ?? undefined,
	args: CHROMIUM_ARGS
});
try {
	const page = await browser.newPage();
	const tables: string[] = [];
	for (const face of FACES) {
		const path = files.resolve(
			`@fontsource-variable/${face.package}/files/${face.package}-${face.file}.woff2`
		);
		const data = (await readFile(path)).toString('base64');
		const rows = await page.evaluate(
			async ({ data, face, characters }) => {
				const font = new FontFace(face.name, `url(data:font/woff2;base64,${data})`, {
					weight: '200 900',
					style: face.style
				});
				document.fonts.add(await font.load());
				const context = document.createElement('canvas').getContext('2d');
				if (!context) throw new Error('No canvas.');
				return face.weights.map((weight) => {
					context.font = `${face.style} ${weight} 1000px "${face.name}"`;
					return [...characters].map((c) => context.measureText(c).width);
				});
			},
			{ data, face, characters: CHARACTERS }
		);
		face.weights.forEach((weight, i) => {
			const code = (rows[i] ?? []).map((w) =>
				Math.min(Math.round(w), 1295).toString(36).padStart(2, '0')
			);
			tables.push(`	{ font: '${face.name}', weight: ${weight}, widths: '${code.join('')}' }`);
		});
	}
	const text = `/** Made by src/cli/glyph-widths.ts; do not edit. Widths in 1/1000 em, two base-36 digits a character. */
export const GLYPHS = ${JSON.stringify(CHARACTERS)};
export const WIDTHS = [
${tables.join(',\n')}
] as const;
`;
	await writeFile(new URL('../lib/layout/glyph-widths.ts', import.meta.url), text);
} finally {
	await browser.close();
}
