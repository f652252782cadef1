import { tenth } from '../../layout/tenth.js';
import type { AxisSpan, Standing } from '../../compile/types.js';

/** A bar as paths: its ends say how well its time is known, its form how sure the claim is. */
export interface Bar {
	/** Filled with `paint`. */
	readonly fill: string;
	/** Drawn with `paint` as a line, dashed or not. */
	readonly line: string;
	readonly dash: boolean;
	/** Lines in the colour of the ground: notches, a cut corner. */
	readonly cut: string;
	/** Name of the gradient: `square-soft`, … */
	readonly paint: string;
	/** Class: `now`, the standing. */
	readonly c: string;
}

/** The name of the gradient that a bar is drawn with; empty: it is of one colour. */
export const inkOf = ({ paint, c }: Bar): string =>
	paint === 'square-square' ? '' : paint + (c.includes('now') ? '-now' : '');

/** How much of a bar a soft or fading end takes up. */
export const FADES = { square: 0, soft: 0.33, fade: 0.6, open: 0 };
const rect = (x: number, y: number, w: number, h: number): string =>
	`M${tenth(x)} ${tenth(y)}h${tenth(w)}v${h}h${-tenth(w)}z`;

/**
 * Draws a bar from `x` on, `w` wide. `rtl`: its start is on the right.
 *
 * Confirmed: capped. Attributed: two notches. Unverified: dashed outline. Planned: outline. Disputed: half of it hatched.
 * Corrected: a corner cut. Retracted: a thin outline, struck. An end that is open has no edge: three marks lead on.
 */
export function drawBar(
	x: number,
	y: number,
	w: number,
	h: number,
	{ start, end }: Pick<AxisSpan, 'start' | 'end'>,
	standing: Standing | undefined,
	rtl: boolean,
	now = false
): Bar {
	const at = (d: number, wide = 0): number => tenth(rtl ? x + w - d - wide : x + d);
	const firm = FADES[start] * w;
	const hollow = /planned|unverified|retracted/.test(standing ?? '');
	let fill = '';
	let line = '';
	let cut = '';
	if (hollow) {
		const [a, b] = [at(0.8), at(w - 0.8)];
		line = `M${a} ${y + 0.8}H${b}${end === 'open' ? 'M' + b + ' ' + (y + h - 0.8) : `V${y + h - 0.8}`}H${a}${start === 'open' ? '' : 'z'}`;
		if (standing === 'retracted') line += `M${x - 5} ${y + h / 2}h${w + 10}`;
	} else {
		const from = start === 'open' ? 12 : 0;
		const wide = Math.max(2, w - from - (end === 'open' ? 12 : 0));
		fill = rect(at(from, wide), y, wide, standing === 'disputed' ? h / 2 : h);
		for (const d of [0, 4, 8]) {
			if (start === 'open') fill += rect(at(d, 2), y, 2, h);
			if (end === 'open') fill += rect(at(w - d - 2, 2), y, 2, h);
		}
		if (standing === 'attributed' && w > firm + 12) {
			for (const d of [5, 9]) cut += `M${at(firm + d)} ${y + 1}v${h - 2}`;
		}
		if (standing === 'corrected' && w > 14)
			cut = `M${at(w - 10)} ${y - 1}L${at(w + 1)} ${y + h + 1}`;
		if (standing === 'confirmed')
			line = `M${x + 1} ${y - 3}v${h + 6}M${x + w - 1} ${y - 3}v${h + 6}`;
		if (standing === 'disputed') {
			line = rect(x + 0.8, y + 0.8, w - 1.6, h - 1.6);
			for (let d = 3; d < Math.min(w - 4, 800); d += 5) line += `M${x + d} ${y + h}l4 ${-h / 2}`;
		}
	}
	const soft = (edge: string): string => (edge === 'open' ? 'square' : edge);
	return {
		fill,
		line,
		dash: standing === 'unverified',
		cut,
		paint: `${soft(start)}-${soft(end)}`,
		c: `${standing ?? ''}${now ? ' now' : ''}`
	};
}
