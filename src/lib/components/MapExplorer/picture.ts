/** All that a map shows while it is explored, for one camera. Pure. */
import { distanceIn } from '../../compile/map/distance.js';
import type { CompiledMap } from '../../compile/types.js';
import { toStage, type Camera } from '../../layout/camera.js';
import { furniture, furnitureSizes } from '../../layout/furniture.js';
import { labelLines } from '../../layout/label-type.js';
import type { Box, StageBox } from '../../layout/stage-box.js';
import {
	compose,
	groundStyle,
	imageLink,
	viewBoxText,
	type MapTarget,
	type Scene
} from '../StoryMap/scene.js';
import { sign, type Shape, type Text } from '../StoryMap/shapes.js';
import type { SetName } from './names.js';
import type { Spot } from './spots.js';

/** Something that stays as large as it is while the map moves under it, tied to a point of the plane. */
export interface Tied {
	readonly key: string;
	readonly at: readonly [x: number, y: number];
	/** Where it stands now, in pixels. */
	readonly x: number;
	readonly y: number;
	readonly shapes: readonly Shape[];
	/** About 0, 0, as the shapes. */
	readonly texts: readonly Text[];
}

export interface TiedSpot extends Omit<Tied, 'shapes' | 'texts'> {
	readonly spot: Spot;
	/** Name and what it is, in one line. */
	readonly label: string;
	/** Half the width and half the height of what can be pressed. */
	readonly half: readonly [w: number, h: number];
}

export interface Picture {
	readonly box: StageBox;
	readonly viewBox: string;
	/** What it is drawn on where that is not the earth, in units; without an address it is drawn on nothing. */
	readonly image: {
		readonly href: string | undefined;
		readonly width: number;
		readonly height: number;
	} | null;
	/** How strongly the ground is shown, as a style. */
	readonly ground: string | undefined;
	readonly tones: Scene['tones'];
	readonly hatches: Scene['hatches'];
	readonly flows: Scene['flows'];
	readonly key: Scene['key'];
	readonly marks: readonly Tied[];
	readonly names: readonly Tied[];
	/** Bar and its length in words. */
	readonly scale: { readonly shapes: readonly Shape[]; readonly texts: readonly Text[] };
	readonly places: { readonly key: Box | null; readonly note: Box | null };
	readonly notes: readonly string[];
	/** Who made the map. */
	readonly credit: string;
}

/** A map without what belongs to its camera: it gets another. */
export interface ExploreTarget extends Omit<MapTarget, 'box'> {
	readonly layer: CompiledMap;
}

/** Side of a button, in pixels. */
const BUTTON = 44;

/** What stands on the map besides names, so that these keep clear of it. */
export function takenBy(target: ExploreTarget, box: StageBox, camera: Camera): Box[] {
	const { key, scale, note } = standsOn(target, box);
	const marks = target.layer.marks.map(({ at, symbol }): Box => {
		const [x, y] = toStage(camera, [at[0], at[1]]);
		const half = symbol === 'held' ? 10 : 7;
		return [x - half, y - half, x + half, y + half];
	});
	return [...[key, scale, note].filter((b) => b !== null), ...pressedOn(box, target.rtl), ...marks];
}

/** Where the buttons stand, and on phones the credits below: `ExplorerView` sets them there. */
function pressedOn({ size, width, height, visible }: StageBox, rtl: boolean): Box[] {
	const margin = size === 'wide' ? 24 : 12;
	const [x0, y0, x1] = visible;
	const x = rtl ? x0 + margin : x1 - margin - BUTTON;
	const tools: Box = [x, y0 + margin, x + BUTTON, y0 + margin + 4 * BUTTON];
	return size === 'phone' ? [tools, [0, height - 18, width, height]] : [tools];
}

export function pictureOf(
	target: ExploreTarget,
	box: StageBox,
	camera: Camera,
	names: readonly SetName[]
): Picture {
	const { layer, atlas } = target;
	// A view that this camera, and no other, shows: the map is then composed as on any stage.
	const [x0, y0, x1, y1] = box.free;
	const { k, tx, ty } = camera;
	const view: Box = [(x0 - tx) / k, (y0 - ty) / k, (x1 - tx) / k, (y1 - ty) / k];
	const layout = { view, labels: [] };
	const { locator: _, ...rest } = layer;
	const scene = compose({
		...target,
		box,
		atlas: { ...target.atlas, lengths: lengthsFrom(target) },
		layer: {
			...rest,
			marks: [],
			layouts: { phone: layout, tablet: layout, wide: layout, figure: layout }
		}
	});
	const { key, note } = standsOn(target, box);
	const tied = (key: string, at: readonly [number, number]) => {
		const [x, y] = toStage(camera, [at[0], at[1]]);
		return { key, at, x: tenth(x), y: tenth(y) };
	};
	return {
		box,
		viewBox: viewBoxText(camera, box.width, box.height),
		image: layer.sheet
			? { href: imageLink(target), width: atlas.width, height: atlas.height }
			: null,
		ground: groundStyle(layer),
		tones: scene.tones,
		hatches: scene.hatches,
		flows: scene.flows,
		key: scene.key,
		// Without marks, names and a locator only the scale is left of what stands over a map.
		scale: { shapes: scene.over, texts: scene.texts },
		marks: layer.marks.map(({ id, at, symbol, standing }) => ({
			...tied(`mark ${id}`, at),
			shapes: sign(symbol, standing, ''),
			texts: []
		})),
		names: names.map(({ label, dot, standing }) => ({
			...tied(label.id, label.at),
			shapes:
				dot === 'place'
					? sign('dot', standing, '')
					: dot === 'town'
						? sign('town', undefined, 'scale(.7)')
						: [],
			texts: textsOf(label, dot)
		})),
		places: { key, note },
		notes: layer.notes,
		credit: atlas.credit
	};
}

function standsOn(target: ExploreTarget, box: StageBox) {
	const { key, notes, unscaled } = target.layer;
	const texts = { key, notes, ...(unscaled ? { unscaled } : {}) };
	return furniture(box, furnitureSizes(texts, box), target.rtl);
}

/** The lines of a name about its point. */
function textsOf(label: SetName['label'], dot: SetName['dot']): Text[] {
	const { role, look = '', standing = '', anchor, turn, w, h, dx, dy } = label;
	const x = tenth(dx + (anchor === 'start' ? 0 : anchor === 'end' ? w : w / 2));
	const middle = `${tenth(dx + w / 2)} ${tenth(dy + h / 2)}`;
	return labelLines(label).map((line, i) => {
		const how = `${line.caps ? 'caps' : ''} ${line.note ? 'note' : i ? '' : 'first'}`;
		return {
			...line,
			// Towns that are not the story's are named more quietly than those that are.
			weight: dot === 'town' ? 450 : line.weight,
			is: `${dot === 'town' ? 'note' : role} ${look} ${standing} ${how}`,
			x,
			y: tenth(dy + line.y),
			anchor,
			transform: turn ? `rotate(${turn} ${middle})` : undefined
		};
	});
}

/** Lengths that no step's map has, as the language writes them. */
function lengthsFrom({ atlas, language }: ExploreTarget): Readonly<Record<number, string>> {
	const own = atlas.lengths;
	return new Proxy(own, {
		get: (_, key) => own[Number(key)] ?? distanceIn(atlas.words?.['lang'] ?? language, Number(key))
	});
}

const tenth = (n: number): number => Math.round(n * 10) / 10;
