/** What in a story a reference may name, with what each is called. */
import type { RefTarget } from '../../story/schema/shape.js';
import type { Claim, Id, Step, Story } from '../../story/types.js';
import { nameOf } from './changes.js';

/** Something that can be named: its id as a reference writes it, and what people call it. */
export type Named = readonly [id: string, name: string];

/** More than so many claims of other steps are not offered one by one. */
const MOST_CLAIMS = 400;

/**
 * All that a reference may name, as a list to choose from: what is nearest first, then by name.
 *
 * @param step where the reference stands; `null`: in a record of the story
 */
export function namesOf(story: Story, step: Step | null, to: RefTarget): readonly Named[] {
	const here = step?.claims ?? [];
	switch (to) {
		case 'place':
		case 'marked-place':
			return placesOf(story);
		case 'place-or-shape':
			return [...placesOf(story), ...shapesOf(story)];
		case 'shape':
			return shapesOf(story);
		case 'sheet':
			return (story.sheets ?? []).map(({ id, alt }) => [id, alt.trim() || id]);
		case 'tone':
			return story.tones.map(({ id, label }) => [id, label.trim() || id]);
		case 'group':
			return story.groups.map(({ id, label }) => [id, label.trim() || id]);
		case 'source':
			return story.sources.map(({ id, title }) => [id, title.trim() || id]);
		case 'step':
			return story.steps.map((one) => [one.id, nameOf(one)]);
		case 'claim-here':
			return here.map(claimName);
		case 'quoted-claim':
			return here
				.filter(({ quote }) => quote?.trim())
				.map(({ id, quote = '' }) => [id, `“${quote.trim()}”`]);
		case 'claim':
			return [...(step ? claimsOf([step]) : []), ...othersOf(story, step)];
		case 'claim-anywhere':
			return [...here.map(claimName), ...othersOf(story, step)];
	}
}

/** Names of things that a value of the document speaks of, wherever in it: to be offered first. */
export function mentionedIn(value: unknown, names: readonly Named[]): ReadonlySet<Id> {
	const known = new Set(names.map(([id]) => id));
	const found = new Set<Id>();
	const look = (one: unknown): void => {
		if (typeof one === 'string' && known.has(one)) found.add(one);
		else if (typeof one === 'object' && one !== null) Object.values(one).forEach(look);
	};
	look(value);
	return found;
}

/** Lists never change in place: one that was sorted once is not sorted again with every letter. */
const sorted = new WeakMap<Story['places'], readonly Named[]>();

function placesOf({ places }: Story): readonly Named[] {
	let names = sorted.get(places);
	if (!names) {
		names = places
			.map(({ id, name }): Named => [id, name.trim() || id])
			.toSorted(([, a], [, b]) => a.localeCompare(b));
		sorted.set(places, names);
	}
	return names;
}

function shapesOf({ shapes = [] }: Story): readonly Named[] {
	return shapes.map(({ id, name }) => [id, name.trim() || id]);
}

function othersOf({ steps }: Story, step: Step | null): readonly Named[] {
	const others = steps.filter(({ id }) => id !== step?.id);
	const count = others.reduce((sum, { claims }) => sum + claims.length, 0);
	return count > MOST_CLAIMS ? [] : claimsOf(others);
}

function claimsOf(steps: readonly Step[]): readonly Named[] {
	return steps.flatMap((step) =>
		step.claims.map((claim): Named => [
			`${step.id}/${claim.id}`,
			`${nameOf(step)}: ${claimName(claim)[1]}`
		])
	);
}

function claimName({ id, what }: Claim): Named {
	return [id, what.trim() || id];
}
