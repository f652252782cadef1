/** Document → compiled story. Runs anywhere: on the server, at publish, in the editor, in a browser's own chunk. */
import { isoDatetime, type Edtf } from '../story/dates/index.js';
import { STANDINGS, type Issue, type Overlay, type Story } from '../story/types.js';
import type { Languages } from '../story/words/index.js';
import type { Gazetteer } from '../layout/gazetteer.js';
import type { AtlasData } from './atlas-types.js';
import { createContext, NO_AXIS, type LiveContext } from './context.js';
import { given } from './claims.js';
import { nameOfLanguage } from './locale.js';
import {
	compileOpening,
	createMapRoom,
	createSheetRooms,
	firstMap,
	gazetteerOf,
	type FindGround,
	type FirstMap,
	type KeptGround,
	type MapRoom,
	type SheetRooms
} from './map/index.js';
import { LayerRegistry, OWN_LAYERS, type AnyLayerCompiler } from './layers.js';
import { locatePlaces, type LocatedStory } from './locate.js';
import { readerWords, standingsOf, wordsFor, type Catalogue } from './messages/index.js';
import { alike, type Logged } from './reads.js';
import { compileSources, type SourceMemory } from './sources.js';
import { compileSteps, type StepMemory } from './join-steps.js';
import { holds, Pieces } from './step.js';
import { compileText } from './text.js';
import type { Columns } from './step-views.js';
import { layTime, type StoryTime } from './time/index.js';
import { translate, type Translated } from './translate.js';
import type { CompiledAxis, CompiledMap, CompiledStory, Words } from './types.js';

/** What a compiler is made with. */
export interface CompilerOptions {
	/** Outlines, places and names. */
	readonly atlas: AtlasData;
	/** Layer kinds of one's own; one that has the name of ours replaces it. */
	readonly layers?: readonly AnyLayerCompiler[];
	/** Hosts whose files are the site's own, as `media.example.org`: pictures and films of others are only linked to. */
	readonly hosts?: readonly string[];
	/** Single messages in other words. */
	readonly messages?: Catalogue;
	/** Whole languages beside those that ship, or in their place: by tag, each a file like those of `story/words`. */
	readonly languages?: Languages;
	/** Finds grounds of maps that a compiler of the same build has made ({@link Compiler.grounds}): they are not made again. */
	readonly findGround?: FindGround;
	/** What a compiler of the same build has made of the story: all that comes out alike stays the very same object. */
	readonly known?: CompiledStory;
}

/** What one compile is told. */
export interface CompileOptions {
	/** Revision of the document, passed on. Default 0. */
	readonly revision?: number;
	/** A translation to lay over the story. */
	readonly overlay?: Overlay;
	/** BCP 47; default: the overlay's, else the story's. */
	readonly language?: string;
	/** Tags of all languages that the story can be read in. Default: its own and the overlay's. */
	readonly languages?: readonly string[];
}

export interface CompileResult {
	readonly compiled: CompiledStory;
	readonly issues: readonly Issue[];
	/** How many steps and layers had to be compiled; the others stand as they stood before. */
	readonly made: { readonly steps: number; readonly layers: number };
}

export interface Compiler {
	/** Compiles a parsed story. Deterministic and total: what cannot be compiled becomes an issue. */
	compile(story: Story, options?: CompileOptions): CompileResult;
	/** What the story's maps may name when readers explore them; `null` where it has no maps. */
	gazetteer(story: Story, options?: CompileOptions): Gazetteer | null;
	/** The grounds of the maps compiled last, in one language or in each, to be kept for a compiler to come. */
	grounds(language?: string): readonly KeptGround[];
}

