import { expect, test } from 'vitest';
import { createCompiler, type AtlasData, type KeptGround } from '#lib/compile/index.ts';
import { parseOverlay, parseStory } from '#lib/story/index.ts';
import type { Story } from '#lib/story/types.ts';
import { stories } from '#stories/index.ts';
import { kinds, kindShapes } from '#kinds/index.ts';
import { loadAtlas } from './index.ts';

const shipped = (slug: string) => {
	const found = stories.find((one) => one.slug === slug);
	const { story } = parseStory(found?.story, kindShapes);
	if (!story) throw new Error(`${slug} cannot be read`);
	return { story, overlays: found?.overlays ?? [] };
};

/** As they are once written down and read again. */
const written = (grounds: readonly KeptGround[]) =>
	JSON.parse(JSON.stringify(grounds)) as readonly KeptGround[];
const finding = (grounds: readonly KeptGround[]) => (id: string) =>
	grounds.find((ground) => ground.id === id) ?? null;

/** The same names and records, as another object; what is drawn from it is counted. */
function counted(atlas: AtlasData) {
	const drawn: string[] = [];
	const again = new Proxy(atlas, {
		get(target, key) {
			if (key === 'regionFor' || key === 'world') drawn.push(key);
			const value: unknown = Reflect.get(target, key, target);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		}
	});
	return { atlas: again, drawn };
}

test.each(['into-tajikistan', 'the-lost-day'])(
	'a map of %s whose ground was kept comes out the same, and nothing of the earth is drawn for it',
	async (slug) => {
		const { story, overlays } = shipped(slug);
		const atlas = await loadAtlas(story);
		const first = createCompiler({ atlas, layers: kinds });
		const options = [undefined, ...overlays.flatMap((raw) => parseOverlay(raw).overlay ?? [])].map(
			(overlay) => (overlay ? { overlay } : {})
		);
		const before = options.map((each) => first.compile(story, each).compiled);
		const grounds = written(first.grounds());
		const later = counted(atlas);
		const compiler = createCompiler({
			atlas: later.atlas,
			layers: kinds,
			findGround: finding(grounds)
		});
		options.forEach((each, i) => {
			expect(compiler.compile(story, each).compiled).toEqual(before[i]);
		});
		expect(later.drawn).toEqual([]);
		expect(written(compiler.grounds())).toEqual(grounds);
	}
);

/** The first found of some fields, however deep, made something else. */
function spoilt(value: unknown, fields: readonly string[]): unknown {
	if (Array.isArray(value)) return value.map((one) => spoilt(one, fields));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [
			key,
			fields.includes(key) ? 'M0 0<' : spoilt(one, fields)
		])
	);
}

test('pieces of a ground that were spoilt where they were kept are made again', async () => {
	const { story } = shipped('into-tajikistan');
	const atlas = await loadAtlas(story);
	const first = createCompiler({ atlas, layers: kinds });
	const { compiled: whole, issues } = first.compile(story);
	const grounds = written(first.grounds());
	const made = new Set(grounds.flatMap((ground) => Object.keys(ground.made)));
	expect([...made].sort()).toEqual(['boxes', 'courses', 'globes', 'held', 'layouts', 'written']);
	const each = (change: (piece: unknown) => unknown): KeptGround[] =>
		grounds.map((ground) => ({
			...ground,
			made: Object.fromEntries(
				Object.entries(ground.made).map(([name, pieces]) => [
					name,
					Object.fromEntries(Object.entries(pieces).map(([key, one]) => [key, change(one)]))
				])
			)
		}));
	for (const change of [
		() => ({}),
		() => 'M0 0<script>',
		(piece: unknown) => spoilt(piece, ['d']),
		(piece: unknown) => spoilt(piece, ['box', 'view', 'bow']),
		(piece: unknown) => spoilt(piece, ['lines', 'ground'])
	]) {
		const findGround = finding(written(each(change)));
		const later = createCompiler({ atlas: counted(atlas).atlas, layers: kinds, findGround });
		const again = later.compile(story);
		expect(again.compiled).toEqual(whole);
		expect(again.issues).toEqual(issues);
	}
});

test('a ground is not taken for that of another language, another atlas or other countries', async () => {
	const { story } = shipped('into-tajikistan');
	const atlas = await loadAtlas(story);
	const idsOf = (of: AtlasData, language?: string, told: Story = story) => {
		const compiler = createCompiler({ atlas: of, layers: kinds });
		compiler.compile(told, language ? { language } : {});
		return compiler.grounds().map(({ id }) => id);
	};
	const [ground = '', names = ''] = idsOf(atlas);
	expect(idsOf(atlas, 'fr')).toEqual([ground, expect.not.stringMatching(names)]);
	const elsewhere = { ...story, steps: story.steps.slice(0, 1) };
	const others = [
		...idsOf({ ...counted(atlas).atlas, id: 'another' }),
		...idsOf(atlas, undefined, elsewhere)
	];
	expect(others).not.toContain(ground);
	expect(others).not.toContain(names);
});

test('an atlas that does not say what it holds has no ground kept', async () => {
	const { story } = shipped('into-tajikistan');
	const atlas = await loadAtlas(story);
	const unnamed = Object.create(counted(atlas).atlas, { id: { value: undefined } }) as AtlasData;
	const compiler = createCompiler({ atlas: unnamed, layers: kinds });
	expect(compiler.compile(story).compiled.atlas).not.toBeNull();
	expect(compiler.grounds()).toEqual([]);
});

test('what a compiler of another process made stays the very same, but for what has been edited', async () => {
	const { story } = shipped('into-tajikistan');
	const atlas = await loadAtlas(story);
	const first = createCompiler({ atlas, layers: kinds });
	const known = JSON.parse(JSON.stringify(first.compile(story).compiled)) as ReturnType<
		typeof first.compile
	>['compiled'];
	const compiler = createCompiler({ atlas, layers: kinds, known });
	const [, second, ...rest] = story.steps;
	const edited = { ...story, steps: [story.steps[0]!, { ...second!, body: 'Anew.' }, ...rest] };
	for (const _ of [1, 2]) {
		const { compiled } = compiler.compile(edited);
		expect(compiled).toEqual(first.compile(edited).compiled);
		expect(compiled.steps.map((step, i) => step === known.steps[i])).toEqual(
			story.steps.map((_, i) => i !== 1)
		);
		expect(compiled.steps[1]?.stage[0]).toBe(known.steps[1]?.stage[0]);
		expect(compiled.atlas).toBe(known.atlas);
		expect(compiled.opening).toBe(known.opening);
		expect(compiled.axis).toBe(known.axis);
	}
});
