/** Which messages travel to the reader: those that its story says, and no other. The rest is used up while compiling. */
import type { MessageKey } from '../../story/words/index.js';
import type { Standing } from '../../story/types.js';
import type { CompiledStep, CompiledStory, StageStory, Words } from '../types.js';
import { sayer } from './sayer.js';
import { listText } from '../list-text.js';
import { nameOfLanguage } from '../locale.js';

type Wordless<T> = Omit<T, 'words'>;

/** What a step says in words of the catalogue. */
interface Said {
	readonly keys: readonly MessageKey[];
	readonly standings: readonly Standing[];
}

/** Memos: compiled steps never change, and all are asked in every compile. Those that say the same share one answer. */
const ON_STAGE = new WeakMap<object, Said>();
const IN_TEXT = new WeakMap<object, Said>();

/** What all steps say, each thing once, in the order in which it is said first. */
function saidBy<T extends object>(
	steps: readonly T[],
	memo: WeakMap<object, Said>,
	saidIn: (step: T) => Said
): { readonly keys: Set<MessageKey>; readonly standings: Set<Standing> } {
	const keys = new Set<MessageKey>();
	const standings = new Set<Standing>();
	for (const step of steps) {
		let said = memo.get(step);
		if (!said) memo.set(step, (said = saidIn(step)));
		for (const key of said.keys) keys.add(key);
		for (const standing of said.standings) standings.add(standing);
	}
	return { keys, standings };
}

function saidOnStage({ when, stage = [] }: StageStory['steps'][number]): Said {
	const keys = new Set<MessageKey>();
	if (!when) keys.add('step.undated');
	for (const layer of stage) {
		if (layer.kind !== 'quote') continue;
		if ('translated' in layer && layer.translated) keys.add('quote.translated');
		if ('standing' in layer) keys.add(`standing.${layer.standing}` as MessageKey);
	}
	return { keys: [...keys], standings: [] };
}

function saidInText({ claims, stale }: CompiledStep): Said {
	const keys = new Set<MessageKey>();
	const standings = new Set<Standing>();
	if (stale) keys.add('translation.stale');
	for (const { standing, translated, secondHand, by } of claims) {
		standings.add(standing);
		if (translated) keys.add('quote.translated');
		if (secondHand) keys.add('claim.secondHand');
		if (by) keys.add(`standing.${standing}.by`);
	}
	return { keys: [...keys], standings: [...standings] };
}

/** The standings that occur among claims. */
export const standingsOf = (steps: CompiledStory['steps']): ReadonlySet<Standing> =>
	saidBy(steps, IN_TEXT, saidInText).standings;

/** What the live stage, the rail and the controller say. */
function stageKeys(steps: StageStory['steps']): MessageKey[] {
	return [
		'order.chosen',
		'order.told',
		'order.time',
		'step.next',
		'step.previous',
		'step.of',
		'step.here',
		'share.copied',
		...saidBy(steps, ON_STAGE, saidOnStage).keys
	];
}

/** What the text says as well, which the server renders and the element renders itself. */
function textKeys(story: Wordless<CompiledStory>): MessageKey[] {
	const { steps, sources, updates, standings } = story;
	return [
		'order.label',
		'step.claims',
		'step.picture',
		'step.number',
		'step.count',
		'share.step',
		...saidBy(steps, IN_TEXT, saidInText).keys,
		...(standings.length > 0 ? (['standing.title'] as const) : []),
		...standings.flatMap((one) => [`standing.${one}`, `standing.${one}.means`] as const),
		...(sources.length > 0
			? (['sources.title', 'text.comma', 'source.number', 'source.usedIn', 'source.back'] as const)
			: []),
		...(updates.length > 0 ? (['updates.title', 'update.was', 'update.now'] as const) : []),
		...updates.map(({ kind }) => `update.${kind}` as const)
	];
}

/** What is said where a map is explored: it travels with the plane, as maps do. */
export const exploreMapWords = (words: Words): Words =>
	pick(words, [
		'map.explore',
		'map.explore.title',
		'map.explore.in',
		'map.explore.out',
		'map.explore.reset',
		'map.explore.leave',
		'map.explore.hint',
		'map.explore.keys',
		'map.explore.zoom',
		'map.explore.told',
		'map.explore.shut',
		'map.explore.left',
		'step.number'
	] satisfies MessageKey[]);

/**
 * The words that travel in a compiled story. Those that depend on it as a whole are finished.
 *
 * @param original The language that the story was written in, in which stands what is not translated.
 */
export function readerWords(words: Words, story: Wordless<CompiledStory>, original: string): Words {
	const say = sayer(words);
	const lang = words['lang'] ?? '';
	const names = listText(story.byline, lang);
	return {
		...pick(words, [...stageKeys(story.steps), ...textKeys(story)]),
		...(story.steps.some((step) => step.language !== undefined)
			? {
					'translation.missing': say('translation.missing', {
						language: nameOfLanguage(original, lang)
					})
				}
			: {}),
		begin: say('begin', { n: story.steps.length }),
		...(names === '' ? {} : { 'story.by': say('story.by', { names }) })
	};
}

/** The words that the live stage of a served page needs. */
export const stageWords = (words: Words, steps: StageStory['steps']): Words =>
	pick(words, stageKeys(steps));

function pick(words: Words, keys: readonly string[]): Words {
	const { lang = '', numerals } = words;
	const picked: Record<string, string> = { lang, ...(numerals ? { numerals } : {}) };
	for (const key of keys) {
		const text = words[key];
		if (text !== undefined) picked[key] = text;
	}
	return picked;
}
