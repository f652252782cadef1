/** Where the camera of a map that is explored is, and how it gets elsewhere. */
import { cameraAt, flight, type Camera } from '../../layout/camera.js';
import type { StageBox } from '../../layout/stage-box.js';

/** A flight takes no longer, in milliseconds. */
const MOST_MS = 450;

export class Motion {
	#now: Camera;
	#goal: Camera | null = null;
	#frame = 0;
	/** Ends the wait for a flight, wherever it is. */
	#arrived: (() => void) | null = null;
	readonly #still: boolean;
	readonly #moves = new Set<() => void>();

	/** @param still nothing moves by itself */
	constructor(at: Camera, still: boolean) {
		this.#now = at;
		this.#still = still;
	}

	get now(): Camera {
		return this.#now;
	}
	/** Where it flies to: one key after another goes on from there. */
	get goal(): Camera {
		return this.#goal ?? this.#now;
	}
	get flying(): boolean {
		return this.#frame !== 0;
	}

	/** Tells of each move; returns what ends that. */
	onmove(listener: () => void): () => void {
		this.#moves.add(listener);
		return () => this.#moves.delete(listener);
	}

	/** Is there at once. */
	place(camera: Camera): void {
		this.stop();
		this.#place(camera);
	}

	/** Another camera for the same view: nobody is told, since all is drawn anew. */
	replace(camera: Camera): void {
		this.stop();
		this.#now = camera;
	}

	/**
	 * Flies there, or is there at once.
	 *
	 * @param arrive what is done there
	 * @returns resolved when it is there, or was led elsewhere
	 */
	fly(to: Camera, box: StageBox, arrive: () => void): Promise<void> {
		this.stop();
		this.#goal = to;
		const end = () => {
			this.place(to);
			arrive();
		};
		const { cameras, duration } = flight(this.#now, to, box);
		if (this.#still || !duration) {
			end();
			return Promise.resolve();
		}
		const time = Math.min(duration, MOST_MS);
		const start = performance.now();
		return new Promise((resolve) => {
			this.#arrived = resolve;
			const step = () => {
				const camera = cameraAt(cameras, (performance.now() - start) / time);
				if (!camera) {
					end();
					return;
				}
				this.#place(camera);
				this.#frame = requestAnimationFrame(step);
			};
			this.#frame = requestAnimationFrame(step);
		});
	}

	stop(): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		this.#goal = null;
		this.#arrived?.();
		this.#arrived = null;
	}
	/** Stops, and tells nobody any more. */
	end(): void {
		this.stop();
		this.#moves.clear();
	}

	#place(camera: Camera): void {
		this.#now = camera;
		for (const listener of this.#moves) listener();
	}
}
