/** The areas of a map that are toned, or outlined as its subject. */
import type { MapArea, MapLayer, Step, Tone } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import type { MapPlace } from './place-types.js';
import type { Find, SceneArea, SceneFlow, StandingOf } from './scene-types.js';
import { momentOf, statesAt } from './states.js';
import { strengthOf } from './uses.js';

/**
 * @param framed places in its frame
 * @param flows arrows, whose origins are outlined
 */
export function resolveAreas(
	layer: MapLayer,
	step: Step,
	context: CompileContext,
	find: Find,
	framed: readonly MapPlace[],
	flows: readonly SceneFlow[],
	standingOf: StandingOf
): SceneArea[] {
	const tones = new Map(context.story.tones.map((tone) => [tone.id, tone]));
	const areas = new Map<string, SceneArea>();
	const put = (id: string, tone: Tone | undefined, claim: string | undefined, strength = 1) => {
		const place = find(id);
		if (!tone || place?.kind !== 'area' || !place.code || !place.shape) return;
		const standing = standingOf(claim);
		areas.set(place.code, {
			place: id,
			code: place.code,
			name: context.nameOf(id),
			look: tone.look,
			tone,
			shape: place.shape,
			box: place.box,
			country: place.country,
			...(standing ? { standing } : {}),
			...(strength < 1 ? { strength } : {})
		});
	};
	const strength = strengthOf(layer.states);
	if (strength)
		for (const [id, state] of statesAt(momentOf(step, context), context))
			put(id, tones.get(state.tone), state.claim, strength);
	(layer.areas ?? []).forEach((a: MapArea) => put(a.place, tones.get(a.tone), a.claim));
	// Provinces in the frame, or from which something goes, are the subject even where nothing is said of them.
	for (const place of [...framed, ...flows.map((f) => f.fromPlace)]) {
		if (place.kind !== 'area' || place.country || !place.code || !place.shape) continue;
		if (areas.has(place.code)) continue;
		areas.set(place.code, {
			place: place.id,
			code: place.code,
			name: context.nameOf(place.id),
			look: 'subject',
			shape: place.shape,
			box: place.box,
			country: false
		});
	}
	return [...areas.values()];
}
