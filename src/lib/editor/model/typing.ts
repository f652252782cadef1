/**
 * Joins what is typed in one go into one entry of the history: a pause ends it.
 *
 * Ctrl+Z is the editor's own everywhere, also while a field has the focus: there is one history, and a field never holds
 * anything that is not in it.
 */
const PAUSE = 1200;

export class Typing {
	#burst = 0;
	#last = -Infinity;

	/** The number of the burst that a letter typed now belongs to. */
	burst(now = performance.now()): number {
		if (now - this.#last > PAUSE) this.#burst += 1;
		this.#last = now;
		return this.#burst;
	}

	/** A field is left or entered: what comes is another burst. */
	end(): void {
		this.#last = -Infinity;
	}
}
