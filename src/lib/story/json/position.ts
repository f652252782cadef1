import { pathKeys } from '../issues.js';
import type { Path } from '../issues.js';
import { LIMITS } from '../limits.js';
import { scanJson } from './scan.js';
import type { Wanted } from './scan.js';

/** Both from 1; columns count UTF-16 units, as editors do. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** Lines and columns of offsets into a text, in any order; line ends are LF, CRLF or CR. */
export function positionsOf(text: string, offsets: readonly number[]): Position[] {
	const starts = [0];
	const ends = /\r\n|\n|\r/g;
	while (ends.test(text)) starts.push(ends.lastIndex);
	return offsets.map((offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	});
}

/** Where paths stand in a text of sound JSON; for one that is missing, what it should stand in. */
export function locate(text: string, paths: readonly Path[]): Position[] {
	const root: Wanted = { offset: null, children: new Map() };
	const trails = paths.map((path) => {
		const trail = [root];
		for (const key of pathKeys(path)) {
			const parent = trail[trail.length - 1] ?? root;
			let child = parent.children.get(key);
			if (!child) parent.children.set(key, (child = { offset: null, children: new Map() }));
			trail.push(child);
		}
		return trail;
	});
	scanJson(text, { maxDepth: LIMITS.depth, wanted: root });
	const offsets = trails.map(
		(trail) => trail.findLast((node) => node.offset !== null)?.offset ?? 0
	);
	return positionsOf(text, offsets);
}
