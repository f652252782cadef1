/** Run by the build: compiles the stories that ship, in each of their languages. */
import { createCompiler } from '#lib/compile/index.ts';
import { parseOverlay, parseStory } from '#lib/story/index.ts';
import { loadAtlas } from '#atlas/index.ts';
import { kinds, kindShapes } from '#kinds/index.ts';
import { stories } from '#stories/index.ts';
import { languagesOf } from './languages.ts';
import { precompiledName, type Precompiled } from './precompiled.ts';

/** The files by their names. */
export function precompile(): Map<string, Precompiled> {
	const compiler = createCompiler({ atlas: loadAtlas(), layers: kinds });
	const files = new Map<string, Precompiled>();
	for (const { story: raw, overlays: rawOverlays } of stories) {
		const document = JSON.stringify(raw);
		const { story } = parseStory(document, kindShapes);
		const overlays = rawOverlays.flatMap((one) => parseOverlay(one).overlay ?? []);
		if (!story) continue;
		for (const overlay of [undefined, ...overlays]) {
			const languages = languagesOf(story, overlays);
			const made = compiler.compile(story, { languages, ...(overlay && { overlay }) });
			files.set(precompiledName(document, overlay), made);
		}
	}
	return files;
}
