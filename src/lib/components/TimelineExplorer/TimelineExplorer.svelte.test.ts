import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { compileTimeline } from '../../compile/explorer/index.js';
import { deepEvents, deepOptions, manyEvents } from './fixture.js';
import { TimelineExplorer, type TimelineExplorerProps } from './index.js';

const deep = compileTimeline(deepEvents, { ...deepOptions, told: true });
const many = compileTimeline(manyEvents(10_000));
let target: HTMLElement;
let mounted: ReturnType<typeof mount> | undefined;

beforeEach(() => {
	target = document.body.appendChild(document.createElement('div'));
	target.style.cssText = 'width: 1000px; --tl-explorer-height: 500px; font: 16px sans-serif';
});
afterEach(async () => {
	vi.restoreAllMocks();
	if (mounted) await unmount(mounted);
	target.remove();
});

async function show(props: TimelineExplorerProps): Promise<void> {
	mounted = mount(TimelineExplorer, { target, props });
	flushSync();
	// Sizes are measured by an observer.
	await frames();
}
const frames = async (): Promise<void> => {
	for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
	flushSync();
};
const all = <T extends HTMLElement>(selector: string): T[] => [
	...target.querySelectorAll<T>(selector)
];
const one = (selector: string): HTMLElement => all(selector)[0]!;
const button = (name: string): HTMLButtonElement =>
	all<HTMLButtonElement>('button').find(
		(node) => (node.getAttribute('aria-label') ?? node.textContent) === name
	)!;
const slider = (): HTMLElement => one('[role=slider]');
const range = (): string => slider().getAttribute('aria-valuetext') ?? '';
const rested = async (was: string): Promise<void> => {
	await expect.poll(range).not.toBe(was);
	let last = '';
	let still = 0;
	// Longer than words follow the view by.
	await expect
		.poll(() => (still = last === (last = one('.layer').style.cssText + range()) ? still + 1 : 0))
		.toBeGreaterThan(4);
};
const window = (): HTMLElement => one('.window');
const wheel = (more: WheelEventInit): WheelEvent => {
	const box = window().getBoundingClientRect();
	const event = new WheelEvent('wheel', {
		clientX: box.left + box.width / 2,
		clientY: box.top + box.height / 2,
		bubbles: true,
		cancelable: true,
		...more
	});
	window().dispatchEvent(event);
	flushSync();
	return event;
};

