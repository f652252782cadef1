/**
 * The stories of this server: what is stored, parsed and compiled, kept by revision so that each is compiled once.
 * One per process, made in `hooks.server.ts`; tests make their own.
 */
import { dirname, join } from 'node:path';
import { createCompiler, type Compiler, type KeptGround } from '#lib/compile/index.ts';
import type { AtlasData } from '#lib/compile/atlas-types.ts';
import type { CompiledStory } from '#lib/compile/types.ts';
import type { Gazetteer } from '#lib/layout/gazetteer.ts';
import {
	applyOverlay,
	missingFiles,
	parseOverlay,
	parseStory,
	textHash
} from '#lib/story/index.ts';
import type { Issue, Overlay, Story } from '#lib/story/types.ts';
import { loadAtlas } from '#atlas/index.ts';
import { kinds, kindShapes } from '#kinds/index.ts';
import { stories as shipped } from '#stories/index.ts';
import { Grounds } from './grounds.ts';
import { languagesOf } from './languages.ts';
import { Pictures } from './picture/pictures.ts';
import { builtServer, precompiled, precompiledPlaces } from './precompiled.ts';
import { lookIn } from './site-folder.ts';
import { StoryStore, type StepChange, type StoredStory } from './store.ts';

export interface Reading {
	readonly compiled: CompiledStory;
	readonly issues: readonly Issue[];
	/** The language that the document is written in. */
	readonly ownLanguage: string;
}

/** A draft as readers would get it, with what it takes to compile an edit of it in no time. */
export interface DraftReading {
	readonly compiled: CompiledStory;
	readonly issues: readonly Issue[];
	readonly grounds: readonly KeptGround[];
}

/** A longer draft is compiled where it is edited: here, everybody else would wait for it. */
const MOST_STEPS = 1000;

/** Stories kept compiled at most, counting each language and revision. */
const KEPT = 24;

/** Whether a story comes with the site. */
export const ships = (slug: string): boolean => shipped.some((story) => story.slug === slug);

export class Library {
	readonly store: StoryStore;
	readonly pictures = new Pictures();
	readonly #overlays = new Map<string, readonly Overlay[]>();
	readonly #parsed = new Map<string, Story>();
	readonly #compiled = new Map<string, Promise<Reading>>();
	readonly #places = new Map<string, Promise<Gazetteer | null>>();
	readonly #changes = new Map<string, ReadonlyMap<string, StepChange>>();
	/** One an atlas: what an edit leaves alone is not compiled again when it is published. */
	readonly #compilers = new WeakMap<AtlasData, Compiler>();
	readonly #grounds: Grounds;

