import { expect, test } from 'vitest';
import { Retry } from './retry.js';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Waits that end when they are told to. */
function waiting() {
	const waits: number[] = [];
	let go: (() => void) | null = null;
	const after = (ms: number, act: () => void) => {
		waits.push(ms);
		go = act;
		return () => (go = null);
	};
	return { waits, after, end: () => go?.() };
}

test('tries until it works out, a few seconds apart at most, and tells of each failure', async () => {
	const { waits, after, end } = waiting();
	let failed = 0;
	const result = new Retry({ after }).run(
		async (failures) => {
			if (failures < 5) throw new Error('away');
			return failures;
		},
		() => (failed += 1)
	);
	for (let i = 0; i < 5; i++) {
		await settled();
		end();
	}
	expect(await result).toBe(5);
	expect(failed).toBe(5);
	expect(waits).toEqual([1000, 2000, 4000, 4000, 4000]);
});

test('waits no longer where there is reason to believe that it works, and never after its end', async () => {
	const { after } = waiting();
	const retry = new Retry({ after });
	let tries = 0;
	void retry.run(async () => {
		tries += 1;
		throw new Error('away');
	});
	await settled();
	retry.wake();
	await settled();
	expect(tries).toBe(2);
	retry.stop();
	retry.wake();
	await settled();
	expect(tries).toBe(2);
});
