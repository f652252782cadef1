/**
 * Brings a served story to life: the text stays the server's, only the stage and the rail are drawn.
 *
 * The page holds `.tl-story` with the steps, places for `[data-part=stage]` and `[data-part=rail]`, and the story's data
 * as JSON in `script[data-tl-data]`. That of a long story may still be coming: it is read from its first steps on, and
 * `script[data-tl-rest]` behind the last tells what was not told before.
 * The first also names the script by which readers explore maps (`data-map`) and what there is to find (`data-places`).
 */
import type { StageBeginning, StageRest } from '../compile/long-page.js';
import type { StageStory } from '../compile/types.js';
import { chooseOrder } from './choose-order.js';
import { Controller } from './controller.js';
import type { Order } from './story-events.js';
import { linkTo } from './link.js';
import { liveRail, liveStage } from './live.js';
import { openStory } from './long-page.js';
import { partsOf } from './parts.js';
import { drawForPrint } from './print.js';
import type { ViewSource } from './views.js';

/** How long the reader must stay at a step before the address says so: each change takes a slow phone's breath away. */
const SETTLE_MS = 1500;

/** @param views what draws kinds of layers that are not on every stage */
export function bringToLife(element: HTMLElement, views: ViewSource): void {
	const source = element.querySelector<HTMLElement>('script[data-tl-data]');
	const data = source?.textContent;
	const stage = element.querySelector<HTMLElement>('[data-part="stage"]');
	const rail = element.querySelector<HTMLElement>('[data-part="rail"]');
	if (!data || !stage || !rail) return;
	// A link that was shared names its step before the `#`: what is after it may have been lost on the way.
	const shared = new URLSearchParams(location.search).get('at');
	const find = () => {
		if (shared && !location.hash) location.replace(`#${shared}`);
	};
	const told = JSON.parse(data) as StageStory | StageBeginning;
	const story = 'count' in told ? openStory(told) : told;
	const whole =
		document.readyState === 'loading'
			? new Promise((resolve) =>
					document.addEventListener('DOMContentLoaded', resolve, { once: true })
				)
			: undefined;
	if (whole) void whole.then(find);
	else find();
	const order: Order = element.dataset.order === 'time' ? 'time' : 'told';
	let timer = 0;
	const keepLink = () => {
		const step = controller.story.steps[controller.step];
		// While the page comes a browser looks for the step that the address names.
		if (step?.id === '' || document.readyState === 'loading') return;
		const href = linkTo(location.href, { id: step?.id ?? null, order: controller.mode });
		if (href !== location.href) history.replaceState(history.state, '', href);
	};
	const keepLinkLater = () => {
		clearTimeout(timer);
		timer = window.setTimeout(keepLink, SETTLE_MS);
	};
	addEventListener('pagehide', keepLink);
	const controller = new Controller(
		story,
		{
			onready: (detail) =>
				void Promise.all([drawn, fetchNear()]).then(() => send(element, 'ready', detail)),
			onstepchange: (detail) => {
				keepLinkLater();
				void fetchNear();
				send(element, 'stepchange', detail);
			},
			onorderchange: (detail) => {
				element.dataset.order = detail.order;
				keepLink();
				void fetchNear();
				send(element, 'orderchange', detail);
			}
		},
		order
	);
	const fetchNear = partsOf(controller, source.dataset.parts);
	// Tasks of their own: on a slow phone a tap need not wait for all.
	const drawn = task().then(async () => {
		controller.attach({ element, ...(whole && { whole }) });
		await task();
		liveStage(controller, stage, views, source.dataset.map, story.atlas?.id);
		// At the opening there is nothing to draw of it yet.
		if (controller.index >= 0) await task();
		liveRail(controller, rail);
		if (story.axis.now) (await import('./now.js')).keepNow(controller);
	});
	void drawn.then(task).then(() => showChanges(story));
	if ('count' in told) void complete(element, controller, whole);
	setOut(element, source.dataset.ground);
	followLinks(element, controller);
	element.addEventListener(
		'keydown',
		() => void import('./tab-order.js').then(({ tabOrder }) => tabOrder(element, controller)),
		{ once: true }
	);
	drawForPrint(element, source.dataset.pictures);
}

const task = () => new Promise((resolve) => setTimeout(resolve));

/** Takes what of a long story its page tells last. */
async function complete(
	element: HTMLElement,
	controller: Controller,
	whole: Promise<unknown> | undefined
): Promise<void> {
	const [{ completeStory }] = await Promise.all([import('./long-rest.js'), whole]);
	const rest = element.querySelector('script[data-tl-rest]')?.textContent;
	if (rest) controller.complete(completeStory(controller.story, JSON.parse(rest) as StageRest));
}

/**
 * Fetches the whole of the ground when the reader sets out: what the page came with is as fine as the opening shows it.
 *
 * @param address of a file with the same ids; without it nothing is fetched
 */
function setOut(element: HTMLElement, address: string | undefined): void {
	const sketch = element.querySelector('[data-part="ground-paths"]');
	if (!address || !sketch) return;
	let fetched = false;
	const fetchGround = async () => {
		if (fetched) return;
		fetched = true;
		try {
			const answer = await fetch(address);
			if (!answer.ok) return;
			const file = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
			sketch.replaceChildren(...file.documentElement.childNodes);
		} catch {
			// The sketch stays: coarser, and all there.
		}
	};
	const once = { once: true, passive: true };
	addEventListener('scroll', () => void fetchGround(), once);
	// Who comes by a link to a step may be there before this script is, and scroll no more.
	element.addEventListener('stepchange', () => void fetchGround(), once);
}

/** Links to steps and orders inside the story move the reader; with scripts off they load the page. */
function followLinks(element: HTMLElement, controller: Controller): void {
	element.addEventListener('click', (event) => {
		if (
			event.defaultPrevented ||
			event.button ||
			event.metaKey ||
			event.ctrlKey ||
			event.shiftKey
		) {
			return;
		}
		const link = (event.target as Element).closest<HTMLAnchorElement>(
			'a[data-order],[data-part="link"]'
		);
		if (!link) return;
		if (!link.dataset.order) {
			const device: Partial<Pick<Navigator, 'share' | 'clipboard'>> = navigator;
			// Where a page may do neither, the link is followed.
			if (!device.share && !device.clipboard) return;
			event.preventDefault();
			import('./share.js').then(
				({ share }) => share(link, controller),
				() => location.assign(link.href)
			);
			return;
		}
		event.preventDefault();
		chooseOrder(controller, link.dataset.order === 'time' ? 'time' : 'told');
	});
}

/** Who comes back is shown what was changed since: the page names it all, and a browser knows what it has seen. */
function showChanges(story: StageStory): void {
	const note = document.querySelector<HTMLElement>('[data-part="since"]');
	try {
		const key = `tl-${story.id}`;
		const seen = localStorage.getItem(key);
		localStorage.setItem(key, String(story.revision));
		if (!note || !seen) return;
		for (const link of note.querySelectorAll('a')) {
			if (Number(link.dataset.revision) > +seen) note.hidden = false;
			else link.remove();
		}
	} catch {
		// A browser that keeps nothing has nothing to compare with.
	}
}

function send(element: HTMLElement, type: string, detail: unknown): void {
	element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
