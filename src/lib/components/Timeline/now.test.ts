import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../compile/index.js';
import { emptyAtlas } from '../../compile/testing.js';
import type { CompiledAxis } from '../../compile/types.js';
import { stageBox } from '../../layout/stage-box.js';
import { parseStory } from '../../story/index.js';
import { WATCH } from '../../story/testing/watch.js';
import { markNow } from './now.js';
import { layTimeline } from './timeline.js';

const compiled = (more: object = {}) => {
	const { story } = parseStory({ ...WATCH, ...more });
	return createCompiler({ atlas: emptyAtlas }).compile(story!).compiled;
};
const at = (text: string): number => Date.parse(text) / 1000;
const nowOn = (axis: CompiledAxis, text: string) => markNow(axis, at(text)).marks[0]!;

describe('a story that still goes on', () => {
	const { axis, steps } = compiled();

	it('has the present marked at its place, between what was and what is planned', () => {
		const { x, text } = nowOn(axis, '2026-03-16T08:00:00Z');
		expect(text).toBe('now');
		expect(x).toBeGreaterThan(steps[4]!.when!.span.x1);
		expect(x).toBeLessThan(steps[5]!.when!.span.x0);
		const noon = nowOn(axis, '2026-03-13T12:00:00Z').x;
		const { x0, x1 } = steps[4]!.when!.span;
		expect(noon).toBeCloseTo((x0 + x1) / 2, 3);
	});

	it('has it at the end, behind a break, where all that is told is past', () => {
		const marked = markNow(axis, at('2031-01-01T00:00:00Z'));
		expect(marked.marks[0]!.x).toBeCloseTo(1, 3);
		const last = Math.max(...axis.segments.map(({ x1 }) => x1));
		expect(marked.breaks.at(-1)!.x0).toBeGreaterThanOrEqual(last);
		expect(marked.breaks.at(-1)!.x1).toBeLessThan(marked.marks[0]!.x);
		expect(markNow(axis, at('2026-03-13T12:00:00Z')).breaks).toEqual([]);
	});

	it('is told in one with the day up to which it tells, where the two are close', () => {
		const marked = markNow(axis, at('2026-03-15T03:00:00Z'));
		expect(marked.marks.map(({ text }) => text)).toEqual(['As of 14 March 2026 · now', '']);
		const apart = markNow(axis, at('2026-03-16T20:00:00Z'));
		expect(apart.marks.map(({ text }) => text)).toEqual(['now', 'As of 14 March 2026']);
	});

	it('has its present go on with time, and never off the axis', () => {
		const seconds = fc.integer({ min: at('2020-01-01'), max: at('2040-01-01') });
		fc.assert(
			fc.property(seconds, seconds, (a, b) => {
				const [x, y] = [Math.min(a, b), Math.max(a, b)].map((t) => markNow(axis, t).marks[0]!.x);
				expect(x).toBeLessThanOrEqual(y!);
				expect(x).toBeGreaterThanOrEqual(0);
				expect(y).toBeLessThan(1);
			})
		);
	});

	it('shows it on every stage, in both orders', () => {
		const story = compiled();
		const layer = story.steps[0]!.stage[0]!;
		if (layer.kind !== 'timeline') throw new Error('no timeline');
		for (const clock of ['2026-03-16T08:00:00Z', '2031-01-01T00:00:00Z'])
			for (const size of [
				{ width: 390, height: 780 },
				{ width: 1440, height: 900 }
			])
				for (const order of [story.steps.map((_, i) => i), story.timeOrder]) {
					const props = { layer, order, box: stageBox(size) };
					const marked = { ...story, axis: markNow(story.axis, at(clock)) };
					const { words } = layTimeline({ ...props, story: marked } as never);
					expect(words.map(({ t }) => t)).toContain('now');
				}
	});
});

it('leaves the axis of a story that is over as it is, and as long', () => {
	const { axis } = compiled({ live: undefined });
	expect(markNow(axis, at('2026-03-13T12:00:00Z'))).toBe(axis);
	expect(axis.segments.at(-1)!.x1).toBe(1);
	expect(axis.breaks).toEqual([]);
});
