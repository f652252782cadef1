/** The arrows of a map. */
import type { MapFlow } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import type { Find, SceneFlow, SceneMark, StandingOf } from './scene-types.js';
import type { Terrain } from './terrain.js';

/** Flows without a number are drawn as this share of the widest. */
const UNCOUNTED = 0.35;

/**
 * None where one of its ends is nowhere.
 *
 * @param marks that it keeps clear of
 * @param most the largest value among the story's flows
 */
export function resolveFlow(
	flow: MapFlow,
	context: CompileContext,
	terrain: Terrain,
	find: Find,
	marks: readonly SceneMark[],
	most: number,
	standingOf: StandingOf
): SceneFlow[] {
	const from = find(flow.from);
	const to = find(flow.to);
	if (!from || !to) return [];
	const standing = standingOf(flow.claim);
	const keep = <K extends 'value' | 'label' | 'note' | 'claim'>(key: K) =>
		flow[key] === undefined ? {} : { [key]: flow[key] };
	return [
		{
			id: flow.id,
			...terrain.course(
				from,
				to,
				marks.map((m) => m.at)
			),
			fromName: context.nameOf(flow.from),
			toName: context.nameOf(flow.to),
			fromPlace: from,
			toPlace: to,
			loose: from.kind !== 'point' || to.kind !== 'point',
			fadeIn: from.kind !== 'point',
			weight: flow.value !== undefined && most > 0 ? (flow.value / most) ** 0.625 : UNCOUNTED,
			...keep('value'),
			...keep('label'),
			...keep('note'),
			...keep('claim'),
			...(standing ? { standing } : {})
		}
	];
}
