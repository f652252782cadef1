import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '#lib/compile/index.ts';
import { emptyAtlas } from '#lib/compile/testing.ts';
import { REFERENCE, stageBox } from '#lib/layout/stage-box.ts';
import {
	applyOverlay,
	parseStory,
	serialiseStory,
	storySchema,
	textHash,
	translatableTexts
} from '#lib/story/index.ts';
import { accepts } from '#lib/story/testing/schema-check.ts';
import { kinds, kindShapes } from '../index.ts';
import { goOn, heightAt } from './along.ts';
import type { CompiledElevation } from './types.ts';
import view from './view.ts';

const layer = {
	id: 'way',
	kind: 'elevation',
	title: 'Over the pass',
	profile: [
		[0, 1000],
		[10, 3000],
		[20, 2000]
	],
	stops: [{ id: 'pass', km: 10, label: 'The pass' }],
	at: 5
};

const storyOf = (stage: object) => ({
	format: 'throughline/1',
	id: 'a',
	language: 'en',
	title: 'A',
	steps: [{ id: 's', heading: 'S', body: '', stage: [{ ...layer, ...stage }] }]
});

function compiled(stage: object = {}, language = 'en'): CompiledElevation {
	const { story } = parseStory(storyOf(stage), kindShapes);
	const compiler = createCompiler({ atlas: emptyAtlas, layers: kinds });
	const { compiled: made } = compiler.compile(story!, { language });
	return made.steps[0]!.stage[0] as unknown as CompiledElevation;
}

describe('a kind of the site’s own', () => {
	it('is read by its shape, kept as it was, and part of the schema', () => {
		const { story, issues } = parseStory(storyOf({}), kindShapes);
		expect(issues).toEqual([]);
		expect(parseStory(serialiseStory(story!), kindShapes).story).toEqual(story);
		const schema = storySchema(kindShapes);
		expect(accepts(schema, storyOf({}))).toBe(true);
		expect(accepts(schema, storyOf({ at: 'half' }))).toBe(false);
		expect(accepts(storySchema(), storyOf({ at: 'half' }))).toBe(true);
	});

	it.each([
		[{ profile: [[0, 1]] }, 'elevation.profile', 'profile'],
		[
			{
				profile: [
					[5, 1],
					[5, 2]
				]
			},
			'elevation.profile',
			'profile'
		],
		[{ profile: [[0, 1], ['x'], [5, 2]] }, 'elevation.point', 'profile[1]'],
		[{ at: 30 }, 'elevation.at', 'at'],
		[{ km: 3 }, 'key.unknown', 'km']
	])('is checked by its own rules: %j', (change, code, path) => {
		const { issues } = parseStory(storyOf(change), kindShapes);
		expect(issues).toMatchObject([{ code, path: `steps[0].stage[0].${path}` }]);
	});

	it('is put into words in the story’s language, and into those of an overlay', () => {
		expect(compiled().description).toBe(
			'A way of 20 km over heights from 1,000 m to 3,000 m. Here it is 2,000 m high, 5 km along. It passes The pass.'
		);
		expect(compiled({}, 'fa-AF').description).toContain('۳٬۰۰۰ متر');
		expect(compiled({ alt: 'Own words.' }).description).toBe('Own words.');
		const { story } = parseStory(storyOf({}), kindShapes);
		expect([...translatableTexts(story!, kindShapes).keys()]).toContain(
			'steps/s/stage/way/stops/pass/label'
		);
		const fields = {
			'steps/s/stage/way/title': { text: 'بر گردنه', of: textHash('Over the pass') }
		};
		const overlay = {
			format: 'throughline-overlay/1',
			story: 'a',
			language: 'fa',
			fields
		} as const;
		expect(applyOverlay(story!, overlay, kindShapes).story.steps[0]?.stage[0]?.['title']).toBe(
			'بر گردنه'
		);
	});

	it('goes from step to step along the way, and ends where it should', () => {
		const [from, to] = [compiled(), compiled({ at: 15 })];
		expect(from.same).toBe(to.same);
		expect(goOn(from, to, 0)).toEqual(from);
		expect(goOn(from, to, 1)).toBe(to);
		expect(goOn(from, to, 0.5).at).toBeCloseTo(0.5);
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (t) => {
				const height = heightAt(to.points, goOn(from, to, t).at ?? -1);
				expect(height).toBeGreaterThanOrEqual(0);
				expect(height).toBeLessThanOrEqual(1);
			})
		);
	});

	it('is drawn in the text and on the stage', () => {
		const story = { language: 'en', direction: 'ltr' };
		for (const box of [
			stageBox({ ...REFERENCE.figure, figure: true }),
			stageBox(REFERENCE.phone)
		]) {
			const { body } = render(view.component as never, {
				props: { layer: compiled(), story, box } as never
			});
			expect(body).toContain('The pass');
			expect(body).toContain('2,000 m');
			expect(body).not.toMatch(/NaN|undefined/);
		}
	});

	it('stands as its caption where nobody knows it', () => {
		const { story, issues } = parseStory(storyOf({ caption: 'The way.' }));
		expect(issues).toMatchObject([{ code: 'layer.kind', severity: 'notice' }]);
		const { compiled: made } = createCompiler({ atlas: emptyAtlas }).compile(story!);
		expect(made.steps[0]!.stage[0]).toMatchObject({ kind: 'unknown', caption: 'The way.' });
	});
});
