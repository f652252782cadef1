/**
 * The package as it is packed: built, linted by publint, unpacked into a project of its own, and used there from plain Node
 * and from a Svelte page that Vite builds for server and browser. What works in the source tree proves nothing about that.
 */
import { spawnSync } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from '../../src/cli/package.ts';
import { needsOf } from './needs.ts';

const root = process.cwd();
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const scratch = mkdtempSync(join(tmpdir(), 'throughline-package-'));

function run(cwd: string, command: string, ...args: string[]): string {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
	return stdout;
}

/** Everything but the kit itself comes from the tree that is there: nothing is fetched. */
function consumer(tarball: string): string {
	const folder = join(scratch, 'consumer');
	const modules = join(folder, 'node_modules');
	mkdirSync(modules, { recursive: true });
	for (const name of readdirSync(join(root, 'node_modules'))) {
		if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name));
	}
	run(scratch, 'tar', '-xzf', tarball);
	rmSync(join(modules, 'throughline'), { recursive: true, force: true });
	run(scratch, 'mv', join(scratch, 'package'), join(modules, 'throughline'));
	return folder;
}

const NODE_SCRIPT = `
import { readFileSync, writeFileSync } from 'node:fs';
import { parseStory, serialiseStory } from 'throughline/story';
import { createCompiler } from 'throughline/compile';
import { loadAtlas } from 'throughline/atlas';
const { story, issues } = parseStory(readFileSync('story.json', 'utf8'));
if (!story || issues.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(issues));
if (parseStory(serialiseStory(story)).story.steps.length !== story.steps.length) throw new Error('round trip');
const { compiled, issues: found } = createCompiler({ atlas: await loadAtlas(story) }).compile(story);
if (found.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(found));
writeFileSync('compiled.json', JSON.stringify(compiled));
console.log('steps', compiled.steps.length);
`;

const PAGE = `
<script lang="ts">
	import { Story, Step, StoryMap, Stat, Timeline, type CompiledStory } from 'throughline';
	import 'throughline/styles/theme.css';
	import 'throughline/styles/base.css';
	import 'throughline/styles/fonts.css';
	let { story }: { story: CompiledStory } = $props();
	const map = $derived(story.steps.flatMap(({ stage }) => stage).find((layer) => layer.kind === 'map'));
	const stat = $derived(story.steps.flatMap(({ stage }) => stage).find((layer) => layer.kind === 'stat'));
	const timeline = $derived(story.steps.flatMap(({ stage }) => stage).find((layer) => layer.kind === 'timeline'));
</script>
<Story {story} onstepchange={({ index }) => console.log(index)} />
<Step step={story.steps[0]!} {story} />
{#if map}<StoryMap layer={map} atlas={story.atlas} />{/if}
{#if stat}<Stat layer={stat} />{/if}
{#if timeline}<Timeline layer={timeline} {story} />{/if}
`;

const SERVER = `
import { render } from 'svelte/server';
import Page from './Page.svelte';
import story from './compiled.json';
export const html = (await render(Page, { props: { story } })).body;
`;

const BROWSER = `
import { mount } from 'svelte';
import Page from './Page.svelte';
import story from './compiled.json';
mount(Page, { target: document.body, props: { story } });
`;

const VITE = `
import { svelte } from '@sveltejs/vite-plugin-svelte';
export default { logLevel: 'warn', plugins: [svelte()], ssr: { noExternal: true } };
`;

try {
	await buildPackage(root);
	console.log(run(root, bin('publint'), '--strict').trim().split('\n').at(-1));
	const packed = JSON.parse(run(root, 'npm', 'pack', '--json', '--pack-destination', scratch)) as
		| { filename: string; files: { path: string }[] }[]
		| Record<string, { filename: string; files: { path: string }[] }>;
	const { filename, files } = Object.values(packed)[0]!;
	const strays = files.filter(({ path }) => /\.test\.|testing|arbitrar|fixture/.test(path));
	if (strays.length > 0)
		throw new Error(`Test files in the package: ${strays.map(({ path }) => path).join(', ')}`);
	const folder = consumer(join(scratch, filename));
	const { missing, unused } = needsOf(
		join(folder, 'node_modules', 'throughline'),
		files.map(({ path }) => path)
	);
	if (missing.length > 0) throw new Error(`Not among the dependencies: ${missing.join(', ')}.`);
	if (unused.length > 0)
		throw new Error(`Installed with the package for nothing: ${unused.join(', ')}.`);
	const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
	write('package.json', '{ "name": "consumer", "private": true, "type": "module" }');
	write('story.json', readFileSync(join(root, 'src/stories/into-tajikistan/story.json'), 'utf8'));
	write('use.mjs', NODE_SCRIPT);
	write('Page.svelte', PAGE);
	write('server.js', SERVER);
	write('browser.js', BROWSER);
	write('index.html', '<!doctype html><script type="module" src="/browser.js"></script>');
	write('vite.config.js', VITE);
	console.log(run(folder, process.execPath, 'use.mjs').trim());
	run(folder, bin('vite'), 'build', '--ssr', 'server.js', '--outDir', 'server');
	const { html } = (await import(join(folder, 'server', 'server.js'))) as { html: string };
	for (const sign of ['data-part="step"', '<path', 'data-part="card"']) {
		if (!html.includes(sign)) throw new Error(`The packed components rendered no ${sign}.`);
	}
	run(folder, bin('vite'), 'build', '--outDir', 'browser');
	const fonts = readdirSync(join(folder, 'browser', 'assets')).filter((name) =>
		name.endsWith('.woff2')
	);
	if (fonts.length !== 5) throw new Error(`The page has these fonts: ${fonts.join(', ')}.`);
	console.log(
		`The package works as packed: ${files.length} files, ${html.length} characters rendered.`
	);
} finally {
	rmSync(scratch, { recursive: true, force: true });
}
