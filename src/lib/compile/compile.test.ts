import { describe, expect, it } from 'vitest';
import { textHash } from '../story/hash.js';
import type { Overlay } from '../story/types.js';
import { createCompiler, stageStory } from './index.js';
import type { AnyLayerCompiler } from './layers.js';
import { claim, emptyAtlas, sample, step, story } from './testing.js';

const compile = (...args: Parameters<ReturnType<typeof createCompiler>['compile']>) =>
	createCompiler({ atlas: emptyAtlas }).compile(...args);

describe('compile', () => {
	it('words claims with their speaker, time and place', () => {
		const { compiled } = compile(sample);
		expect(compiled.steps[0]?.where).toBe('Kabul → Doha');
		expect(compiled.steps[0]?.claims).toEqual([
			{
				id: 'c1',
				what: 'What c1 says',
				standing: 'attributed',
				by: 'the envoy, to Tass',
				said: 'said on 5 July in Doha',
				quote: 'to save their lives',
				translated: true,
				sources: [0]
			},
			{
				id: 'c2',
				what: 'What c2 says',
				standing: 'reported',
				when: '2 July',
				where: 'Kabul, the north and Doha',
				secondHand: true,
				sources: [0]
			}
		]);
	});

	it('makes figures with who says each', () => {
		const stat = compile(sample).compiled.steps[0]?.stage[0];
		expect(stat).toMatchObject({
			kind: 'stat',
			max: 2500,
			note: 'One dot is one soldier, a tile 1,000. A fading edge means “about”.',
			description:
				'A unit chart on one scale: 1,037 crossed (attributed to the envoy, to Tass), about 2,500 leave and dozens districts (confirmed).',
			figures: [
				{ value: 1037, text: '1,037', by: 'attributed to the envoy, to Tass', subject: true },
				{ text: 'about 2,500', qualifier: 'about' },
				{ text: 'dozens', standing: 'confirmed' }
			]
		});
		expect(stat && 'figures' in stat && stat.figures[2]).not.toHaveProperty('value');
	});

	it('lists sources with the claims that rest on them, and links only where it is safe', () => {
		expect(compile(sample).compiled.sources).toEqual([
			{
				id: 'report',
				title: 'A report',
				updated: '5 July 2021',
				url: 'https://example.org/r',
				claims: [
					[0, 0],
					[0, 1],
					[1, 0]
				]
			},
			{ id: 'other', title: 'Another', claims: [[1, 0]] }
		]);
	});

	it('orders by time, gathers standings, carries only the words of the reader', () => {
		const { compiled } = compile(sample);
		expect(compiled.timeOrder[0]).toBe(1);
		expect([...compiled.timeOrder].sort()).toEqual([0, 1, 2]);
		expect(compiled.standings).toEqual(['confirmed', 'reported', 'attributed']);
		expect(compiled.words).toMatchObject({ lang: 'en-GB', 'order.told': 'As told' });
		expect(compiled.words).not.toHaveProperty('stat.tile');
	});

	it('goes on where a date or a layer cannot be used, and says where', () => {
		const broken: AnyLayerCompiler = {
			kind: 'map',
			fills: true,
			compile: () => {
				throw new Error('no land');
			}
		};
		const { steps } = sample;
		const withMap = {
			...sample,
			steps: [...steps, step('m', { stage: [{ id: 'm', kind: 'map' }] })]
		};
		const { compiled, issues } = createCompiler({ atlas: emptyAtlas, layers: [broken] }).compile(
			withMap
		);
		expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
			'steps[1].stage[0].claim quote.none',
			'steps[1].stage[1].kind layer.kind.unknown',
			'steps[2].body text.html',
			'steps[2].when date.unreadable',
			'steps[3].stage[0] layer.failed'
		]);
		expect(compiled.steps[1]?.stage[1]).toEqual({
			id: 'x',
			kind: 'unknown',
			original: 'hologram',
			caption: 'A hologram',
			description: 'A hologram'
		});
		expect(compiled.steps[2]?.when).toBeNull();
		expect(compiled.steps[3]?.stage[0]?.description).not.toBe('');
	});

	it('is deterministic, plain JSON, and holds no word of the document twice over in a stage story', () => {
		const { compiled } = compile(sample);
		expect(compile(sample).compiled).toEqual(compiled);
		expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
		const stage = JSON.stringify(stageStory(compiled));
		expect(stage).not.toContain('Body of');
		expect(stage).toContain('Heading of crossing');
	});

	it('compiles again only the step that changed', () => {
		const compiler = createCompiler({ atlas: emptyAtlas });
		const first = compiler.compile(sample);
		expect(first.made).toEqual({ steps: 3, layers: 3 });
		expect(compiler.compile(sample).made).toEqual({ steps: 0, layers: 0 });

		const [crossing, nineties, undated] = sample.steps;
		if (!crossing || !nineties || !undated) throw new Error('sample');
		const edited = { ...sample, steps: [crossing, nineties, { ...undated, body: 'New.' }] };
		const second = compiler.compile(edited);
		expect(second.made).toEqual({ steps: 1, layers: 0 });
		expect(second.compiled.steps[0]).toBe(first.compiled.steps[0]);
		expect(second.compiled.steps[2]?.body).toEqual([{ t: 'p', c: ['New.'] }]);
		expect(second.compiled).toEqual(compile(edited).compiled);
	});

	it('compiles again what reads from the step that changed', () => {
		const compiler = createCompiler({ atlas: emptyAtlas });
		compiler.compile(sample);
		const [crossing, nineties, undated] = sample.steps;
		if (!crossing || !nineties || !undated) throw new Error('sample');
		const claims = [claim('c1', { standing: 'disputed' })];
		const { compiled, made } = compiler.compile({
			...sample,
			steps: [crossing, { ...nineties, claims }, undated]
		});
		// The quote of the claim, and the figure of another step that rests on it; not the layer beside them.
		expect(made).toEqual({ steps: 1, layers: 2 });
		expect(compiled.steps[0]?.stage[0]).toMatchObject({
			figures: [{}, {}, { standing: 'disputed' }]
		});
	});

	it('compiles no timeline and no figure again for words they do not hold', () => {
		const compiler = createCompiler({ atlas: emptyAtlas });
		const timeline = { id: 't', kind: 'timeline' as const };
		const [crossing, nineties, undated] = sample.steps;
		if (!crossing || !nineties || !undated) throw new Error('sample');
		const steps = [{ ...crossing, stage: [...crossing.stage, timeline] }, nineties, undated];
		const before = compiler.compile({ ...sample, steps }).compiled;
		const edit = (step: Partial<typeof nineties>) =>
			compiler.compile({ ...sample, steps: [steps[0]!, { ...nineties, ...step }, undated] });
		const body = edit({ body: 'Other words.' });
		expect(body.made).toEqual({ steps: 1, layers: 0 });
		expect(body.compiled.steps[0]).toBe(before.steps[0]);
		expect(body.compiled.axis).toBe(before.axis);
		// Its name stands on the timeline.
		expect(edit({ heading: 'Another name' }).made).toEqual({ steps: 1, layers: 1 });
	});

	it('renumbers moved steps without compiling them', () => {
		const compiler = createCompiler({ atlas: emptyAtlas });
		compiler.compile(sample);
		const moved = { ...sample, steps: [...sample.steps].reverse() };
		const { compiled, made, issues } = compiler.compile(moved);
		expect(made).toEqual({ steps: 0, layers: 0 });
		expect(compiled.steps.map(({ id, number }) => `${number} ${id}`)).toEqual([
			'1 undated',
			'2 nineties',
			'3 crossing'
		]);
		expect(issues[0]?.path).toBe('steps[0].body');
		expect(compiled).toEqual(compile(moved).compiled);
	});

	it('compiles again where a place is renamed, and only there', () => {
		const compiler = createCompiler({ atlas: emptyAtlas });
		compiler.compile(sample);
		const places = sample.places.map((place) =>
			place.id === 'doha' ? { ...place, name: 'Ad-Dawha' } : place
		);
		const { compiled, made } = compiler.compile({ ...sample, places });
		expect(made).toEqual({ steps: 1, layers: 0 });
		expect(compiled.steps[0]?.where).toBe('Kabul → Ad-Dawha');
	});
});

