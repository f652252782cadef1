import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileTimeline } from '../../compile/explorer/index.js';
import { manyEvents } from './fixture.js';
import { TimelineExplorer, type TimelineExplorerProps } from './index.js';

const many = compileTimeline(manyEvents(3_000));
let target: HTMLElement;
let mounted: ReturnType<typeof mount>;

beforeEach(() => {
	target = document.body.appendChild(document.createElement('div'));
	target.style.cssText = 'width: 1000px; --tl-explorer-height: 500px; font: 16px sans-serif';
});
afterEach(async () => {
	await unmount(mounted);
	target.remove();
});

const frame = async (): Promise<void> => {
	await new Promise(requestAnimationFrame);
	flushSync();
};
async function show(props: Partial<TimelineExplorerProps> = {}): Promise<void> {
	mounted = mount(TimelineExplorer, { target, props: { timeline: many, ...props } });
	flushSync();
	for (let i = 0; i < 3; i++) await frame();
}
const all = (selector: string): HTMLElement[] => [
	...target.querySelectorAll<HTMLElement>(selector)
];
const picture = (): HTMLElement => target.querySelector<HTMLElement>('.window')!;
function turn(deltaY: number, share = 0.6): void {
	const { left, top, width, height } = picture().getBoundingClientRect();
	const at = { clientX: left + width * share, clientY: top + height * share };
	const more = { deltaY, ctrlKey: true, bubbles: true, cancelable: true };
	picture().dispatchEvent(new WheelEvent('wheel', { ...more, ...at }));
	flushSync();
}
/** Until nothing in the picture changes any more. */
async function rested(): Promise<void> {
	let last = '';
	await expect.poll(() => last === (last = picture().innerHTML), { interval: 200 }).toBe(true);
}
const apart = (a: DOMRect, b: DOMRect): boolean =>
	a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
const widths = new Map(many.events.map(({ id, w }) => [id, w]));
/** Where a name or a number stands; a name as wide as it is in the kit's own face. */
function boxOf(node: HTMLElement): DOMRect {
	const { x, y, width, height } = node.getBoundingClientRect();
	const { key = '' } = (node.parentElement as HTMLElement).dataset;
	return new DOMRect(x, y, Math.min(width, widths.get(key) ?? width), height);
}
/** Names and numbers that overlap in what is seen. */
function overlapping(): number {
	const seen = picture().getBoundingClientRect();
	const boxes = all('.name, .count')
		.map(boxOf)
		.filter((box) => !apart(box, seen));
	expect(boxes.length).toBeGreaterThan(0);
	// Axis and paper reach over all that is seen.
	for (const node of all('.axis, .paper')) {
		const box = node.getBoundingClientRect();
		if (box.width > box.height)
			expect([box.left <= seen.left, box.right >= seen.right]).toEqual([true, true]);
		else expect([box.top <= seen.top, box.bottom >= seen.bottom]).toEqual([true, true]);
	}
	return boxes.filter((a, i) => boxes.slice(i + 1).some((b) => !apart(a, b))).length;
}

describe('a timeline in motion', () => {
	it.each([
		['across', 'across'],
		['down', 'down']
	] as const)(
		'is drawn anew a few times in a long zoom, and nothing overlaps (%s)',
		async (_, direction) => {
			await show({ direction });
			for (const deltaY of [-6, 6]) {
				let drawn = 0;
				const watcher = new MutationObserver(() => drawn++);
				watcher.observe(picture().querySelector('ul')!, { childList: true });
				for (let i = 0; i < 56; i++) {
					turn(deltaY);
					if (i % 8 === 0) expect(overlapping()).toBe(0);
					await Promise.resolve();
				}
				watcher.disconnect();
				// Ten levels.
				expect(drawn).toBeGreaterThan(0);
				expect(drawn).toBeLessThan(8);
				await rested();
				expect(overlapping()).toBe(0);
			}
		}
	);

	it('moves what is seen and lays nothing out anew while it is stretched', async () => {
		await show();
		for (let i = 0; i < 8; i++) turn(-20);
		await rested();
		const names = new Set<string>();
		const watcher = new MutationObserver((list) =>
			list.forEach(({ type, target: node }) =>
				names.add(`${type} ${(node as HTMLElement).closest('ul') ? 'item' : 'other'}`)
			)
		);
		watcher.observe(picture(), { attributes: true, childList: true, subtree: true });
		const sizes = all('li').map(
			(node) => `${node.offsetLeft} ${node.offsetTop} ${node.offsetWidth}`
		);
		const level = picture().querySelectorAll('li').length;
		turn(-0.5);
		await Promise.resolve();
		watcher.disconnect();
		expect(picture().querySelectorAll('li').length).toBe(level);
		expect(names).toContain('attributes item');
		expect(names).not.toContain('childList item');
		expect(
			all('li').map((node) => `${node.offsetLeft} ${node.offsetTop} ${node.offsetWidth}`)
		).toEqual(sizes);
	});

	it('holds what lies under the pointer', async () => {
		await show();
		for (let i = 0; i < 16; i++) turn(-20);
		await rested();
		const { left } = picture().getBoundingClientRect();
		const event = all('.event:has(.bar)').find(
			(node) => node.getBoundingClientRect().left > left + 200
		)!;
		const { key } = event.dataset;
		const at = (): number =>
			all('.event')
				.find((node) => node.dataset.key === key)!
				.getBoundingClientRect().left - left;
		const before = at();
		/** It stood on a whole pixel, up to one beside its place, and is seen four times as large in the end. */
		const NEAR = 5;
		for (let i = 0; i < 20; i++) {
			turn(-6, before / picture().clientWidth);
			expect(Math.abs(at() - before)).toBeLessThanOrEqual(NEAR);
		}
		await rested();
		expect(Math.abs(at() - before)).toBeLessThanOrEqual(NEAR);
	});

	it('keeps numbers in the middle of their columns, which answer over all their length', async () => {
		await show();
		turn(-20);
		await rested();
		const path = target.querySelector<SVGPathElement>('.columns')!;
		const count = all('.count').find(
			(node) => node.getBoundingClientRect().left > picture().getBoundingClientRect().left + 100
		)!;
		const box = count.getBoundingClientRect();
		const [middle, foot] = [box.left + box.width / 2, box.bottom - 1];
		// A column ends as far from its number on either side.
		const hit = (x: number): boolean => document.elementsFromPoint(x, foot).includes(path);
		const reach = (way: number): number => {
			let n = 0;
			while (n < 100 && hit(middle + n * way)) n++;
			return n;
		};
		expect(reach(1)).toBeGreaterThan(box.width / 2);
		expect(Math.abs(reach(1) - reach(-1))).toBeLessThanOrEqual(2);
		const over = new PointerEvent('pointermove', {
			clientX: middle + reach(1) - 2,
			clientY: foot,
			bubbles: true
		});
		path.dispatchEvent(over);
		flushSync();
		const hot = target.querySelector<SVGPathElement>('.hot')!.getBoundingClientRect();
		expect(Math.abs(hot.left + hot.width / 2 - middle)).toBeLessThan(2);
	});
});
