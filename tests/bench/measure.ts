/** One visit to a page on the phone: how it loads, how it reads, how it answers a key. */
import type { Browser } from 'playwright';
import { memoryOf } from './memory.ts';
import { observe } from './observe.ts';
import { HEIGHT, WIDTH, phone, type Phone } from './profile.ts';

/** Milliseconds, bytes after gzip, counts. */
export interface Load {
	readonly first: number;
	readonly largest: number;
	/** The `ready` event, or where there is none the `load` event. */
	readonly ready: number;
	/** Of the `load` event, which waits for what the text needs: styles and fonts too. */
	readonly loaded: number;
	readonly script: number;
	readonly fonts: number;
	readonly bytes: number;
	readonly requests: number;
	readonly blocked: number;
	readonly shift: number;
}

export interface Reading {
	/** Main-thread milliseconds a step, those included in which it waits for a core of the machine. */
	readonly step: number;
	/** Milliseconds a step in which the main thread has a core, at the machine's own speed: steadier where others work. */
	readonly busy: number;
	/** Share of frames that took longer than 25 ms. */
	readonly slow: number;
	readonly shift: number;
	/** What moved, for whoever wants to mend it. */
	readonly moved: readonly string[];
}

const settle = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** How long after it is ready a page is watched. */
const AFTER = 2_000;
/** Readers scroll so fast, in pixels a second, and rest so long at each step. */
const SPEED = 1_500;
const REST = 350;
const SLOW_FRAME = 25;

interface Received {
	script: number;
	font: number;
	other: number;
	count: number;
}

function receive({ cdp }: Phone): Received {
	const received: Received = { script: 0, font: 0, other: 0, count: 0 };
	const types = new Map<string, string>();
	cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
		if (!response.url.startsWith('data:')) types.set(requestId, type);
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const type = types.get(requestId);
		if (!type) return;
		received[type === 'Script' ? 'script' : type === 'Font' ? 'font' : 'other'] +=
			encodedDataLength;
		received.count += 1;
	});
	return received;
}

/** Milliseconds that a page gets to be ready. */
const PATIENCE = 120_000;

async function load(visitor: Phone, url: string, event: boolean, timeout: number): Promise<Load> {
	const { page } = visitor;
	const received = receive(visitor);
	// The names that the loader of TypeScript gives to functions are not known in the page.
	await page.addInitScript('globalThis.__name = (f) => f');
	await page.addInitScript(observe);
	await page.goto(url, { waitUntil: 'load', timeout });
	if (event) await page.waitForFunction(() => window.noted.ready !== null, null, { timeout });
	await settle(AFTER);
	const { noted, loaded } = await page.evaluate(() => ({
		noted: window.noted,
		loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)
			.loadEventStart
	}));
	const ready = noted.ready ?? loaded;
	return {
		first: noted.first ?? NaN,
		largest: noted.largest ?? NaN,
		ready,
		loaded,
		script: received.script,
		fonts: received.font,
		bytes: received.script + received.other,
		requests: received.count,
		blocked: noted.long
			.filter(({ at }) => at < ready + AFTER)
			.reduce((sum, { duration }) => sum + duration - 50, 0),
		shift: noted.shifts.reduce((sum, { value }) => sum + value, 0)
	};
}

/** Milliseconds of the main thread so far: of its tasks, or that it has had a core. */
async function spent({ cdp }: Phone, of: 'TaskDuration' | 'ThreadTime'): Promise<number> {
	const { metrics } = await cdp.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === of)?.value ?? NaN) * 1000;
}

/** Turns the wheel as far as given. */
async function turn({ cdp }: Phone, distance: number): Promise<void> {
	await cdp.send('Input.synthesizeScrollGesture', {
		x: WIDTH / 2,
		y: HEIGHT / 2,
		yDistance: -distance,
		speed: SPEED,
		gestureSourceType: 'mouse',
		preventFling: true
	});
	await settle(REST);
}

/** Reads some steps from where the page stands. */
async function scrollThrough(visitor: Phone, steps: number, distance: number): Promise<void> {
	const from = await visitor.page.evaluate(() => scrollY);
	for (let i = 0; i < steps; i++) await turn(visitor, distance);
	const gone = (await visitor.page.evaluate(() => scrollY)) - from;
	if (gone < (steps * distance) / 2) throw new Error(`The page did not scroll: ${gone} px.`);
}

/**
 * Reads a story: first for the main thread's time, then for its frames, which cost time to count, and last as fast as the
 * machine can.
 *
 * @param steps how many are read
 * @param begin index of the step to begin at; 0: before the first
 */
