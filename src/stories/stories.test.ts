/** What holds for every story that ships. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { createCompiler } from '#lib/compile/index.ts';
import { boxOf } from '#lib/compile/map/testing.ts';
import type { CompiledStory } from '#lib/compile/types.ts';
import { fitView, labelBox, overlaps } from '#lib/layout/camera.ts';
import { SIZES } from '#lib/layout/stage-box.ts';
import { parseStory, serialiseStory } from '#lib/story/index.ts';
import type { Story } from '#lib/story/types.ts';
import { stories } from './index.ts';

/** Of a long story every so many steps, with what they name. */
function sampled(story: Story): Story {
	const every = process.env.TL_LONG ? 1 : Math.ceil(story.steps.length / 40);
	if (every === 1) return story;
	const steps = story.steps.filter((_, i) => i % every === 0);
	const text = JSON.stringify(steps);
	const places = story.places.filter(({ id }) => text.includes(`"${id}"`));
	return { ...story, steps, places };
}

/** On every map, for every size: no two names touch, all are in sight, and none lies on the card. */
function expectLabelsApart(compiled: CompiledStory): void {
	for (const step of compiled.steps)
		for (const layer of step.stage) {
			if (layer.kind !== 'map') continue;
			for (const size of SIZES) {
				const box = boxOf(compiled, step.id, size);
				const { view, labels } = layer.layouts[size];
				const camera = fitView(view, box);
				const boxes = labels.map((label) => ({ id: label.id, b: labelBox(label, camera) }));
				for (const [i, { id, b }] of boxes.entries()) {
					const where = `${step.id} ${size} ${id}`;
					const [x0, y0, x1, y1] = box.visible;
					expect(b[0] >= x0 && b[1] >= y0 && b[2] <= x1 && b[3] <= y1, where).toBe(true);
					if (box.card) expect(overlaps(b, box.card), where).toBe(false);
					for (const other of boxes.slice(i + 1))
						expect(overlaps(b, other.b), `${where} ${other.id}`).toBe(false);
				}
			}
		}
}

describe.each(stories.map(({ slug, story }) => ({ slug, document: story })))(
	'$slug',
	({ slug, document }) => {
		const { story, issues } = parseStory(JSON.stringify(document));
		if (!story) throw new Error(`${slug} does not parse.`);

		it('parses without an issue, under its own name', () => {
			expect(issues).toEqual([]);
			expect(story.id).toBe(slug);
		});

		it('is written as the editor would write it', () => {
			const text = readFileSync(new URL(`./${slug}/story.json`, import.meta.url), 'utf8');
			expect(text).toBe(serialiseStory(story));
		});

		it('rests each step on a claim, and each source under one', () => {
			for (const { id, claims, body, heading } of story.steps) {
				expect(claims.length, id).toBeGreaterThan(0);
				expect(body.length, id).toBeGreaterThan(40);
				expect(heading.length, id).toBeGreaterThan(2);
			}
			const used = new Set(
				story.steps.flatMap(({ claims }) => claims.flatMap(({ sources }) => sources))
			);
			expect(story.sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
		});

		it('compiles without an issue, each picture described', async () => {
			const atlas = await loadAtlas(sampled(story));
			const { compiled, issues: found } = createCompiler({ atlas }).compile(sampled(story));
			expect(found).toEqual([]);
			expect(compiled.theme).toBe(story.theme);
			for (const step of compiled.steps) {
				expect(step.stage.length, step.id).toBeGreaterThan(0);
				for (const layer of step.stage) expect(layer.description, step.id).not.toBe('');
			}
			expectLabelsApart(compiled);
		});
	}
);