/** Makes a compiler. It remembers what it compiled: after an edit only what changed is compiled again. */
export function createCompiler(options: CompilerOptions): Compiler {
	const memories = new Map<string, Memory>();
	const recall = (story: Story, { language, overlay }: CompileOptions) => {
		const tag = language ?? overlay?.language ?? story.language;
		let memory = memories.get(tag);
		if (!memory) memories.set(tag, (memory = newMemory(tag, options)));
		return [tag, memory] as const;
	};
	return {
		compile(story, compileOptions = {}) {
			const [language, memory] = recall(story, compileOptions);
			return compileStory(story, language, compileOptions, options, memory);
		},
		gazetteer(story, compileOptions = {}) {
			const [language, memory] = recall(story, compileOptions);
			const { context } = begin(story, language, compileOptions, options, memory);
			setRoom(context, memory, options);
			return attempt(context, 'map', null, () => gazetteerOf(context));
		},
		grounds(language) {
			const all = [...memories]
				.filter(([tag]) => language === undefined || tag === language)
				.flatMap(([, { map }]) => map?.terrain.kept ?? []);
			return [...new Map(all.map((ground) => [ground.id, ground])).values()];
		}
	};
}

/** What a compiler keeps for one language. */
interface Memory extends StepMemory, SourceMemory {
	readonly known: CompiledStory | undefined;
	readonly words: Words;
	readonly dates: Map<string, Edtf | null>;
	readonly said: Map<string, string>;
	readonly columns: Columns;
	located?: LocatedStory;
	translated?: Translated;
	map?: MapRoom | null;
	sheets?: SheetRooms;
	opening?: Logged<CompiledMap | null> & { readonly first: FirstMap | null };
	time?: Logged<StoryTime>;
	axis?: CompiledAxis;
}

function newMemory(
	language: string,
	{ messages, languages, layers = [], known }: CompilerOptions
): Memory {
	const before = known?.language === language ? known : undefined;
	return {
		known: before,
		...given('axis', before?.axis),
		words: wordsFor(language, messages, languages),
		dates: new Map(),
		said: new Map(),
		columns: new Map(),
		pieces: new Pieces(before?.steps),
		registry: new LayerRegistry([...OWN_LAYERS, ...layers]),
		steps: new WeakMap()
	};
}

/** Finds the story's places, lays the translation over it, and makes what is asked while it is compiled. */
function begin(
	original: Story,
	language: string,
	{ overlay }: CompileOptions,
	{ atlas, hosts, languages: more }: CompilerOptions,
	memory: Memory
): { context: LiveContext; translated: Translated; issues: Issue[] } {
	memory.located = locatePlaces(original, atlas, memory.located);
	const translated = translate(memory.located.story, overlay, memory.translated, {
		layers: memory.registry.shapes
	});
	memory.translated = translated;
	const { story } = translated;
	const issues: Issue[] = [...memory.located.issues, ...translated.issues];
	const { words, dates, said, columns } = memory;
	const context = createContext({
		story,
		overlay,
		language,
		words,
		languages: more,
		atlas,
		dates,
		hosts,
		said,
		columns,
		report: (issue) => issues.push(issue)
	});
	return { context, translated, issues };
}

function setRoom(
	context: LiveContext,
	memory: Memory,
	{ findGround }: Pick<CompilerOptions, 'findGround'>
): void {
	memory.map = attempt(context, 'map', null, () =>
		createMapRoom(context, memory.map, findGround, memory.known?.atlas)
	);
	context.setMap(memory.map);
	memory.sheets = attempt<SheetRooms>(context, 'map', new Map(), () =>
		createSheetRooms(context, memory.sheets)
	);
	context.setSheets(memory.sheets);
}

