/** Which messages travel to the reader: those that its story says, and no other. The rest is used up while compiling. */
import type { MessageKey } from '../../story/words/index.js';
import type { CompiledStory, StageStory, Words } from '../types.js';
import { sayer } from './index.js';
import { listText } from '../list-text.js';
import { nameOfLanguage } from '../locale.js';

type Wordless<T> = Omit<T, 'words'>;

/** What the live stage, the rail and the controller say. */
function stageKeys(steps: StageStory['steps']): MessageKey[] {
	const standings = new Set<MessageKey>();
	let translated = false;
	for (const { stage = [] } of steps)
		for (const layer of stage) {
			if (layer.kind !== 'quote') continue;
			translated ||= 'translated' in layer && !!layer.translated;
			if ('standing' in layer) standings.add(`standing.${layer.standing}` as MessageKey);
		}
	return [
		'order.chosen',
		'order.told',
		'order.time',
		'step.next',
		'step.previous',
		'step.of',
		'step.here',
		'share.copied',
		...when(
			'step.undated',
			steps.some((step) => !step.when)
		),
		...when('quote.translated', translated),
		...standings
	];
}

/** What the text says as well, which the server renders and the element renders itself. */
function textKeys(story: Wordless<CompiledStory>): MessageKey[] {
	const { steps, sources, updates, standings } = story;
	const said = new Set<MessageKey>();
	let [translated, secondHand, stale] = [false, false, false];
	for (const step of steps) {
		stale ||= !!step.stale;
		for (const claim of step.claims) {
			translated ||= !!claim.translated;
			secondHand ||= !!claim.secondHand;
			if (claim.by) said.add(`standing.${claim.standing}.by`);
		}
	}
	return [
		'order.label',
		'step.claims',
		'step.picture',
		'step.number',
		'step.count',
		'share.step',
		...when('quote.translated', translated),
		...when('claim.secondHand', secondHand),
		...(standings.length > 0 ? (['standing.title'] as const) : []),
		...standings.flatMap((one) => [`standing.${one}`, `standing.${one}.means`] as const),
		...said,
		...(sources.length > 0
			? ([
					'sources.title',
					'text.comma',
					'source.number',
					'source.updated',
					'source.usedIn',
					'source.back'
				] as const)
			: []),
		...(updates.length > 0 ? (['updates.title', 'update.was', 'update.now'] as const) : []),
		...updates.map(({ kind }) => `update.${kind}` as const),
		...when('translation.stale', stale)
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

const when = (key: MessageKey, said: boolean): MessageKey[] => (said ? [key] : []);

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
