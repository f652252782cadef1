import type { Align } from '../story/types.js';

/** `[x0, y0, x1, y1]`, in pixels of the stage or in units of the plane. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** The layouts that labels are laid out for. `figure` is the picture in the text: on paper, with scripts off, alone. */
export const SIZES = ['phone', 'tablet', 'wide', 'figure'] as const;
export type Size = (typeof SIZES)[number];

/** Everything a layer has to know of the room it is drawn in. Pixels; origin at the stage's top left corner. */
export interface StageBox {
	readonly size: Size;
	readonly width: number;
	readonly height: number;
	/** Where the subject goes: what rail and card leave. */
	readonly free: Box;
	/** Where labels may stand at all: the stage less the rail. */
	readonly visible: Box;
	/** The card at rest, or `null` where none stands on the stage. */
	readonly card: Box | null;
	/** Where key, scale and notes stand: the foot of what they may take. */
	readonly foot: number;
}

export interface StageRoom {
	readonly width: number;
	readonly height: number;
	readonly align?: Align;
	/** The card's height at rest. Default: 45 % of the stage on a phone. */
	readonly cardHeight?: number;
	/**
	 * Whether the card lies across the foot of the stage. Default: on phones, and on tablets that are held upright. On a
	 * phone that is held sideways it does not: there it comes after the picture, of which it leaves three quarters.
	 */
	readonly across?: boolean;
	/** Whether text runs from the right: the card then stands on the right. */
	readonly rtl?: boolean;
	/** No card, no rail. */
	readonly figure?: boolean;
	/** Under the title: the picture keeps to the lower part of a phone, to the end side of wider stages. */
	readonly opening?: boolean;
}

/** Sizes for which labels are laid out when a story is compiled. */
export const REFERENCE: Readonly<
	Record<Size, { readonly width: number; readonly height: number }>
> = {
	phone: { width: 390, height: 844 },
	tablet: { width: 820, height: 1180 },
	wide: { width: 1440, height: 900 },
	figure: { width: 480, height: 380 }
};

/** The room of a chart or a quote as it stands in the text. A map is smaller, so that its names stay legible on phones. */
export const PICTURE = { width: 720, height: 450, figure: true } as const;

/** Heights of the rail: on top of phones, at the foot from 720 px of width on. */
export const RAIL = { phone: 80, tablet: 80, wide: 88, figure: 0 } as const;

/** Card widths and margins a size, in pixels. The style sheet takes these same numbers as custom properties. */
export const CARD = {
	phone: { width: 0, margin: 12, foot: 14 },
	tablet: { width: 360, margin: 24, foot: 24 },
	wide: { width: 432, margin: 48, foot: 24 },
	figure: { width: 0, margin: 0, foot: 0 }
} as const;

/** On narrower stages the credits below the card take a second line. */
const CREDIT_ROOM = 388;

/**
 * Stages up to this height are low, as on a phone that is held sideways: a card would leave a strip of its picture. The
 * style sheet asks for the same number.
 */
export const LOW = 480;
/** Up to this one, as where a page is enlarged, a few lines are seen at once: the rail does not follow. */
export const LOWEST = 340;

/** Whether something that stands on a stage has to do with little height. */
export const isLow = ({ size, height }: Pick<StageBox, 'size' | 'height'>): boolean =>
	size !== 'figure' && height <= LOW;

/** The layout for a stage of this width. */
export function sizeOf(width: number): Exclude<Size, 'figure'> {
	if (width < 720) return 'phone';
	return width < 1100 ? 'tablet' : 'wide';
}

/**
 * The room that rail and card leave on a stage.
 *
 * Phones and upright tablets: the rail is on top, the card rests just above the foot over the full width less a margin,
 * and the part between is free. Wider: the rail is at the foot (tablet: on top), the card stands at start, end or centre,
 * and the part beside it is free. A `full` card covers the stage, a centred one leaves all of it as background.
 */
