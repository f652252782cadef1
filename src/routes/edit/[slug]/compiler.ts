import { version } from '$app/environment';
import { createCompiler, type AtlasData, type Compiler } from '#lib/compile/index.ts';
import type { CompilerRequest } from '#lib/editor/ui/load-compiler.ts';
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

/** A compiler that begins with what is kept, if that is of the same build: a page may be loaded after a new one. */
function newCompiler(atlas: AtlasData, found: KeptDraft | null): Compiler {
	const kept = found?.build === version ? found : null;
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
 * Rejects where what it needs of the atlas cannot be loaded.
 */
export async function compilerFor({
	story,
	kept,
	onmore,
	onlost
}: CompilerRequest<KeptDraft>): Promise<Compile> {
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
					onmore(compile);
				},
				// Offline: the maps stay as they are until then.
				onlost
			);
		}
		return compiler.compile(edited, { revision });
	};
	return Object.assign(compile, {
		kinds: kindShapes,
		places: (edited: Story) => compiler.gazetteer(edited)
	});
}