describe('a timeline to explore', () => {
	it('counts what has no room, and counts add up', async () => {
		await show({ timeline: many });
		const counts = all('.count').map((node) => Number(node.textContent!.replace(/\D/g, '')));
		expect(Math.min(...counts)).toBeGreaterThan(1);
		expect(counts.reduce((a, b) => a + b, 0) + all('.event').length).toBe(10_000);
		expect(all('li').length).toBeLessThan(400);
	});

	it('leaves the page its wheel, and zooms with Ctrl about the pointer', async () => {
		await show({ timeline: many });
		const before = range();
		expect(wheel({ deltaY: 100 }).defaultPrevented).toBe(false);
		expect(range()).toBe(before);
		expect(wheel({ deltaY: -100, ctrlKey: true }).defaultPrevented).toBe(true);
		expect(range()).not.toBe(before);
	});

	it('draws only what is about in sight, at any zoom', async () => {
		await show({ timeline: many });
		for (let i = 0; i < 9; i++) {
			wheel({ deltaY: -60, ctrlKey: true });
			expect(all('li').length).toBeLessThan(600);
		}
		expect(all('.event').length).toBeGreaterThan(0);
	});

	it('is moved by keys: arrows, plus and minus, Home and End', async () => {
		await show({ timeline: deep });
		const whole = range();
		slider().focus();
		await userEvent.keyboard('++');
		await rested(whole);
		const zoomed = range();
		await userEvent.keyboard('{Home}');
		await rested(zoomed);
		await expect.poll(range).toMatch(/^13.8 billion|^14 billion/);
		const first = range();
		await userEvent.keyboard('{ArrowRight}');
		await rested(first);
		await userEvent.keyboard('{End}');
		await expect.poll(range).toMatch(/2015( AD)?$/);
		button('Show all').click();
		await expect.poll(range).toBe(whole);
	});

	it('zooms on from where it is headed when plus is pressed again before it is there', async () => {
		await show({ timeline: many });
		const zoom = button('Zoom in');
		let was = range();
		for (let i = 0; i < 3; i++) {
			zoom.click();
			await rested(was);
			was = range();
		}
		const one = was;
		button('Show all').click();
		await rested(one);
		was = range();
		for (let i = 0; i < 3; i++) {
			zoom.click();
			await frames();
		}
		await rested(was);
		expect(range()).toBe(one);
	});

	it('goes from event to event by arrow keys, with one of them in the order of Tab', async () => {
		await show({ timeline: deep });
		const stops = all('.event, .count').filter((node) => node.tabIndex === 0);
		expect(stops).toHaveLength(1);
		stops[0]!.focus();
		await userEvent.keyboard('{ArrowRight}');
		const second = document.activeElement as HTMLElement;
		expect(second).not.toBe(stops[0]);
		expect(second.getAttribute('aria-label')).toMatch(/^First stars, about 13.6 billion years ago/);
		expect(one('[data-part=reading]').textContent).toContain('First stars');
		await userEvent.keyboard('{ArrowLeft}');
		expect(document.activeElement).toBe(stops[0]);
	});

	it('keeps the focus with the event when what stands for it is drawn anew', async () => {
		await show({ timeline: many });
		const count = one('.count');
		count.focus();
		const whole = range();
		await userEvent.keyboard('++');
		await rested(whole);
		const now = document.activeElement as HTMLElement;
		expect(one('ul').contains(now)).toBe(true);
		expect(all('.event, .count').filter((node) => node.tabIndex === 0)).toEqual([now]);
	});

	it('keeps the focus with a count that comes to stand in another node', async () => {
		// At twice the size a count that begins where one did is called the same, at another place among the nodes.
		const real = matchMedia.bind(globalThis);
		vi.spyOn(globalThis, 'matchMedia').mockImplementation((query) =>
			query.includes('reduced-motion') ? ({ matches: true } as MediaQueryList) : real(query)
		);
		await show({ timeline: many });
		const count = all('.count')[20]!;
		const { key } = count.dataset;
		count.focus();
		const whole = range();
		await userEvent.keyboard('+');
		await rested(whole);
		const again = all('.count').find(({ dataset }) => dataset.key === key);
		expect(again).toBeDefined();
		expect(again).not.toBe(count);
		expect(document.activeElement).toBe(again);
	});

	it('keeps the focus in the picture when what had it is out of sight, and drawn as something else', async () => {
		await show({ timeline: many });
		const counts = all('.count');
		counts[0]!.focus();
		const far = counts.at(-1)!.getBoundingClientRect();
		const whole = range();
		for (let i = 0; i < 12; i++) wheel({ deltaY: -120, ctrlKey: true, clientX: far.left });
		await rested(whole);
		const now = document.activeElement as HTMLElement;
		expect(one('ul').contains(now)).toBe(true);
		expect(all('.event, .count').filter((node) => node.tabIndex === 0)).toEqual([now]);
	});

	it('changes no node but that of its picture while it is moved', async () => {
		await show({ timeline: many });
		for (let i = 0; i < 6; i++) wheel({ deltaY: -50, ctrlKey: true });
		await frames();
		const changed = new Set<Node>();
		const watcher = new MutationObserver((list) => list.forEach((one) => changed.add(one.target)));
		watcher.observe(window(), { attributes: true, childList: true, subtree: true });
		wheel({ deltaX: 3 });
		wheel({ deltaX: 3 });
		await Promise.resolve();
		watcher.disconnect();
		expect(changed.has(one('.layer'))).toBe(true);
		expect(changed.size).toBeLessThan(30);
	});

	it('marks the present, after all that has been', async () => {
		const now = Date.UTC(2030, 0, 1) / 1000;
		await show({ timeline: many, now });
		const line = one('.now').getBoundingClientRect();
		expect(one('.now').textContent).toBe('now');
		const last = all('.event, .count').map((node) => node.getBoundingClientRect().left);
		expect(line.left).toBeGreaterThan(Math.max(...last));
		expect(line.left).toBeLessThan(window().getBoundingClientRect().right);
	});

	it('opens an event, and takes counted ones apart', async () => {
		const opened: string[] = [];
		await show({ timeline: many, onopen: ({ id }) => opened.push(id) });
		const whole = range();
		one('.count').click();
		await rested(whole);
		for (let i = 0; i < 12 && all('.event').length === 0; i++) {
			const was = range();
			one('.count').click();
			await rested(was);
		}
		one('.event').click();
		expect(opened).toHaveLength(1);
	});

	it('lists events that share a moment', async () => {
		const same = Array.from({ length: 80 }, (_, i) => ({
			id: `s${i}`,
			label: `Same ${i}`,
			when: '2020-01-01'
		}));
		await show({
			timeline: compileTimeline([...same, { id: 'z', label: 'Later', when: '2021-01-01' }]),
			scale: 'linear'
		});
		one('.count').click();
		flushSync();
		expect(one('[data-part=reading] h3').textContent).toBe('80 events at this time');
	});

	it('searches in labels, lanes and dates, and says how many are found', async () => {
		await show({ timeline: deep });
		await userEvent.fill(one('input[type=search]'), 'MOON');
		await frames();
		expect(one('.found').textContent).toBe('3 of 23');
		expect(one('[data-part=plot]').textContent).not.toContain('Writing');
		await userEvent.fill(one('input[type=search]'), 'nothing of the kind');
		await frames();
		expect(one('.none').textContent).toBe('No event fits the search.');
	});

	it('tells a screen reader what is in sight once it rests', async () => {
		await show({ timeline: deep });
		await new Promise((done) => setTimeout(done, 600));
		expect(one('[role=status]').textContent).toBe('');
		button('Zoom in').click();
		await expect
			.poll(() => one('[role=status]').textContent)
			.toMatch(/^From .+: \d+ of 23 in sight\.$/);
	});

	it('tells of what is changed before it has rested at all', async () => {
		await show({ timeline: deep });
		button('Zoom in').click();
		await expect
			.poll(() => one('[role=status]').textContent)
			.toMatch(/^From .+: \d+ of 23 in sight\.$/);
	});

	it('runs the other way for readers from right to left, for "latest first", not for both', async () => {
		const x = (): number =>
			all('.event')
				.find((node) => node.dataset['key'] === 'bang')!
				.getBoundingClientRect().left - target.getBoundingClientRect().left;
		const fa = compileTimeline(deepEvents, { ...deepOptions, language: 'fa' });
		await show({ timeline: fa });
		expect(x()).toBeGreaterThan(500);
		await unmount(mounted!);
		await show({ timeline: fa, reverse: true });
		expect(x()).toBeLessThan(500);
	});

	it('runs down where it is narrow, names beneath each other', async () => {
		target.style.width = '360px';
		await show({ timeline: deep });
		expect(one('[data-part=explorer]').dataset['state']).toBe('down');
		const boxes = all('.name').map((node) => node.getBoundingClientRect());
		boxes.forEach((a, i) => {
			for (const b of boxes.slice(i + 1)) {
				const apart =
					a.bottom <= b.top + 1 ||
					b.bottom <= a.top + 1 ||
					a.right <= b.left + 1 ||
					b.right <= a.left + 1;
				expect(apart).toBe(true);
			}
		});
	});

	it('says in words how sure events are, and explains the forms that occur', async () => {
		const timeline = compileTimeline([
			{ id: 'a', label: 'A landing', when: '1990', standing: 'disputed' },
			{ id: 'b', label: 'A launch', when: '1995', standing: 'reported' }
		]);
		await show({ timeline });
		expect(all('[data-part=key] li').map((node) => node.textContent)).toEqual(['disputed']);
		expect(all('.event').map((node) => node.getAttribute('aria-label'))).toEqual([
			'A landing, 1990, disputed',
			'A launch, 1995, reported'
		]);
	});
});
