/**
 * Grounds of maps that are kept: those that the build left beside the server, and those that were made since for stories
 * of this site. A ground is found by what it was made from, and only by the build that made it: after an upgrade all are
 * made anew.
 */
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { isUnspoilt, type KeptGround } from '#lib/compile/index.ts';

/** Files that are kept of one build: the ones written last. */
const MOST = 200;
/** Ids are letters and digits; nothing else becomes a file's name. */
const ID = /^[a-z0-9]{1,16}$/;

/** The name of a ground's file. */
export const groundName = (id: string): string => `${id}.ground.json`;

export class Grounds {
	readonly #built: string | null;
	readonly #own: string | null;
	/** How many pieces each file holds, of those that were read or written here. */
	readonly #pieces = new Map<string, number>();

	/**
	 * @param data where files of this site are kept, in a folder for each build; those of other builds are thrown away
	 * @param built the folder that the build left, and the build's name; `null` where there is none: nothing is kept, and
	 * nothing thrown away
	 */
	constructor(data: string, built: { readonly folder: string; readonly build: string } | null) {
		this.#built = built && built.folder;
		this.#own = built && join(data, built.build);
		if (built) throwAway(data, built.build);
	}

	/** A ground that was kept. */
	readonly find = (id: string): KeptGround | null => {
		if (!ID.test(id)) return null;
		const found = read(this.#own, id) ?? read(this.#built, id);
		if (found) this.#pieces.set(id, found.pieces);
		return found;
	};

	/** Keeps what a compiler has made beyond what was kept. Where nothing can be written, it is made again. */
	keep(grounds: readonly KeptGround[]): void {
		const own = this.#own;
		if (own === null) return;
		const fresh = grounds.filter(
			({ id, pieces }) => ID.test(id) && !(pieces === this.#pieces.get(id) && this.#stands(id))
		);
		try {
			for (const ground of fresh) {
				mkdirSync(own, { recursive: true });
				// Whoever reads meanwhile gets the old one, whole; another process writes a file of its own.
				const path = join(own, groundName(ground.id));
				const written = `${path}.${process.pid}`;
				writeFileSync(written, JSON.stringify(ground));
				renameSync(written, path);
				this.#pieces.set(ground.id, ground.pieces);
			}
			if (fresh.length > 0) prune(own);
		} catch {
			// The disk is full or locked: nobody reads any worse for it.
		}
	}

	/** Whether a ground's file is still there: the oldest go, and all of them may be thrown away at any time. */
	#stands(id: string): boolean {
		const name = groundName(id);
		return [this.#own, this.#built].some((folder) => folder && existsSync(join(folder, name)));
	}
}

/** Leaves what one build kept. */
function throwAway(data: string, build: string): void {
	try {
		for (const other of existsSync(data) ? readdirSync(data) : [])
			if (other !== build) rmSync(join(data, other), { recursive: true, force: true });
	} catch {
		// It is looked at by nobody: it only takes room.
	}
}

function read(folder: string | null, id: string): KeptGround | null {
	const path = folder && join(folder, groundName(id));
	if (!path || !existsSync(path)) return null;
	try {
		const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
		return isGround(found, id) && isUnspoilt(found) ? found : null;
	} catch {
		return null;
	}
}

/** Whether a file's content has the form of a ground: a compiler that is given another cannot draw a map. */
function isGround(found: unknown, id: string): found is KeptGround {
	if (!isRecord(found)) return false;
	const made = found['made'];
	return (
		found['id'] === id &&
		typeof found['pieces'] === 'number' &&
		isRecord(made) &&
		Object.values(made).every(isRecord)
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Leaves the files written last. */
function prune(folder: string): void {
	const files = readdirSync(folder).map((name) => join(folder, name));
	const aged = files.map((path) => ({ path, time: statSync(path).mtimeMs }));
	for (const { path } of aged.sort((a, b) => b.time - a.time).slice(MOST))
		rmSync(path, { recursive: true, force: true });
}
