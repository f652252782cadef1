/**
 * What of a timeline is drawn around the window: events with their names, counts. Pure.
 *
 * Places are those of the level: the picture stretches them (`Explorer.stretch`). What is drawn holds until the reader has
 * left it (`drawn.ts`), so that moving along changes nothing but one transform.
 */
import type { ExplorerEvent } from '../../compile/explorer/types.js';
import type { AxisScale } from '../../layout/axis/index.js';
import { SIZES, type ArrangedBin, type Arrangement, type Subject } from './arrange.js';
import { BEYOND } from './drawn.js';

export interface ShownEvent {
	readonly kind: 'event';
	readonly key: string;
	/** Name of the node that shows it; a node is used again for another item with the same. */
	readonly node: string;
	/** Index into the timeline's events. */
	readonly index: number;
	readonly event: ExplorerEvent;
	/** Along the axis from the origin at the scale of the level, and across it, in pixels. */
	readonly along: number;
	readonly across: number;
	/** Length of its bar. */
	readonly bar: number;
	/** The bar keeps its least length at any stretch: it is part of the item. */
	readonly short: boolean;
	readonly track: number;
	/** How far behind its start its name stands. */
	readonly offset: number;
	/** Where its report lies, from its start; absent where reports are not shown. */
	readonly said?: number;
	/** So long that its name moves along with the reader. */
	readonly long: boolean;
	/** A mark without a name. */
	readonly bare: boolean;
}

export interface ShownBin {
	readonly kind: 'bin';
	readonly key: string;
	readonly node: string;
	readonly bin: ArrangedBin;
	readonly along: number;
	readonly across: number;
	/** Along the axis. */
	readonly size: number;
	/** 0 to 1 of the fullest. */
	readonly share: number;
	readonly strip: number;
}

export type ShownItem = ShownEvent | ShownBin;

export interface Shown {
	/** By time. */
	readonly items: readonly ShownItem[];
}

export interface ShownRoom {
	readonly subject: Subject;
	readonly arrangement: Arrangement;
	readonly scale: AxisScale;
	readonly origin: number;
	readonly k: number;
	readonly length: number;
	/** Share of a window that is drawn beyond it, at most `BEYOND`. */
	readonly beyond: number;
	readonly down: boolean;
	/** Key of an item that stays although it is out of sight: it may have the focus. */
	readonly stop: string | null;
}

export function shownEvents(room: ShownRoom, reports: boolean): Shown {
	const { subject, arrangement, scale, origin, k, length, beyond, down, stop } = room;
	const { events, x0, x1 } = subject;
	const [least, most] = [-beyond * length, (1 + beyond) * length];
	const items: ShownItem[] = [];
	for (const list of subject.lanes) {
		for (const index of list) {
			const across = arrangement.cross[index]!;
			if (across < 0) continue;
			const event = events[index]!;
			const start = (x0[index]! - origin) * k;
			const end = (x1[index]! - origin) * k;
			const far = start > most || Math.max(end, start + SIZES.longest) < least;
			if (far && event.id !== stop) continue;
			const bare = arrangement.bare[index] === 1;
			const bar = bare
				? SIZES.bar
				: ((reports && event.said ? scale.at(event.to) : x1[index]!) - origin) * k - start;
			items.push({
				kind: 'event',
				key: event.id,
				node: `e${event.id}`,
				index,
				event,
				along: bare ? inCell(start, arrangement.cell, origin * k) : start,
				across,
				bar: Math.max(SIZES.bar, bar),
				short: bar <= SIZES.bar,
				track: arrangement.tracks[index]!,
				offset: arrangement.offsets[index]!,
				long: !down && !bare && bar > event.w + 40,
				bare,
				...(reports && event.said ? { said: (scale.at(event.said.at) - origin) * k - start } : {})
			});
		}
	}
	// More than are drawn at once: no two have the same node, and one that stays has the same at any place.
	const nodes = Math.ceil(((1 + 2 * BEYOND) * length) / arrangement.cell) + 3;
	for (const bin of arrangement.bins) {
		const along = (bin.x0 - origin) * k;
		const size = (bin.x1 - bin.x0) * k;
		if (along > most || along + size < least) continue;
		const lane = arrangement.lanes[bin.lane]!;
		items.push({
			kind: 'bin',
			key: `${bin.lane} ${bin.x0}`,
			node: `b${bin.lane} ${((bin.cell % nodes) + nodes) % nodes}`,
			bin,
			along,
			across: lane.at + lane.size - lane.strip,
			size,
			share: bin.events.length / arrangement.most,
			strip: lane.strip
		});
	}
	items.sort((a, b) => a.along - b.along || a.across - b.across);
	return { items };
}

/** A mark without a name keeps to its own stretch, whatever is counted in the next. */
function inCell(along: number, cell: number, origin: number): number {
	const end = (Math.floor((along + origin) / cell + 1e-9) + 1) * cell - origin;
	return Math.min(along, end - SIZES.bar);
}
