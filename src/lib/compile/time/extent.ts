/** From a date to where it lies in civil time, and how its ends are drawn. */
import { bounds, edges, offsetAt, type Edtf } from '../../story/dates/index.js';
import { dayPart } from '../../layout/time-day-parts.js';
import type { TimeExtent } from '../../layout/time-scale.js';
import type { Edge } from '../types.js';

export interface DrawnDate {
	/** What the axis must show. */
	readonly extent: TimeExtent;
	/** Where the bar stands, within the extent. */
	readonly from: number;
	readonly to: number;
	readonly start: Edge;
	readonly end: Edge;
}

const EDGES = { firm: 'square', soft: 'soft', fading: 'fade', open: 'open' } as const;

/** Bounds in civil time: what clocks show in the story's zone, so that every day has the same length. */
export function civilBounds(value: Edtf, timeZone: string | undefined): readonly [number, number] {
	const known = CIVIL.get(value);
	if (known && known.timeZone === timeZone) return known.bounds;
	const { min, max } = bounds(value, timeZone);
	const made = [min + offsetAt(timeZone, min), max + offsetAt(timeZone, max)] as const;
	CIVIL.set(value, { timeZone, bounds: made });
	return made;
}

/** Memos: dates never change, and each is asked of many times while a story is compiled. */
const CIVIL = new WeakMap<
	Edtf,
	{ readonly timeZone: string | undefined; readonly bounds: readonly [number, number] }
>();
const DRAWN = new WeakMap<
	Edtf,
	{
		readonly timeZone: string | undefined;
		readonly label: string | undefined;
		readonly drawn: DrawnDate;
	}
>();

/** How a date is drawn; `label` may name a part of the day (see `layout/time-day-parts.ts`). */
export function drawnDate(
	value: Edtf,
	timeZone: string | undefined,
	label?: string | undefined
): DrawnDate {
	const known = DRAWN.get(value);
	if (known && known.timeZone === timeZone && known.label === label) return known.drawn;
	const drawn = draw(value, timeZone, label);
	DRAWN.set(value, { timeZone, label, drawn });
	return drawn;
}

function draw(value: Edtf, timeZone: string | undefined, label: string | undefined): DrawnDate {
	const [start, end] = civilBounds(value, timeZone);
	const how = edges(value);
	const given = { start: EDGES[how.start], end: EDGES[how.end] };
	const extent = { start, end, ...slackOf(value, timeZone) };
	const part = dayPart(label, start, end);
	if (!part) return { extent, from: start, to: end, ...given };
	const soft = (edge: Edge, moved: boolean): Edge => (moved && edge === 'square' ? 'soft' : edge);
	return {
		extent,
		from: part[0],
		to: part[1],
		start: soft(given.start, part[0] !== start),
		end: soft(given.end, part[1] !== end)
	};
}

/** Between its first date and its last, a break may stand in an interval. */
function slackOf(value: Edtf, timeZone: string | undefined): Pick<TimeExtent, 'slack'> {
	if (value.kind !== 'interval') return {};
	const { start, end } = value;
	if (typeof start === 'string' || typeof end === 'string') return {};
	return { slack: [civilBounds(start, timeZone)[1], civilBounds(end, timeZone)[0]] };
}
