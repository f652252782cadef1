/** What a map would like to name, with every place where each name may stand. */
import { toStage, type Camera } from '../../layout/camera.js';
import { CELL, Grid } from '../../layout/ink.js';
import { labelLines, LABEL_SIZE, type LabelRole } from '../../layout/label-type.js';
import type { Candidate, LabelRequest } from '../../layout/labels.js';
import type { Lines } from '../../layout/plane.js';
import type { StageBox } from '../../layout/stage-box.js';
import { textWidth, wrap } from '../../layout/text-width.js';
import type { Box, PlacedLabel } from '../types.js';
import type { Point } from './shapes.js';

/** A label but for where it stands. */
export type Text = Pick<PlacedLabel, 'id' | 'role' | 'lines' | 'size'> &
	Partial<Pick<PlacedLabel, 'noteFrom' | 'look' | 'standing'>>;

export type Label = PlacedLabel;
type Request = LabelRequest<Label>;
type Option = Candidate<Label>;

/** The stage that labels are laid out on. */
export interface Sheet {
	readonly box: StageBox;
	readonly camera: Camera;
	readonly rtl: boolean;
	/** Ink that no name should cover, from 0 to 1 a cell. */
	readonly ink: Grid;
}

export function textSize(
	text: Pick<Text, 'lines' | 'noteFrom' | 'role' | 'size'>
): readonly [w: number, h: number] {
	let w = 0;
	let h = 0;
	for (const line of labelLines(text)) {
		const { font, weight, size, spacing, caps } = line;
		w = Math.max(w, textWidth(line.text, { font, weight, size, letterSpacing: spacing, caps }));
		h += line.height;
	}
	return [Math.ceil(w), Math.ceil(h)];
}

/** Lines of at most so many pixels, first those of the label, then those of its note. */
export function linesFor(
	role: LabelRole,
	size: number,
	label: string,
	note: string | undefined,
	most: number
): Pick<Text, 'lines' | 'noteFrom'> {
	const style = { font: 'sans' as const, weight: role === 'figure' ? 600 : 650, size };
	const first = wrap(label, most, style);
	if (!note) return { lines: first };
	const notes = wrap(note, Math.max(most, 120), { ...style, weight: 400, size: 13.5 });
	return { lines: [...first, ...notes], noteFrom: first.length };
}

/** Ink under a box, as its densest share: 0 where it is clean. */
function inkUnder(sheet: Sheet, box: Box): number {
	return sheet.ink.sum(box) / Math.max(Grid.count(box), 1);
}

/** How far a box reaches out of the free part, in pixels. */
function outOf(free: Box, box: Box): number {
	return (
		Math.max(0, free[0] - box[0]) +
		Math.max(0, free[1] - box[1]) +
		Math.max(0, box[2] - free[2]) +
		Math.max(0, box[3] - free[3])
	);
}

function option(
	sheet: Sheet,
	text: Text,
	at: Point,
	x: number,
	y: number,
	size: readonly [number, number],
	anchor: PlacedLabel['anchor'],
	cost: number,
	inkWeight = 2.2
): Option {
	const [w, h] = size;
	const box: Box = [x, y, x + w, y + h];
	const tied: [number, number] = [Math.round(at[0]), Math.round(at[1])];
	const [px, py] = toStage(sheet.camera, tied);
	return {
		box,
		cost: cost + inkWeight * inkUnder(sheet, box),
		value: {
			...text,
			at: tied,
			dx: tenth(x - px),
			dy: tenth(y - py),
			w,
			h,
			anchor
		}
	};
}

const tenth = (v: number) => Math.round(v * 10) / 10;

/** A label beside a point: right, left, below, above, then the corners. Scripts from the right go left first. */
export function besidePoint(
	sheet: Sheet,
	text: Text,
	at: Point,
	gap: number,
	needed: boolean
): Request {
	const [x, y] = toStage(sheet.camera, at);
	const size = textSize(text);
	const [w, h] = size;
	const first = (labelLines(text)[0]?.height ?? h) / 2;
	const near = sheet.rtl ? 0.12 : 0;
	const far = sheet.rtl ? 0 : 0.12;
	const spots: [number, number, PlacedLabel['anchor'], number][] = [
		[x + gap, y - first, 'start', near],
		[x - gap - w, y - first, 'end', far],
		[x - w / 2, y - gap - h, 'middle', 0.3],
		[x - w / 2, y + gap - 1, 'middle', 0.3],
		[x + gap * 0.7, y - gap * 0.7 - h + 3, 'start', 0.36],
		[x + gap * 0.7, y + gap * 0.5, 'start', 0.36],
		[x - gap * 0.7 - w, y - gap * 0.7 - h + 3, 'end', 0.42],
		[x - gap * 0.7 - w, y + gap * 0.5, 'end', 0.42]
	];
	return {
		id: text.id,
		needed,
		candidates: spots.map(([sx, sy, anchor, cost]) => {
			const box: Box = [sx, sy, sx + w, sy + h];
			const out = needed ? outOf(sheet.box.free, box) : 0;
			return option(sheet, text, at, sx, sy, size, anchor, cost + (out ? 0.6 + out / 60 : 0));
		})
	};
}

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
	/** Rather here. Default: the middle of what is seen. */
	readonly towards?: Point;
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
	const towards = options.towards ?? middleOf(ids, id, within);
	const spread = Math.max(within[2] - within[0], within[3] - within[1], 80);
	const { free } = sheet.box;
	forms.forEach((text, form) => {
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
				const cost = form * 0.25 + away * 0.9 + (out ? 0.3 + out / 100 : 0);
				found.push({ x, y, cost: cost + 2.6 * inkUnder(sheet, box) });
			}
		for (const { x, y, cost } of varied(found, w, h))
			candidates.push(centred(sheet, text, x, y, size, cost));
	});
	return { id: forms[0]?.id ?? '', needed, candidates };
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
	const at: Point = [(x + size[0] / 2 - tx) / k, (y + size[1] / 2 - ty) / k];
	return option(sheet, text, at, x, y, size, 'middle', cost, 0);
}

