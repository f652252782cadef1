/** The line of the telling over a timeline. Pure. */
import type { ShownRoom } from './shown.js';

/** Paths along (x) and across (y) the axis: ahead and back in time; points where events lie. */
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
	{
		subject,
		origin,
		k,
		length,
		beyond
	}: Pick<ShownRoom, 'subject' | 'origin' | 'k' | 'length' | 'beyond'>,
	size: number,
	down: boolean
): Telling {
	const { events, lanes, x0 } = subject;
	const told = lanes.flat().filter((i) => events[i]!.told > 0);
	told.sort((a, b) => events[a]!.told - events[b]!.told);
	const [least, most] = [-beyond * length, (1 + beyond) * length];
	const step = (size - 20) / Math.max(1, told.length - 1);
	const places = told.map((index, n) => ({
		index,
		along: (x0[index]! - origin) * k,
		across: 10 + n * step
	}));
	let [ahead, back] = ['', ''];
	const at = (along: number, across: number): string => {
		const a = Math.min(Math.max(along, least * 4), most * 4).toFixed(1);
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
