/**
 * What the docs show is what the kit takes. Stories, layers and overlays are read and compiled; TypeScript is checked and
 * run; Svelte is checked and compiled; HTML is parsed; tokens, parts and commands are looked up.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'svelte/compiler';
import { render } from 'svelte/server';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { factsOf } from '#docs/facts.ts';
import { components } from '#docs/gallery/list.ts';
import { usageOf } from '#docs/gallery/usage.ts';
import type { DocBlock } from '#docs/markdown.ts';
import { pages } from '#docs/pages.ts';
import { kindShapes, kinds } from '#kinds/index.ts';
import { createCompiler } from '#lib/compile/index.ts';
import { figureDocument } from '#lib/embed/figure-document.ts';
import { figureOf } from '#lib/embed/figure-of.ts';
import { makeTimeline } from '#lib/embed/timeline-text.ts';
import { shapesOf, type StageView } from '#lib/kind.ts';
import { REFERENCE, stageBox, type StageBox } from '#lib/layout/stage-box.ts';
import { applyOverlay, parseOverlay, parseStory } from '#lib/story/index.ts';
import * as kit from '#lib';

interface Snippet {
	readonly page: string;
	readonly language: string;
	readonly how: string;
	readonly text: string;
	/** Its place among those of its page. */
	readonly n: number;
}

const isCode = (block: DocBlock): block is Extract<DocBlock, { t: 'code' }> => block.t === 'code';
const snippets: readonly Snippet[] = pages.flatMap(({ slug, blocks }) =>
	blocks
		.filter(isCode)
		.map(({ language, how, text }, n) => ({ page: slug, language, how, text, n }))
);
const of = (language: string, how?: string): readonly Snippet[] => {
	const found = snippets.filter((one) => one.language === language && (!how || one.how === how));
	if (found.length === 0) throw new Error(`The docs have no ${language} ${how ?? ''}.`);
	return found;
};
const nameOf = ({ page, n }: Snippet) => `${page || 'index'}, snippet ${n + 1}`;

/** Inside the project, so that its own imports hold. */
const folder = resolve('.svelte-kit/docs-snippets');
const pathOf = ({ page, language, how, n }: Snippet) =>
	join(folder, page, /\.\w+$/.test(how) ? how : `Snippet${n}.${language}`);

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	exports: Record<string, string | Record<string, string>>;
};

/** The names of the package as the sources that they are built from. */
function fromSource(text: string): string {
	return text.replace(
		/(?<=(?:from|import) )'throughline(\/[\w./-]+)?'/g,
		(_, path: string = '') => {
			if (path.startsWith('/styles/')) return `'${resolve(`src/lib${path}`)}'`;
			const entry = exports[`.${path}`];
			if (typeof entry !== 'object') throw new Error(`The package has no throughline${path}.`);
			const file = entry['default']!.replace(
				'./dist',
				path === '/atlas' ? './src' : './src/lib'
			).replace(/\.js$/, '.ts');
			return `'${resolve(file)}'`;
		}
	);
}

const code = [...of('ts'), ...of('svelte')];

