/**
 * The label pass: of all the places where each label may stand, one for each, so that none touch. Deterministic; knows
 * nothing of maps.
 */
import { HALO, overlaps } from './camera.js';
import type { Box } from './stage-box.js';

/** Somewhere a label may stand. */
export interface Candidate<T> {
	/** The label's box in pixels of the stage, halo excluded; of a turned label, the box that holds it. */
	readonly box: Box;
	/** How bad it is here, from 0; compared among candidates and, for labels that need not stand, with `most`. */
	readonly cost: number;
	/** Handed back as it is. */
	readonly value: T;
}

export interface LabelRequest<T> {
	readonly id: string;
	/** Set with the others that are needed, for the least cost in sum; the rest only fills what room is left. */
	readonly needed: boolean;
	readonly candidates: readonly Candidate<T>[];
}

export interface LabelRoom {
	/** Every label lies inside, halo included. */
	readonly visible: Box;
	/** No label touches these. */
	readonly blocked: readonly Box[];
	/** A label that is not needed is left out rather than set at a higher cost. Default 1. */
	readonly most?: number;
}

export interface Placement<T> {
	readonly id: string;
	readonly box: Box;
	readonly value: T;
	readonly cost: number;
}

/** How many half-made layouts are kept while the needed labels are set. */
const BEAM = 20;
/** How many candidates of a label are tried, best first. */
const TRIES = 28;
/** Pixels that a label may move when its place is written down in round numbers. */
const ROUNDING = 0.6;
/** What it costs to leave out a needed label. */
const MISSING = 100;

/** A place that may be taken, with its halo. */
interface Spot<T> {
	readonly halo: Box;
	readonly of: Candidate<T>;
}

/** A layout as far as it is made: the last label set, and what was set before it. */
interface State<T> {
	readonly cost: number;
	readonly set: Spot<T> | null;
	readonly request: LabelRequest<T> | null;
	readonly before: State<T> | null;
}

/** Sets labels, most important first. Those without room are missing from the result, which keeps their order. */
export function placeLabels<T>(
	requests: readonly LabelRequest<T>[],
	room: LabelRoom
): Placement<T>[] {
	let states: State<T>[] = [{ cost: 0, set: null, request: null, before: null }];
	for (const request of requests) {
		if (!request.needed) continue;
		const spots = usable(request, room);
		const next: State<T>[] = [];
		for (const state of states) {
			let found = false;
			for (const spot of spots) {
				const cost = state.cost + spot.of.cost;
				// Sorted: what follows is dearer still.
				if (next.length === BEAM && cost >= (next[BEAM - 1]?.cost ?? 0)) {
					found = true;
					break;
				}
				if (isTaken(state, spot.halo)) continue;
				found = true;
				insert(next, { cost, set: spot, request, before: state });
			}
			if (!found) insert(next, { ...state, cost: state.cost + MISSING });
		}
		states = next;
	}
	const taken: Box[] = [];
	const placed: Placement<T>[] = [];
	for (let state = states[0] ?? null; state; state = state.before) {
		if (!state.set || !state.request) continue;
		taken.push(state.set.halo);
		placed.push(placement(state.request, state.set.of));
	}
	for (const request of requests) {
		if (request.needed) continue;
		const spot = usable(request, room).find(({ halo }) => !taken.some((b) => overlaps(halo, b)));
		if (!spot || spot.of.cost > (room.most ?? 1)) continue;
		taken.push(spot.halo);
		placed.push(placement(request, spot.of));
	}
	const order = new Map(requests.map((r, i) => [r.id, i]));
	return placed.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** The cheapest places of a label that lie in sight and clear of what is blocked. */
function usable<T>(request: LabelRequest<T>, { visible, blocked }: LabelRoom): Spot<T>[] {
	const spots: Spot<T>[] = [];
	for (const of of request.candidates) {
		const halo = withHalo(of.box);
		if (within(halo, visible) && !blocked.some((b) => overlaps(halo, b))) spots.push({ halo, of });
	}
	return spots.sort((a, b) => a.of.cost - b.of.cost).slice(0, TRIES);
}

function isTaken<T>(state: State<T>, halo: Box): boolean {
	for (let s: State<T> | null = state; s; s = s.before)
		if (s.set && overlaps(s.set.halo, halo)) return true;
	return false;
}

/** Keeps the cheapest in order; of equals the first stays first. */
function insert<T>(states: State<T>[], state: State<T>): void {
	let at = states.length;
	while (at > 0 && (states[at - 1]?.cost ?? 0) > state.cost) at--;
	states.splice(at, 0, state);
	if (states.length > BEAM) states.pop();
}

function placement<T>(request: LabelRequest<T>, c: Candidate<T>): Placement<T> {
	return { id: request.id, box: c.box, value: c.value, cost: c.cost };
}

function withHalo([x0, y0, x1, y1]: Box): Box {
	const by = HALO + ROUNDING;
	return [x0 - by, y0 - by, x1 + by, y1 + by];
}

function within(a: Box, b: Box): boolean {
	return a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
}
