/** What is looked at in each browser: one story read to its end, embedded, and edited. */
import { strict as assert } from 'node:assert';
import { KEYS, patiently, type Browser } from './driver.ts';

/** What the stage shows once nothing moves; `null` before. */
const STAGE = `
	const root = (arguments[0] ? document.querySelector(arguments[0]).shadowRoot : document).querySelector('.tl-story');
	const stage = root?.querySelector('[data-part="stage"]');
	const running = document.getAnimations().some((one) => one.playState === 'running');
	if (!stage?.childElementCount || running || stage.querySelector('[data-ghost], [data-late]')) return null;
	return {
		step: root.querySelector('[data-part="step"][data-state="current"]')?.id ?? null,
		layers: [...stage.querySelectorAll('[data-part="layer"]')].map((layer) => layer.dataset.kind),
		camera: stage.querySelector('.fly svg')?.getAttribute('viewBox') ?? null,
		names: [...stage.querySelectorAll('text')].map((text) => text.textContent)
	};`;

export interface Shown {
	readonly step: string | null;
	readonly layers: readonly string[];
	readonly camera: string | null;
	readonly names: readonly string[];
}

/** Where the story is at rest at a step. */
const atRest = (browser: Pick<Browser, 'ask'>, step: string, host = '') =>
	patiently(`${step} on the stage`, async () => {
		const shown = await browser.ask<Shown | null>(STAGE, host);
		return shown?.step === step && shown;
	});

/** Scrolls from step to step; what the stage then shows, for each. */
export async function read(
	browser: Pick<Browser, 'visit' | 'ask'>,
	origin: string
): Promise<Shown[]> {
	await browser.visit(`${origin}/stories/into-tajikistan`);
	const ids = await browser.ask<string[]>(
		`return [...document.querySelectorAll('[data-part="step"]')].map((step) => step.id)`
	);
	assert(ids.length > 10, 'The page has the steps of the story.');
	const shown: Shown[] = [];
	for (const id of ids) {
		await browser.ask(`document.getElementById(arguments[0]).scrollIntoView()`, id);
		shown.push(await atRest(browser, id));
	}
	await browser.visit(`${origin}/stories/into-tajikistan#${ids[6]}`);
	assert.deepEqual(await atRest(browser, ids[6]!), shown[6], 'A link to a step shows that step.');
	assert.deepEqual(
		await browser.ask(`return ['Throughline Serif', 'Throughline Sans']
			.filter((name) => !document.fonts.check('16px "' + name + '"'))`),
		[],
		'The fonts are there.'
	);
	return shown;
}

/** Names may make way for a card or a key that is a line longer in other letters; all else is the same. */
export function same(shown: readonly Shown[], wanted: readonly Shown[]): void {
	const rest = (all: readonly Shown[]) =>
		all.map(({ step, layers, camera }) => ({ step, layers, camera }));
	assert.deepEqual(rest(shown), rest(wanted));
	for (const [i, { step, names }] of wanted.entries()) {
		const missing = names.filter((name) => !shown[i]?.names.includes(name));
		assert(
			missing.length <= names.length / 4,
			`At ${step} these are missing: ${missing.join(', ')}`
		);
	}
}

/** The element in a page of another origin. */
export async function embed(browser: Browser, host: string): Promise<void> {
	await browser.visit(`${host}/plain.html`);
	const element = 'throughline-story#one';
	await patiently('the element', () =>
		browser.ask(
			`return document.querySelector(arguments[0]).shadowRoot?.querySelector('.tl-story')
			&& customElements.get('throughline-story') && true`,
			element
		)
	);
	await browser.ask(`document.querySelector(arguments[0]).goTo('mazar')`, element);
	const { layers, camera } = await atRest(browser, 'mazar', element);
	assert.deepEqual(layers, ['map']);
	assert(camera, 'The map has a camera.');
	await browser.ask(`document.querySelector(arguments[0]).next()`, element);
	await atRest(browser, 'others', element);
}

/** The second step goes up by its keys, and comes back. */
export async function edit(browser: Browser, origin: string): Promise<void> {
	await browser.visit(`${origin}/edit/into-tajikistan`);
	/** The first two steps of the list and of the preview. */
	const order = async () => {
		const [rows, preview] = await browser.ask<string[][]>(`
			const steps = document.querySelector('.preview iframe')?.contentDocument?.querySelectorAll('[data-part="step"] h2');
			const rows = document.querySelectorAll('.ed[data-ready] [data-step] .name');
			return [rows, steps ?? []].map((list) => [...list].slice(0, 2).map((one) => one.textContent.trim()))`);
		return rows?.length === 2 && String(rows) === String(preview) && rows;
	};
	const before = await patiently('the editor and its preview', order);
	const turned = (wanted: readonly string[]) =>
		patiently(`the order “${wanted.join('”, “')}”`, async () => {
			const now = await order();
			return now && String(now) === String(wanted);
		});
	await browser.ask(`
		const row = document.querySelectorAll('[data-step] [data-do="main"]')[1];
		row.click();
		row.focus();`);
	await browser.press(KEYS.alt, KEYS.up);
	await turned(before.toReversed());
	await browser.ask(`[...document.querySelectorAll('button')]
		.find((button) => (button.ariaLabel ?? button.textContent).trim().startsWith('Undo')).click()`);
	await turned(before);
	await patiently('all saved', () =>
		browser.ask(`return document.querySelector('.status').textContent.includes('Saved.')`)
	);
}
