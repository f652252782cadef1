/** What a row must keep free, in pixels. */
export interface RowItem {
	readonly x0: number;
	readonly x1: number;
}

/**
 * Puts items into as few rows as fit, each into the first row that is free: the earliest begins. `gap` is the least
 * distance between two in a row. A row index for each item, in the order given.
 */
export function packRows(items: readonly RowItem[], gap = 8): number[] {
	const ends: number[] = [];
	const rows = items.map(() => 0);
	const order = items.map((_, i) => i).sort((a, b) => items[a]!.x0 - items[b]!.x0 || a - b);
	for (const i of order) {
		const { x0, x1 } = items[i]!;
		let row = ends.findIndex((end) => end + gap <= x0);
		if (row < 0) row = ends.length;
		ends[row] = x1;
		rows[i] = row;
	}
	return rows;
}
