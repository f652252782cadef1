/** What a package imports, held against what a project that installs it gets along with it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import ts from 'typescript';

const SCRIPT = /(?<=<script[^>]*>)[^]*?(?=<\/script>)/g;

export interface Needs {
	/** Imported, and not installed. */
	readonly missing: readonly string[];
	/** Installed, and imported by nothing. */
	readonly unused: readonly string[];
}

/**
 * @param folder of the package
 * @param names of its files
 */
export function needsOf(folder: string, names: readonly string[]): Needs {
	const { dependencies = {}, peerDependencies = {} } = JSON.parse(
		readFileSync(join(folder, 'package.json'), 'utf8')
	) as Record<string, Record<string, string> | undefined>;
	const installed = Object.keys(dependencies);
	const code = [...inScripts(folder, names), ...inComponents(folder, names)];
	const types = inTypes(folder, names);
	if (![code, types].every((found) => found.includes('d3-geo'))) {
		throw new Error('No import was found.');
	}
	const needed = new Set([...code, ...types.map((name) => typesOf(join(folder, '..'), name))]);
	return {
		missing: [...needed].filter((name) => !(name in dependencies || name in peerDependencies)),
		unused: installed.filter((name) => !needed.has(name))
	};
}

/** The package that has the types of another: itself, or one of DefinitelyTyped's. */
function typesOf(modules: string, name: string): string {
	const path = join(modules, name, 'package.json');
	const own =
		existsSync(path) && (JSON.parse(readFileSync(path, 'utf8')) as { types?: string }).types;
	return own ? name : `@types/${name}`;
}

function inScripts(folder: string, names: readonly string[]): string[] {
	const { metafile } = buildSync({
		absWorkingDir: folder,
		entryPoints: names.filter((name) => name.endsWith('.js')),
		bundle: true,
		write: false,
		outdir: 'out',
		format: 'esm',
		packages: 'external',
		external: ['*.svelte'],
		metafile: true
	});
	return packages(
		Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path))
	);
}

function inComponents(folder: string, names: readonly string[]): string[] {
	return packages(
		names
			.filter((name) => name.endsWith('.svelte'))
			.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(SCRIPT) ?? [])
			.flatMap(importsOf)
	);
}

function inTypes(folder: string, names: readonly string[]): string[] {
	return packages(
		names
			.filter((name) => name.endsWith('.d.ts'))
			.flatMap((name) => importsOf(readFileSync(join(folder, name), 'utf8')))
	);
}

function importsOf(source: string): string[] {
	return ts.preProcessFile(source).importedFiles.map(({ fileName }) => fileName);
}

/** The packages among what is imported, without the paths inside of them. */
function packages(paths: readonly string[]): string[] {
	return paths
		.filter((path) => !/^(?:\.|dist\/)/.test(path))
		.map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)![0]);
}
