/**
 * Unit charts: a dot for each one counted, in tiles, on one scale for all figures of the chart. Arithmetic only: the
 * dots themselves are drawn by a pattern, tile by tile.
 *
 * The rules, in screen, print and embed alike: the same pitch for all figures, whole pixels, two or more; a tile is
 * 40 × 25 dots, 1,000; what is left over stands in columns of its own. Where that does not fit, a dot stands for 10,
 * 100 … and a tile is 10 × 10 dots, so that with ten a dot it is still 1,000. Counts of a few hundred at most stand in
 * columns of five, with dots as large as there is room for.
 */

/** Least and greatest distance from dot to dot, in pixels; the greatest of a few dots. */
export const PITCH = { least: 2, most: 8, few: 16 } as const;

/** So many are a few. */
const FEW = 500;

/** One figure of the chart and the text that goes with it. */
export interface UnitFigure {
	/** Absent where no count is known: its text stands without dots. */
	readonly value?: number | undefined;
	/** Least width that its text takes beside dots. */
	readonly least: number;
	/** Height of its text set `width` wide. */
	readonly height: (width: number) => number;
}

export interface UnitRow {
	/** Dots in all: full tiles and the rest. */
	readonly dots: number;
	readonly tiles: number;
	readonly rest: number;
	/** Width and height of its dots. */
	readonly width: number;
	readonly height: number;
	/** Whether the text stands beside the dots; else above. */
	readonly beside: boolean;
}

export interface UnitChart {
	/** How many units one dot stands for: 1, 10, 100 … */
	readonly per: number;
	readonly pitch: number;
	/** Dots in a row and in a column of a tile. */
	readonly columns: number;
	readonly lines: number;
	/** Diameter of a dot. */
	readonly dot: number;
	/** Between tiles. */
	readonly gap: number;
	readonly rows: readonly UnitRow[];
	/** All rows with their texts and the space between. */
	readonly height: number;
	/** Whether it keeps to the room. */
	readonly fits: boolean;
}

export interface UnitRoom {
	readonly width: number;
	readonly height: number;
	/** Between one figure and the next. */
	readonly between: number;
	/** How few dots the smallest figure may be left with where a dot stands for more than one. Default 1. */
	readonly fewest?: number;
}

/** From dots to the text beside them, and from the text to the dots below it. */
export const BESIDE = 14;
export const BELOW = 6;

/**
 * Lays the figures out in the room: as few units to a dot as fit, then the greatest pitch that fits. Where nothing
 * does, the smallest chart there is, with `fits: false`.
 */
export function unitChart(figures: readonly UnitFigure[], room: UnitRoom): UnitChart {
	const values = figures.flatMap((figure) => figure.value || []);
	const most = Math.max(0, ...values);
	const least = Math.min(most, ...values);
	for (let per = 1; ; per *= 10) {
		const last = most / per < 100 || least / per < 10 * (room.fewest ?? 0);
		// As wide a tile as the most of them take.
		const few = per === 1 && most <= FEW && Math.ceil(most / 5);
		for (let pitch: number = few ? PITCH.few : PITCH.most; pitch >= PITCH.least; pitch--) {
			const chart = lay(figures, room, per, pitch, few);
			if (chart.fits || (pitch === PITCH.least && last)) return chart;
		}
	}
}

function lay(
	figures: readonly UnitFigure[],
	room: UnitRoom,
	per: number,
	pitch: number,
	few: number | false
): UnitChart {
	const [columns, lines] = few ? [few, 5] : per === 1 ? [40, 25] : [10, 10];
	const gap = Math.max(5, 2 * pitch);
	const step = columns * pitch + gap;
	let most = Math.floor((room.width + gap) / step);
	// Rows of five and ten can be counted at a glance.
	if (most > 5) most -= most % 5;
	const least = Math.max(...figures.map((figure) => figure.least));
	let height = room.between * Math.max(0, figures.length - 1);
	const rows = figures.map((figure): UnitRow => {
		const value = figure.value ?? 0;
		const dots = value > 0 ? Math.max(1, Math.round(value / per)) : 0;
		const tiles = Math.floor(dots / (columns * lines));
		const rest = dots % (columns * lines);
		const cells = tiles + (rest ? 1 : 0);
		const deep = Math.ceil(cells / most);
		const row = {
			dots,
			tiles,
			rest,
			// A few: the same for all, so that their texts stand below each other.
			width: few
				? few * pitch
				: deep > 1
					? most * step - gap
					: tiles * step + (rest ? Math.ceil(rest / lines) * pitch : -gap),
			height: deep * (lines * pitch + gap) - gap
		};
		if (!dots) row.width = row.height = 0;
		const left = room.width - row.width - BESIDE;
		const beside = dots > 0 && left >= (few ? least : figure.least);
		height += beside
			? Math.max(row.height, figure.height(left))
			: figure.height(room.width) + (dots ? BELOW + row.height : 0);
		return { ...row, beside };
	});
	const fits = most > 0 && height <= room.height && rows.every((row) => row.width <= room.width);
	return { per, pitch, dot: round(pitch * DOT), columns, lines, gap, rows, height, fits };
}

/** Diameter of a dot, as a share of the pitch. */
const DOT = 0.74;

/** A tile, or what is left over. */
export interface UnitCell {
	readonly width: number;
	readonly height: number;
	readonly d: string;
}

/** The tiles of a row and what is left over. */
export function unitCells(row: UnitRow, chart: UnitChart): readonly UnitCell[] {
	const tile = unitCell(chart.columns * chart.lines, chart);
	const tiles = Array.from({ length: row.tiles }, () => tile);
	return row.rest ? [...tiles, unitCell(row.rest, chart)] : tiles;
}

/**
 * Dots set column by column, as a path with a line for each row of them. A `stroke-dasharray` of `0 pitch` and a
 * `stroke-width` of `dot` with round or square caps make the dots: so a thousand are one node, and they stay sharp on
 * paper, where browsers turn `<pattern>` into coarse images.
 */
export function unitCell(
	dots: number,
	{ pitch, lines, dot }: Pick<UnitChart, 'pitch' | 'lines' | 'dot'>
): UnitCell {
	const columns = Math.ceil(dots / lines);
	const deep = Math.min(dots, lines);
	const last = dots - (columns - 1) * lines;
	let d = `M${dot / 2} ${dot / 2}`;
	for (let line = 0; line < deep; line++) {
		// A little past the last dot, so that rounding does not lose it.
		const length = round((columns - (line < last ? 1 : 2)) * pitch + 0.1);
		d += `h${length}m-${length} ${pitch}`;
	}
	return { width: columns * pitch, height: deep * pitch, d };
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
