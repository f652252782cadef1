/** A story's map in a picture. */
import {
	compose,
	type Inset,
	type MapTarget,
	type Scene
} from '../../components/StoryMap/scene.js';
import type { Hatch, Shape, Text } from '../../components/StoryMap/shapes.js';
import type { CompiledAtlas } from '../../compile/types.js';
import type { Camera } from '../../layout/camera.js';
import type { StageBox } from '../../layout/stage-box.js';
import { COLOURS } from './colours.js';
import { line } from './letters.js';
import { drawGround } from './map-ground.js';
import { styleOf, textColour, toneOf } from './map-style.js';
import { el } from './svg.js';

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
				? drawGround(target.atlas, camera.k, layer.ground)
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
