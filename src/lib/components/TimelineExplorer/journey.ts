/** Flights from one view to another, each from where the one before is headed. */
import { between, type AxisView } from '../../layout/axis/index.js';

const MOTION = 320;

/** Whether readers want nothing to move by itself. */
const still = (): boolean =>
	typeof matchMedia !== 'function' || matchMedia('(prefers-reduced-motion: reduce)').matches;

export class Journey {
	readonly #see: (view: AxisView) => void;
	#frame = 0;
	#goal: AxisView | null = null;

	/** @param see shows a view */
	constructor(see: (view: AxisView) => void) {
		this.#see = see;
	}

	/** Where it leads to; `null`: nothing moves. */
	get goal(): AxisView | null {
		return this.#goal;
	}

	stop(): void {
		if (this.#frame) cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		this.#goal = null;
	}

	/** Moves there in a short while; at once where the reader wants no motion. */
	go(from: AxisView, target: AxisView): void {
		this.stop();
		if (still()) {
			this.#see(target);
			return;
		}
		this.#goal = target;
		let began: number | null = null;
		const step = (time: number): void => {
			began ??= time;
			const share = Math.min(1, (time - began) / MOTION);
			this.#see(between(from, target, 1 - (1 - share) ** 3));
			if (share < 1) this.#frame = requestAnimationFrame(step);
			else this.stop();
		};
		this.#frame = requestAnimationFrame(step);
	}
}
