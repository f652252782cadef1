/** A story's map in a picture: what `Ground.svelte` and `Draw.svelte` draw, with every style said on the spot. */
import {
	compose,
	type Inset,
	type MapTarget,
	type Scene
} from '../../components/StoryMap/scene.js';
import type { Hatch, Shape, Text } from '../../components/StoryMap/shapes.js';
import type { CompiledAtlas, GroundPart, GroundStrengths } from '../../compile/types.js';
import type { Camera } from '../../layout/camera.js';
import type { StageBox } from '../../layout/stage-box.js';
import { COLOURS, mix } from './colours.js';
import { line } from './letters.js';
import { el, type Attributes } from './svg.js';

const SHORE = { stroke: COLOURS.river, width: 0.9 };
/** Lines keep their width however near the camera is: the rasteriser has no `non-scaling-stroke`. */
const GROUND: Readonly<
	Record<
		string,
		{ fill?: string; stroke?: string; width?: number; dash?: number[]; more?: Attributes }
	>
> = {
	land: { fill: COLOURS.land2 },
	focus: { fill: COLOURS.land },
	height: { fill: COLOURS.ink, more: { 'fill-opacity': 0.022 } },
	lake: { fill: COLOURS.water, stroke: COLOURS.river, width: 0.9 },
	river: { stroke: COLOURS.river, width: 0.9 },
	coast: SHORE,
	province: { stroke: COLOURS.province, width: 0.9, dash: [4, 2.2] },
	border: { stroke: COLOURS.border, width: 1.5 }
};
const RIVER = [0.9, 1.5, 1.2];
/** Of a map of the world, where there are many and none is the subject. */
const WORLD_BORDER = { width: 0.8, more: { 'stroke-opacity': 0.6 } };

/** Which part of the ground a role belongs to. */
const PART: Readonly<Record<string, GroundPart>> = {
	height: 'relief',
	lake: 'rivers',
	river: 'rivers',
	province: 'provinces',
	border: 'borders'
};

function ground(atlas: CompiledAtlas, k: number, shown: GroundStrengths = {}): string {
	return atlas.ground
		.map(({ role, level, shore, scale = 1, d }) => {
			const pixels = k * scale;
			const transform = scale === 1 ? undefined : `scale(${scale})`;
			const part = PART[role];
			const opacity = part && shown[part];
			const light = role === 'border' && level !== undefined;
			const style = GROUND[role] && {
				...GROUND[role],
				...(shore ? SHORE : {}),
				...(light ? WORLD_BORDER : {})
			};
			if (!style) return '';
			const width = role === 'river' ? (RIVER[level ?? 0] ?? 0.9) : (style.width ?? 0);
			const path = (more: Attributes) =>
				el('path', { d, transform, opacity, 'stroke-linejoin': 'round', ...more });
			const casing =
				role === 'border' && !light
					? path({
							fill: 'none',
							stroke: COLOURS.halo,
							'stroke-width': 4 / pixels,
							'stroke-opacity': 0.7
						})
					: '';
			return (
				casing +
				path({
					fill: style.fill ?? 'none',
					stroke: style.stroke,
					'stroke-width': style.stroke ? width / pixels : undefined,
					'stroke-dasharray': style.dash?.map((n) => n / pixels).join(' '),
					...style.more
				})
			);
		})
		.join('');
}

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

