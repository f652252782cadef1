/** What lies behind the events: ticks, bands of the calendar, eras, what is left out. Pure. */
import type { ExplorerTimeline } from '../../compile/explorer/types.js';
import type { AxisScale, AxisTicks, AxisView } from '../../layout/axis/index.js';

/** Places are those of the level, in pixels from the origin, as those of what is shown. */
export interface Band {
	readonly key: string;
	readonly kind: 'odd' | 'era' | 'gap';
	readonly along: number;
	readonly size: number;
}

/** The name of a stretch. It stays in sight while its stretch does. */
export interface BandName {
	readonly key: string;
	readonly kind: 'era' | 'gap' | 'around';
	readonly label: string;
	readonly along: number;
	readonly size: number;
	/** Length along the axis that the name takes up. */
	readonly width: number;
	/** The least of it that is worth to be shown. */
	readonly least: number;
}

export interface GroundTick {
	readonly key: string;
	readonly along: number;
	readonly label: string;
}

export interface Ground {
	readonly ticks: readonly GroundTick[];
	readonly bands: readonly Band[];
	readonly names: readonly BandName[];
}

export interface GroundRoom {
	readonly axis: AxisTicks;
	readonly scale: AxisScale;
	readonly timeline: Pick<ExplorerTimeline, 'eras' | 'breaks'>;
	/** The origin, at the scale of the level. */
	readonly view: AxisView;
	readonly length: number;
	/** Share of a window that is drawn beyond it. */
	readonly beyond: number;
	readonly down: boolean;
}

/** Width of a letter of a name, and of the room around it. */
const LETTER = 6.8;
const AROUND = 12;
/** Height of a name that lies across the axis. */
const LINE = 22;
/** Least length of a name that is cut short. */
const SHORTENED = 52;
const LEAST_AROUND = 36;

export function groundOf({
	axis,
	scale,
	timeline,
	view,
	length,
	beyond,
	down
}: GroundRoom): Ground {
	const bands: Band[] = [];
	const names: BandName[] = [];
	const px = (x: number): number => (x - view.x) * view.k;
	/** A stretch as far as it is drawn; nothing of one that is not. */
	const add = (kind: Band['kind'], key: string, px0: number, px1: number, label: string): void => {
		const along = Math.max(px0, -beyond * length);
		const size = Math.min(px1, (1 + beyond) * length) - along;
		if (size <= 0) return;
		bands.push({ key, kind, along, size });
		const across = down && kind === 'gap';
		const width = across ? LINE : label.length * LETTER + AROUND;
		const least = kind === 'era' ? Math.min(width, SHORTENED) : width;
		if (kind !== 'odd' && label && size >= least)
			names.push({ key, kind, label, along, size, width, least });
	};
	axis.around.forEach(({ from, px0, px1, label, odd }) => {
		if (odd) add('odd', `u${from}`, px0, px1, '');
		const width = down ? LINE : label.length * LETTER + AROUND;
		const least = down ? LINE : Math.min(width, LEAST_AROUND);
		// What goes on in the next piece of the axis is named once.
		const before = names.at(-1);
		if (before?.label === label && px0 - before.along - before.size < 1) {
			names[names.length - 1] = { ...before, size: px1 - before.along };
			return;
		}
		if (px1 - px0 < least) return;
		names.push({
			key: `n${from}`,
			kind: 'around',
			label,
			along: px0,
			size: px1 - px0,
			width,
			least
		});
	});
	scale.breaks.forEach(({ x0, x1 }, i) =>
		add('gap', `b${i}`, px(x0), px(x1), timeline.breaks[i] ?? '')
	);
	timeline.eras.forEach(({ label, from, to }, i) =>
		add('era', `e${i}`, px(scale.at(from)), px(scale.at(to)), label)
	);
	const ticks = axis.ticks.map(({ t, px, label }) => ({ key: `${t} ${label}`, along: px, label }));
	return { ticks, bands, names };
}

/** Where a name or a tick's label stands, in pixels of the moved picture. */
export interface Placed {
	readonly at: number;
	/** Most length along the axis; absent where there is enough. */
	readonly most?: number;
	readonly hidden?: true;
}

export interface Seen {
	readonly stretch: number;
	readonly shift: number;
	readonly length: number;
	readonly down: boolean;
}

/** A name begins where its stretch does, or at the window's start if that is further on; it leaves with its stretch. */
export function placeName(
	{ along, size, width, least }: BandName,
	{ stretch, shift, length }: Seen
): Placed {
	const start = along * stretch;
	const end = (along + size) * stretch;
	const own = Math.min(width, end - start);
	const at = Math.max(start, Math.min(shift, end - own));
	const room = shift + length - at;
	if (room < least) return { at, hidden: true };
	return room < own || own < width ? { at, most: Math.min(room, end - at) } : { at };
}

/** Half the width of a letter of a tick's label. */
const HALF = 3.6;
/** Beside a downward axis a label that would be cut is left out, and the name of a stretch takes the place of labels this near. */
const CUT = 14;
const BEFORE = 8;
const AFTER = 26;

/** How far a tick's label stands beside its tick, so that it is whole at the window's ends. */
export function placeLabel({ along, label }: GroundTick, seen: Seen, names: readonly Placed[]) {
	const px = along * seen.stretch - seen.shift;
	if (seen.down) {
		const near = names.some(({ at, hidden }) => {
			const from = at - seen.shift;
			return !hidden && px > from - BEFORE && px < from + AFTER;
		});
		return px < CUT || px > seen.length - CUT || near ? null : 0;
	}
	const half = label.length * HALF;
	const left = Math.min(half, Math.max(0, half - px));
	const right = Math.min(half, Math.max(0, px + half - seen.length));
	return left - right;
}
