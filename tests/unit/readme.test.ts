/** What the README shows is what the kit takes. */
import { existsSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { createCompiler } from '#lib/compile/index.ts';
import { parseStory } from '#lib/story/index.ts';
import { amount, defineStage, required, shapesOf, type StageKind } from '#lib/kind.ts';
import * as kit from '#lib';
import { loadAtlas } from '#atlas/index.ts';

const readme = readFileSync('README.md', 'utf8');
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts;
const block = (language: string, containing: string) =>
	[...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))]
		.map(([, text]) => text!)
		.find((text) => text.includes(containing))!;

describe('README', () => {
	test('shows a story that is read and compiled without a fault', async () => {
		const { story, issues } = parseStory(block('json', 'throughline/1'));
		expect(issues).toEqual([]);
		const { compiled, issues: found } = createCompiler({ atlas: await loadAtlas(story!) }).compile(
			story!
		);
		expect(found).toEqual([]);
		expect(compiled.steps[0]!.stage.map(({ kind }) => kind)).toEqual(['map', 'stat']);
	});

	test('names only components that there are', () => {
		const named = [...block('svelte', '<Story ').matchAll(/^<(\w+)/gm)].map(([, name]) => name!);
		expect(named.length).toBeGreaterThan(5);
		for (const name of named) expect(kit, name).toHaveProperty(name);
	});

	test('defines a kind that is read, compiled and described', async () => {
		const written = block('ts', 'defineStage<').replace('export const', 'const');
		const { code } = transformSync(written, { loader: 'ts' });
		const tally = new Function('defineStage', 'amount', 'required', `${code};return tally`)(
			defineStage,
			amount,
			required
		) as StageKind;
		const { story, issues } = parseStory(
			block('json', 'throughline/1').replace('"kind": "map"', '"kind": "tally", "count": 7'),
			{ layers: shapesOf([tally]) }
		);
		expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
		const { compiled } = createCompiler({
			atlas: await loadAtlas(story!),
			layers: [tally]
		}).compile(story!);
		expect(compiled.steps[0]?.stage[0]).toMatchObject({
			kind: 'tally',
			strokes: 7,
			description: '7 strokes'
		});
	});

	test('names only commands that there are', () => {
		const named = [...readme.matchAll(/npm (?:run )?(start|test|[\w:]+)\b/g)]
			.map(([, name]) => name!)
			.filter((name) => !['ci', 'package', 'run'].includes(name));
		expect(named).toContain('bench');
		for (const name of named) expect(scripts, name).toHaveProperty(name);
	});

	test('links only to files that there are', () => {
		const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => path!);
		expect(links.length).toBeGreaterThan(5);
		for (const path of links) expect(existsSync(path), path).toBe(true);
	});
});
