import { afterAll, describe, expect, test } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { createCompiler } from '#lib/compile/index.ts';
import { parseOverlay, parseStory } from '#lib/story/index.ts';
import { pictureAlt, pictureOf } from '#lib/render/picture/index.ts';
import { PLAN } from '#lib/story/testing/plan.ts';
import { stories } from '#stories/index.ts';
import { pictureFonts } from './fonts.ts';
import { Pictures } from './pictures.ts';
import { canRasterise, Rasteriser } from './rasteriser.ts';

const rasteriser = new Rasteriser();
afterAll(() => rasteriser.close());

/** Width and height from a PNG's header. */
function sizeOf(png: Uint8Array): [number, number] {
	const view = new DataView(png.buffer, png.byteOffset);
	expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
	return [view.getUint32(16), view.getUint32(20)];
}

const { story, overlays } = stories[0]!;
const parsed = parseStory(story).story!;
const compiler = createCompiler({ atlas: await loadAtlas(parsed) });
const told = compiler.compile(parsed).compiled;

describe('pictures', () => {
	test('of a whole story in the house type, 1200 by 630', async () => {
		expect(canRasterise()).toBe(true);
		expect(pictureFonts().length).toBeGreaterThan(5);
		const png = await rasteriser.png(pictureOf(told));
		expect(sizeOf(png)).toEqual([1200, 630]);
		// A map, not an empty sheet.
		expect(png.length).toBeGreaterThan(60_000);
	});

	test('of each kind of step, in both directions of writing, none of them failing', async () => {
		const overlay = overlays.map((raw) => parseOverlay(raw).overlay!)[0]!;
		const dari = compiler.compile(parsed, { overlay }).compiled;
		const kinds = new Map(
			told.steps.map(({ stage }, i) => [stage.map(({ kind }) => kind).join(), i])
		);
		for (const compiled of [told, dari])
			for (const index of kinds.values())
				expect((await rasteriser.png(pictureOf(compiled, index))).length).toBeGreaterThan(20_000);
	});

	test('are drawn of a story without maps, dates or headings too', async () => {
		const bare = parseStory({
			format: 'throughline/1',
			id: 'bare',
			language: 'ru',
			title: 'Щит & <меч> — łódź',
			steps: [{ id: 'a', heading: '', body: 'Текст '.repeat(400) }]
		}).story!;
		const compiled = compiler.compile(bare).compiled;
		for (const index of [-1, 0]) {
			expect(sizeOf(await rasteriser.png(pictureOf(compiled, index)))).toEqual([1200, 630]);
		}
	});

	test('of a map on an image show that image, where it is a file of the site', async () => {
		const plan = compiler.compile(parseStory(PLAN).story!).compiled;
		const pictures = new Pictures(rasteriser, true);
		const none = new Pictures(rasteriser, true, () => Promise.resolve(undefined));
		const index = plan.steps.findIndex(({ id }) => id === 'carry');
		const [shown, left] = [await pictures.png(plan, index), await none.png(plan, index)];
		expect(sizeOf(shown!)).toEqual([1200, 630]);
		expect(shown!.length).toBeGreaterThan(left!.length * 1.5);
		const { description } = plan.steps[index]!.stage[0]!;
		expect(await pictures.alt(plan, index)).toContain(description);
		expect(await none.alt(plan, index)).not.toContain(description);
	});

	test('have their image read once, however often their words are asked for', async () => {
		const plan = compiler.compile(parseStory(PLAN).story!).compiled;
		const index = plan.steps.findIndex(({ id }) => id === 'carry');
		const read: string[] = [];
		const pictures = new Pictures(rasteriser, true, (address) => {
			read.push(address);
			return Promise.resolve('data:,');
		});
		const said = [await pictures.alt(plan, index), await pictures.alt(plan, index)];
		expect(said[1]).toBe(said[0]);
		expect(read).toHaveLength(1);
	});

	test('say in words what they show', () => {
		const index = told.steps.findIndex(({ id }) => id === 'crossing');
		expect(pictureAlt(told, index)).toContain(told.steps[index]!.stage[0]!.description);
		expect(pictureAlt(told)).toContain(told.title);
	});

	test('that fail cost no other', async () => {
		await expect(rasteriser.png('no picture')).rejects.toThrow();
		const next = await rasteriser.png(
			'<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'
		);
		expect(sizeOf(next)).toEqual([3, 2]);
	});
});

describe('the pictures of a server', () => {
	test('are made once a revision', async () => {
		const made: string[] = [];
		const pictures = new Pictures(
			{
				png: (svg) => {
					made.push(svg);
					return Promise.resolve(new Uint8Array([made.length]));
				}
			},
			true
		);
		expect(await pictures.png(told, 0)).toEqual(new Uint8Array([1]));
		expect(await pictures.png(told, 0)).toEqual(new Uint8Array([1]));
		expect(await pictures.png(told, 1)).toEqual(new Uint8Array([2]));
		expect(await pictures.png({ ...told, revision: 7 }, 0)).toEqual(new Uint8Array([3]));
	});

	test('are tried again where one failed', async () => {
		let fails = true;
		const pictures = new Pictures(
			{
				png: () =>
					fails ? Promise.reject(new Error('not now')) : Promise.resolve(new Uint8Array([1]))
			},
			true
		);
		expect(await pictures.png(told, 0)).toBeNull();
		fails = false;
		expect(await pictures.png(told, 0)).not.toBeNull();
	});
});
