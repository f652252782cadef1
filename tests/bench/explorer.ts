/**
 * How smoothly a timeline of 10,000 events is moved and zoomed: every frame gets a turn of the wheel, on a laptop and on the
 * slowed phone. Beside it a page that does nothing but move one element of as many labels as fit the window: what a frame
 * costs this browser on this machine at the least.
 */
import type { Browser, CDPSession, Page } from 'playwright';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { SLOWDOWN } from './profile.ts';
import { median, within, type Row } from './report.ts';

/** Events of the timeline. */
export const EVENTS = 10_000;
const FRAMES = 60;

/** Builds the page that is measured: one script with its styles. */
export async function explorerScript(root = process.cwd()): Promise<string> {
	const { output } = (await build({
		root,
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		plugins: [
			svelte({
				configFile: false,
				emitCss: false,
				compilerOptions: { runes: true, css: 'injected' }
			})
		],
		build: {
			write: false,
			modulePreload: false,
			rollupOptions: {
				input: join(root, 'tests/bench/pages/explorer/main.ts'),
				output: { codeSplitting: false }
			}
		}
	})) as Rolldown.RolldownOutput;
	return output[0].code;
}

const styles = (): string =>
	readFileSync('src/lib/styles/theme.css', 'utf8') +
	readFileSync('src/lib/styles/base.css', 'utf8');

const page = (body: string): string =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title>
<style>${styles()}body{margin:16px;background:var(--tl-paper)}</style>${body}</html>`;

export const explorerPage = (): string =>
	page('<body><script type="module" src="/explorer.js"></script></body>');

/** Moves by as much a turn as the explorer does, and stretches by the same factor: nothing is laid out or drawn anew. */
export function barePage(): string {
	const labels = Array.from(
		{ length: 160 },
		(_, i) =>
			`<li style="position:absolute;left:${(i % 10) * 140}px;top:${Math.floor(i / 10) * 32}px">Event ${i + 1}</li>`
	);
	return page(`<body><div class="window" style="position:relative;height:520px;overflow:hidden">
