import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { parseOverlay, parseStory } from '../../story/index.js';
import { onPlane } from '../../layout/gazetteer.js';
import { PLAN } from '../../story/testing/plan.js';
import { createCompiler } from '../compile.js';

const read = (name: string) =>
	readFileSync(new URL(`../../../stories/into-tajikistan/${name}`, import.meta.url), 'utf8');
const story = parseStory(read('story.json')).story!;
const overlay = parseOverlay(JSON.parse(read('fa-AF.json'))).overlay!;
const compiler = createCompiler({ atlas: await loadAtlas(story) });
const { compiled } = compiler.compile(story);
const gazetteer = compiler.gazetteer(story)!;

describe('what is found where a story’s maps are explored', () => {
	it('lies on the plane of its maps, and says which that is', () => {
		expect(gazetteer.atlas).toBe(compiled.atlas!.id);
		const { width, height } = compiled.atlas!;
		for (const { at, from, w } of gazetteer.names) {
			expect(at[0]).toBeGreaterThanOrEqual(0);
			expect(at[0]).toBeLessThanOrEqual(width);
			expect(at[1]).toBeLessThanOrEqual(height);
			expect(from).toBeGreaterThan(0);
			expect(w).toBeGreaterThan(0);
		}
	});

	it('has towns of the story’s countries that no step names, from how near they are named', () => {
		const khorog = gazetteer.names.find(({ text }) => text === 'Khorog');
		const capital = gazetteer.names.find(({ text }) => text === 'Dushanbe');
		expect(khorog?.role).toBe('town');
		// The capital is a place of the story, so it is not named a second time.
		expect(capital).toBeUndefined();
	});

	it('tells of each place of the story by step, with what is claimed there and how sure that is', () => {
		const badakhshan = gazetteer.places.find(({ area }) => area === 'AF-BDS')!;
		expect(badakhshan.told.map(({ step }) => story.steps[step]!.id)).toContain('crossing');
		const first = badakhshan.told.find(({ step }) => story.steps[step]!.id === 'crossing')!;
		expect(first.claims.join()).toMatch(/\((attributed|reported)/);
		const faizabad = gazetteer.places.find(({ text }) => text === 'Faizabad')!;
		const mark = compiled.steps
			.flatMap(({ stage }) => stage)
			.flatMap((layer) => (layer.kind === 'map' ? layer.marks : []))
			.find(({ id }) => id === 'faizabad')!;
		expect(faizabad.exact).toBe(true);
		expect(faizabad.at).toEqual(mark.at);
	});

	it('has for each image what lies there, told of by the steps whose maps are drawn on it', async () => {
		const plan = parseStory(PLAN).story!;
		const own = createCompiler({ atlas: await loadAtlas(plan) });
		const { steps } = own.compile(plan).compiled;
		const found = own.gazetteer(plan)!;
		const map = steps.flatMap(({ stage }) => stage).find((layer) => layer.kind === 'map')!;
		expect(found.sheets?.map(({ atlas }) => atlas)).toEqual([map.sheet!.id]);
		const { places } = onPlane(found, map.sheet!.id)!;
		const globe = places.find(({ text }) => text === 'The great globe')!;
		expect(globe.exact).toBe(true);
		expect(globe.told.map(({ step }) => plan.steps[step]!.id)).toEqual(['carry', 'stair']);
		expect(places.find(({ text }) => text === 'Glückstadt')).toBeUndefined();
		expect(onPlane(found, found.atlas)?.places.map(({ text }) => text)).toContain('Glückstadt');
		expect(onPlane(found, 'another')).toBeNull();
		const alone = parseStory({
			...PLAN,
			steps: PLAN.steps.filter(({ id }) => id !== 'town')
		}).story!;
		expect(own.gazetteer(alone)?.sheets?.[0]?.places).toHaveLength(places.length);
	});

	it('is in the language that is read', () => {
		const dari = compiler.gazetteer(story, { overlay })!;
		expect(dari.names.length).toBeGreaterThan(80);
		expect(dari.names.filter(({ text }) => /[a-z]/i.test(text))).toEqual([]);
		expect(dari.places.every(({ text }) => !/[a-z]/.test(text))).toBe(true);
	});

	it('is little enough to be fetched by whoever asks for it', () => {
		expect(gzipSync(JSON.stringify(gazetteer)).length).toBeLessThan(14_000);
	});

	it('is nothing for a story without maps', () => {
		const plain = { ...story, steps: story.steps.map((step) => ({ ...step, stage: [] })) };
		expect(compiler.gazetteer(plain)).toBeNull();
	});
});
