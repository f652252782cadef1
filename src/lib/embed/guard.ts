/** Whether what came over the network may be drawn. */
import type { ExplorerTimeline } from '../compile/explorer/types.js';
import type { CompiledStory } from '../compile/types.js';
import { safeUrl } from '../story/safe-url.js';

const FORMAT = 'throughline-compiled/1';
const TIMELINE = 'throughline-explorer/1';

/** The kinds of node that text consists of. Anything else could become an element that runs. */
const TEXT = /^(p|quote|[uo]l|em|strong|q|a)$/;

/** Nesting that no compiled story reaches. */
const DEPTH = 60;

type Loose = Record<string, unknown>;

const lists = [
	'steps',
	'timeOrder',
	'languages',
	'standfirst',
	'byline',
	'groups',
	'sources',
	'updates',
	'standings'
] as const;

/**
 * The value as a compiled story, its links checked as the compiler checks them: one that may not be followed is dropped.
 *
 * @throws {Error} what is wrong with it, in words
 */
export function checkedStory(value: unknown): CompiledStory {
	if (!isObject(value) || value.format !== FORMAT) {
		throw new Error(`It is not a compiled story: its "format" is not "${FORMAT}".`);
	}
	const wrong =
		lists.find((key) => !Array.isArray(value[key])) ??
		['axis', 'words'].find((key) => !isObject(value[key])) ??
		['id', 'title', 'language'].find((key) => typeof value[key] !== 'string');
	if (wrong) throw new Error(`It is not a compiled story: its "${wrong}" is missing or wrong.`);
	const { steps, timeOrder } = value as unknown as CompiledStory;
	const ids = new Set<unknown>();
	for (const step of steps as readonly unknown[]) {
		const whole =
			isObject(step) &&
			typeof step.id === 'string' &&
			['heading', 'body', 'claims', 'stage'].every((key) => Array.isArray(step[key]));
		if (!whole || ids.has(step.id)) throw new Error(`Its step ${ids.size + 1} is broken.`);
		ids.add(step.id);
	}
	const places = new Set(timeOrder);
	if (timeOrder.length !== steps.length || steps.some((_, i) => !places.has(i))) {
		throw new Error('Its "timeOrder" does not name each step once.');
	}
	clean(value, 0);
	return value as unknown as CompiledStory;
}

/**
 * The value as a timeline that is compiled, its links checked.
 *
 * @throws {Error} what is wrong with it, in words
 */
export function checkedTimeline(value: unknown): ExplorerTimeline {
	if (!isObject(value) || value.format !== TIMELINE) {
		throw new Error(`It is not a timeline: its "format" is not "${TIMELINE}".`);
	}
	const wrong =
		['events', 'lanes', 'eras', 'breaks', 'undated'].find((key) => !Array.isArray(value[key])) ??
		(isObject(value.words) ? undefined : 'words') ??
		(typeof value.language === 'string' ? undefined : 'language');
	if (wrong) throw new Error(`It is not a timeline: its "${wrong}" is missing or wrong.`);
	clean(value, 0);
	return value as unknown as ExplorerTimeline;
}

function clean(value: unknown, depth: number): void {
	if (typeof value !== 'object' || value === null) return;
	if (depth > DEPTH) throw new Error('It is nested too deeply.');
	const record = value as Loose;
	for (const key of Object.keys(record)) {
		const held = record[key];
		if (key === 'href' || key === 'url') {
			if (typeof held !== 'string' || safeUrl(held) === null) delete record[key];
		} else if (key === 't' && !TEXT.test(String(held))) {
			throw new Error(`Its text has a part of an unknown kind, "${String(held)}".`);
		} else clean(held, depth + 1);
	}
}

function isObject(value: unknown): value is Loose {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