function toneOf(is: string): Tone {
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

/** How a shape is drawn, by its classes. `k`: pixels a unit of where it is drawn. */
function styleOf({ is, fill }: Shape, k: number): Attributes {
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
				'stroke-dasharray': dash
					?.split(' ')
					.map((n) => Number(n) / k)
					.join(' '),
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
				'stroke-dasharray': dash
					?.split(' ')
					.map((n) => Number(n) / k)
					.join(' '),
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

/** Shapes; those that stand elsewhere on a page are drawn from the atlas. */
function shapes(
	list: readonly Shape[],
	k: number,
	pathOf: (href: string) => string | undefined
): string {
	return list
		.map((shape) => {
			const d = shape.d ?? (shape.href && pathOf(shape.href));
			const { transform, opacity } = shape;
			return d ? el('path', { d, transform, opacity, ...styleOf(shape, k) }) : '';
		})
		.join('');
}

function hatches(list: readonly Hatch[]): string {
	return list
		.map(({ id, is, period, transform, d, width }) =>
			el(
				'pattern',
				{
					id,
					width: period,
					height: period,
					patternUnits: 'userSpaceOnUse',
					patternTransform: transform
				},
				el('path', {
					d,
					fill: 'none',
					stroke: toneOf(is).colour,
					'stroke-opacity': 0.75,
					'stroke-width': width,
					'stroke-linecap': 'round'
				})
			)
		)
		.join('');
}

function textColour(is: string): string {
	const has = (name: string) => new RegExp(`\\b${name}\\b`).test(is);
	if (has('retracted')) return COLOURS.ink3;
	if (has('unverified') || has('note')) return COLOURS.ink2;
	if (has('subject') || has('held') || (has('figure') && has('first'))) return COLOURS.accent;
	if (has('lost') || has('pressed')) return COLOURS.loss;
	if (has('physical') || has('water')) return COLOURS.ink3;
	return has('town') || has('figure') ? COLOURS.ink : COLOURS.ink2;
}

function words(texts: readonly Text[]): string {
	return texts
		.map(({ is, text, x, y, size, weight, spacing = 0, anchor, transform }) => {
			const caps = /\bcaps\b/.test(is);
			return line(caps ? text.toUpperCase() : text, x, y, {
				face: /^(physical|water)\b/.test(is) ? 'italic' : 'sans',
				size,
				weight,
				spacing,
				anchor,
				transform,
				fill: textColour(is),
				halo: COLOURS.halo,
				haloWidth: /^figure\b/.test(is) ? 6 : 4,
				struck: /\bretracted\b/.test(is)
			});
		})
		.join('');
}

/** A map as drawn, and what its key says. */
export interface DrawnMap {
	/** Land, borders and tones. */
	readonly ground: string;
	/** Arrows, signs, names and scale. */
	readonly over: string;
	readonly key: readonly { readonly text: string; readonly swatch: string }[];
}

/** What a map is drawn on: the earth with its paths, or an image as a `data:` address. */
export type PictureTarget = MapTarget &
	({ readonly atlas: CompiledAtlas; readonly image?: never } | { readonly image: string });

/** @param target its box is the picture's room in pixels */
export function drawMap(target: PictureTarget): DrawnMap {
	const scene = compose(target);
	const pathOf = (href: string): string | undefined => {
		// What is drawn on an image brings its outlines along.
		if (target.image !== undefined) return undefined;
		const { atlas } = target;
		if (href === `#${target.ground}-globe`) return atlas.globe?.d;
		return atlas.areas[href.slice(target.ground.length + 4)]?.d;
	};
	return {
		ground: drawPlane(scene, target, pathOf),
		over: [
			...scene.flows.map((flow, i) => drawFlow(flow, `${target.id}-f${i}`)),
			shapes(scene.over, 1, pathOf),
			words(scene.texts),
			scene.inset && target.image === undefined ? drawInset(scene.inset, target, pathOf) : ''
		].join(''),
		key: scene.key.map((entry) => ({
			text: entry.text,
			swatch: hatches(entry.hatches) + shapes(entry.shapes, 1, pathOf)
		}))
	};
}

/** Land or image with the tones on it, in a room. */
function drawPlane(
	{ camera, hatches: strokes, tones }: Scene,
	target: PictureTarget,
	pathOf: (href: string) => string | undefined,
	{ width, height }: Pick<StageBox, 'width' | 'height'> = target.box
): string {
	const { image, atlas, layer } = target;
	return (
		el('rect', { width, height, fill: image === undefined ? COLOURS.water : COLOURS.paper }) +
		el(
			'g',
			{ transform: placed(camera) },
			(image === undefined
				? ground(target.atlas, camera.k, layer.ground)
				: el('image', { href: image, width: atlas.width, height: atlas.height })) +
				hatches(strokes) +
				shapes(tones, camera.k, pathOf)
		)
	);
}

/** The small map in a corner, cut to its box. */
function drawInset(
	{ scene, place: [x, y, x1, y1] }: Inset,
	target: PictureTarget,
	pathOf: (href: string) => string | undefined
): string {
	const [width, height] = [x1 - x, y1 - y];
	return el(
		'svg',
		{ x, y, width, height, viewBox: `0 0 ${width} ${height}` },
		drawPlane(scene, target, pathOf, { width, height }) +
			shapes(scene.over, 1, pathOf) +
			words(scene.texts) +
			el('rect', {
				x: 0.5,
				y: 0.5,
				width: width - 1,
				height: height - 1,
				fill: 'none',
				stroke: COLOURS.ink2
			})
	);
}

const placed = ({ k, tx, ty }: Camera): string => `translate(${tx} ${ty}) scale(${k})`;

/** A flow; one whose start is not known fades in over its first third. */
function drawFlow({ from, to, fades, shapes: parts }: Scene['flows'][number], id: string): string {
	if (!fades) return shapes(parts, 1, () => undefined);
	return parts
		.map((shape, i) => {
			const style = styleOf(shape, 1);
			const painted = (['fill', 'stroke'] as const).flatMap((part) => {
				const colour = style[part];
				if (typeof colour !== 'string' || colour === 'none') return [];
				const name = `${id}-${i}-${part}`;
				const ramp = el(
					'linearGradient',
					{
						id: name,
						gradientUnits: 'userSpaceOnUse',
						x1: from[0],
						y1: from[1],
						x2: from[0] + (to[0] - from[0]) / 3,
						y2: from[1] + (to[1] - from[1]) / 3
					},
					el('stop', { offset: 0, 'stop-color': colour, 'stop-opacity': 0 }) +
						el('stop', { offset: 1, 'stop-color': colour })
				);
				return [{ part, name, ramp }];
			});
			const paint = Object.fromEntries(painted.map(({ part, name }) => [part, `url(#${name})`]));
			return (
				painted.map(({ ramp }) => ramp).join('') + el('path', { d: shape.d, ...style, ...paint })
			);
		})
		.join('');
}
