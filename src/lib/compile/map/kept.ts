/**
 * What of a ground may be kept for a later process: outlines as they are written, names as they stand. Plain JSON, under
 * an id that tells all it depends on, so that it is found again for the very same ground and for no other.
 */
import { textHash } from '../../story/hash.js';
import type { AtlasData } from '../atlas-types.js';

/** A ground, or the names on it in one language, as far as they have been made. */
export interface KeptGround {
	/** Of what it was made from: atlas, plane, countries, language. */
	readonly id: string;
	/** How many pieces it holds. */
	readonly pieces: number;
	/** Pieces by what they are and by their keys. Only the compiler that made them knows their form. */
	readonly made: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Finds a ground that was kept, by its id; `null` where there is none. It has to come from a compiler of the same build. */
export type FindGround = (id: string) => KeptGround | null;

/** A memo, whatever it holds: what it gives out is what it takes back. */
interface AnyMemo {
	readonly size: number;
	all(): Readonly<Record<string, unknown>>;
	recall(made: Readonly<Record<string, unknown>>): void;
}
type Memos = Readonly<Record<string, AnyMemo>>;

/** The id of a ground; `null` where the atlas does not say what it holds. */
export function groundId({ id }: AtlasData, ...of: readonly string[]): string | null {
	return id === undefined ? null : textHash([id, ...of].join('\n'));
}

/** Engines differ in the last digits of a sine: a key takes none of them. */
const DIGITS = 1e6;

/** A key for plain data. What differs by less than a millionth has the same, as it has in another engine. */
export function dataKey(data: unknown): string {
	return textHash(JSON.stringify(data, rounded));
}

function rounded(_: string, value: unknown): unknown {
	return typeof value === 'number' && !Number.isInteger(value)
		? Math.round(value * DIGITS) / DIGITS
		: value;
}

/** What some memos hold. */
export function keptOf(id: string, memos: Memos): KeptGround {
	const all = Object.entries(memos);
	return {
		id,
		pieces: all.reduce((sum, [, memo]) => sum + memo.size, 0),
		made: Object.fromEntries(all.map(([name, memo]) => [name, memo.all()]))
	};
}

/** Fills memos with what was kept of them. */
export function recall(id: string | null, memos: Memos, find: FindGround | undefined): void {
	const kept = id === null ? null : (find?.(id) ?? null);
	if (!kept) return;
	for (const [name, memo] of Object.entries(memos)) memo.recall(kept.made[name] ?? {});
}