async function read(visitor: Phone, steps: number, begin: number): Promise<Reading> {
	const { page } = visitor;
	const { distance, start } = await page.evaluate((begin) => {
		const sections = document.querySelectorAll('[data-part="step"], main > section');
		const top = (i: number) => sections[i]!.getBoundingClientRect().top + scrollY;
		return { distance: top(begin + 1) - top(begin), start: begin ? top(begin) : 0 };
	}, begin);
	const jump = async () => {
		await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), start);
		await settle(1_500);
		await page.evaluate(() => (window.noted.shifts.length = 0));
	};
	await jump();
	const cost = async (of: 'TaskDuration' | 'ThreadTime') => {
		const before = await spent(visitor, of);
		await scrollThrough(visitor, steps, distance);
		return ((await spent(visitor, of)) - before) / steps;
	};
	const step = await cost('TaskDuration');
	const shifts = await page.evaluate(() => window.noted.shifts);
	await jump();
	await page.evaluate(() => {
		let last = performance.now();
		const frame = (now: number) => {
			window.noted.frames.push(now - last);
			last = now;
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	});
	await scrollThrough(visitor, steps, distance);
	const frames = await page.evaluate(() => window.noted.frames);
	await visitor.hurry();
	await jump();
	return {
		step,
		busy: await cost('ThreadTime'),
		slow: frames.filter((ms) => ms > SLOW_FRAME).length / frames.length,
		shift: shifts.reduce((sum, { value }) => sum + value, 0),
		moved: [...new Set(shifts.map(({ what }) => what))]
	};
}

/** Presses the right arrow on the rail, a few times, and tells the median time until the next paint. */
async function press({ page }: Phone): Promise<number> {
	// The rail comes with the first step.
	await page.evaluate(() => document.querySelector('[data-part="step"]')?.scrollIntoView());
	await settle(1_500);
	await page.evaluate(() => {
		document.querySelector<HTMLElement>('[data-part="rail"] [role="slider"]')?.focus();
		window.noted.keys.length = 0;
	});
	await settle(1_000);
	const PRESSES = 7;
	for (let i = 0; i < PRESSES; i++) {
		await page.keyboard.press('ArrowRight');
		await settle(1_200);
	}
	const told = await page.evaluate(() => window.noted.keys);
	const all = [...told, ...Array<number>(Math.max(0, PRESSES - told.length)).fill(16)];
	return all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
}

/** Milliseconds from following a link to a step until it stands there, painted. */
export interface Jumps {
	/** To its text. */
	readonly text: readonly number[];
	/** To its picture, which comes over the line. */
	readonly picture: readonly number[];
}

/** Follows links to steps far apart, each as a reader would: by its address. */
async function jump({ page }: Phone, to: readonly number[], told: boolean): Promise<Jumps> {
	const text: number[] = [];
	const picture: number[] = [];
	for (const index of to) {
		const took = await page.evaluate(
			async ({ index, told, most }) => {
				const steps = document.querySelectorAll(
					'[data-part="step"], main > section, main > article'
				);
				const { id } = steps[index]!;
				const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
				const stage = document.querySelector('[data-part="stage"]');
				let drawn = 0;
				const look = new MutationObserver(() => (drawn = performance.now()));
				if (stage) look.observe(stage, { subtree: true, childList: true, attributes: true });
				const current = new Promise<void>((resolve) => {
					if (!told) resolve();
					addEventListener(
						'stepchange',
						(event) => (event as CustomEvent<{ index: number }>).detail.index === index && resolve()
					);
				});
				const start = performance.now();
				location.hash = id;
				await Promise.race([current, new Promise((resolve) => setTimeout(resolve, most))]);
				await frame();
				await frame();
				const there = performance.now() - start;
				const seen = steps[index]!.getBoundingClientRect();
				if (seen.top > innerHeight || seen.bottom < 0) throw new Error(`No jump to ${id}.`);
				await new Promise((resolve) => setTimeout(resolve, 1_500));
				look.disconnect();
				return { there, drawn: stage ? Math.max(drawn - start, there) : null };
			},
			{ index, told, most: JUMP_MOST }
		);
		text.push(took.there);
		if (took.drawn !== null) picture.push(took.drawn);
	}
	return { text, picture };
}

/** A jump that takes longer is told as having taken so long. */
const JUMP_MOST = 20_000;

export interface Visit {
	readonly load: Load;
	readonly reading?: Reading;
	readonly key?: number;
	readonly jumps?: Jumps;
	/** Bytes that the page's process holds for itself, once it is at rest and its rubbish is collected. */
	readonly memory?: number;
}

export interface Visiting {
	readonly url: string;
	/** Whether the page tells by a `ready` event that it can be used. */
	readonly ready?: boolean;
	readonly read?: { readonly steps: number; readonly begin?: number };
	readonly press?: boolean;
	/** Indices of steps to jump to. */
	readonly jump?: readonly number[];
	readonly memory?: boolean;
	/** A page that is not ready by then is given up. Default two minutes. */
	readonly patience?: number;
	/** Times that the phone is slower than this machine. */
	readonly slowdown?: number;
}

/** Visits a page once, as if for the first time. */
export async function visit(browser: Browser, what: Visiting): Promise<Visit> {
	const visitor = await phone(browser, what.slowdown);
	try {
		const { ready = false, patience = PATIENCE } = what;
		const loaded = await load(visitor, what.url, ready, patience);
		const memory = what.memory ? await memoryOf(browser, visitor) : undefined;
		const jumps = what.jump && (await jump(visitor, what.jump, ready));
		const reading = what.read && (await read(visitor, what.read.steps, what.read.begin ?? 0));
		const key = what.press ? await press(visitor) : undefined;
		return {
			load: loaded,
			...(reading && { reading }),
			...(key !== undefined && { key }),
			...(jumps && { jumps }),
			...(memory !== undefined && { memory })
		};
	} finally {
		await visitor.close();
	}
}