describe('compile in another language', () => {
	const overlay: Overlay = {
		format: 'throughline-overlay/1',
		story: 'sample',
		language: 'fa-AF',
		fields: {}
	};

	it('says words, digits and known places in that language, and turns the page', () => {
		const { compiled } = compile(sample, { overlay });
		expect(compiled).toMatchObject({
			language: 'fa-AF',
			direction: 'rtl',
			languages: [
				{ tag: 'fa-AF', name: 'دری' },
				{ tag: 'en', name: 'English' }
			]
		});
		expect(compiled.steps[0]?.where).toBe('کابل ← Doha');
		expect(compiled.steps[0]?.stage[0]).toMatchObject({ figures: [{ text: '۱٬۰۳۷' }, {}, {}] });
		expect(compiled.words['order.told']).toBe('به ترتیب روایت');
	});

	it('says which steps are not translated, and which are out of date', () => {
		const field = (text: string, of: string) => ({ text, of: textHash(of) });
		const { compiled, issues } = compile(sample, {
			overlay: {
				...overlay,
				fields: {
					'steps/crossing/heading': field('گذر', 'Heading of crossing'),
					'steps/crossing/body': field('متن', 'What stood there before'),
					'steps/nineties/heading': field('دهه', 'Heading of nineties')
				}
			}
		});
		expect(compiled.steps.map(({ heading }) => heading[0])).toEqual([
			'گذر',
			'دهه',
			'Heading of undated'
		]);
		expect(compiled.steps.map((one) => one.language)).toEqual([undefined, 'en', 'en']);
		expect(compiled.steps.map((one) => one.stale)).toEqual([true, undefined, undefined]);
		expect(issues[0]?.code).toBe('overlay.stale');
	});

	it('compiles again only what changed under a translation too', () => {
		const fields = {
			'places/kabul/name': { text: 'کابل', of: textHash('Kabul') },
			'steps/crossing/heading': { text: 'گذر', of: textHash('Heading of crossing') }
		};
		const compiler = createCompiler({ atlas: emptyAtlas });
		const options = { overlay: { ...overlay, fields } };
		compiler.compile(sample, options);
		expect(compiler.compile(sample, options).made).toEqual({ steps: 0, layers: 0 });
		const steps = sample.steps.map((one, i) => (i === 2 ? { ...one, body: 'New.' } : one));
		const { compiled, made } = compiler.compile({ ...sample, steps }, options);
		expect(made).toEqual({ steps: 1, layers: 0 });
		expect(compiled).toEqual(compile({ ...sample, steps }, options).compiled);
	});

	it('falls back to English words for a language without any, and to itself for nonsense', () => {
		expect(compile(story([], { language: 'is' })).compiled.words['order.told']).toBe('As told');
		expect(compile(story([step('a')], { language: 'not a tag' })).compiled).toMatchObject({
			language: 'not a tag',
			direction: 'ltr'
		});
	});
});
