import { numberIn } from '../../compile/messages/say.js';
import { PICTURE, stageBox } from '../../layout/stage-box.js';
import { tenth } from '../../layout/tenth.js';
import { roughly } from './axis-view.js';
import { drawLanes, drawList } from './scene.js';
import type { TimelineProps } from './types.js';

/** Narrower pictures are lists: time runs down. */
const NARROW = 620;
/** So are lower ones: what lanes have above and below them, and what each needs, so that its name has two lines. */
const AROUND = 156;
const LANE = 44;
const KEY_ROW = 22;
/** Least height at which a list has its key. */
const KEY_ROOM = 600;
/** Between title or key and picture: for the words of a mark, or of the telling. */
const GAP = 16;

/** Everything that a timeline draws: a pure function of its props. */
export function layTimeline({
	layer,
	story,
	step = -1,
	order = story.steps.map((_, i) => i),
	box = stageBox(PICTURE)
}: TimelineProps) {
	const [left, top, right, bottom] = box.free;
	const figure = box.size === 'figure';
	// A stage may be laid out before it has any width.
	const width = Math.max(1, right - left);
	// Where nothing is to be told the axis says more than an empty list.
	const filled = figure ? 0 : layer.lanes.filter(({ items }) => items[0]).length;
	const narrow = width < NARROW || (filled > 0 && bottom - top < AROUND + LANE * filled);
	const rtl = story.direction === 'rtl';

	const { title = '', key } = layer;
	const size = narrow ? 20 : 26;
	const titled = tenth(Math.ceil((title.length * size * 0.5) / width) * size * 1.16);
	// A phone has no room for the key: its card and the names in the list say as much.
	const keyless = narrow && !figure && bottom - top < KEY_ROOM;
	const long = key.reduce((sum, { text }) => sum + 50 + roughly(text, 13), 0);
	const keyed = keyless ? 0 : Math.ceil(long / width) * KEY_ROW;

	const named = !narrow && layer.lanes.some(({ label }) => label);
	const side = named ? (width < 800 ? 96 : 124) : 0;
	const view = {
		layer,
		story,
		step,
		order,
		inTime:
			order.some((told, i) => told !== i) && order.every((told, i) => told === story.timeOrder[i]),
		figure,
		width,
		high: figure ? 1e4 : bottom - top - titled - keyed - GAP,
		side,
		rtl,
		at: (x: number) => {
			const share = (x - layer.from) / (layer.to - layer.from || 1);
			return tenth(side + Math.min(1, Math.max(0, share)) * (width - side));
		},
		flip: (x: number) => tenth(rtl ? width - x : x),
		number: (n: number) => numberIn(story.words, n)
	};
	const drawn = narrow ? drawList(view) : drawLanes(view);
	return {
		figure,
		narrow,
		rtl,
		width,
		left: figure ? 0 : left,
		top: figure ? 0 : top,
		/** Heights of the title and of the key. */
		titled,
		keyed,
		...drawn,
		height: Math.max(1, drawn.height)
	};
}
