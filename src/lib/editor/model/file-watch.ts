/** Knows which of the site's files that a story names are not there: each is asked about once, and again when somebody comes back. */
import { sitePath } from '../../story/site-files.js';
import type { NamedFile } from '../../story/schema/shape.js';
import type { Clock } from './clock.js';

/** Asks which of some paths have no file; `null` where that cannot be known now. */
export type AskFiles = (paths: readonly string[]) => Promise<ReadonlySet<string> | null>;

/** The pause in the writing after which is asked, in milliseconds: a name that is being written is that of no file. */
const PAUSE = 1200;
/** Paths in one question. */
const MOST = 1000;

export class FileWatch {
	readonly #ask: AskFiles;
	readonly #clock: Clock;
	readonly #onchange: () => void;
	/** Whether each is missing. */
	readonly #known = new Map<string, boolean>();
	#named: readonly string[] = [];
	#cancel: (() => void) | null = null;
	#asking = false;
	#stopped = false;

	/** @param onchange more is known */
	constructor(ask: AskFiles, clock: Clock, onchange: () => void) {
		this.#ask = ask;
		this.#clock = clock;
		this.#onchange = onchange;
	}

	/** Whether a file is known not to be there. */
	readonly isMissing = (path: string): boolean => this.#known.get(path) === true;

	/** Takes what the story names by now. */
	see(files: readonly NamedFile[]): void {
		this.#named = [...new Set(files.flatMap(({ address }) => sitePath(address) ?? []))];
		this.#cancel?.();
		this.#cancel = null;
		if (this.#unknown.length > 0) this.#later();
	}

	/** Those that were missing may have been put there meanwhile. */
	again(): void {
		const missing = this.#named.filter(this.isMissing);
		if (missing.length > 0) void this.#look(missing);
	}

	stop(): void {
		this.#stopped = true;
		this.#cancel?.();
	}

	get #unknown(): readonly string[] {
		return this.#named.filter((path) => !this.#known.has(path));
	}

	#later(): void {
		this.#cancel = this.#clock.after(PAUSE, () => void this.#look(this.#unknown));
	}

	async #look(paths: readonly string[]): Promise<void> {
		if (this.#asking || this.#stopped || paths.length === 0) return;
		this.#asking = true;
		const asked = paths.slice(0, MOST);
		const missing = await this.#ask(asked);
		this.#asking = false;
		// Offline: what is written next asks again.
		if (!missing || this.#stopped) return;
		const changed = asked.some((path) => this.#known.get(path) !== missing.has(path));
		for (const path of asked) this.#known.set(path, missing.has(path));
		if (changed) this.#onchange();
		if (this.#unknown.length > 0) this.#later();
	}
}
