/** Finds steps by words: in a list of hundreds nobody scrolls to the one that they mean. */
import type { Id, Step } from '../../story/types.js';

/** Steps never change in place: what was read once is kept as long as the step. */
const texts = new WeakMap<Step, string>();

/** Ids of the steps that hold every word, in their order; upper case and accents do not matter. */
export function findSteps(steps: readonly Step[], words: string): readonly Id[] {
	const wanted = plain(words).split(/\s+/).filter(Boolean);
	if (wanted.length === 0) return [];
	return steps
		.filter((step) => wanted.every((word) => textOf(step).includes(word)))
		.map(({ id }) => id);
}

/** The one after the current step, or before it, round the end; `null` where there is none. */
export function nextOf(
	steps: readonly Step[],
	found: readonly Id[],
	current: Id | null,
	by: -1 | 1
): Id | null {
	const place = new Map(steps.map(({ id }, i) => [id, i]));
	const at = current === null ? -1 : (place.get(current) ?? -1);
	const places = found.flatMap((id) => place.get(id) ?? []);
	const next =
		by > 0
			? (places.find((one) => one > at) ?? places[0])
			: (places.findLast((one) => one < at) ?? places.at(-1));
	return next === undefined ? null : steps[next]!.id;
}

function textOf(step: Step): string {
	let text = texts.get(step);
	if (text === undefined) {
		const { id, heading, label, body, when, whenLabel, claims } = step;
		const said = claims.flatMap(({ what, by, quote, note }) => [what, by, quote, note]);
		text = plain([id, heading, label, body, when, whenLabel, ...said].filter(Boolean).join('\n'));
		texts.set(step, text);
	}
	return text;
}

/** Without upper case and accents. */
export function plain(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
