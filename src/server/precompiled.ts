/**
 * The stories that ship, compiled when the server is built and read from files that stand beside it: a chronicle of
 * hundreds of steps takes seconds to compile, and nobody has to wait for that.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledStory } from '#lib/compile/types.ts';
import type { Gazetteer } from '#lib/layout/gazetteer.ts';
import type { Issue, Overlay } from '#lib/story/types.ts';

/** A compiled story with what was to be said about its document. */
export interface Precompiled {
	readonly compiled: CompiledStory;
	readonly issues: readonly Issue[];
	/** Ids of the grounds of its maps. */
	readonly grounds: readonly string[];
}

/** The folder's name, beside the server's own. */
export const PRECOMPILED = 'compiled';
/** A file in it: the name of the build, which is another one wherever anything in the server is. */
export const BUILD = 'build';
/** The built server lies so deep in the build. */
const DEPTH = 4;

/** The name of the file for a document in a language: its content decides, so what has been edited is never found. */
export function precompiledName(document: string, overlay: Overlay | undefined): string {
	const hash = createHash('sha256').update(document);
	if (overlay) hash.update('\0').update(JSON.stringify(overlay));
	return `${hash.digest('base64url').slice(0, 22)}.json`;
}

/** The name of the file with what the maps of a story may name, beside the story's own. */
export function placesName(name: string): string {
	return name.replace(/\.json$/, '.places.json');
}

function folder(): string | null {
	let at = dirname(fileURLToPath(import.meta.url));
	for (let i = 0; i < DEPTH; i++, at = dirname(at)) {
		if (existsSync(join(at, PRECOMPILED))) return join(at, PRECOMPILED);
	}
	return null;
}

const found = folder();

/** The build that this server is of, with the folder it left; `null` where it was not built. */
export function builtServer(): { readonly folder: string; readonly build: string } | null {
	const name = found && join(found, BUILD);
	return found && name && existsSync(name)
		? { folder: found, build: readFileSync(name, 'utf8').trim() }
		: null;
}

/** What the build left for a document in a language; `null` where it left nothing. */
export function precompiled(document: string, overlay: Overlay | undefined): Precompiled | null {
	return readJson(precompiledName(document, overlay)) as Precompiled | null;
}

/** What the maps of that story may name, likewise. */
export function precompiledPlaces(
	document: string,
	overlay: Overlay | undefined
): Gazetteer | null {
	return readJson(placesName(precompiledName(document, overlay))) as Gazetteer | null;
}

function readJson(name: string): unknown {
	const path = found && join(found, name);
	return path && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : null;
}
