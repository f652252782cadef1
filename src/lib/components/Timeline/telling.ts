import { tenth } from '../../layout/tenth.js';
import { anchor, known, roughly } from './axis-view.js';
import { AXIS, type View } from './view.js';

/** A step on the line that follows the reading. */
export interface Told {
	readonly step: number;
	readonly x: number;
	readonly y: number;
	/** Where the stretch that leads to it begins. */
	readonly from: readonly [x: number, y: number];
	/** The stretch that leads to it, and how it runs. */
	readonly d: string;
	readonly way: 'back' | 'ahead' | 'same';
	/** Read already. */
	readonly read: boolean;
	/** The jump that leads to it, in words, and where these stand. */
	readonly text: string | undefined;
	readonly tx: number;
	readonly ty: number;
	readonly side: 'start' | 'end';
}

export interface Telling {
	readonly points: readonly Told[];
	readonly y: number;
	/** 0: there is no room for it. */
	readonly h: number;
}

const LEAST = 84;
const MOST = 260;
const FIGURE = 170;
/** Least height of a step. */
const STEP = 3;

/** The line through the steps in the order of reading: it shares the axis, and runs down below it. */
export function layTelling(view: View, end: number): Telling {
	const { layer, story, order, step: now, inTime, figure, at, flip } = view;
	const y = end + AXIS;
	const h = figure ? FIGURE : Math.min(view.high - y - 12, MOST);
	const spans = new Map(layer.lanes.flatMap(({ items }) => items.map((i) => [i.step, i.span])));
	const steps = order.flatMap((step) => {
		const span = spans.get(step);
		return span ? [{ step, span }] : [];
	});
	if (h < LEAST || steps.length < 2 || h / steps.length < STEP) return { points: [], y, h: 0 };
	const places = inTime
		? onward(steps.map(({ span }) => known(span)))
		: steps.map(({ span }) => anchor(span));
	const here = steps.findIndex(({ step }) => step === now);
	const pitch = (h - 22) / (steps.length - 1);
	const points = steps.map(({ step }, i): Told => {
		const x = at(places[i]!);
		const py = tenth(y + 14 + i * pitch);
		const from = at(places[i - 1] ?? places[i]!);
		const fromY = i ? tenth(py - pitch) : py;
		const jump = story.steps[step]?.jump[inTime ? 'time' : 'told'];
		const back = x < from;
		return {
			step,
			x,
			y: py,
			from: [from, fromY],
			d: i
				? `M${flip(from)} ${fromY}C${flip(from)} ${py} ${flip(x)} ${fromY} ${flip(x)} ${py}`
				: '',
			way: Math.abs(x - from) < 12 ? 'same' : back ? 'back' : 'ahead',
			read: i <= here,
			text: jump && !jump.usual ? `${view.number(step + 1)}: ${jump.short}` : undefined,
			tx: x,
			ty: py,
			side: 'start'
		};
	});
	return { points: worded(points, now, view, y), y, h };
}

type Spot = Pick<Told, 'tx' | 'ty' | 'side'>;
/** What words take up, on a base line at `y`. */
interface Room {
	readonly x0: number;
	readonly x1: number;
	readonly y: number;
}

/** Where words may stand, the best first: beyond the point, a little higher or lower there, on its other side, over the line. */
function spotsOf({ x, y, from: [from] }: Told): Spot[] {
	const beyond = x < from ? -1 : 1;
	const spot = (way: number, far: number, down: number): Spot => ({
		tx: x + way * far,
		ty: y + down,
		side: way < 0 ? 'end' : 'start'
	});
	return [
		...[4, -2, 11].map((down) => spot(beyond, 9, down)),
		...[4, -2, 11].map((down) => spot(-beyond, 9, down)),
		...[-9, 17].map((down) => spot(-beyond, 4, down))
	];
}

/** Each with its words where they have room; those of the current step choose first, then the earliest. */
function worded(points: readonly Told[], now: number, { width, side }: View, top: number): Told[] {
	// What the line is called stands at its start.
	const placed: Room[] = [{ x0: 0, x1: side, y: top + 18 }];
	const set = new Map<Told, Spot>();
	for (const point of [...points].sort((a, b) => +(b.step === now) - +(a.step === now))) {
		if (!point.text) continue;
		const w = roughly(point.text, 13);
		const roomOf = ({ tx, ty, side }: Spot): Room => {
			const x0 = side === 'end' ? tx - w : tx;
			return { x0, x1: x0 + w, y: ty };
		};
		const spot = spotsOf(point).find((one) => {
			const room = roomOf(one);
			return (
				room.x0 >= 0 &&
				room.x1 <= width &&
				placed.every((p) => Math.abs(room.y - p.y) >= 14 || apart(room, p.x0 - 6, p.x1 + 6)) &&
				points.every((other) => !crosses(other, room))
			);
		});
		if (!spot) continue;
		placed.push(roomOf(spot));
		set.set(point, spot);
	}
	return points.map((point) => {
		const spot = set.get(point);
		return spot ? { ...point, ...spot } : { ...point, text: undefined };
	});
}

const apart = ({ x0, x1 }: Room, a: number, b: number): boolean => x1 <= a || x0 >= b;

/** Whether the stretch that leads to a point runs through the room of words: down, across at half its height, and down. */
function crosses({ x, y, from: [fx, fy] }: Told, room: Room): boolean {
	const [top, end] = [room.y - 10, room.y + 2];
	const middle = (y + fy) / 2;
	const slack = (y - fy) / 4;
	const down = (at: number, a: number, b: number): boolean =>
		!apart(room, at - 2, at + 2) && top < b && end > a;
	const across =
		!apart(room, Math.min(x, fx), Math.max(x, fx)) && top < middle + slack && end > middle - slack;
	return across || down(fx, fy, middle) || down(x, middle, y);
}

/**
 * A place on each bar so that the line through them never runs back: steps read as they happened. Where parts of one day
 * are read in another order than they are drawn, a point may lie beside its bar.
 */
export function onward(bars: readonly (readonly [number, number])[]): number[] {
	const least = bars.map(([, end]) => end);
	for (let i = least.length - 2; i >= 0; i--) least[i] = Math.min(least[i]!, least[i + 1]!);
	let before = 0;
	return bars.map(([start], i) => (before = Math.max(before, Math.min(start, least[i]!))));
}
