/** Moves steps in the list: by drag, by keys, by buttons. Each gesture is one edit, announced once. */
import { tick } from 'svelte';
import type { Id, Step } from '../../story/types.js';
import { moveSteps } from '../model/edits.js';
import type { Session } from '../model/session.svelte.js';
import { actOf, DRAG } from './shortcuts.js';

/** A drag under way. Positions count the steps that stay, from 0. */
export interface Drag {
	/** The steps as they stood when it began. */
	readonly steps: readonly Step[];
	readonly ids: ReadonlySet<Id>;
	/** The one whose handle is held. */
	readonly held: Id;
	readonly from: number;
	readonly to: number;
	/** Height of a row, in pixels. */
	readonly row: number;
	/** How far each row makes way, in pixels; 0 for most. */
	readonly offsets: readonly number[];
	/** The number that each row would have, from 1. */
	readonly numbers: readonly number[];
}

/** Pixels that a pointer moves before it drags: a click on the handle is none. */
const SLACK = 4;
/** Within this distance of an edge the list scrolls, in pixels. */
const EDGE = 56;
/** Pixels a millisecond. */
const FASTEST = 2;

export class Reorder {
	#drag = $state.raw<Drag | null>(null);
	#top = $state(0);
	#end: (() => void) | null = null;
	readonly #session: Session;
	readonly #list: () => HTMLElement | undefined;

	/** @param list the `<ol>`, in the element that scrolls */
	constructor(session: Session, list: () => HTMLElement | undefined) {
		this.#session = session;
		this.#list = list;
	}

	get drag(): Drag | null {
		return this.#drag;
	}
	/** Top of the lifted row within the list, in pixels. On its own, since it alone changes with every frame. */
	get top(): number {
		return this.#top;
	}

