/** What a map is drawn of: paths and texts as plain data, so that one small component draws them all. */
import type { Look, Standing } from '../../compile/types.js';

/** A path of its own, or a use of one that stands on the page. */
export interface Shape {
	/** What it is: classes that `Draw.svelte` styles. */
	readonly is: string;
	readonly d?: string;
	readonly href?: string;
	readonly fill?: string | undefined;
	readonly transform?: string | undefined;
	readonly opacity?: number | undefined;
}

/** A line of text. */
export interface Text {
	readonly is: string;
	readonly text: string;
	readonly x: number;
	readonly y: number;
	/** In pixels. */
	readonly size: number;
	readonly weight: number;
	/** In em. */
	readonly spacing?: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly transform?: string | undefined;
}

/** Strokes over one square of a hatch's period, before it is turned. */
const HATCHES = {
	lines: { period: 7, turn: -45, d: 'M0 3.5H7', width: 1.2 },
	wide: { period: 12, turn: -45, d: 'M0 6H12', width: 1.2 },
	back: { period: 9, turn: 45, d: 'M0 4.5H9', width: 1.1 },
	cross: { period: 9, turn: 45, d: 'M0 4.5H9M4.5 0V9', width: 1.2 },
	dots: { period: 7, turn: 45, d: 'M3.5 3.5h.01', width: 2.6 }
} as const;

/** What is laid over an area's tint, so that looks and standings differ without their colours. */
export interface Hatch {
	/** Unique on the page. */
	readonly id: string;
	readonly is: string;
	readonly period: number;
	readonly transform: string;
	readonly d: string;
	readonly width: number;
}

/** The name of an area's hatch; none for one that is plain, hollow or only outlined. */
export function hatchOf(look: Look, standing?: Standing): keyof typeof HATCHES | undefined {
	if (standing === 'unverified' || standing === 'planned' || standing === 'retracted') return;
	if (standing === 'disputed') return 'cross';
	if (look === 'lost') return standing === 'attributed' ? 'wide' : 'lines';
	return look === 'pressed' ? 'dots' : look === 'held' ? 'back' : undefined;
}

/**
 * An area in its tone, and the hatch that it needs.
 *
 * @param outline the area's `d` or `href`, and how strongly it is drawn
 * @param id what the hatch's id begins with
 * @param k pixels a unit: hatches keep their size in pixels
 * @param edge how its outline is drawn
 */
export function tone(
	outline: Pick<Shape, 'd' | 'href' | 'opacity'>,
	look: Look,
	standing: Standing | undefined,
	id: string,
	k: number,
	edge = ''
): { shapes: Shape[]; hatches: Hatch[] } {
	const is = `tone ${look} ${standing ?? ''}`;
	const shapes: Shape[] = [{ ...outline, is: `${is} ${edge}` }];
	const name = hatchOf(look, standing);
	if (!name) return { shapes, hatches: [] };
	const { turn, ...strokes } = HATCHES[name];
	const hatch = {
		...strokes,
		id: `${id}-${look}-${name}`,
		is,
		transform: `scale(${+(1 / k).toPrecision(6)}) rotate(${turn})`
	};
	shapes.push({ is: 'over', fill: `url(#${hatch.id})`, ...outline });
	return { shapes, hatches: [hatch] };
}

const ring = (r: number) => `M-${r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;

const SIGNS: Readonly<Record<string, string>> = {
	capital: 'M-4-4H4V4H-4Z',
	base: 'M0-6.5 6.5 5H-6.5Z',
	mission: 'M-4 8V-7.5H6.5L3.5-3.75 6.5 0H-4'
};

/** What stands in a disc: how sure its claim is. */
const INNER: Readonly<Record<string, string>> = {
	confirmed: 'M-3.6.2-1 2.9 3.8-2.9',
	attributed: 'M-3.2 1.4V-.4A2 2 0 0 1-1.6-2.6M1.4 1.4V-.4A2 2 0 0 1 3-2.6M-3 .6v1M1.6.6v1',
	corrected: 'M-3.6 1.6 0-2.4 3.6 1.6',
	unverified: 'M-2.3-1.9A2.3 2.3 0 1 1 .9.2C.2.5 0 .8 0 1.7M0 4v.1'
};

/** The sign of a mark about 0, 0 in pixels. Form says what it is and how sure it is. */
export function sign(symbol: string, standing: Standing | undefined, transform: string): Shape[] {
	const own = SIGNS[symbol];
	const inner = standing && (symbol === 'dot' || standing === 'unverified') ? INNER[standing] : '';
	const r = symbol === 'held' || inner ? 8 : symbol === 'town' && !standing ? 3.5 : 5.5;
	const d = own ?? ring(r);
	const parts: [is: string, d: string | undefined | false][] = [
		['halo', d],
		['form', d],
		['core', symbol === 'held' && standing !== 'unverified' && ring(3.4)],
		['core', standing === 'disputed' && `M0-${r}A${r} ${r} 0 0 1 0 ${r}Z`],
		['inner', !own && inner],
		['form', standing === 'retracted' && `M-${r + 3} 0H${r + 3}`]
	];
	return parts.flatMap(([is, d]) =>
		d ? [{ is: `${is} ${symbol} ${standing ?? ''}`, d, transform }] : []
	);
}

/** A flow's ribbon over its casing. */
export function ribbon(d: string, standing: Standing | undefined): Shape[] {
	return ['halo', `form flow ${standing ?? ''}`].map((is) => ({ is, d }));
}

/** A line over its casing, or a ring. */
export function line({ as, d, standing, strength: opacity }: MapLine): Shape[] {
	const is = `line ${as} ${standing ?? ''}`;
	return as === 'ring'
		? [{ is, d }]
		: [
				{ is: `line under ${as}`, d, opacity },
				{ is, d, opacity }
			];
}

interface MapLine {
	/** `route`, `ahead`, `ring`, or `own` and how it looks. */
	readonly as: string;
	readonly d: string;
	readonly standing?: Standing | undefined;
	readonly strength?: number | undefined;
}
