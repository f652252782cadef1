/** Waits for a story to be at rest, and reads what its stage then shows. */
import type { Page } from '@playwright/test';

export const STORY = '/stories/into-tajikistan';

/** A story that ships, and the steps of it that are looked at one by one; without any, all. */
export interface Looked {
	readonly slug: string;
	readonly steps?: readonly string[];
	/** Labels that its maps show at least, over all steps looked at. */
	readonly labels: number;
}

export const STORIES: readonly Looked[] = [
	{ slug: 'into-tajikistan', labels: 41 },
	{ slug: 'the-lost-day', labels: 25 },
	{
		slug: 'deep-time',
		steps: ['one-number', 'beginning', 'moon', 'zircon', 'great-dying', 'chicxulub', 'endless'],
		labels: 3
	},
	{
		slug: 'eclipses',
		steps: [
			'decade-1880',
			'moon-1884-10-04',
			'sun-1919-05-29',
			'decade-1930',
			'sun-1973-06-30',
			'sun-2017-08-21',
			'moon-2021-11-19',
			'in-all'
		],
		labels: 8
	}
];

/** The stage stands: mounted, fonts there, nothing moving, two frames without a change. */
export async function atRest(page: Page): Promise<void> {
	await page.locator('[data-part="stage"] > *').first().waitFor({ state: 'attached' });
	await page.evaluate(async () => {
		await document.fonts.ready;
		const stage = document.querySelector('[data-part="stage"]')!;
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const running = () =>
			document
				.getAnimations()
				.filter(
					(animation) =>
						animation.playState === 'running' &&
						animation.effect?.getComputedTiming().iterations !== Infinity
				);
		let still = 0;
		let before = '';
		const end = performance.now() + 15_000;
		while (still < 4 && performance.now() < end) {
			const moving = running();
			const ended = Promise.allSettled(moving.map((animation) => animation.finished));
			// One that is cancelled with its element never ends.
			await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2000))]);
			await frame();
			await frame();
			const now = `${stage.innerHTML} ${scrollY}`;
			// What has faded out is taken away, and what stands over a map is drawn, a while later.
			const lingers = stage.querySelector('[data-ghost], [data-late]') !== null;
			still = now === before && running().length === 0 && !lingers ? still + 1 : 0;
			before = now;
			if (still < 4) await new Promise((resolve) => setTimeout(resolve, 50));
		}
	});
}

/** What the stage shows: its elements with their attributes by name, without what no reader can see. */
export function picture(page: Page): Promise<string> {
	return page.evaluate(() => {
		// Ids are numbered by mounting: they only have to agree with each other.
		const names = new Map<string, string>();
		const settle = (value: string) =>
			value.replace(/\b(c|s)\d+(-\d+)?\b/g, (id) => {
				if (!names.has(id)) names.set(id, `n${names.size}`);
				return names.get(id)!;
			});
		const write = (node: Node): string => {
			if (node instanceof Text) return node.data.trim();
			if (!(node instanceof Element)) return '';
			const attributes = [...node.attributes]
				.map(({ name, value }) => ` ${name}="${settle(value)}"`)
				.filter((text) => text !== ' style=""')
				.sort();
			const children = [...node.childNodes].map(write).join('');
			return `<${node.localName}${attributes.join('')}>${children}</>`;
		};
		return write(document.querySelector('[data-part="stage"]')!);
	});
}

/** Where the reader is, as the story itself says it: the step, after the last of them that one, the order, the address. */
export function place(page: Page): Promise<{ id: string | null; order: string; hash: string }> {
	return page.evaluate(() => ({
		id: [...document.querySelectorAll('[data-part="step"][data-state]')].at(-1)?.id ?? null,
		order: document.querySelector<HTMLElement>('.tl-story')!.dataset.order ?? '',
		hash: location.hash
	}));
}
