/** What one version of a story has that another has not, in words: before publishing, and after somebody else saved. */
import type { Story, Step } from '../../story/types.js';
import { sameValue } from './same.js';

export interface Changes {
	readonly added: readonly string[];
	readonly removed: readonly string[];
	/** Steps that stand elsewhere: as few as explain the new order. */
	readonly moved: readonly string[];
	/** Steps whose content differs. */
	readonly edited: readonly string[];
	/** Anything about the story itself: title, places, sources. */
	readonly story: boolean;
}

export function changesBetween(before: Story, after: Story): Changes {
	const then = new Map(before.steps.map((step) => [step.id, step]));
	const now = new Set(after.steps.map(({ id }) => id));
	const both = after.steps.filter(({ id }) => then.has(id));
	return {
		added: after.steps.filter(({ id }) => !then.has(id)).map(nameOf),
		removed: before.steps.filter(({ id }) => !now.has(id)).map(nameOf),
		moved: movedOf(
			before.steps.filter(({ id }) => now.has(id)),
			both
		).map(nameOf),
		edited: both.filter((step) => !sameStep(step, then.get(step.id)!)).map(nameOf),
		story: !sameValue({ ...before, steps: [] }, { ...after, steps: [] })
	};
}

/** Steps never change in place: two that were compared once are not compared again with every letter. */
const compared = new WeakMap<Step, { readonly to: Step; readonly same: boolean }>();

function sameStep(step: Step, to: Step): boolean {
	const known = compared.get(step);
	if (known?.to === to) return known.same;
	const same = sameValue(step, to);
	compared.set(step, { to, same });
	return same;
}

/** How many there are; what is changed about the story as a whole counts as one. */
export function countOf({ added, removed, moved, edited, story }: Changes): number {
	return added.length + removed.length + moved.length + edited.length + (story ? 1 : 0);
}

export function isEmpty(changes: Changes): boolean {
	return countOf(changes) === 0;
}

/** As "2 steps moved: “Bagram”, “Nawa”". One sentence a line; none where nothing has changed. */
export function changesInWords(changes: Changes): readonly string[] {
	const lines = [
		line(changes.moved, 'moved'),
		line(changes.added, 'added'),
		line(changes.removed, 'deleted'),
		line(changes.edited, 'edited'),
		changes.story ? 'Changed about the story as a whole.' : null
	];
	return lines.filter((text) => text !== null);
}

const NAMED = 4;

function line(names: readonly string[], what: string): string | null {
	if (names.length === 0) return null;
	const shown = names.slice(0, NAMED).map((name) => `“${name}”`);
	const more = names.length - shown.length;
	const list = shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
	return `${names.length} ${names.length === 1 ? 'step' : 'steps'} ${what}: ${list}.`;
}

/** What a step is called in the editor: as its row shows it. The short name is for readers' lists. */
export function nameOf(step: Pick<Step, 'id' | 'heading' | 'label'>): string {
	return step.heading.trim() || step.label?.trim() || step.id;
}

/** Those that are not part of the longest run that kept its order (patience sorting, n log n). */
function movedOf(before: readonly Step[], after: readonly Step[]): readonly Step[] {
	const rank = new Map(before.map(({ id }, i) => [id, i]));
	const ranks = after.map(({ id }) => rank.get(id)!);
	const tails: number[] = [];
	const previous: number[] = [];
	ranks.forEach((value, i) => {
		let low = 0;
		let high = tails.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (ranks[tails[middle]!]! < value) low = middle + 1;
			else high = middle;
		}
		previous[i] = low > 0 ? tails[low - 1]! : -1;
		tails[low] = i;
	});
	const stayed = new Set<number>();
	for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) stayed.add(i);
	return after.filter((_, i) => !stayed.has(i));
}
