/**
 * What is drawn while a reader moves and zooms: at which level of detail, and from which place it is counted. Pure.
 *
 * At rest it is the level of the view. In motion it is drawn anew a few times only: going closer, what is drawn is stretched
 * on, with more room than it needs; going away fast, what comes next is drawn ahead of the view. Either way nothing is
 * ever drawn narrower than it was laid out, so nothing touches.
 */
import { levelOf, scaleOfLevel, type AxisView } from '../../layout/axis/index.js';

export interface Drawn {
	readonly level: number;
	/** The place from which things are counted. */
	readonly origin: number;
	/** Share of a window that is drawn beyond it, on either side. */
	readonly beyond: number;
}

export interface Motion {
	/** What the view does: it was moved along, zoomed into, zoomed out of; or it is at rest. */
	readonly way: 'rest' | 'along' | 'closer' | 'away';
	/** Views since it was drawn. */
	readonly views: number;
	/** The level of the whole: none farther is ever seen. */
	readonly least: number;
}

/** At rest there is more than is seen, so that a quarter is moved over before it is drawn anew. A zoom leaves little of it in sight. */
export const BEYOND = 0.3;
const ZOOMED = 0.08;
/** Levels that what is drawn may lie behind the view, or is drawn ahead of it: four times, and thrice as large. */
const BEHIND = 4;
const AHEAD = 3;
/** Views that what is drawn in motion serves for at the least: frames, where one comes in each. */
const SERVES = 24;

/** Draws for a view, at its level or a farther one. */
export function drawnFor(
	view: AxisView,
	length: number,
	level = levelOf(view.k),
	beyond = BEYOND
): Drawn {
	const k = scaleOfLevel(level);
	// What is seen lies in the middle of it.
	const x = view.x - (length / k - length / view.k) / 2;
	const step = beyond < BEYOND ? length / 64 : length / 2;
	return { level, origin: (Math.round((x * k) / step) * step) / k, beyond };
}

/** What is drawn next: the same for as long as it serves. */
export function nextDrawn(
	was: Drawn,
	view: AxisView,
	length: number,
	{ way, views, least }: Motion
): Drawn {
	const level = levelOf(view.k);
	const behind = level - was.level;
	const fresh = way !== 'rest' && views < SERVES;
	const holds = behind > 0 && behind <= BEHIND && (fresh || way === 'away');
	const whole = way !== 'rest' || was.beyond === BEYOND;
	if ((behind === 0 || holds) && whole && covers(was, view, length)) return was;
	const zooms = way === 'closer' || way === 'away';
	const ahead = fresh && behind < 0 ? AHEAD : 0;
	const next = Math.min(level, Math.max(least, level - ahead));
	return drawnFor(view, length, next, zooms ? ZOOMED : BEYOND);
}

function covers({ level, origin, beyond }: Drawn, view: AxisView, length: number): boolean {
	const k = scaleOfLevel(level);
	const from = (view.x - origin) * k;
	return from >= -beyond * length && from + (length * k) / view.k <= (1 + beyond) * length;
}
