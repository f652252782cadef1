import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { stories } from '#stories/index.ts';
import { createCompiler, stageStory } from '../compile/index.js';

import { capital } from '../components/Step/capital.js';
import Rail from '../components/Timeline/Rail.svelte';
import { parseStory, translatableTexts } from '../story/index.js';
import { eo } from '../story/words/eo.fixture.js';
import Figures from './Figures.svelte';
import { kitViews } from './kit-views.js';
import Skeleton from './Skeleton.svelte';

/** What a reader sees or hears of some HTML. */
function texts(html: string): string[] {
	const spoken = [...html.matchAll(/ (?:aria-label|aria-valuetext|title|alt)="([^"]*)"/g)].map(
		([, text = '']) => text
	);
	const shown = html.replace(/<!--.*?-->|<style.*?<\/style>/gs, '').replace(/<[^>]*>/g, '\n');
	return [...spoken, ...shown.split('\n')].map((text) => text.trim()).filter(Boolean);
}

/** What does not stand in the brackets of the language, at any depth. */
function outside(text: string): string {
	const less = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
	return less === text ? text : outside(less);
}

const { story } = parseStory(stories[0]?.story);
if (!story) throw new Error('The story does not parse.');
const atlas = await loadAtlas(story);

describe('a language more', () => {
	const { compiled, issues } = createCompiler({ atlas, languages: { eo } }).compile({
		...story,
		language: 'eo'
	});

	/** Words that are not the interface's: the document's own, names of the atlas, and what Intl says. */
	const own = new Set(
		[
			...translatableTexts(story).values(),
			...story.places.flatMap(({ name, alternates = [] }) => [name, capital(name), ...alternates]),
			...compiled.steps.flatMap(({ stage }) =>
				stage.flatMap((layer) =>
					'layouts' in layer
						? Object.values(
								(
									layer as {
										layouts: Record<string, { labels: readonly { lines: readonly string[] }[] }>;
									}
								).layouts
							).flatMap(({ labels }) => labels.flatMap(({ lines }) => lines))
						: []
				)
			),
			...months(),
			...compiled.axis.breaks.map(({ text }) => text),
			new Intl.NumberFormat('eo', { style: 'unit', unit: 'kilometer' }).format(1),
			new Intl.ListFormat('eo').format(['1', '2'])
		].flatMap((text) => text.match(/\p{L}{2,}/gu) ?? [])
	);
	function months(): string[] {
		const parts = (options: Intl.DateTimeFormatOptions) =>
			Array.from({ length: 12 }, (_, i) =>
				new Intl.DateTimeFormat('eo', options).format(new Date(Date.UTC(2021, 0, 4 + 32 * i)))
			);
		return [
			...parts({ month: 'long' }),
			...parts({ month: 'short' }),
			...parts({ weekday: 'long' }),
			...parts({ weekday: 'short', day: 'numeric' }),
			...parts({ dateStyle: 'long', timeStyle: 'short' })
		];
	}
	const foreign = (html: string) =>
		texts(html)
			.map((text) => outside(text))
			.flatMap((text) => text.match(/\p{L}{2,}/gu) ?? [])
			.filter((word) => !own.has(word));

	it('is one file, and then every word of page, rail and figures comes out of it', () => {
		expect(issues).toEqual([]);
		const page = render(Skeleton, { props: { story: compiled } }).body;
		expect(page).toContain(`⟦${compiled.steps.length} steps, begin⟧`);
		expect([...new Set(foreign(page))]).toEqual([]);
		const rail = render(Rail, {
			props: {
				story: compiled,
				index: 2,
				order: [...compiled.steps.keys()],
				width: 900,
				ongoto: () => undefined
			}
		}).body;
		expect(rail).toContain(`⟦3 of ${compiled.steps.length}⟧`);
		expect([...new Set(foreign(rail))]).toEqual([]);
		for (const step of compiled.steps) {
			const figure = render(Figures, {
				props: { step, story: stageStory(compiled), views: kitViews }
			}).body;
			expect([step.id, [...new Set(foreign(figure))]]).toEqual([step.id, []]);
		}
	});
});
