import { describe, expect, it } from 'vitest';
import { ended, tidied } from './sentence.js';

describe('sentences', () => {
	it('have no full stop after another mark', () => {
		expect(tidied('How hot was the light?. Bars on one scale.')).toBe(
			'How hot was the light? Bars on one scale.'
		);
		expect(tidied('Who?. What!. And so on…. ثم ماذا؟. End..')).toBe(
			'Who? What! And so on… ثم ماذا؟ End.'
		);
		expect(tidied('And so on... And on...')).toBe('And so on... And on...');
		expect(tidied('As of 1.5 (or more?). Well.')).toBe('As of 1.5 (or more?). Well.');
	});

	it('end', () => {
		expect(ended('A plan')).toBe('A plan.');
		expect(ended('A plan?')).toBe('A plan?');
	});
});
