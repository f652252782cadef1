/** Keeps the latest of what was made, by key: the one not asked for the longest goes first. */
export class Memo<T> {
	readonly #most: number;
	readonly #is: (value: unknown) => boolean;
	readonly #kept = new Map<string, { readonly value: T }>();

	/**
	 * @param most how many are kept, at least 1
	 * @param is whether what was made elsewhere has the form of what is made here; default: it has
	 */
	constructor(most: number, is: (value: unknown) => boolean = () => true) {
		this.#most = most;
		this.#is = is;
	}

	/** What is kept under a key, or what is made for it now. */
	get(key: string, make: () => T): T {
		const found = this.#kept.get(key);
		const entry = found ?? { value: make() };
		if (found) this.#kept.delete(key);
		else this.#makeRoom();
		this.#kept.set(key, entry);
		return entry.value;
	}

	/** How many are kept. */
	get size(): number {
		return this.#kept.size;
	}

	/** All that is kept, by key, the latest last. */
	all(): Record<string, T> {
		return Object.fromEntries([...this.#kept].map(([key, { value }]) => [key, value]));
	}

	/** Takes what was made elsewhere under the same keys, and leaves what has another form: it is made again when asked for. */
	recall(made: Readonly<Record<string, T>>): void {
		for (const [key, value] of Object.entries(made)) {
			if (this.#kept.has(key) || !this.#is(value)) continue;
			this.#makeRoom();
			this.#kept.set(key, { value });
		}
	}

	#makeRoom(): void {
		if (this.#kept.size < this.#most) return;
		const oldest = this.#kept.keys().next().value;
		if (oldest !== undefined) this.#kept.delete(oldest);
	}
}
