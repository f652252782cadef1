/** Something that has to work out at last, as loading from a server that may be away. */
import type { Clock } from './clock.js';
import { waitAfter } from './waits.js';

export class Retry {
	readonly #clock: Pick<Clock, 'after'>;
	/** Ends the wait that there is. */
	#go: (() => void) | null = null;
	#stopped = false;

	constructor(clock: Pick<Clock, 'after'>) {
		this.#clock = clock;
	}

	/**
	 * Tries until it works out; after `stop` nothing is tried, and the promise stays open.
	 *
	 * @param attempt is told how often it has failed so far
	 * @param onfail told of each failure, before the wait
	 */
	async run<T>(attempt: (failures: number) => Promise<T>, onfail?: () => void): Promise<T> {
		for (let failures = 0; ;) {
			try {
				return await attempt(failures);
			} catch {
				failures += 1;
				if (!this.#stopped) onfail?.();
			}
			await this.#wait(waitAfter(failures));
		}
	}

	/** There is reason to believe that it works out now: waits no longer. */
	wake(): void {
		this.#go?.();
	}

	stop(): void {
		this.#stopped = true;
	}

	#wait(ms: number): Promise<void> {
		return new Promise((resolve) => {
			const end = this.#clock.after(ms, () => this.#go?.());
			this.#go = () => {
				end();
				this.#go = null;
				if (!this.#stopped) resolve();
			};
		});
	}
}
