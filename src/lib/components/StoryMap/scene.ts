/** Everything that stands on a map, composed for one room. Pure: the same at rest as on a fresh page. */
import type { CompiledMap } from '../../compile/types.js';
import { cull, fitView, labelBox, overlaps, toStage, type Camera } from '../../layout/camera.js';
import { flowPath } from '../../layout/flow.js';
import { furniture, furnitureSizes, insetBox, type Furniture } from '../../layout/furniture.js';
import { labelLines } from '../../layout/label-type.js';
import { scaleBar } from '../../layout/scale-bar.js';
import { isLow, type Box, type StageBox } from '../../layout/stage-box.js';
import { tenth } from '../../layout/tenth.js';
import { line, ribbon, sign, tone, type Hatch, type Shape, type Text } from './shapes.js';
import type { MapAtlas } from './types.js';

/** All that decides how a map looks. */
export interface MapTarget {
	/** `small`: it stands in the corner of another. */
	readonly layer: CompiledMap & { readonly small?: boolean };
	readonly box: StageBox;
	readonly atlas: MapAtlas;
	readonly rtl: boolean;
	/** BCP 47. */
	readonly language: string;
	/** Where the address of its image begins, where that is not the page's own site. */
	readonly base?: string | undefined;
	/** The id of the ground; what the ids of its areas begin with. */
	readonly ground: string;
	/** The address of the file that the ground stands in. Default: it stands in the page. */
	readonly file?: string;
	/** What the ids of this map begin with. */
	readonly id: string;
}

type Point = readonly [x: number, y: number];

/** A flow with the square window that it is drawn on in. */
export interface SceneFlow {
	readonly key: string;
	readonly from: Point;
	readonly to: Point;
	/** Its start is not known. */
	readonly fades: boolean;
	readonly shapes: readonly Shape[];
	/** The window holds the flow however it is turned about its middle. */
	readonly x: number;
	readonly y: number;
	readonly side: number;
	/** The way it goes, in degrees clockwise from the right. */
	readonly turn: number;
}

export interface Scene {
	readonly camera: Camera;
	/** An inset has none. */
	readonly places: Partial<Furniture>;
	/** In plane units. */
	readonly tones: readonly Shape[];
	/** In pixels, as all that follows. */
	readonly flows: readonly SceneFlow[];
	readonly over: readonly Shape[];
	readonly texts: readonly Text[];
	readonly key: readonly {
		readonly text: string;
		readonly shapes: readonly Shape[];
		readonly hatches: readonly Hatch[];
	}[];
	/** Of the areas. */
	readonly hatches: readonly Hatch[];
	readonly notes: readonly string[];
	/** A second map in a corner, in pixels of its own. */
	readonly inset: Inset | null;
}

/** A small map with its box on the stage. */
export interface Inset {
	readonly scene: Scene;
	readonly place: Box;
}

/** Swatches of the key are 30 by 18. */
const SWATCH = 'M1.5 1.5h27v15h-27Z';
const ARROW = 'M1 13C8 12 14 10 19 6l-2-3 10-2-4 9-2-2C15 13 8 15 1 14Z';
/** Pixels about a mark that no name may reach into: half of a small one. */
const MARK = 4;
/** Room of the scale's text: of a short one, and of a letter. */
const KM_ROOM = 54;
const KM_LETTER = 5.6;

/** What links to the ground begin with. */
export const groundLink = ({ file = '', ground }: MapTarget): string => `${file}#${ground}`;

/** The address of the image that a map is drawn on. */
export const imageLink = ({ layer, base }: Pick<MapTarget, 'layer' | 'base'>): string | undefined =>
	layer.sheet?.src && (base ? new URL(layer.sheet.src, base).href : layer.sheet.src);

/** The part of the plane that so many pixels show, as a viewBox. */
export function viewBoxText({ k, tx, ty }: Camera, width: number, height: number): string {
	return [-tx, -ty, width, height].map((n) => +(n / k).toFixed(3)).join(' ');
}

/** How strongly the ground is shown, as a style; absent: in full. */
export function groundStyle({ ground }: CompiledMap): string | undefined {
	return (
		ground &&
		Object.entries(ground)
			.map(([part, strength]) => `--tl-show-${part}:${strength}`)
			.join(';')
	);
}

