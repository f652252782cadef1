import { expect, it } from 'vitest';
import { once } from './once.ts';

it('what is made once is made again only where it failed', async () => {
	let asked = 0;
	const made = once(() => {
		asked += 1;
		return asked === 1 ? Promise.reject(new Error('not now')) : Promise.resolve(asked);
	});
	await expect(made()).rejects.toThrow('not now');
	expect(await Promise.all([made(), made()])).toEqual([2, 2]);
	expect(await made()).toBe(2);
});
