import { expect, it } from 'vitest';
import { tenth } from './tenth.js';

it('rounds to a tenth, and to a nought that JSON gives back as it was', () => {
	expect([1.04, 1.05, -1.26].map(tenth)).toEqual([1, 1.1, -1.3]);
	for (const near of [-0.04, -0, 0.04]) expect(tenth(near)).toBe(0);
});
