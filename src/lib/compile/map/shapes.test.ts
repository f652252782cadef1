import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf, scaledPath, thinned } from './shapes.js';

/** Vertices of a path of `M` and `l` alone, in its own units. */
function vertices(d: string): [number, number][] {
	const points: [number, number][] = [];
	for (const [, letter, text = ''] of d.matchAll(/([Ml])([^MLlz]*)/g)) {
		const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number);
		for (let i = 0; i < numbers.length; i += 2) {
			const [x = 0, y = 0] = [numbers[i], numbers[i + 1]];
			const [px, py] = (letter === 'l' && points.at(-1)) || [0, 0];
			points.push([px + x, py + y]);
		}
	}
	return points;
}

const line = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 9000 })), {
		minLength: 2,
		maxLength: 40
	})
	.map((points) => points.flat());

describe('a path told in larger units', () => {
	it('goes where the same path in plane units goes', () => {
		fc.assert(
			fc.property(line, fc.integer({ min: 1, max: 200 }), (points, tolerance) => {
				const path = scaledPath(thinned([points], { tolerance }));
				const plain = vertices(pathOf([points], { tolerance }));
				const { scale = 1, d = '' } = path ?? {};
				expect(vertices(d).map(([x, y]) => [x * scale, y * scale])).toEqual(plain);
			})
		);
	});

	it('is told in the units of its finest line', () => {
		const far = thinned([[0, 0, 6400, 0]], { tolerance: 200 });
		const near = thinned([[0, 0, 6401, 0]], { tolerance: 7 });
		expect(scaledPath(far)).toEqual({ scale: 64, d: 'M0 0l100 0' });
		expect(scaledPath([...far, ...near])).toEqual({ scale: 4, d: 'M0 0l1600 0M0 0l1600 0' });
	});

	it('is none where there is no line', () => {
		expect(scaledPath([])).toBeNull();
		expect(scaledPath(thinned([[3, 3, 4, 3]], { tolerance: 200 }))).toBeNull();
	});
});
