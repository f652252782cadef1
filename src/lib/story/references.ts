/** Rules that concern the whole story: what references name, and what lies within what. */
import { inside, show } from './issues.js';
import type { Finding, Path } from './issues.js';
import { isObject } from './schema/shape.js';
import type { PendingRef, Source } from './schema/shape.js';
import { Guesses } from './schema/spelling.js';
import type { Claim, Place, Story } from './types.js';

type Report = (at: Path, finding: Finding) => void;

/** What is referred to, and the list that holds it. */
export const LISTS = {
	place: 'places',
	'marked-place': 'places',
	'place-or-shape': 'places',
	shape: 'shapes',
	sheet: 'sheets',
	tone: 'tones',
	group: 'groups',
	source: 'sources',
	step: 'steps'
} as const;

/**
 * Reports each reference that names nothing, or something that does not serve. They are kept as written.
 *
 * @param source the story as it was given
 */
export function checkReferences(
	story: Story,
	source: Source,
	refs: readonly PendingRef[],
	report: Report
): void {
	const sets = {
		places: idsOf(source['places']),
		shapes: idsOf(source['shapes']),
		sheets: idsOf(source['sheets']),
		tones: idsOf(source['tones']),
		groups: idsOf(source['groups']),
		sources: idsOf(source['sources']),
		steps: idsOf(source['steps'])
	};
	const places = new Map(story.places.map((place) => [place.id, place]));
	const claims = new Map(
		story.steps.map((step) => [step.id, new Map(step.claims.map((claim) => [claim.id, claim]))])
	);
	const guesses = new Guesses();
	const named = new Map<string, Map<string, string>>();
	for (const ref of refs) {
		if (
			ref.to === 'claim-here' ||
			ref.to === 'quoted-claim' ||
			ref.to === 'claim' ||
			ref.to === 'claim-anywhere'
		) {
			checkClaim(ref, claims, guesses, report);
			continue;
		}
		const list = LISTS[ref.to];
		if (sets[list].has(ref.id)) {
			if (ref.to === 'marked-place') checkMark(ref, places.get(ref.id), report);
			continue;
		}
		if (ref.to === 'place-or-shape' && sets.shapes.has(ref.id)) continue;
		const noun = list.slice(0, -1);
		let names = named.get(list);
		if (!names) named.set(list, (names = namesOf(source[list])));
		const guess = names.get(ref.id.toLowerCase()) ?? guesses.for(ref.id, sets[list]);
		report(ref.at, {
			code: `${noun}.missing`,
			severity: 'error',
			message: `There is no ${noun} ${show(ref.id)} in this story.`,
			remedy: guess
				? `Did you mean "${guess}"?`
				: `Add it to \`${list}\`, or take the reference out.`
		});
	}
}

/** Ids by the names of what bears them: who writes a name where an id belongs means its bearer. */
function namesOf(items: unknown): Map<string, string> {
	const names = new Map<string, string>();
	for (const item of Array.isArray(items) ? (items as unknown[]) : []) {
		const id = isObject(item) ? item['id'] : undefined;
		if (!isObject(item) || typeof id !== 'string') continue;
		for (const name of [item['name'], item['label'], item['title'], item['heading']])
			if (typeof name === 'string' && !names.has(name.toLowerCase()))
				names.set(name.toLowerCase(), id);
	}
	return names;
}

/** Of the source, so that an item left out for a fault of its own is not called missing too. */
function idsOf(items: unknown): Set<string> {
	if (!Array.isArray(items)) return new Set();
	return new Set(
		items.flatMap((item: unknown) =>
			isObject(item) && typeof item['id'] === 'string' ? [item['id']] : []
		)
	);
}

function checkClaim(
	{ to, id, at, step }: PendingRef,
	claims: ReadonlyMap<string, ReadonlyMap<string, Claim>>,
	guesses: Guesses,
	report: Report
): void {
	const here = claims.get(step ?? '');
	const slash = id.indexOf('/');
	const own = to === 'claim-here' || to === 'quoted-claim';
	let claim: Claim | undefined;
	if (slash < 0 && to !== 'claim') claim = here?.get(id);
	if (slash >= 0 && !own) claim = claims.get(id.slice(0, slash))?.get(id.slice(slash + 1));
	if (!claim) {
		const guess = to === 'claim' || slash >= 0 ? null : guesses.for(id, here?.keys() ?? []);
		const way =
			to === 'claim'
				? 'as stepId/claimId'
				: own
					? 'of this step by its id'
					: 'by its id, or as stepId/claimId';
		report(at, {
			code: 'claim.missing',
			severity: 'error',
			message: `There is no claim ${show(id)} ${own ? 'in this step' : 'in this story'}.`,
			remedy: guess ? `Did you mean "${guess}"?` : `Name a claim ${way}.`
		});
	} else if (to === 'quoted-claim' && !claim.quote?.trim()) {
		report(at, {
			code: 'quote.none',
			severity: 'error',
			message: `The claim ${show(id)} has no quote to show.`,
			remedy: "Add the speaker's own words to it as `quote`, or show another claim."
		});
	}
}

function checkMark({ at }: PendingRef, place: Place | undefined, report: Report): void {
	if (!place || place.precision === 'point' || place.precision === 'town') return;
	report(at, {
		code: 'mark.precision',
		severity: 'warning',
		message: `${place.name} is known as "${place.precision}": a mark would say more than is known.`,
		remedy: 'Name it in `names`, or tone it in `areas`.'
	});
}

/** Reports places that lie, by way of others, within themselves. */
export function checkWithin(
	story: Story,
	origins: ReadonlyMap<object, Path>,
	report: Report
): void {
	const places = new Map(story.places.map((place) => [place.id, place]));
	const done = new Set<string>();
	for (const { id } of story.places) {
		const trail = new Set<string>();
		let at: string | undefined = id;
		while (at !== undefined && !done.has(at) && !trail.has(at)) {
			trail.add(at);
			at = places.get(at)?.within;
		}
		const first = at === undefined || !trail.has(at) ? undefined : places.get(at);
		if (first) {
			const circle = [...trail].slice([...trail].indexOf(first.id));
			report(inside(origins.get(first) ?? null, 'within'), {
				code: 'place.circle',
				severity: 'error',
				message: `${[...circle.slice(0, 9), first.id].join(' lies within ')}: that goes round in a circle.`,
				remedy: 'Give one of them a position (`at`) or an area.'
			});
		}
		for (const each of trail) done.add(each);
	}
}
