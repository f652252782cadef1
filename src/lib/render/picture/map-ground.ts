/** The ground of a map in a picture: what `Ground.svelte` draws, with every style said on the spot. */
import type { CompiledAtlas, GroundPart, GroundStrengths } from '../../compile/types.js';
import { COLOURS } from './colours.js';
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

/** @param k pixels a unit of the plane */
export function drawGround(atlas: CompiledAtlas, k: number, shown: GroundStrengths = {}): string {
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
