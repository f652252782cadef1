import { describe, expect, it } from 'vitest';
import { textWidth, wrap } from './text-width.js';

const MEASURED: readonly (readonly [text: string, weight: number, size: number, width: number])[] =
	[
		['Badakhshan', 600, 15, 80.1],
		['Mazar-i-Sharif', 650, 16, 97.8],
		['soldiers crossed', 600, 15, 103.3],
		['in one night', 400, 13.5, 66.9],
		['1,037', 700, 42, 101.3],
		['TAKHAR', 700, 16, 57],
		['AFGHANISTAN', 600, 18, 109.7],
		['Districts of Republican Subordination', 600, 14, 224.2]
	];

describe('textWidth', () => {
	// Measured in Chromium with Source Sans 3, kerning on.
	it('agrees with a browser to within 3 %', () => {
		for (const [text, weight, size, width] of MEASURED)
			expect(Math.abs(textWidth(text, { font: 'sans', weight, size }) / width - 1)).toBeLessThan(
				0.03
			);
	});

	it('counts spacing, capitals and accents', () => {
		const style = { font: 'sans', weight: 600, size: 18 } as const;
		const plain = textWidth('Takhar', { ...style, caps: true });
		expect(textWidth('Takhar', { ...style, caps: true, letterSpacing: 0.2 })).toBeCloseTo(
			plain + 6 * 3.6
		);
		expect(plain).toBe(textWidth('TAKHAR', style));
		expect(textWidth('Fârâh', style)).toBe(textWidth('Farah', style));
	});

	it('gives every script some width and marks none', () => {
		const style = { font: 'sans', size: 16 } as const;
		for (const text of ['بدخشان', 'Бадахшан', '東京', 'काबुल'])
			expect(textWidth(text, style)).toBeGreaterThan(16);
		expect(textWidth('بَ', style)).toBe(textWidth('ب', style));
		expect(textWidth('', style)).toBe(0);
	});
});

describe('wrap', () => {
	const style = { font: 'sans', size: 15 } as const;

	it('breaks at spaces only, and no line is wider than asked where words allow it', () => {
		const text = 'soldiers crossed the border in one night';
		const lines = wrap(text, 120, style);
		expect(lines.join(' ')).toBe(text);
		expect(lines.length).toBeGreaterThan(1);
		for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(120);
		expect(wrap('Badakhshan', 10, style)).toEqual(['Badakhshan']);
		expect(wrap('', 10, style)).toEqual(['']);
	});
});
