/** The dates below a line: as many as have room, in words of the story's calendar. */
import { textWidth } from '../../layout/text-width.js';
import { ticksOf } from '../../layout/time-ticks.js';
import { ONE_YEAR, UNITS } from '../../layout/time-units.js';
import type { ChartTick } from '../chart-types.js';
import type { CompileContext } from '../kind.js';
import { edtfOf } from '../time/labels.js';
import type { Plots } from './line-labels.js';
import { round } from './scale.js';

const SIZE = 13;
const GAP = 14;

/** Most dates that are tried first. */
const MOST = 8;

/** Marks of the calendar between two moments (civil seconds). Each stands at the start of what it names. */
export function timeTicks(
	from: number,
	to: number,
	{ few: narrow, many }: Plots,
	context: CompileContext
): ChartTick[] {
	for (let most = MOST; most > 0; most--) {
		const ticks = ticksOf({ from: from - 1, to } as Parameters<typeof ticksOf>[0], most).map(
			({ t, unit }) => ({
				at: round((t - from) / (to - from)),
				text: context.when(edtfOf(t, unit.years > 1 ? ONE_YEAR : unit), 'short')
			})
		);
		if (ticks.length === 0) break;
		if (!fits(ticks, many.width)) continue;
		for (let every = 1; ; every++) {
			const few = new Set(ticks.filter((_, i) => i % every === 0));
			if (few.size > 1 && !fits([...few], narrow.width)) continue;
			return ticks.map((tick) => (few.has(tick) ? tick : { ...tick, more: true }));
		}
	}
	return ends(from, to, context);
}

/** Where no unit of the calendar begins in between, the days of both ends. */
function ends(from: number, to: number, context: CompileContext): ChartTick[] {
	const unit = UNITS.find(({ seconds }) => seconds * 400 > to - from) ?? ONE_YEAR;
	return [from, to].map((t, at) => ({ at, text: context.when(edtfOf(t, unit), 'short') }));
}

function fits(ticks: readonly ChartTick[], width: number): boolean {
	let end = -Infinity;
	return ticks.every(({ at, text }) => {
		const long = textWidth(text, { font: 'sans', weight: 400, size: SIZE });
		const start = at * width - long / 2;
		if (start < end + GAP) return false;
		end = start + long;
		return true;
	});
}
