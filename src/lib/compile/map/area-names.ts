/** Names of areas: within their outline, or beside it. */
import { CELL, type Grid } from '../../layout/ink.js';
import { toStage } from '../../layout/camera.js';
import type { Box } from '../types.js';
import { stepOf, type SetAnchor } from './anchors.js';
import {
	inkUnder,
	option,
	outOf,
	textSize,
	tie,
	type Option,
	type Request,
	type Sheet,
	type Text
} from './sheet.js';
import type { Point } from './shapes.js';

/** Where an area may bear its name. */
export interface InsideOptions {
	/** Cells that count as inside have this number. */
	readonly ids: Grid;
	readonly id: number;
	/** The visible part of the area, in pixels. */
	readonly within: Box;
	/** Pixels between the name and the outline. */
	readonly pad: number;
	readonly needed: boolean;
	/** Set by hand: in this part of what is seen. Default: in its middle, on clean ground. */
	readonly anchor?: SetAnchor;
	/** Kept clear of the card's background: names of the subject stand in the free part. */
	readonly free?: boolean;
}

/** How many places of a name are tried, about. */
const TRIES = 240;
/** Best places that are kept of one form of a name. */
const KEPT = 10;

/** A name within its area: wherever the whole box fits inside, best near the middle and on clean ground. */
export function insideArea(sheet: Sheet, forms: readonly Text[], options: InsideOptions): Request {
	const { ids, id, within, pad, needed } = options;
	const candidates: Option[] = [];
	const middle = middleOf(ids, id, within);
	const { anchor } = options;
	const towards = anchor ? partOf(within, middle, anchor) : middle;
	const pull = anchor ? 8 : 0.9;
	const spread = Math.max(within[2] - within[0], within[3] - within[1], 80);
	const { free } = sheet.box;
	for (const [form, text] of forms.entries()) {
		// Enough to choose from: smaller forms are for where a name hardly fits.
		if (candidates.length >= KEPT) break;
		const size = textSize(text);
		const [w, h] = size;
		const step = stepOver(within[2] - within[0] - w, within[3] - within[1] - h);
		const found: { x: number; y: number; cost: number }[] = [];
		for (let y = Math.ceil(within[1] / step) * step; y + h <= within[3]; y += step)
			for (let x = Math.ceil(within[0] / step) * step; x + w <= within[2]; x += step) {
				if (!allInside(ids, id, x - pad, y - pad, x + w + pad, y + h + pad)) continue;
				const away = Math.hypot(x + w / 2 - towards[0], (y + h / 2 - towards[1]) * 1.2) / spread;
				const box: Box = [x, y, x + w, y + h];
				const out = options.free ? outOf(free, box) : 0;
				const cost = form * 0.25 + away * pull + (out ? 0.3 + out / 100 : 0);
				found.push({ x, y, cost: cost + (anchor ? 0 : 2.6 * inkUnder(sheet, box)) });
			}
		for (const { x, y, cost } of varied(found, w, h))
			candidates.push(centred(sheet, text, x, y, size, cost));
	}
	return { id: forms[0]?.id ?? '', needed, candidates };
}

/** Where in an area an anchor points: from its middle half way to that side, and so many pixels on. */
function partOf([x0, y0, x1, y1]: Box, [x, y]: Point, { side, by }: NonNullable<SetAnchor>): Point {
	const [dx, dy] = stepOf(side);
	const half = (step: number, from: number, low: number, high: number) =>
		step ? from + ((step > 0 ? high : low) - from) / 2 + step * by : from;
	return [half(dx, x, x0, x1), half(dy, y, y0, y1)];
}

/** A name beside its area: clear of its outline, but close. */
export function besideArea(
	sheet: Sheet,
	text: Text,
	area: {
		readonly ids: Grid;
		readonly id: number;
		readonly within: Box;
		/** Numbers of the areas on which it may not stand: itself, and all that could be taken for it. */
		readonly not: readonly number[];
		/** Rather on the land of its own country: cells of that number. */
		readonly home: { readonly ids: Grid; readonly id: number };
	},
	gap: number
): Option[] {
	const size = textSize(text);
	const [w, h] = size;
	const [x0, y0, x1, y1] = area.within;
	const found: { x: number; y: number; cost: number }[] = [];
	const step = stepOver(x1 - x0 + w, y1 - y0 + h);
	for (let y = y0 - h - gap; y <= y1 + gap; y += step)
		for (let x = x0 - w - gap; x <= x1 + gap; x += step) {
			const box: Box = [x, y, x + w, y + h];
			if (!holdsAny(area.ids, area.id, grown(box, gap + 8))) continue;
			if (area.not.some((id) => holdsAny(area.ids, id, grown(box, gap)))) continue;
			const away = Math.hypot(x + w / 2 - (x0 + x1) / 2, y + h / 2 - (y0 + y1) / 2) / 400;
			const reach = outOf(sheet.box.free, box);
			const abroad = idAt(area.home.ids, x + w / 2, y + h / 2) === area.home.id ? 0 : 0.5;
			const cost =
				0.9 + away + abroad + (reach ? 0.4 + reach / 60 : 0) + 2.2 * inkUnder(sheet, box);
			found.push({ x, y, cost });
		}
	return varied(found, w, h).map(({ x, y, cost }) => centred(sheet, text, x, y, size, cost));
}

