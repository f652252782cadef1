import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { storyOf } from '#atlas/testing.ts';
import { fitView, viewBoxOf } from '../../layout/camera.js';
import { stageBox } from '../../layout/stage-box.js';
import { createCompiler } from '../compile.js';

describe('the ground of a map', () => {
	const base = storyOf(['Fez', 'Marrakesh', 'Dakhla']);

	it.each(['en', 'ar'])(
		'reaches as far as cameras see, where cards stand as in %s',
		async (language) => {
			const atlas = await loadAtlas(base);
			const { compiled } = createCompiler({ atlas }).compile({ ...base, language });
			const { width, height } = compiled.atlas!;
			for (const { stage } of compiled.steps)
				for (const map of stage) {
					if (map.kind !== 'map') continue;
					for (const [wide, high] of [
						[1440, 900],
						[1920, 1080]
					] as const) {
						const box = stageBox({ width: wide, height: high, rtl: language === 'ar' });
						const [x0, y0, x1, y1] = viewBoxOf(fitView(map.layouts.wide.view, box), box);
						expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(0);
						expect(x1).toBeLessThanOrEqual(width);
						expect(y1).toBeLessThanOrEqual(height);
					}
				}
		}
	);
});
