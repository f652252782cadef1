import type { Look, Standing } from '../../compile/types.js';

/** Strokes of a hatch over one square of its period, before it is turned. */
const HATCHES = {
	lines: { period: 7, turn: -45, d: 'M0 3.5H7', width: 1.2 },
	wide: { period: 12, turn: -45, d: 'M0 6H12', width: 1.2 },
	back: { period: 9, turn: 45, d: 'M0 4.5H9', width: 1.1 },
	cross: { period: 9, turn: 45, d: 'M0 4.5H9M4.5 0V9', width: 1.2 },
	dots: { period: 7, turn: 45, d: 'M3.5 3.5h.01', width: 2.6 }
} as const;

/** What is laid over an area's tint, so that looks and standings differ without their colours. */
export interface Hatch {
	readonly id: string;
	readonly look: Look;
	readonly standing: Standing | undefined;
	readonly period: number;
	readonly turn: number;
	readonly d: string;
	readonly width: number;
}

/** The hatch of an area, or `null` for one that is plain, hollow or only outlined. */
export function hatchOf(look: Look, standing?: Standing): Hatch | null {
	if (standing === 'unverified' || standing === 'planned' || standing === 'retracted') return null;
	const name =
		standing === 'disputed'
			? 'cross'
			: look === 'lost'
				? standing === 'attributed'
					? 'wide'
					: 'lines'
				: look === 'pressed'
					? 'dots'
					: look === 'held'
						? 'back'
						: null;
	return name && { id: `${look}-${name}`, look, standing, ...HATCHES[name] };
}
