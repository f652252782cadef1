/** Maps on an image: places where the sheet has them, with all that maps of the earth have. */
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { fitView, overlaps, toStage } from '../../layout/camera.js';
import { SIZES } from '../../layout/stage-box.js';
import { parseStory } from '../../story/index.js';
import { PLAN } from '../../story/testing/plan.js';
import type { MapLayer, Story } from '../../story/types.js';
import { createCompiler } from '../compile.js';
import type { Box, CompiledMap, CompiledStory } from '../types.js';
import { boxOf, labelBoxes } from './testing.js';

const plan = parseStory(PLAN).story as Story;
const UNITS = 4000 / 1600;

async function compile(story: Story, hosts: readonly string[] = []) {
	return createCompiler({ atlas: await loadAtlas(story), hosts }).compile(story);
}

const mapOf = (compiled: CompiledStory, id: string): CompiledMap =>
	compiled.steps.find((step) => step.id === id)?.stage[0] as CompiledMap;

/** The plan with one map alone, and what else is said. */
function told(layer: Partial<MapLayer>, more: Partial<Story> = {}): Story {
	const [step] = plan.steps;
	const stage = [{ id: 'm', kind: 'map', sheet: 'plan', ...layer }];
	return { ...plan, ...more, steps: [{ ...step!, stage }] };
}

const whole = await compile(plan);

