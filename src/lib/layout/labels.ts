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
const ROUNDING = 0.3;
/** What it costs to leave out a needed label. */
const MISSING = 100;

interface State<T> {
	readonly cost: number;
	readonly taken: readonly Box[];
	readonly placed: readonly Placement<T>[];
}

/** Sets labels, most important first. Those without room are missing from the result, which keeps their order. */
export function placeLabels<T>(
	requests: readonly LabelRequest<T>[],
	room: LabelRoom
): Placement<T>[] {
	const blocked = room.blocked;
	const usable = (request: LabelRequest<T>) =>
		request.candidates
			.map((c) => ({ ...c, halo: withHalo(c.box) }))
			.filter((c) => within(c.halo, room.visible) && !blocked.some((b) => overlaps(c.halo, b)))
			.sort((a, b) => a.cost - b.cost)
			.slice(0, TRIES);
	let states: State<T>[] = [{ cost: 0, taken: [], placed: [] }];
	for (const request of requests) {
		if (!request.needed) continue;
		const candidates = usable(request);
		const next: State<T>[] = [];
		for (const state of states) {
			let set = false;
			for (const c of candidates) {
				if (state.taken.some((b) => overlaps(c.halo, b))) continue;
				set = true;
				next.push({
					cost: state.cost + c.cost,
					taken: [...state.taken, c.halo],
					placed: [...state.placed, placement(request, c)]
				});
			}
			if (!set) next.push({ ...state, cost: state.cost + MISSING });
		}
		states = next.sort((a, b) => a.cost - b.cost).slice(0, BEAM);
	}
	const best = states[0];
	const taken = [...(best?.taken ?? [])];
	const placed = [...(best?.placed ?? [])];
	for (const request of requests) {
		if (request.needed) continue;
		const c = usable(request).find((c) => !taken.some((b) => overlaps(c.halo, b)));
		if (!c || c.cost > (room.most ?? 1)) continue;
		taken.push(c.halo);
		placed.push(placement(request, c));
	}
	const order = new Map(requests.map((r, i) => [r.id, i]));
	return placed.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
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