/** A figure beside its flow: at either side from its first third to its tip, over and under the tip. */
export function besideFlow(
	sheet: Sheet,
	text: Text,
	points: readonly Point[],
	half: number
): Request {
	const size = textSize(text);
	const [w, h] = size;
	const candidates: Option[] = [];
	const tip = points.length - 1;
	points.forEach((at, i) => {
		const share = i / tip;
		if (share < 0.3) return;
		const [x, y] = toStage(sheet.camera, at);
		for (const gap of [half * (0.5 + share * 0.5) + 12, half * (0.5 + share * 0.5) + 34]) {
			const spots: [number, number, PlacedLabel['anchor']][] = [-0.15, -0.5, -0.85].flatMap(
				(up) => [
					[x - gap - w, y + up * h, 'end'],
					[x + gap, y + up * h, 'start']
				]
			);
			if (share > 0.7)
				spots.push([x - w / 2, y - h - gap, 'middle'], [x - w / 2, y + gap, 'middle']);
			for (const [sx, sy, anchor] of spots) {
				const out = outOf(sheet.box.free, [sx, sy, sx + w, sy + h]);
				const far = (1 - share) * 0.5 + gap / 150 + (anchor === 'middle' ? 0.1 : 0);
				const cost = far + (out ? 0.6 + out / 60 : 0);
				candidates.push(option(sheet, text, at, sx, sy, size, anchor, cost, 1.6));
			}
		}
	});
	return { id: text.id, needed: true, candidates };
}

/** A name of the land or the water, along the way it runs. */
export function alongLine(sheet: Sheet, text: Text, at: Point, line: readonly Point[]): Request {
	const size = textSize(text);
	const [w, h] = size;
	const spots = line.length > 1 ? [at, ...line.slice(1, -1)] : [at];
	const candidates = spots.map((spot, i): Option => {
		const tied: [number, number] = [Math.round(spot[0]), Math.round(spot[1])];
		const [x, y] = toStage(sheet.camera, tied);
		const turn = line.length > 1 ? turnAt(sheet, spot, line) : 0;
		const [bw, bh] = turned(w, h, turn);
		const box: Box = [x - bw / 2, y - bh / 2, x + bw / 2, y + bh / 2];
		return {
			box,
			cost: i * 0.1 + 2.2 * inkUnder(sheet, box),
			value: {
				...text,
				at: tied,
				dx: -w / 2,
				dy: -h / 2,
				w,
				h,
				anchor: 'middle',
				...(turn ? { turn } : {})
			}
		};
	});
	return { id: text.id, needed: false, candidates };
}

/** Degrees by which a name on a line is turned there, never upside down. */
function turnAt(sheet: Sheet, at: Point, line: readonly Point[]): number {
	let best = 0;
	let least = Infinity;
	for (let i = 1; i < line.length; i++) {
		const p = line[i - 1] ?? at;
		const q = line[i] ?? at;
		const d = Math.hypot((p[0] + q[0]) / 2 - at[0], (p[1] + q[1]) / 2 - at[1]);
		if (d < least) {
			least = d;
			best = (Math.atan2(q[1] - p[1], q[0] - p[0]) * 180) / Math.PI;
		}
	}
	if (best > 90) best -= 180;
	if (best < -90) best += 180;
	return Math.round(Math.max(-55, Math.min(55, best)));
}

function turned(w: number, h: number, degrees: number): readonly [number, number] {
	const cos = Math.abs(Math.cos((degrees * Math.PI) / 180));
	const sin = Math.abs(Math.sin((degrees * Math.PI) / 180));
	return [w * cos + h * sin, w * sin + h * cos];
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
	for (let r = Math.max(Math.floor(within[1] / CELL), 0); r < r1; r += 2)
		for (let c = Math.max(Math.floor(within[0] / CELL), 0); c < c1; c += 2)
			if (ids.cells[r * ids.columns + c] === id) {
				sx += c;
				sy += r;
				n++;
			}
	return n
		? [(sx / n) * CELL, (sy / n) * CELL]
		: [(within[0] + within[2]) / 2, (within[1] + within[3]) / 2];
}

/** Sets of lines with the ink they lay. */
export function inkLines(sheet: Sheet, lines: Lines, ink: number, closed = false): void {
	sheet.ink.lines(lines, sheet.camera, ink, closed);
}

/** Font size of a role on this stage. */
export function sizeOfRole(sheet: Sheet, role: LabelRole): number {
	return LABEL_SIZE[sheet.box.size][role];
}
