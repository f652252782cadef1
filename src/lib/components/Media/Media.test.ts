import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../compile/index.js';
import { emptyAtlas, step, story as storyOf } from '../../compile/testing.js';
import type { LayerBase } from '../../compile/types.js';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import { compared, embed, image, media, paper, table, video } from '../../story/testing/media.js';
import type { Layer } from '../../story/types.js';
import { mediaViews } from './index.js';

const story = { language: 'en', direction: 'ltr' as const };
const stage = stageBox(REFERENCE.wide);

function compiled(layer: Layer): LayerBase {
	const doc = storyOf([step('s', { stage: [layer] })]);
	return createCompiler({ atlas: emptyAtlas }).compile(doc).compiled.steps[0]!.stage[0]!;
}

function drawn(layer: Layer, more: object = {}): string {
	const one = compiled(layer);
	const component = mediaViews[one.kind]!.component;
	return render(component as never, { props: { layer: one, story, ...more } as never }).body;
}

/** Addresses that a browser fetches by itself; those of links it does not. */
const fetched = (html: string) =>
	[...html.matchAll(/\s(?:src|srcset|poster)="([^"]*)"/g)].map(([, address]) => address ?? '');

describe('media on the server', () => {
	it('ask nothing of another site, in the text and on the stage', () => {
		const far = 'https://elsewhere.example/x.png';
		const layers: Layer[] = [
			...media,
			{ ...image, src: far, srcset: [{ src: far, width: 400 }] },
			{ ...compared, compare: { ...compared.compare!, src: far } },
			{ ...video, src: far, poster: far },
			{ ...embed, still: { src: far, width: 3, height: 2 } }
		];
		for (const layer of layers) {
			for (const more of [{}, { box: stage, motion: 'full' }]) {
				const html = drawn(layer, more);
				for (const address of fetched(html)) expect(address).toMatch(/^\/media\//);
				expect(html).not.toMatch(/<iframe|<script/);
				expect(html.length).toBeGreaterThan(120);
			}
		}
	});

	it('say what is to be seen, in what size, and leave the choice of the file to the browser', () => {
		const html = drawn(image, { box: stage });
		expect(html).toContain(`alt="${image.alt}"`);
		expect(html).toContain('srcset="/media/bridge-400.png 400w, /media/bridge.png 1200w"');
		expect(html).toMatch(/sizes="\d+px"/);
		expect(drawn(image)).toMatch(/sizes="\(max-width:760px\) 400vw,2880px"/);
		expect(html).toContain('The archive');
	});

	it('take files from where the story lies, where it is read elsewhere', () => {
		const html = drawn(image, { story: { ...story, base: 'https://desk.example/stories/a' } });
		expect(html).toContain('src="https://desk.example/media/bridge.png"');
		expect(html).toContain('https://desk.example/media/bridge-400.png 400w');
	});

	it('play nothing by themselves but what is silent, and that only where there is motion', () => {
		const silent = { ...video, play: 'silent' };
		expect(drawn(video, { box: stage, motion: 'full' })).not.toContain('autoplay');
		expect(drawn(silent, { box: stage, motion: 'full' })).toMatch(/<video[^>]* muted[^>]*autoplay/);
		expect(drawn(silent, { box: stage, motion: 'cut' })).not.toContain('autoplay');
		expect(drawn(silent)).not.toContain('autoplay');
		expect(drawn(video)).toMatch(/<track[^>]*srclang="fa"[^>]*label="دری"/);
	});

	it('name rows and columns of a table', () => {
		const html = drawn(table);
		expect(html.match(/<th scope="col"/g) ?? []).toHaveLength(2);
		expect(html.match(/<th scope="row"/g) ?? []).toHaveLength(3);
		expect(html).toMatch(/<caption[^>]*>The lake by year<\/caption>/);
	});

	it('need no scripts in the text: both pictures, the passage in words, a link for a player', () => {
		expect(drawn(compared)).not.toContain('<input');
		expect(fetched(drawn(compared))).toHaveLength(2);
		expect(drawn(compared, { box: stage })).toContain('aria-label="Compare 1985 with 2021"');
		expect(drawn(paper)).toMatch(/<blockquote[^>]*>All posts are to leave\.<\/blockquote>/);
		expect(drawn(embed)).not.toContain('<button');
		expect(drawn(embed)).toContain(`href="${embed.url}"`);
		expect(drawn(embed, { box: stage })).toContain('aria-label="Play: The speech, whole"');
	});

	it('let no text become markup', () => {
		const hostile = '"><img src=x onerror=alert(1)>';
		for (const layer of [
			{ ...image, alt: hostile, caption: hostile },
			{ ...table, title: hostile, rows: [{ id: 'r', cells: [hostile, hostile] }] },
			{ ...embed, title: hostile, text: hostile, by: hostile }
		]) {
			for (const more of [{}, { box: stage }])
				expect(drawn(layer, more)).not.toContain('<img src=x');
		}
	});
});