function compileStory(
	original: Story,
	language: string,
	options: CompileOptions,
	compilerOptions: CompilerOptions,
	memory: Memory
): CompileResult {
	const { revision = 0, languages = [] } = options;
	const { context, translated, issues } = begin(
		original,
		language,
		options,
		compilerOptions,
		memory
	);
	const { story } = translated;
	const { words, pieces } = memory;
	const time = timeOf(context, memory);
	context.setAxis(time.axis);
	setRoom(context, memory, compilerOptions);
	const steps = compileSteps(context, time, translated, memory, issues);
	const standfirst = compileText(story.standfirst ?? '');
	issues.push(...standfirst.issues.map((issue) => ({ ...issue, path: 'standfirst' })));
	const stepIndex = new Map(
		story.updates.length > 0 ? story.steps.map((step, i) => [step.id, i]) : []
	);
	const occurring = standingsOf(steps);

	const whole: Omit<CompiledStory, 'words'> = {
		format: 'throughline-compiled/1',
		id: story.id,
		revision,
		language,
		direction: context.direction,
		languages: [...new Set([language, original.language, ...languages])].map((tag) => ({
			tag,
			name: nameOfLanguage(tag)
		})),
		title: story.title,
		...given('kicker', story.kicker),
		standfirst: standfirst.tree,
		byline: story.byline ?? [],
		...given('asOf', asOf(context)),
		...given('theme', story.theme),
		steps,
		timeOrder: time.order,
		groups: story.groups.map(({ id, label }) => ({ id, label })),
		sources: compileSources(story.sources, steps, context, memory),
		updates: story.updates.map((update) => ({
			id: update.id,
			at: context.when(update.at),
			...given('iso', isoOf(context, update.at)),
			kind: update.kind,
			text: update.text,
			...given('was', update.was),
			...given('now', update.now),
			steps: update.steps.flatMap((id) => stepIndex.get(id) ?? [])
		})),
		standings: STANDINGS.filter((standing) => occurring.has(standing)),
		axis: context.axis,
		atlas: memory.map?.atlas ?? null,
		opening: opening(context, memory, firstMap(story))
	};
	const compiled: CompiledStory = { ...whole, words: readerWords(words, whole, original.language) };
	return { compiled, issues, made: { ...pieces.made } };
}

/** Does what belongs to the story as a whole, or without it, if it fails: the text is read all the same. */
function attempt<T>(context: LiveContext, part: string, without: T, work: () => T): T {
	try {
		return work();
	} catch (error) {
		context.report({
			code: `${part}.failed`,
			severity: 'error',
			path: '',
			message: `The ${part} of the story could not be laid out: ${error instanceof Error ? error.message : String(error)}`,
			remedy: 'Check the dates, places and map layers that the story names.'
		});
		return without;
	}
}

/** The time of the story, laid out again only if something it rests on has changed. */
function timeOf(context: LiveContext, memory: Memory): StoryTime {
	if (!memory.time || !holds(memory.time, context)) {
		const made = context.log.during(() =>
			attempt(context, 'time', noTime(context.story), () => layTime(context, memory.time?.result))
		);
		memory.time = { ...made, result: { ...made.result, axis: sameAxis(made.result.axis, memory) } };
	}
	memory.time.issues.forEach(context.report);
	return memory.time.result;
}

/** Told order, no dates. */
function noTime({ steps }: Story): StoryTime {
	return {
		axis: NO_AXIS,
		order: [...steps.keys()],
		whens: [],
		jumps: []
	};
}

/** The stage before the first step, made again only if what it shows has changed. */
function opening(context: LiveContext, memory: Memory, first: FirstMap | null): CompiledMap | null {
	const before = memory.opening;
	const same =
		before?.first?.layer === first?.layer && before?.first?.step.when === first?.step.when;
	if (!before || !same || !holds(before, context)) {
		const made = context.log.during(() =>
			attempt(context, 'opening', null, () => compileOpening(context, first))
		);
		const known = memory.known?.opening ?? null;
		memory.opening = { ...made, first, ...(alike(made.result, known) && { result: known }) };
	}
	memory.opening?.issues.forEach(context.report);
	return memory.opening?.result ?? null;
}

/** The axis as it was, if it came out the same: layers that stand on it then need no compiling. */
function sameAxis(axis: CompiledAxis, memory: Memory): CompiledAxis {
	if (!memory.axis || !alike(axis, memory.axis)) memory.axis = axis;
	return memory.axis;
}

function isoOf(context: LiveContext, text: string): string | undefined {
	const date = context.date(text);
	return (date && isoDatetime(date)) ?? undefined;
}

function asOf(context: LiveContext): CompiledStory['asOf'] {
	const { asOf: text } = context.story;
	const date = context.date(text);
	if (!date) return undefined;
	return {
		text: context.say('story.asOf', { date: context.when(text) }),
		...given('iso', isoDatetime(date) ?? undefined)
	};
}