describe('a map on a sheet', () => {
	it('has no issue that its places are nowhere on the earth', () => {
		expect(whole.issues).toEqual([]);
	});

	it('brings its image along, and an edge around it', () => {
		const map = mapOf(whole.compiled, 'door');
		expect(map.sheet).toMatchObject({
			src: '/media/docs/river-museum.svg',
			width: 4000,
			height: 2500,
			credit: 'Plan: drawn for this story.'
		});
		expect(map.lines?.[0]).toEqual({ as: 'ring', d: 'M0 0h4000v2500h-4000z' });
		expect(map.locator).toBeUndefined();
		expect(mapOf(whole.compiled, 'town').sheet).toBeUndefined();
	});

	it('marks places where the sheet has them', () => {
		const [mark] = mapOf(whole.compiled, 'door').marks;
		expect(mark?.at).toEqual([800 * UNITS, 874 * UNITS]);
		const [globe] = mapOf(whole.compiled, 'carry').marks;
		expect(globe?.at).toEqual([800 * UNITS, Math.round(505 * UNITS)]);
	});

	it('tones outlined places by its own areas and by the states of the story', () => {
		const { areas, key } = mapOf(whole.compiled, 'carry');
		const looks = Object.fromEntries(areas.map(({ area, look }) => [area, look]));
		expect(looks).toMatchObject({
			'X-READING-ROOM': 'pressed',
			'X-WORKSHOP': 'lost',
			'X-MAP-ROOM': 'held'
		});
		expect(areas.find(({ area }) => area === 'X-WORKSHOP')?.d).toMatch(/^M2825 1065/);
		expect(key.map(({ text }) => text)).toContain('Under water');
	});

	it('draws a route straight on, and rings by its scale', () => {
		const { lines = [] } = mapOf(whole.compiled, 'stair');
		const route = lines.find(({ as }) => as === 'route');
		expect(route?.d.match(/[lL ]/g)?.length).toBeGreaterThan(2);
		expect(lines.filter(({ as }) => as === 'ring')).toHaveLength(2);
	});

	it('has a scale in metres where the sheet has one, else none', async () => {
		const { kmPerUnit = 0, lengths = {} } = mapOf(whole.compiled, 'door').sheet ?? {};
		expect(kmPerUnit * 4000).toBeCloseTo(0.05, 6);
		expect(Object.values(lengths)).toContain('10 m');
		const { scale: _scale, ...bare } = plan.sheets![0]!;
		const { compiled } = await compile(told({}, { sheets: [bare] }));
		const map = mapOf(compiled, 'door');
		expect(map.sheet).toMatchObject({ kmPerUnit: 0, lengths: {} });
		expect([map.unscaled, mapOf(whole.compiled, 'door').unscaled]).toEqual([true, undefined]);
	});

	it('shows all of the image where nothing is framed or drawn', async () => {
		const { compiled } = await compile(told({ states: false }));
		const map = mapOf(compiled, 'door');
		for (const size of SIZES) {
			const box = boxOf(compiled, 'door', size);
			const camera = fitView(map.layouts[size].view, box);
			const [x0, y0] = toStage(camera, [0, 0]);
			const [x1, y1] = toStage(camera, [4000, 2500]);
			expect([x0, y0].every((v, i) => v >= box.free[i]! - 1)).toBe(true);
			expect([x1, y1].every((v, i) => v <= box.free[i + 2]! + 1)).toBe(true);
		}
	});

	it.each(['door', 'carry', 'stair'])(
		'sets its names clear of one another and of the card: %s',
		(id) => {
			const map = mapOf(whole.compiled, id);
			for (const size of SIZES) {
				const box = boxOf(whole.compiled, id, size);
				const set = labelBoxes(map, box);
				expect(set.length, `${id} ${size}`).toBeGreaterThan(0);
				set.forEach(({ box: a }, i) => {
					for (const { box: b } of set.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
					if (box.card) expect(overlaps(a, box.card as Box)).toBe(false);
				});
			}
		}
	);

	it('names what lies within a place there, without a mark', () => {
		const map = mapOf(whole.compiled, 'door');
		expect(map.layouts.wide.labels.map(({ id }) => id)).toContain('n-press');
	});

	it('says in words what the image shows, then what stands on it', () => {
		const { description } = mapOf(whole.compiled, 'carry');
		expect(description).toMatch(/^A plan of the ground floor: .* south front\. /);
		expect(description).toContain('Reading room: Water at the sills');
		expect(description).toContain('340 cases of maps');
		expect(description).not.toContain('Map of');
	});

	it('leaves off what does not lie on it, and what is of the earth', async () => {
		const { compiled, issues } = await compile(
			told({
				marks: ['glueckstadt', 'globe'],
				names: ['attic'],
				ground: { relief: 0 },
				inset: { frame: ['glueckstadt'] }
			})
		);
		const map = mapOf(compiled, 'door');
		expect(map.marks.map(({ id }) => id)).toEqual(['globe']);
		expect(map.inset).toBeUndefined();
		expect(map.ground).toBeUndefined();
		expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
	});

	it('is drawn without an image that lies on another site, which is told', async () => {
		const sheets = [{ ...plan.sheets![0]!, src: 'https://elsewhere.example/plan.png' }];
		const { compiled, issues } = await compile(told({}, { sheets }));
		expect(mapOf(compiled, 'door').sheet?.src).toBeUndefined();
		expect(issues.map(({ code, path }) => [code, path])).toContainEqual([
			'file.elsewhere',
			'steps[0].stage[0].sheet'
		]);
		const own = await compile(told({}, { sheets }), ['elsewhere.example']);
		expect(mapOf(own.compiled, 'door').sheet?.src).toBe('https://elsewhere.example/plan.png');
	});

	it('is empty where there is no such sheet', async () => {
		const { compiled } = await compile(told({ sheet: 'nowhere' }));
		expect(mapOf(compiled, 'door').sheet).toMatchObject({ id: 'none', width: 1 });
	});
});

describe('a story on a sheet', () => {
	it('opens with the image whole, and needs no atlas', async () => {
		const { compiled } = await compile({ ...plan, steps: [plan.steps[0]!] });
		expect(compiled.atlas).toBeNull();
		expect(compiled.opening?.sheet?.src).toBe('/media/docs/river-museum.svg');
		expect(compiled.opening?.description).toBe(plan.sheets![0]!.alt);
		expect(compiled.opening?.areas).toEqual([]);
	});

	it('is compiled again only where its sheet or its places change', async () => {
		const compiler = createCompiler({ atlas: await loadAtlas(plan) });
		compiler.compile(plan);
		const title = compiler.compile({ ...plan, title: 'Another' });
		expect(title.made.layers).toBe(0);
		const sheets = [{ ...plan.sheets![0]!, credit: 'Plan: another hand.' }];
		const sheet = compiler.compile({ ...plan, sheets });
		expect(sheet.made.layers).toBe(3);
		expect(mapOf(sheet.compiled, 'door').sheet?.credit).toBe('Plan: another hand.');
	});

	it('costs a story without one nothing', async () => {
		const { sheets: _sheets, ...none } = plan;
		const steps = [plan.steps[1]!];
		const { compiled } = await compile({ ...none, steps });
		expect(JSON.stringify(compiled)).not.toContain('sheet');
	});
});
