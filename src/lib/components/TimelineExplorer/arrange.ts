/** Where everything of a timeline lies: lanes, rows and counts at a level of detail. Pure. */
import type { ExplorerEvent } from '../../compile/explorer/types.js';
import {
	ALONE,
	cluster,
	COUNTED,
	scaleOfLevel,
	shareOut,
	type AxisScale,
	type Clustered
} from '../../layout/axis/index.js';

/** Numbers of the drawing, in pixels. The stylesheet has the same. */
export const SIZES = {
	/** Height of a row across; with thumbnails. */
	row: 32,
	thumbRow: 54,
	/** Length along a downward axis that a name with its date takes up. */
	name: 42,
	thumbName: 54,
	/** Longest name across; longer ones are cut. */
	longest: 264,
	thumb: 52,
	/** Length of what is counted together, at the level's own scale. */
	cell: 48,
	cellDown: 72,
	/** How far down a name may stand from its time. */
	slide: 72,
	/** Least room across for counts. */
	counts: 26,
	mostCounts: 110,
	/** Width of the strip of counts beside a downward axis. */
	countsDown: 64,
	/** A lane's head, where its name does not stand beside it. */
	head: 24,
	pad: 4,
	gap: 14,
	/** Least width of a column of names beside a downward axis. */
	column: 180,
	track: 9,
	tracks: 27,
	/** The least length of a bar. */
	bar: 8,
	/** Height of what one can point at. */
	mark: 24
} as const;

/** Tracks for bars beside a downward axis; what needs more shares the last. */
const TRACKS = 3;
const MOST_ROWS = 40;
/** Rounds in which free rows are given away. */
const MORE_ROWS = 3;

export interface Subject {
	readonly events: readonly ExplorerEvent[];
	/** Indices into the timeline's events of those shown, by time; a list for each lane shown. */
	readonly lanes: readonly (readonly number[])[];
	/** Place on the scale of each event's start and end (by index into `events`), reports included where they are shown. */
	readonly x0: Float64Array;
	readonly x1: Float64Array;
	readonly thumbs: boolean;
}

export interface ArrangeRoom {
	readonly down: boolean;
	/** Room across the axis for all lanes. */
	readonly cross: number;
	/** Lanes carry their names inside. */
	readonly heads: boolean;
	/** Width of a strip of counts, where time runs down. */
	readonly counts: number;
}

export interface ArrangedBin {
	readonly lane: number;
	/** Number of its stretch at the level. */
	readonly cell: number;
	/** Places on the scale. */
	readonly x0: number;
	readonly x1: number;
	/** Indices into the timeline's events. */
	readonly events: readonly number[];
}

export interface Arrangement {
	/** Start and size across the axis of each lane. */
	readonly lanes: readonly { readonly at: number; readonly size: number; readonly strip: number }[];
	/** Distance across the axis of each event from the start of all; below 0: counted, or not shown. */
	readonly cross: Float64Array;
	/** 1: the event stands without its name, among the counts. */
	readonly bare: Uint8Array;
	/** Room across for an event's name, where time runs down; track of its bar. */
	readonly column: number;
	readonly tracks: Uint8Array;
	/** How far behind its start each name stands. */
	readonly offsets: Float64Array;
	readonly bins: readonly ArrangedBin[];
	/** Length of what is counted together, in pixels of the level. */
	readonly cell: number;
	/** Events in the fullest bin. */
	readonly most: number;
	/** Size across of everything. */
	readonly size: number;
}

