/** Names beside points, flows and along lines: every place where each may stand. */
import { toStage } from '../../layout/camera.js';
import { labelLines } from '../../layout/label-type.js';
import type { Box, PlacedLabel } from '../types.js';
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

/** At a corner a name stands a little nearer, just clear of the sign. */
const CORNER = 0.93;
/** What it costs not to stand where an anchor says: more than all that others may gain by it. */
const ASTRAY = 12;

/** A label beside a point where an anchor says; where that cannot be: nearer, else wherever there is room. */
export function anchoredPoint(
	sheet: Sheet,
	text: Text,
	at: Point,
	gap: number,
	{ side, by }: NonNullable<SetAnchor>,
	others: Request
): Request {
	const [x, y] = toStage(sheet.camera, at);
	const size = textSize(text);
	const [w, h] = size;
	const [dx, dy] = stepOf(side);
	const first = (labelLines(text)[0]?.height ?? h) / 2;
	const candidates = [1, 0.5, 0].map((share, i) => {
		const off = dx && dy ? gap * CORNER + by * share * Math.SQRT1_2 : gap + by * share;
		const left = dx > 0 ? x + off : dx < 0 ? x - off - w : x - w / 2;
		const top = dy > 0 ? y + off : dy < 0 ? y - off - h : dx ? y - first : y - h / 2;
		const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
		return option(sheet, text, at, left, top, size, anchor, i / 2, 0);
	});
	const astray = others.candidates.map((c) => ({ ...c, cost: c.cost + ASTRAY }));
	return { ...others, candidates: [...candidates.slice(0, by ? 3 : 1), ...astray] };
}

/**
 * A figure beside its flow: at either side from its first third to its tip, over and under the tip. Rather not on a tone:
 * `onTone` gives the share of a box that lies on one.
 */
export function besideFlow(
	sheet: Sheet,
	text: Text,
	points: readonly Point[],
	half: number,
	onTone: (box: Box) => number
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
				const tone = onTone([sx, sy, sx + w, sy + h]);
				const cost = far + (out ? 0.6 + out / 60 : 0) + 1.5 * tone;
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
		const tied = tie(spot, sheet.camera.k);
		const [x, y] = toStage(sheet.camera, tied);
		const turn = line.length > 1 ? turnAt(sheet, spot, line) : 0;
		const [bw, bh] = turned(w, h, turn);
		const box: Box = [x - bw / 2, y - bh / 2, x + bw / 2, y + bh / 2];
		return {
			box,
			cost: i * 0.1 + 2.2 * inkUnder(sheet, box),
			value: () => ({
				...text,
				at: tied,
				dx: -Math.round(w / 2),
				dy: -Math.round(h / 2),
				w,
				h,
				anchor: 'middle',
				...(turn ? { turn } : {})
			})
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
