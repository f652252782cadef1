/** Keeps the latest of what was made, by key: the one not asked for the longest goes first. */
export class Memo<T> {
	readonly #most: number;
	readonly #kept = new Map<string, { readonly value: T }>();

	/** @param most how many are kept, at least 1 */
	constructor(most: number) {
		this.#most = most;
	}

	/** What is kept under a key, or what is made for it now. */
	get(key: string, make: () => T): T {
		const found = this.#kept.get(key);
		const entry = found ?? { value: make() };
		if (found) this.#kept.delete(key);
		else if (this.#kept.size >= this.#most) {
			const oldest = this.#kept.keys().next().value;
			if (oldest !== undefined) this.#kept.delete(oldest);
		}
		this.#kept.set(key, entry);
		return entry.value;
	}
}