	constructor(path = join(process.env.THROUGHLINE_DATA ?? 'data', 'throughline.db')) {
		this.store = new StoryStore(path);
		this.#grounds = new Grounds(join(dirname(path), 'grounds'), builtServer());
		for (const { slug, story, overlays } of shipped) {
			this.store.seed(slug, JSON.stringify(story));
			this.#overlays.set(
				slug,
				overlays.flatMap((raw) => parseOverlay(raw).overlay ?? [])
			);
		}
	}

	/** The stories that are published: those of this site first, the latest on top, then those that ship, in their order. */
	listed(): readonly string[] {
		const place = (slug: string) => shipped.findIndex((story) => story.slug === slug);
		return this.store
			.list()
			.filter(({ publishedRevision }) => publishedRevision !== null)
			.map(({ slug }) => slug)
			.sort((a, b) => place(a) - place(b));
	}

	/** The published story, parsed; `null` where there is none. */
	published(slug: string): { readonly story: Story; readonly stored: StoredStory } | null {
		const stored = this.store.published(slug);
		const story = stored && this.#parse(stored);
		return stored && story ? { story, stored } : null;
	}

	/** The published story as a document in a language; an unknown one falls back to the story's own. */
	document(slug: string, language?: string | null): Story | null {
		const story = this.published(slug)?.story;
		const overlay = this.#overlays.get(slug)?.find((one) => one.language === language);
		return story && overlay ? applyOverlay(story, overlay).story : (story ?? null);
	}

	/** The published story as readers get it. An unknown language falls back to the story's own. */
	async read(slug: string, language?: string | null): Promise<Reading | null> {
		const found = this.published(slug);
		if (!found) return null;
		const { story, stored } = found;
		const overlays = this.#overlays.get(slug) ?? [];
		const overlay = overlays.find((candidate) => candidate.language === language);
		const { revision } = stored;
		const key = `${slug}@${revision}@${overlay?.language ?? ''}`;
		const reading = keep(this.#compiled, key, async () => {
			const { compiled, issues } =
				precompiled(stored.document, overlay) ?? (await this.#compile(story, overlays, overlay));
			return { compiled: { ...compiled, revision }, issues, ownLanguage: story.language };
		});
		// What failed once may do the next time: files are loaded.
		reading.catch(() => this.#compiled.delete(key));
		return reading;
	}

	/** The draft of a story in its own language; `null` where there is none, or where it is a very long one. */
	async draft(slug: string): Promise<DraftReading | null> {
		const stored = this.store.draft(slug);
		const story = stored && this.#parse(stored);
		if (!story || story.steps.length > MOST_STEPS) return null;
		const { revision, document } = stored;
		const built = precompiled(document, undefined);
		if (built) {
			const { compiled, issues } = built;
			const languages = compiled.languages.filter(({ tag }) => tag === compiled.language);
			const grounds = built.grounds.flatMap((id) => this.#grounds.find(id) ?? []);
			return { compiled: { ...compiled, revision, languages }, issues, grounds };
		}
		const compiler = await this.#compilerFor(story);
		const { compiled, issues } = compiler.compile(story, { revision });
		const grounds = compiler.grounds(compiled.language);
		this.#grounds.keep(grounds);
		return { compiled, issues, grounds };
	}

	/** What readers find on the maps of the published story when they explore them; `null` where there is nothing. */
	async places(slug: string, language?: string | null): Promise<Gazetteer | null> {
		const found = this.published(slug);
		if (!found) return null;
		const { story, stored } = found;
		const overlay = this.#overlays.get(slug)?.find((one) => one.language === language);
		const key = `${slug}@${stored.revision}@${overlay?.language ?? ''}`;
		const places = keep(
			this.#places,
			key,
			async () =>
				precompiledPlaces(stored.document, overlay) ??
				(await this.#compilerFor(story)).gazetteer(story, overlay && { overlay })
		);
		places.catch(() => this.#places.delete(key));
		return places;
	}

	/** When each step of the published story was published, and last changed; nothing where that cannot be kept. */
	changes(slug: string): ReadonlyMap<string, StepChange> {
		const found = this.published(slug);
		if (!found) return new Map();
		const { story, stored } = found;
		return keep(this.#changes, `${slug}@${stored.revision}`, () => {
			const hashes = new Map(
				story.steps.map(({ align: _, ...said }) => [said.id, textHash(JSON.stringify(said))])
			);
			try {
				return this.store.stepChanges(stored, hashes);
			} catch {
				// Readers read on where the disk is full or locked.
				return new Map<string, StepChange>();
			}
		});
	}

	/** Publishes the draft at a revision, unless it has errors. */
	publish(
		slug: string,
		revision: number
	):
		| Exclude<ReturnType<StoryStore['publish']>, { readonly kind: 'published' }>
		/** `missing`: files of the site that it names and that are not there. */
		| { readonly kind: 'published'; readonly missing: readonly Issue[] }
		| { readonly kind: 'faulty'; readonly issues: readonly Issue[] } {
		const draft = this.store.draft(slug);
		const parsed = draft?.revision === revision ? parseStory(draft.document, kindShapes) : null;
		const errors = parsed?.issues.filter(({ severity }) => severity === 'error') ?? [];
		if (errors.length > 0) return { kind: 'faulty', issues: errors };
		const result = this.store.publish(slug, revision);
		return result.kind === 'published'
			? { ...result, missing: missingFiles(parsed?.files ?? [], lookIn()) }
			: result;
	}

	#parse(stored: StoredStory): Story | null {
		const key = `${stored.slug}@${stored.revision}`;
		const kept = this.#parsed.get(key);
		if (kept) return kept;
		const { story } = parseStory(stored.document, kindShapes);
		return story && keep(this.#parsed, key, () => story);
	}

	async #compilerFor(story: Story): Promise<Compiler> {
		const atlas = await loadAtlas(story);
		let compiler = this.#compilers.get(atlas);
		if (!compiler) {
			compiler = createCompiler({ atlas, layers: kinds, findGround: this.#grounds.find });
			this.#compilers.set(atlas, compiler);
		}
		return compiler;
	}

	async #compile(
		story: Story,
		overlays: readonly Overlay[],
		overlay: Overlay | undefined
	): Promise<Pick<Reading, 'compiled' | 'issues'>> {
		const compiler = await this.#compilerFor(story);
		const languages = languagesOf(story, overlays);
		const made = compiler.compile(story, { languages, ...(overlay && { overlay }) });
		this.#grounds.keep(compiler.grounds(made.compiled.language));
		return made;
	}
}

/** From the map, or made and put there; the oldest goes when there are too many. */
function keep<T>(map: Map<string, T>, key: string, make: () => T): T {
	const kept = map.get(key);
	if (kept !== undefined) {
		map.delete(key);
		map.set(key, kept);
		return kept;
	}
	const made = make();
	map.set(key, made);
	if (map.size > KEPT) map.delete(map.keys().next().value!);
	return made;
}
