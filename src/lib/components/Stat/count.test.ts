import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countText } from './count.js';

describe('countText', () => {
	it('counts in the digits and separators of the number it ends at', () => {
		expect(countText('1,037', 1037, 0)).toBe('0');
		expect(countText('1,037', 1037, 0.5)).toBe('519');
		expect(countText('1,037 or so', 1037, 0.5)).toBe('519 or so');
		expect(countText('20,000', 20000, 0.5)).toBe('10,000');
		expect(countText('۱٬۰۳۷', 1037, 0.5)).toBe('۵۱۹');
		expect(countText('१२,३४५', 12345, 0.1)).toBe('१,२३५');
	});

	it('leaves alone what is not simply the value', () => {
		expect(countText('1.5', 1500000, 0.5)).toBe('1.5');
		expect(countText('dozens', undefined, 0.5)).toBe('dozens');
	});

	it('never shows another number at the end, nor a greater one on the way', () => {
		fc.assert(
			fc.property(fc.nat(1e12), fc.double({ min: 0, max: 1, noNaN: true }), (value, share) => {
				const text = value.toLocaleString('en');
				expect(countText(text, value, 1)).toBe(text);
				const now = Number(countText(text, value, share).replaceAll(',', ''));
				expect(now).toBe(Math.round(value * Math.min(1, share)));
			})
		);
	});
});
