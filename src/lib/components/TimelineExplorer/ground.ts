/** What lies behind the events: ticks, bands of the calendar, eras, what is left out. */
import type { Explorer } from './explorer.svelte.js';

export interface Band {
	readonly key: string;
	readonly kind: 'odd' | 'era' | 'gap';
	/** Pixels from the window's physical start (left, top), and along it. */
	readonly at: number;
	readonly size: number;
	readonly label: string;
	/** How far its label is moved in, so that it stays in sight. */
	readonly inset: number;
}

export interface Around {
	readonly key: number;
	readonly at: number;
	readonly size: number;
	readonly label: string;
}

/** Least height of a gap that is named. */
const NAMED = 24;
/** Least length of an era whose name is shortened. */
const SHORTENED = 52;
/** Along a downward axis the name of a stretch takes the place of ticks this near. */
const CLEAR = 26;
const BEYOND = 4;

/** From a stretch along time to one along the window. */
function placed(explorer: Explorer, px0: number, px1: number): readonly [at: number, size: number] {
	const { length, flipped } = explorer;
	const a = Math.max(-BEYOND, px0);
	const b = Math.min(length + BEYOND, px1);
	return [flipped ? length - b : a, Math.max(0, b - a)];
}

export function placedTicks(explorer: Explorer) {
	const { axis, down, length, flipped } = explorer;
	const around = axis.around.map(({ from, px0, px1, label }): Around => {
		const a = Math.max(0, px0);
		const b = Math.min(length, px1);
		if (down) return { key: from, at: flipped ? length - b : a, size: b - a, label };
		// Its width is not known here: one that is cut by the window's end keeps to its start.
		return { key: from, at: flipped ? length - b : a, size: b - a, label };
	});
	const ticks = down
		? axis.ticks.filter(({ px }) => {
				const y = flipped ? length - px : px;
				return y > 14 && y < length - 14 && around.every(({ at }) => y < at - 8 || y > at + CLEAR);
			})
		: axis.ticks;
	return { ticks, around: around.filter(({ size }) => size > (down ? 18 : 36)) };
}

export function placedBands(explorer: Explorer): Band[] {
	const { axis, scale, timeline, length } = explorer;
	const bands: Band[] = [];
	const add = (key: string, kind: Band['kind'], px0: number, px1: number, label: string): void => {
		if (px1 <= 0 || px0 >= length) return;
		const [at, size] = placed(explorer, px0, px1);
		const inset = Math.max(0, explorer.flipped ? 0 : -Math.min(0, at)) + 4;
		const upright = kind === 'era' && explorer.down;
		const along = upright || !explorer.down;
		// The name of an era is cut short where it has to be, and left out where next to nothing of it would stand.
		const whole = label.length * 6.8 + 12;
		const fits = size > (along ? (kind === 'era' ? Math.min(whole, SHORTENED) : whole) : NAMED);
		bands.push({ key, kind, at, size, label: fits ? label : '', inset });
	};
	axis.around.forEach(({ from, px0, px1, odd }) => {
		if (odd) add(`u${from}`, 'odd', px0, px1, '');
	});
	scale.breaks.forEach(({ x0, x1 }, i) => {
		const px = (x: number): number => (x - explorer.view.x) * explorer.k;
		add(`b${i}`, 'gap', px(x0), px(x1), timeline.breaks[i] ?? '');
	});
	timeline.eras.forEach(({ label, from, to }, i) =>
		add(`e${i}`, 'era', explorer.pxOf(from), explorer.pxOf(to), label)
	);
	return bands;
}
