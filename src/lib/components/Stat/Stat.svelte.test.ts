import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import '../../styles/fonts.css';
import '../../styles/theme.css';
import { Stat } from './index.js';
import { all, counts, pair, single } from './stat.fixture.js';

const story = (direction: 'ltr' | 'rtl') => ({
	language: direction === 'ltr' ? 'en' : 'fa-AF',
	direction
});

beforeAll(async () => {
	const faces = await Promise.all(
		[
			'400 16px "Throughline Sans"',
			'700 16px "Throughline Sans"',
			'640 16px "Throughline Serif"'
		].map((font) => document.fonts.load(font))
	);
	expect(faces.every((face) => face.length > 0)).toBe(true);
});

afterEach(() => vi.restoreAllMocks());

describe('Stat in a browser', () => {
	it('has a ground on a stage, in every form, and none in the text', () => {
		const grounds = (layer: (typeof all)[number], room: Parameters<typeof stageBox>[0]) => {
			const { container, unmount } = render(Stat, { layer, box: stageBox(room), motion: 'cut' });
			const parts = [...container.querySelector('figure')!.children];
			const has = parts.map((part) => getComputedStyle(part, '::before').content !== 'none');
			unmount();
			return has;
		};
		for (const layer of all) {
			expect(grounds(layer, REFERENCE.wide), layer.id).not.toContain(false);
			expect(grounds(layer, { ...REFERENCE.figure, figure: true }), layer.id).not.toContain(true);
		}
	});

	it('keeps inside the free part of every stage, in both directions', () => {
		for (const layer of all) {
			for (const size of ['phone', 'tablet', 'wide'] as const) {
				for (const direction of ['ltr', 'rtl'] as const) {
					const box = stageBox({ ...REFERENCE[size], rtl: direction === 'rtl' });
					const { container, unmount } = render(Stat, {
						layer,
						box,
						motion: 'cut',
						story: story(direction)
					});
					container.style.cssText = 'position:absolute;inset:0;margin:0;line-height:1.35';
					const [x0, y0, x1, y1] = box.free;
					const { left, top } = container.getBoundingClientRect();
					for (const node of container.querySelectorAll('svg, strong, span, p')) {
						const rect = node.getBoundingClientRect();
						const where = `${layer.id} ${size} ${direction} ${node.textContent}`;
						expect(rect.left - left, where).toBeGreaterThanOrEqual(x0 - 1);
						expect(rect.top - top, where).toBeGreaterThanOrEqual(y0 - 1);
						expect(rect.right - left, where).toBeLessThanOrEqual(x1 + 1);
						expect(rect.bottom - top, where).toBeLessThanOrEqual(y1 + 1);
					}
					unmount();
				}
			}
		}
	});

	it('breaks tiles into lines where a figure is narrow, at the same pitch', () => {
		const { container } = render(Stat, { layer: counts });
		const at = (width: number) => {
			container.style.cssText = `width:${width}px`;
			return [...container.querySelectorAll('svg[width="80"]')].map((svg) =>
				svg.getBoundingClientRect()
			);
		};
		const wide = at(720);
		const narrow = at(330);
		expect(narrow.map(({ width, height }) => [width, height])).toEqual(
			wide.map(({ width, height }) => [width, height])
		);
		const right = container.getBoundingClientRect().right;
		expect(Math.max(...narrow.map((rect) => rect.right))).toBeLessThanOrEqual(right);
	});

	it('counts up to the very picture that a fresh one shows, which assistive technology has all along', async () => {
		const box = stageBox(REFERENCE.wide);
		const cut = render(Stat, { layer: pair, box, motion: 'cut' });
		const rest = cut.container.innerHTML;
		const places = ({ container }: { container: Element }) =>
			[...container.querySelectorAll('[role="cell"], [role="rowheader"]')].map((node) =>
				node.getBoundingClientRect().toJSON()
			);
		const still = places(cut);
		cut.unmount();
		const { container } = render(Stat, { layer: pair, box, motion: 'full' });
		expect(places({ container })).toEqual(still);
		const counting = [...container.querySelectorAll('[data-now]')];
		expect(counting.map((node) => node.textContent)).toEqual(['1,037', '1,000']);
		await expect.poll(() => container.innerHTML, { timeout: 5000 }).toBe(rest);
	});

	it('does not count in figures and where motion is cut', () => {
		for (const props of [
			{ layer: single },
			{ layer: single, box: stageBox(REFERENCE.phone), motion: 'cut' as const }
		]) {
			const { container, unmount } = render(Stat, props);
			expect(container.querySelector('[data-now]')).toBeNull();
			unmount();
		}
	});

	it('does not count for readers who ask for less motion', () => {
		const real = window.matchMedia.bind(window);
		vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
			real(query.includes('prefers-reduced-motion') ? 'all' : query)
		);
		const { container } = render(Stat, {
			layer: pair,
			box: stageBox(REFERENCE.wide),
			motion: 'full'
		});
		expect(container.textContent).toContain('1,037');
		expect(container.querySelector('[data-now]')).toBeNull();
	});

	it('moves to a new layer as if it had been mounted there', async () => {
		const box = stageBox(REFERENCE.tablet);
		const fresh = render(Stat, { layer: single, box, motion: 'cut' });
		const rest = fresh.container.innerHTML;
		fresh.unmount();
		const { container, rerender } = render(Stat, { layer: counts, box, motion: 'cut' });
		await rerender({ layer: single });
		expect(container.innerHTML).toBe(rest);
	});

	it('reads as a table', () => {
		const { container } = render(Stat, { layer: counts });
		const table = container.querySelector('[role="table"]');
		expect(table?.getAttribute('aria-label')).toBe(counts.title);
		const rows = [...(table?.querySelectorAll('[role="row"]') ?? [])];
		expect(rows).toHaveLength(3);
		expect(rows[2]?.querySelector('[role="rowheader"]')?.textContent).toBe('US troops withdrawing');
		expect(rows[2]?.querySelector('[role="cell"]')?.textContent).toMatch(/about\s+2,500/);
	});
});