/** Lays out all events shown, wherever they are, at a level. */
export function arrange(subject: Subject, level: number, room: ArrangeRoom): Arrangement {
	const { events, lanes, x0, x1, thumbs } = subject;
	const k = scaleOfLevel(level);
	const { down } = room;
	const cell = down ? SIZES.cellDown : SIZES.cell;
	const row = thumbs ? SIZES.thumbRow : SIZES.row;
	const items = lanes.map((list) =>
		list.map((i) => {
			const a = x0[i]! * k;
			// Beside a downward axis bars stand in tracks of their own: names alone need room.
			const b = down ? a : Math.max(a + SIZES.bar, x1[i]! * k);
			return { x0: a, x1: b, size: sizeOf(events[i]!, down, thumbs) };
		})
	);
	const layAll = (rows: readonly number[]): Clustered[] =>
		items.map((list, lane) =>
			cluster(list, {
				rows: rows[lane]!,
				cell,
				gap: down ? 4 : SIZES.gap,
				slide: down ? SIZES.slide : 0
			})
		);

	const column = { width: 0 };
	let laid: Clustered[];
	let sizes: number[];
	const head = room.heads ? SIZES.head : 0;
	if (down) {
		const each = room.cross / Math.max(1, lanes.length);
		const names = each - room.counts - SIZES.tracks;
		const columns = Math.max(1, Math.floor(names / SIZES.column));
		laid = layAll(lanes.map(() => columns));
		const used = Math.max(1, ...laid.map((one) => one.used));
		column.width = names / used;
		sizes = lanes.map(() => each);
	} else {
		const need = (one: Clustered): number =>
			head + one.used * row + (counting(one) ? SIZES.counts : 0) + SIZES.pad;
		const least = head + row + SIZES.counts + SIZES.pad;
		laid = layAll(lanes.map(() => Math.min(MOST_ROWS, Math.ceil(room.cross / row))));
		const full = laid;
		sizes = shareOut(laid.map(need), room.cross, Math.min(least, room.cross / lanes.length));
		const rows = laid.map((one, lane) =>
			need(one) <= sizes[lane]!
				? -1
				: Math.max(1, Math.floor((sizes[lane]! - head - SIZES.counts - SIZES.pad) / row))
		);
		const layIn = (lane: number): Clustered =>
			rows[lane]! < 0
				? full[lane]!
				: cluster(items[lane]!, { rows: rows[lane]!, cell: SIZES.cell, gap: SIZES.gap });
		laid = lanes.map((_, lane) => layIn(lane));
		// Names come before columns: rows that others leave free go to lanes that still count, one each, while there are any.
		for (let round = 0; round < MORE_ROWS; round++) {
			let left = room.cross - laid.reduce((sum, one) => sum + need(one), 0);
			const more = laid.flatMap((one, lane) => {
				if (!counting(one) || rows[lane]! < 0 || left < row) return [];
				left -= row;
				return [lane];
			});
			if (more.length === 0) break;
			laid = laid.map((one, lane) => {
				if (!more.includes(lane)) return one;
				rows[lane]!++;
				const next = layIn(lane);
				return need(next) - need(one) <= row ? next : one;
			});
		}
		sizes = laid.map(need);
		// What is left goes to all alike, so that lanes fill the picture.
		sizes = spread(sizes, room.cross, laid);
		// Names that were counted for want of room, and have it now.
		laid = laid.map((one, lane) => (need(full[lane]!) <= sizes[lane]! ? full[lane]! : one));
	}

	const cross = new Float64Array(events.length).fill(-1);
	const bare = new Uint8Array(events.length);
	const tracks = new Uint8Array(events.length);
	const offsets = new Float64Array(events.length);
	const bins: ArrangedBin[] = [];
	let at = 0;
	const placed = laid.map((one, lane) => {
		const list = lanes[lane]!;
		const size = sizes[lane]!;
		one.rows.forEach((r, j) => {
			const i = list[j]!;
			offsets[i] = one.offsets[j]!;
			if (r === COUNTED) return;
			bare[i] = r === ALONE ? 1 : 0;
			const named = down ? at + r * column.width : at + head + r * row;
			cross[i] = r === ALONE ? at + size - SIZES.mark : named;
		});
		for (const { cell: n, items: own } of one.bins) {
			bins.push({
				lane,
				cell: n,
				x0: (n * cell) / k,
				x1: ((n + 1) * cell) / k,
				events: own.map((j) => list[j]!)
			});
		}
		if (down) trackOf(list, one.rows, x0, x1, k, tracks);
		const free = size - head - one.used * row - SIZES.pad;
		const strip = down ? room.counts : counting(one) ? Math.min(SIZES.mostCounts, free) : 0;
		const result = { at, size, strip };
		at += size;
		return result;
	});
	return {
		lanes: placed,
		cross,
		bare,
		cell,
		column: column.width,
		tracks,
		offsets,
		bins,
		most: bins.reduce((sum, bin) => Math.max(sum, bin.events.length), 1),
		size: at
	};
}

/** Whether a lane needs its strip of counts. */
const counting = ({ bins, alone }: Clustered): boolean => bins.length > 0 || alone;

function sizeOf({ w, thumb, when }: ExplorerEvent, down: boolean, thumbs: boolean): number {
	if (down) return thumbs ? SIZES.thumbName : SIZES.name;
	const text = thumbs ? Math.max(w, when.length * 6.4) : w;
	return Math.min(SIZES.longest, text + 4) + (thumb ? SIZES.thumb : 0);
}

/** Room that nobody needs goes to lanes with counts first, up to their most, then to all. */
function spread(sizes: readonly number[], total: number, laid: readonly Clustered[]): number[] {
	let left = total - sizes.reduce((a, b) => a + b, 0);
	if (left <= 0) return [...sizes];
	const out = [...sizes];
	const withCounts = laid.flatMap((one, i) => (counting(one) ? [i] : []));
	for (const i of withCounts) {
		const more = Math.min(SIZES.mostCounts - SIZES.counts, left / withCounts.length);
		out[i]! += more;
	}
	left = total - out.reduce((a, b) => a + b, 0);
	return out.map((size) => size + Math.min(24, left / out.length));
}

/** First-fit tracks for the bars beside a downward axis. */
function trackOf(
	list: readonly number[],
	rows: readonly number[],
	x0: Float64Array,
	x1: Float64Array,
	k: number,
	tracks: Uint8Array
): void {
	const ends: number[] = [];
	list.forEach((i, j) => {
		if (rows[j]! < 0) return;
		let track = ends.findIndex((end) => end <= x0[i]! * k);
		if (track < 0) track = Math.min(ends.length, TRACKS - 1);
		ends[track] = Math.max(ends[track] ?? -Infinity, x1[i]! * k + 2, x0[i]! * k + SIZES.bar + 2);
		tracks[i] = track;
	});
}

/** Places of all events on a scale; with reports, an event reaches up to its report. */
export function placesOf(
	events: readonly ExplorerEvent[],
	{ at }: AxisScale,
	reports: boolean
): Pick<Subject, 'x0' | 'x1'> {
	const x0 = Float64Array.from(events, ({ from }) => at(from));
	const x1 = Float64Array.from(events, ({ to, said }) =>
		at(reports && said ? Math.max(to, said.at) : to)
	);
	return { x0, x1 };
}
