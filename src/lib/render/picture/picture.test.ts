import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { createCompiler } from '../../compile/index.js';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import { parseStory } from '../../story/index.js';
import { COLOURS } from './colours.js';
import { drawMap } from './map.js';

const compiled = async (slug: string) => {
	const { story } = parseStory(readFileSync(`src/stories/${slug}/story.json`, 'utf8'));
	const atlas = await loadAtlas(story!);
	return createCompiler({ atlas }).compile(story!).compiled;
};

describe('a picture', () => {
	it('leaves no shape to be filled black for want of a style', async () => {
		const story = await compiled('the-lost-day');
		const maps = story.steps.flatMap(({ stage }) =>
			stage.flatMap((layer) => (layer.kind === 'map' && layer.lines?.length ? [layer] : []))
		);
		expect(maps.length).toBeGreaterThan(0);
		for (const layer of maps) {
			const drawn = drawMap({
				layer,
				atlas: story.atlas!,
				rtl: false,
				language: 'en',
				ground: 'g',
				id: 'm',
				box: stageBox({ ...REFERENCE.figure, figure: true })
			});
			const paths = (drawn.ground + drawn.over).match(/<path[^>]*>/g) ?? [];
			expect(paths.length).toBeGreaterThan(5);
			for (const path of paths) expect(path).toMatch(/ (fill|stroke)="/);
		}
	});

	it('has the colours of the light look', () => {
		const css = readFileSync('src/lib/styles/theme.css', 'utf8');
		for (const [name, colour] of Object.entries(COLOURS)) {
			const token = `--tl-${name.replace(/(\d)/, '-$1')}-light`;
			expect(css, name).toContain(`var(${token}, ${colour})`);
		}
	});
});
