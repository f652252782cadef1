import { afterEach, describe, expect, it, vi } from 'vitest';
import { quiet } from './quiet.ts';

afterEach(() => vi.restoreAllMocks());

describe('quiet', () => {
	it('passes over fonts that stay where they are, and over nothing else', () => {
		const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
		const { warn, warnOnce } = quiet();
		warn("\n/fonts/a.woff2 referenced in /fonts/a.woff2 didn't resolve at build time, it will…");
		expect(said).not.toHaveBeenCalled();
		warn('/fonts/a.woff2 is broken');
		warnOnce('A circle of imports');
		expect(said).toHaveBeenCalledTimes(2);
	});
});