<ul style="position:absolute;inset:0;will-change:transform">${labels.join('')}</ul></div>
<script>
let x = 0, k = 1;
const [list] = document.getElementsByTagName('ul');
document.querySelector('.window').addEventListener('wheel', (event) => {
	event.preventDefault();
	if (event.ctrlKey) k *= Math.exp(-event.deltaY * 0.011);
	else x -= event.deltaX;
	list.style.transform = 'translateX(' + x % 600 + 'px) scaleX(' + (1 + Math.abs(Math.log2(k)) % 1) + ')';
}, { passive: false });
</script></body>`);
}

/** One turn of the wheel a frame. */
interface Turn {
	readonly name: string;
	readonly deltaX: number;
	readonly deltaY: number;
	readonly ctrlKey: boolean;
	/** Turns of zooming in before it begins. */
	readonly before: number;
}

const TURNS: readonly Turn[] = [
	{ name: 'moving', deltaX: 14, deltaY: 0, ctrlKey: false, before: 40 },
	{ name: 'zooming in', deltaX: 0, deltaY: -6, ctrlKey: true, before: 0 },
	{ name: 'zooming out', deltaX: 0, deltaY: 6, ctrlKey: true, before: 40 }
];

/** Milliseconds of the main thread a frame, without those in which others had the processor; shares of frames. */
interface Smoothness {
	readonly frame: number;
	readonly over17: number;
	readonly over25: number;
	/** Attributes and nodes changed a frame. */
	readonly changed: number;
	/** Elements in the picture, the most. */
	readonly nodes: number;
}

async function metrics(cdp: CDPSession): Promise<Record<string, number>> {
	const { metrics } = await cdp.send('Performance.getMetrics');
	return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Turns the wheel once a frame; tells the lengths of the frames and what was changed. */
function turn(
	page: Page,
	{ deltaX, deltaY, ctrlKey }: Omit<Turn, 'name' | 'before'>,
	frames: number,
	watch: boolean
): Promise<{ frames: number[]; changed: number; nodes: number }> {
	return page.evaluate(
		([deltaX, deltaY, ctrlKey, count, watch]) =>
			new Promise<{ frames: number[]; changed: number; nodes: number }>((resolve) => {
				const window = document.querySelector('.window')!;
				const box = window.getBoundingClientRect();
				const frames: number[] = [];
				let [changed, nodes] = [0, 0];
				const watcher = new MutationObserver((list) => (changed += list.length));
				if (watch)
					watcher.observe(window, {
						attributes: true,
						childList: true,
						characterData: true,
						subtree: true
					});
				let last: number | null = null;
				const step = (now: number): void => {
					if (last !== null) frames.push(now - last);
					last = now;
					if (watch) nodes = Math.max(nodes, window.querySelectorAll('*').length);
					if (frames.length >= count) {
						watcher.disconnect();
						resolve({ frames, changed, nodes });
						return;
					}
					window.dispatchEvent(
						new WheelEvent('wheel', {
							deltaX,
							deltaY,
							ctrlKey,
							clientX: box.left + box.width * 0.6,
							clientY: box.top + box.height * 0.6,
							bubbles: true,
							cancelable: true
						})
					);
					requestAnimationFrame(step);
				};
				requestAnimationFrame(step);
			}),
		[deltaX, deltaY, ctrlKey, frames, watch] as const
	);
}

async function measure(browser: Browser, url: string, slow: boolean): Promise<Smoothness[]> {
	const result: Smoothness[] = [];
	for (const one of TURNS) {
		const context = await browser.newContext(
			slow
				? { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true }
				: { viewport: { width: 1440, height: 900 } }
		);
		const page = await context.newPage();
		await page.addInitScript('globalThis.__name = (f) => f');
		await page.goto(url, { waitUntil: 'load' });
		await page.waitForSelector('.window');
		const cdp = await context.newCDPSession(page);
		await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
		const into = { deltaX: 0, deltaY: -10, ctrlKey: true };
		await page.waitForTimeout(500);
		// What is watched is not timed: watching costs time.
		if (one.before) await turn(page, into, one.before, false);
		const { changed, nodes } = await turn(page, one, FRAMES, true);
		await page.reload();
		await page.waitForSelector('.window');
		if (slow) await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		await page.waitForTimeout(500);
		if (one.before) await turn(page, into, one.before, false);
		const a = await metrics(cdp);
		const { frames } = await turn(page, one, FRAMES, false);
		const b = await metrics(cdp);
		const spent = (name: string): number =>
			(((b[name] ?? 0) - (a[name] ?? 0)) * 1000) / frames.length;
		const over = (ms: number): number => frames.filter((f) => f > ms).length / frames.length;
		result.push({
			frame: spent('TaskDuration'),
			over17: over(17.5),
			over25: over(25),
			changed: changed / FRAMES,
			nodes
		});
		await context.close();
	}
	return result;
}

/**
 * The most that a frame may cost beside one in which nothing but one element is moved (that takes 0.6 ms on a laptop of today,
 * and a sixtieth of a second is 16.7), and of frames over 25 ms beside it.
 */
const MOST = { moving: 8, zooming: 20 } as const;
/** The most that may be changed a frame. */
const MOST_CHANGED = { moving: 25, zooming: 500 } as const;
const SLOWER = 0.1;

/** The rows of the timeline that is explored. */
export async function explorerRows(
	launch: () => Promise<Browser>,
	origin: string,
	rounds: number
): Promise<Row[]> {
	const rows: Row[] = [];
	for (const slow of [false, true]) {
		const rounded: { readonly ours: Smoothness[]; readonly bare: Smoothness[] }[] = [];
		for (let round = 0; round < rounds; round++) {
			const browser = await launch();
			try {
				rounded.push({
					bare: await measure(browser, `${origin}/bare`, slow),
					ours: await measure(browser, `${origin}/explorer`, slow)
				});
			} finally {
				await browser.close();
			}
		}
		TURNS.forEach(({ name, ctrlKey }, i) => {
			const of = (which: 'ours' | 'bare', measure: (s: Smoothness) => number): number =>
				median(rounded.map((one) => measure(one[which][i]!)));
			const kind = ctrlKey ? 'zooming' : 'moving';
			const where = `${name}, ${slow ? 'slowed phone' : 'laptop'}`;
			const [ours, bare] = [of('ours', (s) => s.frame), of('bare', (s) => s.frame)];
			rows.push(
				within(
					`${where}: a frame`,
					ours / bare,
					MOST[kind],
					(n) => `${n.toFixed(1)} bare`,
					`ours ${ours.toFixed(1)} ms, bare ${bare.toFixed(1)} ms`
				),
				within(
					`${where}: frames over 25 ms, more than bare`,
					of('ours', (s) => s.over25) - of('bare', (s) => s.over25),
					SLOWER,
					(n) => `${(n * 100).toFixed(0)} %`,
					`over 17 ms: ours ${(of('ours', (s) => s.over17) * 100).toFixed(0)} %, bare ${(of('bare', (s) => s.over17) * 100).toFixed(0)} %`
				),
				within(
					`${where}: changed a frame`,
					of('ours', (s) => s.changed),
					MOST_CHANGED[kind],
					(n) => n.toFixed(0),
					`of ${of('ours', (s) => s.nodes)} elements`
				)
			);
		});
	}
	return rows;
}
