import { beforeAll, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { createCompiler } from '../../compile/index.js';
import { emptyAtlas, step, story as storyOf } from '../../compile/testing.js';
import type { CompiledChart } from '../../compile/types.js';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import { charts } from '../../story/testing/stats.js';
import '../../styles/base.css';
import '../../styles/fonts.css';
import '../../styles/theme.css';
import { Chart } from './index.js';

const layersIn = (language: string) =>
	createCompiler({ atlas: emptyAtlas }).compile(
		storyOf([step('s', { stage: charts })], { language })
	).compiled.steps[0]!.stage as CompiledChart[];

beforeAll(async () => {
	await Promise.all(
		[
			'400 16px "Throughline Sans"',
			'700 16px "Throughline Sans"',
			'640 16px "Throughline Serif"'
		].map((font) => document.fonts.load(font))
	);
});

describe('Chart in a browser', () => {
	it('keeps inside the free part of every stage, in both directions', () => {
		for (const language of ['en', 'de', 'fa-AF']) {
			const direction = language === 'fa-AF' ? 'rtl' : 'ltr';
			for (const layer of layersIn(language)) {
				for (const size of ['phone', 'tablet', 'wide'] as const) {
					const box = stageBox({ ...REFERENCE[size], rtl: direction === 'rtl' });
					const { container, unmount } = render(Chart, {
						layer,
						box,
						story: { language, direction }
					});
					container.className = 'tl-story';
					container.style.cssText = 'position:absolute;inset:0;margin:0;container-type:normal';
					const [x0, y0, x1, y1] = box.free;
					const { left, top } = container.getBoundingClientRect();
					for (const node of container.querySelectorAll('svg, p, span, i, b, small, figcaption')) {
						if (node.closest('.tl-hidden') || node.closest('.mark')) continue;
						const rect = node.getBoundingClientRect();
						if (rect.width === 0) continue;
						const where = `${layer.id} ${size} ${language} ${node.textContent}`;
						expect(rect.left - left, where).toBeGreaterThanOrEqual(x0 - 12);
						expect(rect.top - top, where).toBeGreaterThanOrEqual(y0 - 1);
						expect(rect.right - left, where).toBeLessThanOrEqual(x1 + 12);
						expect(rect.bottom - top, where).toBeLessThanOrEqual(y1 + 12);
					}
					unmount();
				}
			}
		}
	});

	it('lets no word of a line lie over another, wide and narrow', () => {
		for (const layer of layersIn('en').filter(({ as }) => as === 'line')) {
			for (const width of [320, 480, 720]) {
				const { container, unmount } = render(Chart, { layer });
				container.style.cssText = `width:${width}px`;
				const words = [...container.querySelectorAll('.plot .words, .plot .date > span, .plot > p')]
					.filter((node) => node.checkVisibility())
					.map((node) => ({ text: node.textContent, rect: node.getBoundingClientRect() }));
				words.forEach((a, i) => {
					for (const b of words.slice(i + 1)) {
						const apart =
							a.rect.right <= b.rect.left + 1 ||
							b.rect.right <= a.rect.left + 1 ||
							a.rect.bottom <= b.rect.top + 4 ||
							b.rect.bottom <= a.rect.top + 4;
						expect(apart, `${width}: ${a.text} and ${b.text}`).toBe(true);
					}
				});
				unmount();
			}
		}
	});

	it('keeps a folded table within reach of a screen reader, and out of sight', () => {
		const [layer] = layersIn('en');
		const { container } = render(Chart, { layer: layer! });
		const details = container.querySelector('details')!;
		const table = container.querySelector('table')!;
		expect(details.open).toBe(false);
		expect(table.checkVisibility()).toBe(true);
		const folded = details.getBoundingClientRect().height;
		expect(folded).toBeLessThan(40);
		details.open = true;
		expect(details.getBoundingClientRect().height).toBeGreaterThan(folded + 100);
		expect([...table.querySelectorAll('tbody tr')].map((row) => row.textContent?.trim())).toContain(
			'about May 15204 · Santiago wrecked'
		);
	});
});
