/** The states that a component is shown in, made from the stories that ship and from the fixtures of the tests. */
import { createCompiler, wordsFor } from '#lib/compile/index.ts';
import type { CompiledStory } from '#lib/compile/types.ts';
import { parseStory } from '#lib/story/index.ts';
import { KATTEGAT } from '#lib/story/testing/kattegat.ts';
import { PLAN } from '#lib/story/testing/plan.ts';
import { WATCH } from '#lib/story/testing/watch.ts';
import type { Library } from '#server/library.ts';
import { loadAtlas } from '#atlas/index.ts';
import { once } from './once.ts';
import { mapStates } from './states-maps.ts';
import { mediaStates } from './states-media.ts';
import { sourceStates } from './states-sources.ts';
import { stageStates } from './states-stage.ts';
import { textStates } from './states-text.ts';
import { timeStates } from './states-time.ts';
import { timelineStates } from './states-timeline.ts';
import { OTHERS, type GalleryState, type Stock } from './stock.ts';

type Make = (stock: Stock) => readonly GalleryState[];

const makers: Readonly<Record<string, Make>> = {
	...mapStates,
	...stageStates,
	...timelineStates,
	...textStates,
	...sourceStates,
	...timeStates,
	...mediaStates
};

/** Words that states show and that no story needs all of; others stand in a story with its own names in them. */
const SPOKEN = /^(standing|updates?|step|source|order|quote)\./;

/** Stories that are made up never change. */
const madeUp = once(makeUp);

async function makeUp(): Promise<Stock['made']> {
	const compiled = async (made: unknown): Promise<CompiledStory> => {
		const { story } = parseStory(made);
		return createCompiler({ atlas: await loadAtlas(story!) }).compile(story!).compiled;
	};
	const [plan, kattegat, watch] = await Promise.all([PLAN, KATTEGAT, WATCH].map(compiled));
	return { plan: plan!, kattegat: kattegat!, watch: watch! };
}

/** The states of a component, the first of which is how it mostly is. */
export async function statesOf(name: string, library: Library): Promise<readonly GalleryState[]> {
	const make = makers[name];
	if (!make) return [];
	// A story that is published holds only the words that it needs.
	const read = async (slug: string, language?: string): Promise<CompiledStory> => {
		const { compiled } = (await library.read(slug, language))!;
		const all = Object.entries(wordsFor(compiled.language)).filter(([key]) => SPOKEN.test(key));
		return { ...compiled, words: { ...Object.fromEntries(all), ...compiled.words } };
	};
	const [made, story, dari, ...others] = await Promise.all([
		madeUp(),
		read('into-tajikistan'),
		read('into-tajikistan', 'fa-AF'),
		...OTHERS.map((slug) => read(slug))
	]);
	return make({ story, dari, made, library, other: (slug) => others[OTHERS.indexOf(slug)]! });
}
