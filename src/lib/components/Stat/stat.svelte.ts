/** Counting up: how far the numbers of a stat have come. */

/** Milliseconds from nothing to the number. */
const COUNT = 500;

/** Runs from 0 to 1, anew for each `subject`; 1 from the start where nothing is to move, and on the server. */
export class Count {
	#share = $state.raw(1);

	constructor(subject: () => unknown, moves: () => boolean) {
		$effect(() => {
			subject();
			if (!moves() || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
			const start = performance.now();
			let frame = 0;
			const tick = (now: number) => {
				// A frame may have begun before `start`.
				const left = Math.min(1, Math.max(0, 1 - (now - start) / COUNT));
				this.#share = 1 - left ** 3;
				if (left > 0) frame = requestAnimationFrame(tick);
			};
			tick(start);
			return () => {
				cancelAnimationFrame(frame);
				this.#share = 1;
			};
		});
	}

	/** 0 to 1, fast first and slow at the end. */
	get share(): number {
		return this.#share;
	}
}
