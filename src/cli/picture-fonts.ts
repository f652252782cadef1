/**
 * Cuts the fonts of the pictures that links are shared with: fixed weights, as the rasteriser knows no variable fonts, with
 * all letters of a text in one file, as it loses lines that mix fonts. Their sources are large and needed for nothing
 * else, so they are fetched for this alone. Run it when a font changes:
 *
 *     npm install --no-save subset-font source-serif source-sans @expo-google-fonts/noto-naskh-arabic @expo-google-fonts/vazirmatn
 *     npx tsx src/cli/picture-fonts.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { renameFont } from './rename-font.ts';

const CUTS = [
	{ family: 'Serif', weight: 700, file: 'source-serif/TTF/SourceSerif4Display-Bold.ttf' },
	{ family: 'Serif Italic', weight: 400, file: 'source-serif/TTF/SourceSerif4-It.ttf' },
	{ family: 'Sans', weight: 400, file: 'source-sans/TTF/SourceSans3-Regular.ttf' },
	{ family: 'Sans', weight: 600, file: 'source-sans/TTF/SourceSans3-Semibold.ttf' },
	{
		family: 'Naskh',
		weight: 600,
		file: '@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf'
	},
	{
		family: 'Vazir',
		weight: 400,
		file: '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf'
	},
	{
		family: 'Vazir',
		weight: 600,
		file: '@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf'
	}
];

/** Letters with their marks, and what text between them is written with; not the thousands of signs beyond. */
const WANTED: readonly (readonly [number, number])[] = [
	[0x20, 0x7e],
	[0xa0, 0x17f],
	[0x218, 0x21b],
	[0x386, 0x3ce],
	[0x400, 0x45f],
	[0x490, 0x4ff],
	[0x600, 0x6ff],
	[0x1e80, 0x1ef9],
	[0x200b, 0x200f],
	[0x2010, 0x2044],
	[0x2066, 0x2069],
	[0x20ac, 0x20ac],
	[0x2122, 0x2122],
	[0x2190, 0x2193],
	[0x2212, 0x2212]
];
const text = WANTED.flatMap(([from, to]) =>
	Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))
).join('');

const modules = join(import.meta.dirname, '../../node_modules');
for (const { family, weight, file } of CUTS) {
	const source = await readFile(join(modules, file));
	const cut = await subsetFont(source, text, { targetFormat: 'sfnt', noHinting: true });
	const named = renameFont(cut, `Throughline ${family}`, weight);
	const packed = await subsetFont(named, text, { targetFormat: 'woff2' });
	const to = `${family.replaceAll(' ', '-').toLowerCase()}-${weight}.woff2`;
	await writeFile(new URL(`../server/picture/fonts/${to}`, import.meta.url), packed);
	console.log(to, packed.length);
}
