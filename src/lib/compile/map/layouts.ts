/** A scene as it is laid out in every size. */
import { SIZES, type Size, type StageBox } from '../../layout/stage-box.js';
import { textHash } from '../../story/hash.js';
import type { MapLayout } from '../types.js';
import { findView, setNames, type Arranging } from './arrange.js';
import type { BoxFor } from './boxes.js';
import { trialsOf, type Trials } from './clear-view.js';
import { Memo } from './memo.js';

/** Cards beside the map count as taller by less than this: names need not be set anew for every line of text. */
const CARD_STEP = 30;
/**
 * The same for the view, which then mostly does not depend on how much there is to read: steps that tell more and less of one
 * map show it alike.
 */
const VIEW_STEP = 120;

/** The stage that a layout is for, and those that it is tried on. */
interface Rooms extends Trials {
	readonly box: StageBox;
}

/** Rooms with a key: boxes are sums of round numbers, which unlike what is projected come out alike in every engine. */
interface KeyedRooms {
	readonly rooms: Rooms;
	readonly key: string;
}

const keyed = (rooms: Rooms): KeyedRooms => ({ rooms, key: textHash(JSON.stringify(rooms)) });

/** Cards are as tall as others again and again. Nothing of it shows in a result. */
const ROOMS = new Memo<KeyedRooms>(1000);

function roomsOf(size: Size, boxFor: BoxFor): KeyedRooms {
	const make = () => keyed(withCards({ box: boxFor(size), ...trialsOf(size, boxFor) }, CARD_STEP));
	return boxFor.form ? ROOMS.get(boxFor.form(size), make) : make();
}

/**
 * The layouts of a map.
 *
 * @param drawn a key for all that is laid out, whatever the stage
 */
export function layoutsOf(
	arranging: Arranging,
	drawn: string,
	boxFor: BoxFor
): Readonly<Record<Size, MapLayout>> {
	const { terrain, rtl } = arranging;
	const layoutIn = (size: Size): MapLayout => {
		const { rooms, key } = roomsOf(size, boxFor);
		const layout = terrain.layouts.get(`${drawn} ${key}`, () => {
			const tall = keyed(withCards(rooms, VIEW_STEP));
			const { view, labels } = terrain.views.get(`${drawn} ${tall.key}`, () =>
				findView(arranging, tall.rooms.box, tall.rooms)
			);
			const set = tall.key === key && labels;
			return { view, labels: set || setNames(arranging, rooms.box, view) };
		});
		return rtl ? fromTheRight(layout) : layout;
	};
	return Object.fromEntries(SIZES.map((size) => [size, layoutIn(size)])) as Record<Size, MapLayout>;
}

/** With cards that stand beside the map as tall as the next step of so many pixels, and at most as their side. */
function withCards({ box, others, largest }: Rooms, step: number): Rooms {
	const taller = (box: StageBox): StageBox => {
		const { card, visible, foot } = box;
		if (!card || card[1] > foot) return box;
		const [x0, y0, x1, y1] = card;
		const height = step * Math.ceil((y1 - y0) / step);
		const half = Math.max(Math.min(height, visible[3] - visible[1]), y1 - y0) / 2;
		const middle = (y0 + y1) / 2;
		return { ...box, card: [x0, middle - half, x1, middle + half] };
	};
	return { box: taller(box), others: others.map(taller), largest: taller(largest) };
}

/**
 * Labels are drawn in a picture that runs from the left: where a line of one from the right begins or ends with a number
 * or a sign, a mark keeps it on its side.
 */
function fromTheRight(layout: MapLayout): MapLayout {
	const mark = '\u200f';
	const side = (line: string): string => {
		if (!/\p{L}/u.test(line)) return line;
		return (/^\p{L}/u.test(line) ? '' : mark) + line + (/\p{L}$/u.test(line) ? '' : mark);
	};
	return {
		...layout,
		labels: layout.labels.map((label) => ({ ...label, lines: label.lines.map(side) }))
	};
}
