/** How shapes and names of a map look in a picture: the rules of `Draw.svelte`, said on the spot. */
import type { Shape } from '../../components/StoryMap/shapes.js';
import { COLOURS, mix } from './colours.js';
import type { Attributes } from './svg.js';

interface Tone {
	readonly colour: string;
	readonly tint: number;
	readonly edge: number;
	readonly dash?: string;
}

/** By class, the later ones first: a standing goes over a look. */
const TONES: readonly (readonly [string, Partial<Tone>])[] = [
	['lost', { colour: COLOURS.loss, tint: 0.19, edge: 2 }],
	['pressed', { colour: COLOURS.loss, tint: 0.1, edge: 1.4 }],
	['subject', { colour: COLOURS.accent, tint: 0.1, edge: 2 }],
	['held', { colour: COLOURS.accent, tint: 0.12, edge: 1.4 }],
	['disputed', { colour: COLOURS.loss, tint: 0.06 }],
	['unverified', { colour: COLOURS.ink2, tint: 0.06, dash: '6 4' }],
	['planned', { tint: 0, edge: 2 }],
	['retracted', { colour: COLOURS.ink3, tint: 0 }],
	['dashed', { dash: '6 4' }],
	['dotted', { dash: '0.1 5' }],
	['none', { edge: 0 }]
];

/** How an area, its hatch or its swatch is toned, by its classes. */
export function toneOf(is: string): Tone {
	const classes = new Set(is.split(' '));
	return TONES.reduce<Tone>(
		(tone, [name, change]) => (classes.has(name) ? { ...tone, ...change } : tone),
		{ colour: COLOURS.ink3, tint: 0.06, edge: 1 }
	);
}

const BLUE = /\b(held|dot|mission|flow)\b/;
const QUIET = /\b(unverified|retracted)\b/;
const HOLLOW = /\b(held|planned|disputed|retracted|unverified)\b/;

function signColour(is: string): string {
	if (/\bdisputed\b/.test(is)) return COLOURS.loss;
	if (QUIET.test(is)) return COLOURS.ink2;
	return BLUE.test(is) ? COLOURS.accent : COLOURS.ink;
}

/** Lines and gaps of so many pixels, in units of where they are drawn. */
const dashes = (dash: string | undefined, k: number): string | undefined =>
	dash
		?.split(' ')
		.map((n) => Number(n) / k)
		.join(' ');

/** How a shape is drawn, by its classes. `k`: pixels a unit of where it is drawn. */
export function styleOf({ is, fill }: Shape, k: number): Attributes {
	const [kind = ''] = is.split(' ');
	if (fill) return { fill };
	const round = { 'stroke-linejoin': 'round' };
	switch (kind) {
		case 'tone': {
			const { colour, tint, edge, dash } = toneOf(is);
			return {
				fill: colour,
				'fill-opacity': tint,
				stroke: colour,
				'stroke-width': edge / k,
				'stroke-dasharray': dashes(dash, k),
				...round
			};
		}
		case 'halo':
			return { fill: COLOURS.halo, stroke: COLOURS.halo, 'stroke-width': 5, ...round };
		case 'form': {
			const colour = signColour(is);
			const flow = /\bflow\b/.test(is);
			const hollow = HOLLOW.test(is);
			return {
				fill:
					flow && /\bdisputed\b/.test(is)
						? mix(colour, 0.4, COLOURS.halo)
						: hollow
							? COLOURS.halo
							: colour,
				stroke: flow && !hollow ? undefined : colour,
				'stroke-width': hollow ? 2.2 : 1,
				'stroke-dasharray': /\bunverified\b/.test(is) ? (flow ? '6 4' : '2.6 2') : undefined,
				...round
			};
		}
		case 'core':
			return { fill: signColour(is) };
		case 'inner':
			return {
				fill: 'none',
				stroke: QUIET.test(is) ? COLOURS.ink2 : COLOURS.halo,
				'stroke-width': 1.9,
				'stroke-linecap': 'round',
				...round
			};
		case 'line': {
			const has = (name: string) => new RegExp(`\\b${name}\\b`).test(is);
			const dashed = has('unverified') || has('planned') || has('dashed');
			const [width, dash] = has('dots')
				? [has('under') ? 10 : 7]
				: has('under')
					? [4]
					: has('ahead')
						? [1.6, '0.1 5']
						: has('ring')
							? [1]
							: [2.4, has('dotted') ? '0.1 5' : dashed ? '6 4' : undefined];
			return {
				fill: 'none',
				stroke: has('under')
					? COLOURS.halo
					: has('disputed') || has('lost') || has('pressed')
						? COLOURS.loss
						: has('ring') || has('quiet') || QUIET.test(is)
							? COLOURS.ink2
							: COLOURS.accent,
				'stroke-width': width / k,
				'stroke-dasharray': dashes(dash, k),
				'stroke-linecap': 'round',
				...round
			};
		}
		case 'bar':
			return { fill: 'none', stroke: COLOURS.ink2, 'stroke-width': 1.2 };
		case 'under':
			return { fill: 'none', stroke: COLOURS.halo, 'stroke-width': 4, ...round };
		case 'sea':
			return { fill: COLOURS.water, stroke: COLOURS.rule2 };
		case 'globe':
			return { fill: COLOURS.land, stroke: COLOURS.rule2, 'stroke-width': 0.4 };
		case 'frame':
			return {
				fill: COLOURS.accent,
				'fill-opacity': 0.2,
				stroke: COLOURS.accent,
				'stroke-width': 2
			};
		default:
			return {};
	}
}

/** The colour of a name, by its classes. */
export function textColour(is: string): string {
	const has = (name: string) => new RegExp(`\\b${name}\\b`).test(is);
	if (has('retracted')) return COLOURS.ink3;
	if (has('unverified') || has('note')) return COLOURS.ink2;
	if (has('subject') || has('held') || (has('figure') && has('first'))) return COLOURS.accent;
	if (has('lost') || has('pressed')) return COLOURS.loss;
	if (has('physical') || has('water')) return COLOURS.ink3;
	return has('town') || has('figure') ? COLOURS.ink : COLOURS.ink2;
}
