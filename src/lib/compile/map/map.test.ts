import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { fitView, labelBox, overlaps, toStage } from '../../layout/camera.js';
import { SIZES } from '../../layout/stage-box.js';
import { parseStory } from '../../story/index.js';
import type { Step } from '../../story/types.js';
import { createCompiler } from '../compile.js';
import { sketched, unsketched } from '../stage-parts.js';
import type { CompiledMap, CompiledStory } from '../types.js';
import { boxOf } from './testing.js';

const file = new URL('../../../stories/into-tajikistan/story.json', import.meta.url);
const story = parseStory(readFileSync(file, 'utf8')).story!;
const atlas = await loadAtlas(story);
const compiler = createCompiler({ atlas });

let compiled: CompiledStory;
let maps: { step: string; map: CompiledMap }[];

function mapsOf(of: CompiledStory) {
	return of.steps.flatMap((step) =>
		step.stage
			.filter((layer): layer is CompiledMap => layer.kind === 'map')
			.map((map) => ({ step: step.id, map }))
	);
}

beforeAll(() => {
	compiled = compiler.compile(story).compiled;
	maps = mapsOf(compiled);
});

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

describe('labels of the first story', () => {
	it('stand apart, in sight and off the card: every step, every size', () => {
		expect(maps.length).toBeGreaterThan(8);
		for (const { step, map } of maps)
			for (const size of SIZES) {
				const box = boxOf(compiled, step, size);
				const { view, labels } = map.layouts[size];
				const camera = fitView(view, box);
				const boxes = labels.map((l) => ({ id: l.id, b: labelBox(l, camera) }));
				expect(boxes.length, `${step} ${size}`).toBeGreaterThan(0);
				boxes.forEach(({ id, b }, i) => {
					const where = `${step} ${size} ${id}`;
					expect(b[0] >= box.visible[0] && b[2] <= box.visible[2], where).toBe(true);
					expect(b[1] >= box.visible[1] && b[3] <= box.visible[3], where).toBe(true);
					if (box.card) expect(overlaps(b, box.card), where).toBe(false);
					for (const other of boxes.slice(i + 1))
						expect(overlaps(b, other.b), `${where} ${other.id}`).toBe(false);
				});
			}
	});

	it('name every mark and every figure', () => {
		for (const { step, map } of maps)
			for (const size of SIZES) {
				const ids = map.layouts[size].labels.map((l) => l.id);
				for (const { id } of map.marks) expect(ids, `${step} ${size}`).toContain(`m-${id}`);
				for (const { id } of map.flows) expect(ids, `${step} ${size}`).toContain(`f-${id}`);
			}
	});
});

describe('frames of the first story', () => {
	it('hold every mark and both ends of every flow in the free part', () => {
		for (const { step, map } of maps)
			for (const size of SIZES) {
				const box = boxOf(compiled, step, size);
				const camera = fitView(map.layouts[size].view, box);
				const [x0, y0, x1, y1] = box.free;
				for (const at of [
					...map.marks.map((m) => m.at),
					...map.flows.flatMap((f) => [f.from, f.to])
				]) {
					const [x, y] = toStage(camera, at);
					expect(x >= x0 && x <= x1 && y >= y0 && y <= y1, `${step} ${size} ${at}`).toBe(true);
				}
			}
	});
});

