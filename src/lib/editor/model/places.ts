/** Where a place is: by its name alone, at a position, as an area with a code, or somewhere within another place. */
import type { Id, LonLat, Place, Precision, Story } from '../../story/types.js';
import type { Edit } from './history.js';
import type { Operation } from './operations.js';
import { recordPath } from './records.js';
import { sameValue } from './same.js';

export type Whereabouts =
	| { readonly way: 'name' }
	| { readonly way: 'at'; readonly at: LonLat }
	| { readonly way: 'area'; readonly area: string }
	| { readonly way: 'within'; readonly within: Id };

export type Way = Whereabouts['way'];

/** How a place says where it is. */
export function wayOf({ at, area, within }: Place): Way {
	return at ? 'at' : area !== undefined ? 'area' : within !== undefined ? 'within' : 'name';
}

const KEYS = ['at', 'area', 'within'] as const;

/**
 * Says where a place is, in the one way that is left then, and how exactly, where what it said does not fit. `null` where
 * nothing changes. `burst` joins what is typed in one go.
 */
export function locatePlace(story: Story, id: Id, where: Whereabouts, burst?: number): Edit | null {
	const place = story.places.find((one) => one.id === id);
	if (!place) return null;
	const next: Readonly<Partial<Record<string, unknown>>> = where;
	const precision = fitting(where.way, place.precision);
	const same = KEYS.every((key) => sameValue(place[key], next[key]));
	if (same && precision === place.precision) return null;
	const record = recordPath('places', id);
	// All of them, whatever they were: edits that are joined have to say the same things.
	const operations = [
		...KEYS.map((key) => ({ op: 'set', record, key, value: next[key] })),
		{ op: 'set', record, key: 'precision', value: precision }
	].map((operation) => {
		const { value, ...rest } = operation;
		return (value === undefined ? rest : operation) as Operation;
	});
	return {
		label: `Edit where “${place.name}” is`,
		operation: { op: 'batch', operations },
		...(burst !== undefined && { merge: `${record}/where#${burst}` })
	};
}

/** The precision itself where it goes with the way; else one that claims no more than is known. */
function fitting(way: Way, precision: Precision): Precision {
	if (way === 'area') return 'area';
	if (way === 'at') return precision === 'area' ? 'vague' : precision;
	if (way === 'within') return precision === 'point' || precision === 'town' ? 'vague' : precision;
	return precision;
}

/** Places that a place may lie within: not itself, nor those that lie within it. */
export function outsideOf(places: readonly Place[], id: Id): readonly Place[] {
	const known = new Map(places.map((place) => [place.id, place]));
	const lies = (place: Place | undefined) => {
		// As many steps up as there are places: a circle of others ends, too.
		for (let left = places.length; place && left >= 0; left -= 1) {
			if (place.id === id) return true;
			place = place.within === undefined ? undefined : known.get(place.within);
		}
		return false;
	};
	return places.filter((place) => !lies(place));
}
