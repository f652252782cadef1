/** Run by the build: compiles the stories that ship, in each of their languages. */
import { resolve } from 'node:path';
import { createCompiler } from '#lib/compile/index.ts';
import { missingFiles, parseOverlay, parseStory, type Issue } from '#lib/story/index.ts';
import { loadAtlas } from '#atlas/index.ts';
import { kinds, kindShapes } from '#kinds/index.ts';
import { stories } from '#stories/index.ts';
import { lookIn } from './site-folder.ts';
import { languagesOf } from './languages.ts';
import { groundName } from './grounds.ts';
import { placesName, precompiledName, type Precompiled } from './precompiled.ts';

/** Files of the site that stories name and that are not there. */
export const missing: { readonly slug: string; readonly issue: Issue }[] = [];

async function precompile(): Promise<Map<string, object>> {
	const files = new Map<string, object>();
	for (const { slug, story: raw, overlays: rawOverlays } of stories) {
		const document = JSON.stringify(raw);
		const { story, files: named } = parseStory(document, kindShapes);
		missing.push(
			...missingFiles(named, lookIn(resolve('static'))).map((issue) => ({ slug, issue }))
		);
		const overlays = rawOverlays.flatMap((one) => parseOverlay(one).overlay ?? []);
		if (!story) continue;
		const compiler = createCompiler({ atlas: await loadAtlas(story), layers: kinds });
		for (const overlay of [undefined, ...overlays]) {
			const languages = languagesOf(story, overlays);
			const options = { languages, ...(overlay && { overlay }) };
			const name = precompiledName(document, overlay);
			const { compiled, issues } = compiler.compile(story, options);
			const grounds = compiler.grounds(compiled.language);
			const made: Precompiled = { compiled, issues, grounds: grounds.map(({ id }) => id) };
			files.set(name, made);
			for (const ground of grounds) files.set(groundName(ground.id), ground);
			const places = compiler.gazetteer(story, options);
			if (places) files.set(placesName(name), places);
		}
	}
	return files;
}

/** The files by their names: stories, beside each what its maps may name, and the grounds of those. Made while this is imported: afterwards nothing more can be loaded. */
export const files: ReadonlyMap<string, object> = await precompile();
