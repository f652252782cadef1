import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { createCompiler } from '../compile.js';
import { step, story as storyOf } from '../testing.js';

describe('a coast beside the country of a story', () => {
	it('is as fine as it is seen: no inlet is a spike', { timeout: 30_000 }, async () => {
		const story = storyOf(
			[
				step('s', {
					when: '2020',
					stage: [{ id: 'm', kind: 'map', frame: ['gm'] }]
				})
			],
			{ places: [{ id: 'gm', name: 'The Gambia', area: 'GM', precision: 'area' }] }
		);
		const { compiled } = createCompiler({ atlas: await loadAtlas(story) }).compile(story);
		const { atlas } = compiled;
		const [map] = compiled.steps[0]?.stage ?? [];
		if (!atlas || map?.kind !== 'map') throw new Error('no map');
		const [x0, y0, x1, y1] = map.layouts.wide.view;
		let longest = 0;
		for (const { role, d, scale = 1 } of atlas.ground) {
			if (role !== 'coast') continue;
			for (const part of d.split('M').slice(1)) {
				const numbers = part.match(/-?\d*\.?\d+/g)?.map((n) => Number(n) * scale) ?? [];
				let [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0];
				for (let i = 2; i < numbers.length; i += 2) {
					const [dx, dy] = [numbers[i] ?? 0, numbers[i + 1] ?? 0];
					[x, y] = [x + dx, y + dy];
					const seen = x > x0 && x < x1 && y > y0 && y < y1;
					if (seen) longest = Math.max(longest, Math.hypot(dx, dy) * atlas.kmPerUnit);
				}
			}
		}
		expect(longest).toBeGreaterThan(1);
		expect(longest).toBeLessThan(45);
	});
});
