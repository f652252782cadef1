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
import type { KeptGround } from '#lib/compile/index.ts';

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
	 * @param data where files of this site are kept, in a folder for each build; not there: nothing is kept
	 * @param built the folder that the build left, and the build's name; `null` where there is none
	 */
	constructor(data: string, built: { readonly folder: string; readonly build: string } | null) {
		this.#built = built && built.folder;
		this.#own = built && join(data, built.build);
		for (const other of existsSync(data) ? readdirSync(data) : [])
			if (other !== built?.build) rmSync(join(data, other), { recursive: true, force: true });
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
			({ id, pieces }) => ID.test(id) && pieces !== this.#pieces.get(id)
		);
		try {
			for (const ground of fresh) {
				mkdirSync(own, { recursive: true });
				// Whoever reads meanwhile gets the old one, whole.
				const path = join(own, groundName(ground.id));
				writeFileSync(`${path}.new`, JSON.stringify(ground));
				renameSync(`${path}.new`, path);
				this.#pieces.set(ground.id, ground.pieces);
			}
			if (fresh.length > 0) prune(own);
		} catch {
			// The disk is full or locked: nobody reads any worse for it.
		}
	}
}

function read(folder: string | null, id: string): KeptGround | null {
	const path = folder && join(folder, groundName(id));
	if (!path || !existsSync(path)) return null;
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as KeptGround;
	} catch {
		return null;
	}
}

/** Leaves the files written last. */
function prune(folder: string): void {
	const files = readdirSync(folder).map((name) => join(folder, name));
	const aged = files.map((path) => ({ path, time: statSync(path).mtimeMs }));
	for (const { path } of aged.sort((a, b) => b.time - a.time).slice(MOST)) rmSync(path);
}
