import { createCompiler, type AtlasData, type Compiler } from '#lib/compile/index.ts';
import type { Compile } from '#lib/editor/model/session.svelte.ts';
import type { Story } from '#lib/story/types.ts';
import { loadAtlas } from '#atlas/index.ts';
import { kinds, kindShapes } from '#kinds/index.ts';
import type { KeptDraft } from './kept.ts';

/** What of a story decides what it needs of the atlas. */
function askedBy({ places, states, steps }: Story): unknown[] {
	const maps = steps.flatMap(({ stage }) => stage.filter(({ kind }) => kind === 'map'));
	return [places, states, ...maps];
}

/** A compiler that begins with what is kept. */
function newCompiler(atlas: AtlasData, kept: KeptDraft | null): Compiler {
	const grounds = new Map(kept?.grounds.map((ground) => [ground.id, ground]));
	return createCompiler({
		atlas,
		layers: kinds,
		findGround: (id) => grounds.get(id) ?? null,
		...(kept && { known: kept.compiled })
	});
}

/**
 * A compiler with what a story needs of the atlas. When an edit names a place elsewhere, the preview stands without it
 * until that has been loaded, and is compiled again.
 *
 * @param again takes the compiler that has more
 * @param kept what the server has compiled of the story
 */
export async function compilerFor(
	story: Story,
	again: (compile: Compile) => void,
	kept: KeptDraft | null
): Promise<Compile> {
	let atlas = await loadAtlas(story);
	let compiler = newCompiler(atlas, kept);
	let asked = askedBy(story);
	const compile: Compile = (edited, revision) => {
		const now = askedBy(edited);
		if (now.length !== asked.length || now.some((each, i) => each !== asked[i])) {
			asked = now;
			void loadAtlas(edited).then(
				(needed) => {
					if (needed === atlas) return;
					atlas = needed;
					compiler = newCompiler(atlas, kept);
					again(compile);
				},
				// Offline: the maps stay as they are, and the next edit asks again.
				() => undefined
			);
		}
		return compiler.compile(edited, { revision });
	};
	return Object.assign(compile, {
		kinds: kindShapes,
		places: (edited: Story) => compiler.gazetteer(edited)
	});
}