	/** Moves a step, and those chosen with it, up or down by one. */
	by(id: Id, direction: -1 | 1, part = 'main'): void {
		const { story, selection } = this.#session;
		const ids = selection.meant(id);
		const places = story.steps.flatMap((step, i) => (ids.has(step.id) ? [i] : []));
		// Positions count the steps that stay.
		const above = places[0] ?? 0;
		const below = (places.at(-1) ?? 0) - places.length + 1;
		const to = direction < 0 ? above - 1 : below + 1;
		if (to < 0 || to > story.steps.length - ids.size) {
			this.#session.say(
				`${this.#who(ids)} ${ids.size > 1 ? 'are' : 'is'} ${direction < 0 ? 'first' : 'last'} already.`
			);
			return;
		}
		this.move(ids, to + 1, { id, part });
	}

	/** Moves steps so that the first of them becomes number `position`, from 1. */
	move(ids: ReadonlySet<Id>, position: number, focus?: { id: Id; part: string }): void {
		const before = this.#session.story.steps;
		const from = before.findIndex((step) => ids.has(step.id)) + 1;
		if (!this.#session.edit(moveSteps(this.#session.story, ids, position))) return;
		const after = this.#session.story.steps;
		const to = after.findIndex((step) => ids.has(step.id)) + 1;
		this.#session.say(
			ids.size > 1
				? `${ids.size} steps moved to ${to} to ${to + ids.size - 1} of ${after.length}.`
				: `${this.#who(ids)} moved from ${from} to ${to} of ${after.length}.`
		);
		if (focus) void this.reveal(focus.id, focus.part);
	}

	/** Brings a row into sight and, if a part is named, the focus to it. */
	async reveal(id: Id, part?: string): Promise<void> {
		await tick();
		const row = this.#list()?.querySelector<HTMLElement>(`[data-step="${id}"]`);
		row?.scrollIntoView({ block: 'nearest' });
		if (part)
			row?.querySelector<HTMLElement>(`[data-do="${part}"]`)?.focus({ preventScroll: true });
	}

	/** Begins a drag from a row's handle. The handle keeps the pointer, so that it may leave the list. */
	start(event: PointerEvent, id: Id): void {
		const list = this.#list();
		const scroller = list?.closest<HTMLElement>('[data-scrolls]');
		const handle = event.currentTarget as HTMLElement;
		const row = list?.firstElementChild?.getBoundingClientRect().height ?? 0;
		if (!list || !scroller || row === 0 || event.button !== 0 || this.#end) return;
		event.preventDefault();
		// A frame that has the focus would keep Escape to itself.
		if (document.activeElement instanceof HTMLIFrameElement) document.activeElement.blur();
		handle.setPointerCapture(event.pointerId);
		const { story, selection } = this.#session;
		const { steps } = story;
		const ids = selection.meant(id);
		const index = steps.findIndex((step) => step.id === id);
		const startY = event.clientY;
		const grab = startY - list.getBoundingClientRect().top - index * row;
		const from = steps.findIndex((step) => ids.has(step.id));
		const room = steps.length - ids.size;
		let y = startY;
		let frame = 0;

		const place = () => {
			const limit = steps.length * row - row;
			const top = y - grab - list.getBoundingClientRect().top;
			const to = Math.min(room, Math.max(0, Math.round(top / row)));
			this.#top = Math.min(limit, Math.max(0, top));
			if (this.#drag?.to === to) return;
			this.#drag = { steps, ids, held: id, from, to, row, ...makeWay(steps, ids, to, row) };
		};
		let last = performance.now();
		const loop = () => {
			const { top, bottom } = scroller.getBoundingClientRect();
			const near = Math.max(0, EDGE - (y - top)) - Math.max(0, EDGE - (bottom - y));
			const now = performance.now();
			const share = Math.min(1, Math.max(-1, near / EDGE));
			// A step of its own for slow frames, so that the list does not leap.
			if (share !== 0) scroller.scrollBy(0, -FASTEST * share * Math.min(64, now - last));
			last = now;
			place();
			frame = requestAnimationFrame(loop);
		};
		const onmove = (moved: PointerEvent) => {
			y = moved.clientY;
			if (this.#drag || Math.abs(y - startY) <= SLACK) return;
			last = performance.now();
			loop();
		};
		const onkey = (key: KeyboardEvent) => {
			if (actOf(DRAG, key) !== 'cancel') return;
			key.preventDefault();
			key.stopPropagation();
			const was = this.#drag;
			this.cancel();
			if (was) this.#session.say(`${this.#who(ids)} left where it was.`);
		};
		const ondrop = () => {
			const done = this.#drag;
			this.cancel();
			if (done && (done.to !== done.from || ids.size > 1)) {
				this.move(ids, done.to + 1, { id, part: 'main' });
			}
		};
		const oncancel = () => this.cancel();
		handle.addEventListener('pointermove', onmove);
		handle.addEventListener('pointerup', ondrop);
		handle.addEventListener('pointercancel', oncancel);
		window.addEventListener('keydown', onkey, true);
		this.#end = () => {
			cancelAnimationFrame(frame);
			handle.removeEventListener('pointermove', onmove);
			handle.removeEventListener('pointerup', ondrop);
			handle.removeEventListener('pointercancel', oncancel);
			window.removeEventListener('keydown', onkey, true);
			if (handle.hasPointerCapture(event.pointerId)) handle.releasePointerCapture(event.pointerId);
		};
	}

	/** Ends a drag and leaves everything where it was. */
	cancel(): void {
		this.#end?.();
		this.#end = null;
		this.#drag = null;
	}

	#who(ids: ReadonlySet<Id>): string {
		const [only] = ids;
		return ids.size === 1 ? `“${this.#session.nameOf(only!)}”` : `${ids.size} steps`;
	}
}

/** The rows that stay close the gap that is left and open one of a single row where the steps would go. */
function makeWay(
	steps: readonly Step[],
	ids: ReadonlySet<Id>,
	to: number,
	row: number
): Pick<Drag, 'offsets' | 'numbers'> {
	const offsets: number[] = [];
	const numbers: number[] = [];
	let stayed = 0;
	steps.forEach((step, i) => {
		const lifted = ids.has(step.id);
		const below = stayed >= to;
		offsets.push(lifted ? 0 : (stayed + (below ? 1 : 0) - i) * row);
		numbers.push(lifted ? i + 1 : stayed + 1 + (below ? ids.size : 0));
		if (!lifted) stayed += 1;
	});
	return { offsets, numbers };
}