export function compose(target: MapTarget): Scene {
	const { layer, box, atlas, rtl, id } = target;
	const ground = groundLink(target);
	const { view, labels } = layer.layouts[box.size];
	const camera = fitView(view, box);
	const at = (point: Point) => toStage(camera, [point[0], point[1]]);
	// An inset has no card beside it, and nothing stands on it.
	const places: Partial<Furniture> = layer.small
		? {}
		: furniture(box, furnitureSizes(layer, box, !!atlas.globe), rtl);
	const taken = Object.values(places).filter((b: Box | null): b is Box => b !== null);
	// On a stage much lower than that which names were laid out for some would lie on marks.
	for (const mark of isLow(box) ? layer.marks : []) {
		const [x, y] = at(mark.at);
		taken.push([x - MARK, y - MARK, x + MARK, y + MARK]);
	}
	const tones = layer.areas.map(({ area, d, look, standing, line, strength: opacity }) =>
		tone(
			d ? { d, opacity } : { href: `${ground}-a-${area}`, opacity },
			look,
			standing,
			id,
			camera.k,
			line
		)
	);
	const [bar, km] = places.scale ? scale(target, camera, places.scale) : [[], []];
	return {
		camera,
		places,
		tones: [...tones.flatMap(({ shapes }) => shapes), ...(layer.lines ?? []).flatMap(line)],
		hatches: [...new Map(tones.flatMap(({ hatches }) => hatches.map((h) => [h.id, h]))).values()],
		flows: layer.flows.map((flow) => {
			const [from, to] = [at(flow.from), at(flow.to)];
			const { d, width } = flowPath(from, to, flow.weight, flow.bow, box.size);
			const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
			const side = Math.ceil(Math.hypot(dx, dy) + 2 * width + 12);
			const x = Math.round((from[0] + to[0] - side) / 2);
			const y = Math.round((from[1] + to[1] - side) / 2);
			const turn = Math.round((Math.atan2(dy, dx) * 180) / Math.PI);
			const key = `${flow.id} ${x} ${y} ${side} ${turn}`;
			const shapes = ribbon(d, flow.standing);
			return { key, from, to, fades: flow.fadeIn, shapes, x, y, side, turn };
		}),
		over: [
			...layer.marks.flatMap((mark) => {
				const [x, y] = at(mark.at).map(tenth);
				return sign(mark.symbol, mark.standing, `translate(${x} ${y})`);
			}),
			...bar,
			...locator(target, places.locator)
		],
		texts: [
			...cull(labels, camera, box)
				.filter((label) => !taken.some((b) => overlaps(b, labelBox(label, camera))))
				.flatMap((label) => {
					const { role, look = '', standing = '', anchor, turn, w, h } = label;
					const [px, py] = at(label.at);
					const left = px + label.dx;
					const top = py + label.dy;
					const x = tenth(left + (anchor === 'start' ? 0 : anchor === 'end' ? w : w / 2));
					const middle = `${tenth(left + w / 2)} ${tenth(top + h / 2)}`;
					return labelLines(label).map((line, i): Text => {
						const y = tenth(top + line.y);
						const how = `${line.caps ? 'caps' : ''} ${line.note ? 'note' : i ? '' : 'first'}`;
						return {
							...line,
							is: `${role} ${look} ${standing} ${how}`,
							x,
							y,
							anchor,
							transform: turn ? `rotate(${turn} ${middle})` : undefined
						};
					});
				}),
			...km
		],
		key: layer.key.map(({ kind, look, symbol = 'town', standing, strength, text }, i) => ({
			text,
			hatches: [],
			shapes:
				kind === 'mark'
					? sign(symbol, standing, 'translate(15 9)')
					: kind === 'line'
						? line({
								as: symbol,
								d: symbol.includes('dots') ? 'M4 9h22' : 'M1 9h28',
								standing,
								strength
							})
						: ribbon(ARROW, standing),
			...(kind === 'area' &&
				look &&
				tone({ d: SWATCH, opacity: strength }, look, standing, `${id}-k${i}`, 1))
		})),
		notes: layer.notes,
		inset:
			places.locator && layer.inset
				? { place: places.locator, scene: compose(insetTarget(target, layer.inset)) }
				: null
	};
}

/** What is drawn in the corner: a map without key, notes and scale. */
function insetTarget(target: MapTarget, inset: NonNullable<CompiledMap['inset']>): MapTarget {
	const layer = { ...target.layer, ...inset, key: [], notes: [], inset: undefined, small: true };
	return { ...target, layer, box: insetBox(target.box.size), id: `${target.id}-i` };
}

/** The scale: a bar with its casing, and its length in words. */
function scale(
	{ atlas, box, rtl }: MapTarget,
	camera: Camera,
	[x0, , x1, y1]: Box
): [Shape[], Text[]] {
	// A unit in full is longer than "km": all lengths of a language have the same.
	const room = Math.max(KM_ROOM, 12 + KM_LETTER * (atlas.lengths[100]?.length ?? 0));
	const { km, px } = scaleBar(camera.k, atlas.kmPerUnit, x1 - x0 - room);
	// The mark keeps the number before its unit where that runs from the right.
	const text = (rtl ? '\u200f' : '') + (atlas.lengths[km] ?? `${km} km`);
	const right = box.size !== 'wide' && x0 + x1 > box.width;
	const x = Math.round(right ? x1 - px - room : x0) + 0.5;
	const y = Math.round(y1) - 6.5;
	const d = `M${x} ${y - 5}v5h${tenth(px)}v-5m${tenth(-px / 2)} 2v3`;
	return [
		['under', 'bar'].map((is) => ({ is, d })),
		[
			{
				is: 'km',
				text,
				x: tenth(x + px + 7),
				y: y + 3,
				size: 13,
				weight: 400,
				anchor: 'start'
			}
		]
	];
}

/** The globe with a frame on it that is never too small to be seen. */
function locator(target: MapTarget, place?: Box | null): Shape[] {
	const { locator: where } = target.layer;
	if (!place || !where) return [];
	const [x0, y0, x1, y1] = where;
	const w = Math.max(x1 - x0, 9);
	const h = Math.max(y1 - y0, 7);
	const frame = `M${tenth((x0 + x1 - w) / 2)} ${tenth((y0 + y1 - h) / 2)}h${tenth(w)}v${tenth(h)}h${tenth(-w)}z`;
	const half = (place[2] - place[0]) / 2;
	const transform = `translate(${place[0] + half} ${place[1] + half}) scale(${+(half / 51).toFixed(3)})`;
	return [
		{
			is: 'sea',
			d: 'M-50.5 0a50.5 50.5 0 1 0 101 0a50.5 50.5 0 1 0-101 0',
			transform
		},
		{ is: 'globe', href: `${groundLink(target)}-globe`, transform },
		{ is: 'frame', d: frame, transform }
	];
}