describe('what a map says', () => {
	const mapOf = (step: string) => {
		const found = maps.find((m) => m.step === step)?.map;
		if (!found) throw new Error(`No map in ${step}.`);
		return found;
	};

	it('tones by the states as of its step, with what they rest on', () => {
		expect(mapOf('crossing').areas).toEqual(
			expect.arrayContaining([
				{ area: 'AF-BDS', look: 'lost', standing: 'reported' },
				{ area: 'AF-TAK', look: 'lost', standing: 'reported' }
			])
		);
		expect(mapOf('bagram').areas.filter((a) => a.look === 'lost')).toEqual([]);
		expect(mapOf('strongholds').areas.every((a) => a.look === 'subject')).toBe(true);
	});

	it('says in words what it shows, who says it and what it leaves open', () => {
		const map = mapOf('crossing');
		expect(map.description).toContain('Badakhshan and Takhar: Mostly taken by the Taliban');
		expect(map.description).toContain('Faizabad (still held)');
		expect(map.description).toMatch(
			/An arrow from Badakhshan to Tajikistan: 1,037 soldiers crossed.*attributed to/
		);
		expect(map.notes).toContain('Crossing point not reported; drawn from province to country.');
		expect(map.description).toContain(
			'Crossing point not reported; drawn from province to country.'
		);
		expect(map.flows[0]).toMatchObject({ fadeIn: true, weight: 1, standing: 'attributed' });
		for (const {
			map: { description }
		} of maps) {
			expect(description).toMatch(/^\p{Lu}.*\.$/u);
			expect(description).not.toMatch(/undefined|\{|\bmap\.\w/);
		}
	});

	it('has a key for every tone and never marks a place that is not known exactly', () => {
		for (const { map } of maps) {
			const looks = new Set(map.key.flatMap((k) => k.look ?? []));
			const toned = map.areas.filter((a) => a.standing);
			for (const { look } of toned) expect([...looks]).toContain(look);
		}
		expect(mapOf('nawa').marks.map((m) => m.id)).not.toContain('nawa');
		for (const size of SIZES)
			expect(mapOf('nawa').layouts[size].labels.map((l) => l.id)).toContain('n-nawa');
	});
});

describe('the layers of the first story', () => {
	it('keep to their bytes where they are live', () => {
		const live = maps.map(({ map }) => ({
			...map,
			layouts: { ...map.layouts, figure: undefined }
		}));
		expect(gzipped(JSON.stringify(live))).toBeLessThan(9 * 1024);
	});
});

describe('the ground of the first story', () => {
	it('keeps to its bytes', () => {
		const { atlas } = compiled;
		const of = (role: string) =>
			gzipped(
				(atlas?.ground ?? [])
					.filter((e) => e.role === role)
					.map((e) => e.d)
					.join('\n')
			);
		expect(of('height')).toBeLessThan(5 * 1024);
		const areas = Object.values(atlas?.areas ?? {}).map((a) => a.d);
		const ground = (atlas?.ground ?? []).map((e) => e.d);
		expect(gzipped([...ground, ...areas].join('\n'))).toBeLessThan(22 * 1024);
		expect(gzipped(atlas?.globe?.d ?? '')).toBeLessThan(2.5 * 1024);
	});

	it('has a sketch of all that it has, for a page to begin with', () => {
		const { sketch, ground = [], areas = {} } = compiled.atlas ?? {};
		const paths = (list: readonly { readonly d: string }[]) => list.map(({ d }) => d).join('\n');
		// Of one kind there may be two paths, the second of what is coarse.
		const kinds = (list: typeof ground) => [
			...new Set(list.map(({ role, level }) => `${role} ${level}`))
		];
		expect(kinds(sketch?.ground ?? [])).toEqual(kinds(ground));
		expect(Object.keys(sketch?.areas ?? {})).toEqual(Object.keys(areas));
		for (const d of Object.values(sketch?.areas ?? {})) expect(d).toMatch(/^M/);
		expect(gzipped(paths(sketch?.ground ?? []))).toBeLessThan(10 * 1024);
		const page = sketched(compiled).atlas;
		expect(page?.id).toBe(compiled.atlas?.id);
		expect(paths(page?.ground ?? [])).toBe(paths(sketch?.ground ?? []));
		expect(page).not.toHaveProperty('sketch');
		expect(unsketched(compiled).atlas?.ground).toBe(ground);
	});

	it('has a scale in metres below a kilometre', () => {
		const { lengths } = compiled.atlas ?? {};
		expect([0.1, 0.5, 1, 50].map((km) => lengths?.[km])).toEqual([
			'100 m',
			'500 m',
			'1 km',
			'50 km'
		]);
	});

	it('is written in relative whole numbers', () => {
		for (const { d } of compiled.atlas?.ground ?? [])
			expect(d).toMatch(/^(M[-\d ]+[lq][-\d ]+z?)+$/);
	});

	it('is the same whenever it is compiled', () => {
		const again = createCompiler({ atlas }).compile(story).compiled;
		expect(again.atlas?.id).toBe(compiled.atlas?.id);
		expect(mapsOf(again)).toEqual(maps);
	});
});

describe('after an edit', () => {
	it('compiles only the map that changed, and keeps the ground', () => {
		const memory = createCompiler({ atlas });
		const before = memory.compile(story).compiled;
		const edit = (step: Step): Step =>
			step.id === 'bagram'
				? { ...step, stage: step.stage.map((l) => ({ ...l, caption: 'Another caption' })) }
				: step;
		const { compiled: after } = memory.compile({ ...story, steps: story.steps.map(edit) });
		expect(after.atlas).toBe(before.atlas);
		const made = mapsOf(before).map(({ step, map }, i) => [step, map === mapsOf(after)[i]?.map]);
		expect(made).toEqual(maps.map(({ step }) => [step, step !== 'bagram']));
	});

	it('compiles no map but the own one of a step whose words changed, and not the opening', () => {
		const memory = createCompiler({ atlas });
		const all = memory.compile(story).made.layers;
		const edit = (id: string) => ({
			...story,
			steps: story.steps.map((s) => (s.id === id ? { ...s, body: `${s.body} One word more.` } : s))
		});
		for (const id of ['crossing', 'mazar', 'elders']) {
			const before = memory.compile(story).compiled;
			const { compiled: after, made } = memory.compile(edit(id));
			expect(made.steps, id).toBe(1);
			expect(made.layers, id).toBeLessThan(all / 2);
			expect(after.atlas).toBe(before.atlas);
			expect(after.opening).toBe(before.opening);
			const [was, is] = [mapsOf(before), mapsOf(after)];
			const anew = is.filter(({ map }, i) => map !== was[i]?.map).map(({ step }) => step);
			expect(anew.filter((step) => step !== id)).toEqual([]);
		}
	});
});

describe('the opening', () => {
	it('shows the countries with what the first map is about', () => {
		expect(compiled.opening?.areas).toEqual([{ area: 'AF-BDS', look: 'subject' }]);
		const ids = compiled.opening?.layouts.wide.labels.map((l) => l.id);
		expect(ids).toEqual(expect.arrayContaining(['c-AF', 'c-TJ']));
	});
});
