/** Time, so that tests need not wait for it. */
export interface Clock {
	/** Milliseconds. */
	now(): number;
	/** Calls back after some milliseconds; returns what takes that back. */
	after(ms: number, act: () => void): () => void;
}

export const CLOCK: Clock = {
	now: () => Date.now(),
	after(ms, act) {
		const timer = setTimeout(act, ms);
		return () => clearTimeout(timer);
	}
};
