/**
 * What stands on a map besides the map: key, scale, notes and locator. Where each goes, so that labels keep clear of
 * them and the component sets them down in the very same places. Runs where stories are read.
 */
import type { Box, StageBox } from './stage-box.js';

/** Sizes in pixels; `null` where there is nothing to show. */
export interface FurnitureSizes {
	readonly key: readonly [w: number, h: number] | null;
	readonly note: readonly [w: number, h: number] | null;
	readonly scale: readonly [w: number, h: number] | null;
	/** Of the locator, or of the inset that stands in its place. */
	readonly locator: readonly [w: number, h: number] | null;
}

/** What a map has to say besides itself. A compiled map has it all. */
export interface FurnitureTexts {
	readonly key: readonly { readonly text: string }[];
	readonly notes: readonly string[];
	/** No scale bar holds for it. */
	readonly unscaled?: boolean;
	/** Absent: no locator. */
	readonly locator?: Box;
	/** A second map: stands where else the locator would. */
	readonly inset?: object;
}

export interface Furniture {
	readonly key: Box | null;
	readonly scale: Box | null;
	readonly note: Box | null;
	/** A square, or the inset's box. */
	readonly locator: Box | null;
	/** What the reader presses to explore the map. */
	readonly explore: Box | null;
}

/** Room of the scale bar with its text: how high, and how wide on a wide stage and on others. */
const SCALE = 24;
const SCALE_WIDE = 200;
const SCALE_NARROW = 140;
/** Room of the button that leads into the map: its sign, and its words where there is room for them. */
export const EXPLORE = { side: 44, wide: 176 } as const;
/** Diameter of the locator by size; 0: none. */
export const LOCATOR = { phone: 0, tablet: 88, wide: 116, figure: 72 } as const;

/** Pixels of an inset by size. */
export const INSET = {
	phone: [116, 92],
	tablet: [200, 160],
	wide: [250, 200],
	figure: [150, 120]
} as const;

/** The room of an inset: a stage of its own, with nothing on it. */
export function insetBox(size: StageBox['size']): StageBox {
	const [width, height] = INSET[size];
	const visible: Box = [0, 0, width, height];
	const free: Box = [8, 8, width - 8, height - 8];
	return { size, width, height, free, visible, card: null, foot: height };
}

const GAP = 12;
/** Letters of a usual line of credits. */
const CREDIT = 84;

/** Share that the key may take of the free part, and the notes of its height: beyond it the map comes first. */
const MOST = 0.31;

/** How much room a map's furniture takes, estimated from the number and length of its texts. */
export function furnitureSizes(layer: FurnitureTexts, box: StageBox, globe = true): FurnitureSizes {
	const { size, free } = box;
	const room = free[2] - free[0];
	// To the foot, not to the subject's: there these may stand below it.
	const high = box.foot - free[1];
	const rows = size === 'figure' ? 0 : layer.key.length;
	const widest = Math.max(...layer.key.map((k) => k.text.length));
	const w = Math.min(widest * 7 + 44, room);
	const phone = size === 'phone';
	// On phones the credits stand below the card; elsewhere they close the notes.
	const noteWidth = phone ? room : Math.min(360, room - (size === 'wide' ? 220 : 160));
	const notes = [...layer.notes.map((text) => text.length), phone ? 0 : CREDIT]
		.map((length) => Math.ceil((length * 5.2) / noteWidth))
		.reduce((sum, lines) => sum + lines);
	return {
		key: rows && w * rows * 24 <= room * high * MOST ? [w, rows * 24] : null,
		note: notes && notes * 16 <= high * MOST ? [noteWidth, 16 * notes] : null,
		scale: layer.unscaled ? null : [size === 'wide' ? SCALE_WIDE : SCALE_NARROW, SCALE],
		locator: layer.inset
			? INSET[size]
			: globe && layer.locator && LOCATOR[size]
				? [LOCATOR[size], LOCATOR[size]]
				: null
	};
}

/**
 * Key: under the card where there is room, else at the foot beside it; just over a card that lies across; figures have
 * theirs below the picture. Scale: at the foot of the free part, at its start (figures: its end; phones: its end, beside
 * or over the key; over another card that lies across: in the top corner). Notes: at the foot's far end; on phones under
 * the key; none in figures. Locator: top corner away from the card. From the right where `rtl`.
 */
export function furniture(box: StageBox, sizes: FurnitureSizes, rtl = false): Furniture {
	const { size, visible, free, card, foot } = box;
	const [vx0, vy0, vx1] = visible;
	const inset = size === 'wide' ? 24 : GAP;
	/** A box of a size, if there is one, whose foot is at `y`, at the start or the end of x0 to x1. */
	const put = (
		of: readonly [w: number, h: number] | null,
		x0: number,
		x1: number,
		y: number,
		end: boolean
	): Box | null => {
		if (!of) return null;
		const [w, h] = of;
		const x = end !== rtl ? x1 - w : x0;
		return [x, y - h, x + w, y];
	};
	const phone = size === 'phone';
	const figure = size === 'figure';
	const [fx0, fx1] = phone || card ? [free[0], free[2]] : [vx0 + inset, vx1 - inset];
	const across = phone || (card !== null && card[1] > foot);
	const cardAtEnd = card !== null && !across && card[0] > (vx1 - vx0) / 2 !== rtl;
	const note = figure ? null : put(sizes.note, fx0, fx1, foot, !phone);
	const low = phone && note ? note[1] - 4 : foot;
	const [w, h] = sizes.key ?? [0, 0];
	const [scaleW] = sizes.scale ?? [0];
	const beside = w + scaleW + GAP <= fx1 - fx0;
	const scaleFoot = !across ? foot : !phone ? vy0 + GAP + SCALE : beside ? low : low - h;
	const scale = put(sizes.scale, fx0, fx1, scaleFoot, phone || figure);
	const key =
		card && card[3] + GAP + h + GAP <= foot
			? put(sizes.key, card[0], Math.max(card[2], card[0] + w), foot, cardAtEnd)
			: put(sizes.key, fx0, fx1, across ? low : scale ? scale[1] - GAP : foot, false);
	const top = vy0 + inset;
	const [, high] = sizes.locator ?? [0, 0];
	const locator = put(sizes.locator, vx0 + inset, vx1 - inset, top + high, !cardAtEnd);
	// Figures have it below the picture.
	const explore = figure
		? null
		: put(
				[size === 'wide' ? EXPLORE.wide : EXPLORE.side, EXPLORE.side],
				vx0 + inset,
				vx1 - inset,
				(locator ? locator[3] + 8 : top) + EXPLORE.side,
				!cardAtEnd
			);
	return { key, scale, note, locator, explore };
}
