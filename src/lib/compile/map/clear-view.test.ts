import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { overKind, splitBox, stageBox } from '../../layout/stage-box.js';
import { parseStory } from '../../story/index.js';
import { createCompiler } from '../compile.js';
import { clearView, lostIn, pointsOf, roomOf, standingOf, trialsOf } from './clear-view.js';

const file = new URL('../../../stories/the-lost-day/story.json', import.meta.url);
const story = parseStory(readFileSync(file, 'utf8')).story!;
const compiled = createCompiler({ atlas: await loadAtlas(story) }).compile(story).compiled;

describe('the maps of a story in low windows', () => {
	for (const [width, height] of [
		[1024, 640],
		[1100, 700],
		[1280, 720],
		[1366, 768]
	] as const)
		it(`show marks and figures with their names, clear of key, notes and scale: ${width} × ${height}`, () => {
			for (const { id, align = 'start', stage } of compiled.steps)
				for (const map of stage) {
					if (map.kind !== 'map') continue;
					const box = splitBox(stageBox({ width, height, align }), overKind(stage)).under;
					const { view, labels } = map.layouts[box.size];
					const shown = { points: pointsOf(map), rooms: [roomOf(box, map, false)] };
					expect(lostIn(shown, view, labels), id).toBe(0);
				}
		});
});

describe('a view', () => {
	const box = stageBox({ width: 1440, height: 900 });
	const trials = trialsOf('wide', (_, room) => stageBox(room));
	const scene = (at: readonly [number, number]) => ({
		marks: [{ at }],
		flows: []
	});
	const key = [{ text: 'Castile, whose flag they flew' }, { text: 'Portugal' }];
	const view = [0, 0, 800, 700] as const;
	const standing = (at: readonly [number, number], plane = { width: 9000, height: 9000 }) =>
		standingOf(scene(at), { key, notes: [] }, box, trials, false, { ...plane, world: false });

	it('stays where nothing is covered', () => {
		expect(clearView(standing([400, 100]), view, () => [])).toBe(view);
	});

	it('makes room for what stands at the foot, and still holds all that it held', () => {
		const at = standing([250, 660]);
		expect(lostIn(at, view, [])).toBeGreaterThan(0);
		const moved = clearView({ ...at, reaches: () => true }, view, () => []);
		expect(lostIn(at, moved, [])).toBe(0);
		expect(moved[0] <= 0 && moved[1] <= 0 && moved[2] >= 800 && moved[3] >= 700).toBe(true);
	});

	it('shows nothing beyond the ground', () => {
		const small = { width: 800, height: 700 };
		expect(clearView(standing([250, 660], small), view, () => [])).toBe(view);
	});
});