beforeAll(() => {
	for (const one of code) {
		mkdirSync(dirname(pathOf(one)), { recursive: true });
		writeFileSync(pathOf(one), fromSource(one.text));
	}
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the docs', () => {
	test.each(of('json', 'story'))('$page shows a story that is sound', async ({ text }) => {
		const { story, issues } = parseStory(text, kindShapes);
		expect(issues).toEqual([]);
		const compiler = createCompiler({ atlas: await loadAtlas(story!), layers: kinds });
		const { compiled, issues: found } = compiler.compile(story!);
		expect(found).toEqual([]);
		expect(compiled.steps.length).toBeGreaterThan(0);
	});

	test.each(of('json', 'overlay'))('$page shows a translation that is sound', (one) => {
		const { overlay, issues } = parseOverlay(one.text);
		expect(issues).toEqual([]);
		const { story } = parseStory(of('json', 'story')[0]!.text);
		// The document's own example is of another story.
		if (overlay!.story === story!.id) expect(applyOverlay(story!, overlay!).issues).toEqual([]);
	});

	test('every JSON of theirs is one or the other, or a part of what stands on its page', () => {
		const known = ['story', 'overlay', 'layer', ''];
		for (const one of of('json')) {
			expect(known, nameOf(one)).toContain(one.how);
			expect(() => JSON.parse(one.text) as unknown, nameOf(one)).not.toThrow();
		}
	});

	test('TypeScript of theirs is right by its types, in components too', () => {
		const modules = new Map(
			of('svelte').map((one) => [`${pathOf(one)}.ts`, moduleOf(fromSource(one.text))])
		);
		const options: ts.CompilerOptions = {
			target: ts.ScriptTarget.ESNext,
			module: ts.ModuleKind.ESNext,
			moduleResolution: ts.ModuleResolutionKind.Bundler,
			strict: true,
			noEmit: true,
			skipLibCheck: true,
			allowImportingTsExtensions: true,
			resolveJsonModule: true,
			noUncheckedSideEffectImports: false,
			types: ['node', 'svelte', 'vite/client']
		};
		const host = ts.createCompilerHost(options);
		const { getSourceFile, fileExists } = host;
		host.getSourceFile = (name, language, ...rest) => {
			const text = modules.get(name);
			return text === undefined
				? getSourceFile.call(host, name, language, ...rest)
				: ts.createSourceFile(name, text, language, true);
		};
		// A component is one whatever it is made of: what it takes is checked where it is defined.
		host.fileExists = (name) => modules.has(name) || fileExists.call(host, name);
		const roots = [...of('ts').map(pathOf), ...modules.keys()];
		const program = ts.createProgram(roots, options, host);
		const faults = roots.flatMap((root) => {
			const source = program.getSourceFile(root)!;
			return [
				...program.getSyntacticDiagnostics(source),
				...program.getSemanticDiagnostics(source)
			].map(({ messageText }) => `${root}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
		});
		expect(faults).toEqual([]);
	});

	test.each(of('ts'))('TypeScript of $page runs: $how', async (one) => {
		await expect(import(pathOf(one))).resolves.toBeDefined();
	});

	test.each(of('svelte'))('Svelte of $page compiles: $how', async (one) => {
		const { default: component } = (await import(pathOf(one))) as { default: unknown };
		expect(component).toBeTypeOf('function');
	});

	test('files of a kind, which stand in this project, take nothing from the package: here it is not built', () => {
		const files = code.filter(
			({ page, how }) => page === 'kinds' && /^(kind|view|Vote)\.\w+$/.test(how)
		);
		expect(files).toHaveLength(3);
		for (const one of files) expect(one.text, nameOf(one)).not.toContain("'throughline");
		const list = readFileSync('src/kinds/index.ts', 'utf8');
		for (const one of of('diff', 'src/kinds/index.ts')) {
			for (const line of one.text.split('\n').filter((text) => text.trim() !== '')) {
				expect(list).toContain(line.slice(1).replace(', vote', '').replaceAll('vote', 'elevation'));
			}
		}
	});

	test('the kind that they make reads its layer and goes from one to the next', async () => {
		const kinds = join(folder, 'kinds');
		const { vote } = (await import(join(kinds, 'kind.ts'))) as {
			vote: Parameters<typeof shapesOf>[0][0];
		};
		const { default: view } = (await import(join(kinds, 'view.ts'))) as { default: StageView };
		const [layer] = of('json', 'layer');
		const { story, issues } = parseStory(
			{
				format: 'throughline/1',
				id: 'a',
				language: 'en',
				title: 'A',
				steps: [{ id: 's', heading: 'S', body: '', stage: [JSON.parse(layer!.text) as object] }]
			},
			{ layers: shapesOf([vote]) }
		);
		expect(issues).toEqual([]);
		const compiler = createCompiler({ atlas: await loadAtlas(story!), layers: [vote as never] });
		const made = compiler.compile(story!).compiled.steps[0]!.stage[0]!;
		expect(made.description).toBe('311 for, 202 against.');
		const none = { ...made, share: 0 };
		expect(view.interpolate!(none, made, 0)).toMatchObject({ share: 0 });
		expect(view.interpolate!(none, made, 1)).toEqual(made);
	});

	test('and its picture stands in what card and rail leave free, or in the text', async () => {
		const kinds = join(folder, 'kinds');
		const { default: view } = (await import(join(kinds, 'view.ts'))) as { default: StageView };
		const layer = { description: 'D', title: 'T', share: 0.5, texts: ['1', '2'] };
		const drawn = async (box: StageBox) =>
			(
				await render(view.component as never, {
					props: { layer, story: { language: 'en', direction: 'ltr' }, box } as never
				})
			).body;
		const box = stageBox(REFERENCE.phone);
		expect(box.free[1]).toBeGreaterThan(0);
		expect(await drawn(box)).toContain(`top: ${box.free[1]}px`);
		expect(await drawn(stageBox({ ...REFERENCE.figure, figure: true }))).not.toContain('absolute');
	});

	test.each(of('html'))('HTML of $page is whole and uses what there is', async ({ text }) => {
		const [, json] = /<script type="application\/json">([^]*?)<\/script>/.exec(text) ?? [];
		const markup = text.replaceAll(/<script[^>]*>[^]*?<\/script>/g, '');
		expect(() => parse(markup, { modern: true })).not.toThrow();
		const [tag, element = '', attributes = ''] = /<throughline-(\w+)([^>]*)>/.exec(text) ?? [];
		if (!tag) return expect(text).toMatch(/^<iframe\s/);
		const used = [...attributes.matchAll(/([\w-]+)=/g)].map(([, name]) => name);
		for (const name of used) expect(attributesOf(element)).toContain(name);
		if (json === undefined) return expect(used).toContain('src');
		// What stands inside is taken.
		if (element === 'timeline')
			return expect(makeTimeline(JSON.parse(json), 'en').events.length).toBeGreaterThan(1);
		const { story, issues } = parseStory(figureDocument(json, 'en'), kindShapes);
		expect(issues).toEqual([]);
		const compiler = createCompiler({ atlas: await loadAtlas(story!), layers: kinds });
		const { compiled } = compiler.compile(story!);
		expect(figureOf(compiled, { step: null, layer: null }).stage).toHaveLength(1);
	});

	test('every attribute of the tags is listed, and no other', () => {
		const { blocks } = pages.find(({ slug }) => slug === 'embedding')!;
		const tables = blocks.filter(({ t }) => t === 'table') as Extract<DocBlock, { t: 'table' }>[];
		const listed = tables.map(({ rows }) =>
			rows.map(([cell]) => (cell![0] as { text: string }).text).sort()
		);
		expect(listed).toEqual(['story', 'figure'].map((name) => attributesOf(name).sort()));
		const told = JSON.stringify(blocks);
		for (const name of attributesOf('timeline')) expect(told).toContain(`"${name}"`);
	});

	test('tokens and parts in CSS of theirs are those that there are', () => {
		const theme = readFileSync('src/lib/styles/theme.css', 'utf8');
		const parts = new Set(components.flatMap((one) => factsOf(one).parts));
		for (const one of of('css')) {
			const tokens = [...one.text.matchAll(/(--tl-[\w-]+)/g)].map(([, name]) => name!);
			for (const name of tokens) expect(theme, nameOf(one)).toContain(name);
			const named = [...one.text.matchAll(/data-part='([\w-]+)'/g)].map(([, name]) => name!);
			for (const name of named) expect([...parts], nameOf(one)).toContain(name);
			expect(tokens.length + named.length, nameOf(one)).toBeGreaterThan(0);
		}
	});

	test('lines that they add to the list of stories are like those that it has', () => {
		const list = readFileSync('src/stories/index.ts', 'utf8');
		for (const one of of('diff', 'src/stories/index.ts')) {
			const lines = one.text.split('\n').filter((line) => line.trim() !== '');
			// The same for a story that ships.
			const translated = one.text.includes('ar.json');
			const [slug, name] = translated
				? ['into-tajikistan', 'intoTajikistan']
				: ['deep-time', 'deepTime'];
			const shipped = (line: string) =>
				line
					.replaceAll('first-flight', slug)
					.replaceAll('firstFlight', name)
					.replace('ar.json', 'fa-AF.json')
					.replaceAll('Arabic', 'Dari');
			for (const line of lines) expect(list).toContain(shipped(line.slice(1)).replace(/,$/, ''));
			expect(lines.filter((line) => line.startsWith('+'))).toHaveLength(2);
		}
	});

	test('commands of theirs are those that there are', () => {
		const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
		for (const one of of('sh')) {
			const [, name] = /^npm (?:run )?([\w:]+)/.exec(one.text) ?? [];
			expect(scripts, nameOf(one)).toHaveProperty(name!);
		}
	});

	test.each(components)('the gallery uses $title as it is', (component) => {
		const { language, text } = usageOf(component);
		if (language === 'json') {
			expect(component.layer).toBeTruthy();
			return;
		}
		expect(kit).toHaveProperty(component.title);
		const given = [...component.usage.matchAll(/\s(\w+)=|\s\{(\w+)\}/g)].map(([, a, b]) => a ?? b);
		const props = factsOf(component).props.map(({ name }) => name);
		for (const name of given) expect(props).toContain(name);
		for (const { name, required } of factsOf(component).props)
			if (required) expect(given, name).toContain(name);
		expect(() => parse(text, { modern: true })).not.toThrow();
	});
});

/** The TypeScript of a component, with what it exports: a component of its props. */
function moduleOf(text: string): string {
	const script = [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, c]) => c).join('');
	const [, props = 'object'] = /\}: ([^=]+?)\s*=\s*\$props\(\)/.exec(script) ?? [];
	return `${script}\nexport default null! as import('svelte').Component<${props}>;`;
}

/** What the tag listens to, and what it reads when it is asked. */
function attributesOf(element: string): string[] {
	const own = readFileSync(`src/lib/embed/throughline-${element}.ts`, 'utf8');
	const source = own + readFileSync('src/lib/embed/embed-element.ts', 'utf8');
	const [, observed = ''] = /observedAttributes = \[([^\]]*)\]/.exec(source) ?? [];
	const listed = [...observed.matchAll(/'([\w-]+)'/g)].map(([, name]) => name!);
	const asked = [...source.matchAll(/(?:has|get)Attribute\('([\w-]+)'\)/g)].map(
		([, name]) => name!
	);
	return [...new Set([...listed, ...asked])];
}