export function stageBox(room: StageRoom): StageBox {
	const { width, height } = room;
	if (room.figure) {
		const all: Box = [0, 0, width, height];
		const free = inset(all, 12);
		return { size: 'figure', width, height, free, visible: all, card: null, foot: height - 12 };
	}
	const size = sizeOf(width);
	const after = size === 'phone' && room.across === false;
	const rail = after && height <= LOWEST ? 0 : RAIL[size];
	const visible: Box = size === 'wide' ? [0, 0, width, height - rail] : [0, rail, width, height];
	if (room.opening) return openingBox(room, size);
	const card = CARD[size];
	const align = room.align ?? 'start';
	const full = align === 'centre' || align === 'full';
	if (size === 'phone' || (size === 'tablet' && !full && (room.across ?? height > width))) {
		const cardHeight = Math.min(
			room.cardHeight ?? height * (size === 'phone' ? 0.45 : 0.28),
			after ? height / 4 - 14 : (height - rail) * 0.62
		);
		const low = height - (width < CREDIT_ROOM ? 27 : card.foot);
		const top = low - cardHeight;
		const box: Box = [card.margin, top, width - card.margin, low];
		const free = inset([0, rail, width, top], size === 'phone' ? 12 : 24);
		return { size, width, height, visible, card: box, free, foot: top - 12 };
	}
	const foot = visible[3] - (size === 'wide' ? 24 : 12);
	if (full) return { size, width, height, visible, card: null, free: inset(visible, 24), foot };
	const cardHeight = Math.min(room.cardHeight ?? 480, visible[3] - visible[1]);
	const middle = (visible[1] + visible[3]) / 2;
	const left = (align === 'start') !== (room.rtl ?? false);
	const x0 = left ? card.margin : width - card.margin - card.width;
	const box: Box = [x0, middle - cardHeight / 2, x0 + card.width, middle + cardHeight / 2];
	const gap = size === 'wide' ? 60 : 24;
	const beside: Box = left
		? [box[2] + gap, visible[1], width, visible[3]]
		: [0, visible[1], box[0] - gap, visible[3]];
	const [fx0, fy0, fx1, fy1] = inset(beside, 24);
	const free: Box = left ? [beside[0], fy0, fx1, fy1] : [fx0, fy0, beside[2], fy1];
	return { size, width, height, visible, card: box, free, foot };
}

/** Share of the free part's height that a layer takes which stands on a map: wide and tablet, phone. */
const OVER: Readonly<Record<string, readonly [wide: number, phone: number]>> = {
	quote: [0.42, 0.46],
	stat: [0.36, 0.4]
};
const HALF = [0.5, 0.5] as const;

/** Room for the map's scale and notes below what stands on it. */
const FOOT = 52;
/** Of a line of the map's key, and of the scale below. */
const KEY_LINE = 24;

/** The kind that shares the stage with the map among these layers; `undefined` where the map has it all. */
export function overKind(layers: readonly { readonly kind: string }[]): string | undefined {
	if (!layers.some(({ kind }) => kind === 'map')) return undefined;
	return layers.find(({ kind }) => kind !== 'map')?.kind;
}

/**
 * The room of a map and of what stands on it: the map keeps the upper part with its names, the other the lower. Scale and
 * notes stand below both; on phones, where there is no room for that, below the map. Of figures, which stand one below
 * another, each has its own.
 *
 * @param keys lines of the map's key: on low stages it would lie on the subject, which then keeps to what is above it
 */
export function splitBox(
	box: StageBox,
	over: string | undefined,
	keys = 0
): { readonly under: StageBox; readonly over: StageBox } {
	const phone = box.size === 'phone';
	const [x0, y0, x1, all] = box.free;
	if (!over) {
		const y = phone || box.height > LOW ? all : all - KEY_LINE * (keys + 1);
		return { under: { ...box, free: [x0, y0, x1, y] }, over: box };
	}
	const y1 = phone ? all : Math.min(all, box.foot - FOOT);
	const y = Math.round(y1 - (y1 - y0) * (OVER[over] ?? HALF)[phone ? 1 : 0]);
	const gap = phone ? 4 : 12;
	const [vx0, vy0, vx1] = box.visible;
	const foot = phone ? y - gap : box.foot;
	return {
		under: { ...box, free: [x0, y0, x1, y - gap], visible: [vx0, vy0, vx1, y], foot },
		over: { ...box, free: [x0, y + gap, x1, y1] }
	};
}

function inset([x0, y0, x1, y1]: Box, by: number): Box {
	return [x0 + by, y0 + by, x1 - by, y1 - by];
}

/** Shares of the stage that the title takes: of the height on a phone and a tablet, of the width beside it. */
const TITLE = { phone: 0.66, tablet: 0.5, wide: 0.46 } as const;

function openingBox({ width, height, rtl }: StageRoom, size: Exclude<Size, 'figure'>): StageBox {
	const share = TITLE[size];
	const [x0, y0, x1]: [number, number, number] =
		size === 'wide'
			? rtl
				? [0, 0, width * (1 - share)]
				: [width * share, 0, width]
			: [0, height * share, width];
	const visible: Box = [x0, y0, x1, height];
	const free = inset(visible, size === 'wide' ? 24 : 12);
	return { size, width, height, free, visible, card: null, foot: free[3] };
}