function grown([x0, y0, x1, y1]: Box, by: number): Box {
	return [x0 - by, y0 - by, x1 + by, y1 + by];
}

/** A step in pixels that takes some hundred tries to go over so much room. */
function stepOver(width: number, height: number): number {
	return (
		Math.max(2, Math.ceil(Math.sqrt((Math.max(width, 1) * Math.max(height, 1)) / TRIES) / CELL)) *
		CELL
	);
}

/** The best, less those so near a better one that both are taken or free at once. */
function varied<T extends { readonly x: number; readonly y: number; readonly cost: number }>(
	found: T[],
	w: number,
	h: number
): T[] {
	found.sort((a, b) => a.cost - b.cost);
	const kept: T[] = [];
	for (const f of found) {
		if (kept.length >= KEPT) break;
		if (kept.every((o) => Math.abs(o.x - f.x) > w / 3 || Math.abs(o.y - f.y) > h * 0.8))
			kept.push(f);
	}
	return kept;
}

/** A label whose middle is tied to the plane. */
function centred(
	sheet: Sheet,
	text: Text,
	x: number,
	y: number,
	size: readonly [number, number],
	cost: number
): Option {
	const { k, tx, ty } = sheet.camera;
	const [dx, dy] = [Math.round(size[0] / 2), Math.round(size[1] / 2)];
	const at = tie([(x + dx - tx) / k, (y + dy - ty) / k], k);
	const [px, py] = toStage(sheet.camera, at);
	return option(sheet, text, at, px - dx, py - dy, size, 'middle', cost, 0);
}

/** Whether every cell that a box touches bears this number; beyond the stage none does. */
function allInside(ids: Grid, id: number, x0: number, y0: number, x1: number, y1: number): boolean {
	const c0 = Math.floor(x0 / CELL);
	const c1 = Math.ceil(x1 / CELL);
	const r0 = Math.floor(y0 / CELL);
	const r1 = Math.ceil(y1 / CELL);
	if (c0 < 0 || r0 < 0 || c1 > ids.columns || r1 > ids.rows) return false;
	const { cells, columns } = ids;
	// Corners first: most boxes that do not fit show it there.
	const [top, foot] = [r0 * columns, (r1 - 1) * columns];
	if (cells[top + c0] !== id || cells[top + c1 - 1] !== id) return false;
	if (cells[foot + c0] !== id || cells[foot + c1 - 1] !== id) return false;
	for (let r = r0; r < r1; r++)
		for (let c = c0; c < c1; c++) if (cells[r * columns + c] !== id) return false;
	return true;
}

function idAt({ cells, columns }: Grid, x: number, y: number): number | undefined {
	return cells[Math.floor(y / CELL) * columns + Math.floor(x / CELL)];
}

/** The share of a box that lies in an area, told by 15 of its points. */
export function shareIn(ids: Grid, id: number, [x0, y0, x1, y1]: Box): number {
	let n = 0;
	for (const u of [0, 0.25, 0.5, 0.75, 1])
		for (const v of [0, 0.5, 1]) if (idAt(ids, x0 + (x1 - x0) * u, y0 + (y1 - y0) * v) === id) n++;
	return n / 15;
}

function holdsAny(ids: Grid, id: number, [x0, y0, x1, y1]: Box): boolean {
	const c1 = Math.min(Math.ceil(x1 / CELL), ids.columns);
	const r1 = Math.min(Math.ceil(y1 / CELL), ids.rows);
	for (let r = Math.max(Math.floor(y0 / CELL), 0); r < r1; r++)
		for (let c = Math.max(Math.floor(x0 / CELL), 0); c < c1; c++)
			if (ids.cells[r * ids.columns + c] === id) return true;
	return false;
}

/** The middle of an area's cells on the stage. */
function middleOf(ids: Grid, id: number, within: Box): Point {
	let [sx, sy, n] = [0, 0, 0];
	const c1 = Math.min(Math.ceil(within[2] / CELL), ids.columns);
	const r1 = Math.min(Math.ceil(within[3] / CELL), ids.rows);
	for (let r = Math.max(Math.floor(within[1] / CELL), 0); r < r1; r += 3)
		for (let c = Math.max(Math.floor(within[0] / CELL), 0); c < c1; c += 3)
			if (ids.cells[r * ids.columns + c] === id) {
				sx += c;
				sy += r;
				n++;
			}
	return n
		? [(sx / n) * CELL, (sy / n) * CELL]
		: [(within[0] + within[2]) / 2, (within[1] + within[3]) / 2];
}
