/** What of a timeline is drawn around the window: events with their names, counts, the line of the telling. Pure. */
import type { ExplorerEvent } from '../../compile/explorer/types.js';
import type { AxisScale } from '../../layout/axis/index.js';
import { SIZES, type ArrangedBin, type Arrangement, type Subject } from './arrange.js';

export interface ShownEvent {
	readonly kind: 'event';
	readonly key: string;
	/** Index into the timeline's events. */
	readonly index: number;
	readonly event: ExplorerEvent;
	/** Along the axis from the origin at the scale of the level, and across it, in pixels. */
	readonly along: number;
	readonly across: number;
	/** Length of its bar. */
	readonly bar: number;
	readonly track: number;
	/** How far behind its start its name stands. */
	readonly offset: number;
	/** Where its report lies, from its start; absent where reports are not shown. */
	readonly said?: number;
	/** So long that its name moves along with the reader. */
	readonly long: boolean;
}

export interface ShownBin {
	readonly kind: 'bin';
	readonly key: string;
	readonly bin: ArrangedBin;
	readonly along: number;
	readonly across: number;
	/** Along the axis. */
	readonly size: number;
	/** 0 to 1 of the fullest. */
	readonly share: number;
	readonly strip: number;
}

export interface Shown {
	/** By time. */
	readonly items: readonly (ShownEvent | ShownBin)[];
}

export interface ShownRoom {
	readonly subject: Subject;
	readonly arrangement: Arrangement;
	readonly scale: AxisScale;
	readonly origin: number;
	readonly k: number;
	readonly length: number;
	/** Key of an item that stays although it is out of sight: it may have the focus. */
	readonly stop: string | null;
}

/** Share of a window that is drawn beyond it, on either side: a quarter is moved over before it is drawn anew. */
const BEYOND = 0.3;

export function shownEvents(room: ShownRoom, reports: boolean): Shown {
	const { subject, arrangement, scale, origin, k, length, stop } = room;
	const { events, x0, x1 } = subject;
	const [least, most] = [-BEYOND * length, (1 + BEYOND) * length];
	const items: (ShownEvent | ShownBin)[] = [];
	for (const list of subject.lanes) {
		for (const index of list) {
			const across = arrangement.cross[index]!;
			if (across < 0) continue;
			const along = (x0[index]! - origin) * k;
			const end = (x1[index]! - origin) * k;
			const event = events[index]!;
			const far = along > most || Math.max(end, along + SIZES.longest) < least;
			if (far && event.id !== stop) continue;
			const bar = Math.max(
				SIZES.bar,
				((reports && event.said ? scale.at(event.to) : x1[index]!) - origin) * k - along
			);
			items.push({
				kind: 'event',
				key: event.id,
				index,
				event,
				along,
				across,
				bar,
				track: arrangement.tracks[index]!,
				offset: arrangement.offsets[index]!,
				long: bar > event.w + 40,
				...(reports && event.said ? { said: (scale.at(event.said.at) - origin) * k - along } : {})
			});
		}
	}
	for (const bin of arrangement.bins) {
		const along = (bin.x0 - origin) * k;
		const size = (bin.x1 - bin.x0) * k;
		if (along > most || along + size < least) continue;
		const lane = arrangement.lanes[bin.lane]!;
		items.push({
			kind: 'bin',
			key: `${bin.lane} ${bin.x0}`,
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

/** The line of the telling as paths: ahead and back in time; points where events lie. */
export interface Telling {
	readonly ahead: string;
	readonly back: string;
	readonly points: readonly {
		readonly index: number;
		readonly along: number;
		readonly across: number;
	}[];
}

/** Points that are drawn as such; of more only the line is drawn. */
const MOST_POINTS = 240;

/**
 * From each event told to the next, along the axis by time and across it by the telling, for what lies around the window.
 *
 * @param size across the axis
 * @param down time runs down: the two are swapped
 */
export function tellingOf(
	{ subject, origin, k, length }: Pick<ShownRoom, 'subject' | 'origin' | 'k' | 'length'>,
	size: number,
	down: boolean,
	flip: (along: number) => number
): Telling {
	const { events, lanes, x0 } = subject;
	const told = lanes.flat().filter((i) => events[i]!.told > 0);
	told.sort((a, b) => events[a]!.told - events[b]!.told);
	const [least, most] = [-BEYOND * length, (1 + BEYOND) * length];
	const step = (size - 20) / Math.max(1, told.length - 1);
	const places = told.map((index, n) => ({
		index,
		along: (x0[index]! - origin) * k,
		across: 10 + n * step
	}));
	let [ahead, back] = ['', ''];
	const at = (along: number, across: number): string => {
		const a = flip(Math.min(Math.max(along, least * 4), most * 4)).toFixed(1);
		return down ? `${across.toFixed(1)} ${a}` : `${a} ${across.toFixed(1)}`;
	};
	places.forEach((to, n) => {
		const from = places[n - 1];
		if (!from) return;
		if (Math.max(from.along, to.along) < least || Math.min(from.along, to.along) > most) return;
		const line = `M${at(from.along, from.across)}C${at(from.along, to.across)} ${at(from.along, to.across)} ${at(to.along, to.across)}`;
		if (to.along < from.along) back += line;
		else ahead += line;
	});
	const points = places.filter(({ along }) => along >= least && along <= most);
	return { ahead, back, points: points.length > MOST_POINTS ? [] : points };
}
