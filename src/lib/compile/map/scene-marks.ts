/** The marks of a map. */
import type { MapLayer, MapMark, Place } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import type { Find, SceneMark, StandingOf, Symbol } from './scene-types.js';

/** @param name has a place named that is not known exactly enough for a mark */
export function resolveMarks(
	layer: MapLayer,
	context: CompileContext,
	find: Find,
	name: (id: string, text?: string) => void,
	standingOf: StandingOf
): SceneMark[] {
	const marks: SceneMark[] = [];
	for (const entry of layer.marks ?? []) {
		const mark: MapMark = typeof entry === 'string' ? { id: entry, place: entry } : entry;
		const label = mark.label ?? context.nameOf(mark.place);
		const place = find(mark.place);
		if (place?.kind !== 'point') {
			// Not known exactly enough for a mark: only its name stands there.
			name(mark.place, label);
			continue;
		}
		const standing = standingOf(mark.claim);
		marks.push({
			id: mark.id,
			place: mark.place,
			at: place.at,
			symbol: mark.symbol ?? symbolOf(context.place(mark.place)),
			label,
			...(mark.note ? { note: mark.note } : {}),
			...(standing ? { standing } : {})
		});
	}
	return marks;
}

function symbolOf(place: Place | undefined): Symbol {
	return place?.capital === 'country' ? 'capital' : 'town';
}
