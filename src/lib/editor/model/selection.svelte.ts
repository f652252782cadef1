/** Which step is looked at, and which are chosen to be moved or deleted together. */
import type { Id, Step } from '../../story/types.js';
import { idSet, withId, type IdSet } from './id-set.js';

export class Selection {
	#current = $state<Id | null>(null);
	#chosen = $state.raw<IdSet>(idSet());
	/** The end of a range that stays, while Shift moves the other. */
	#anchor: Id | null = null;
	/** Where the current step stood, for when it is gone. */
	#place = 0;
	readonly #steps: () => readonly Step[];

	constructor(steps: () => readonly Step[]) {
		this.#steps = steps;
		this.#current = steps()[0]?.id ?? null;
		this.#anchor = this.#current;
	}

	/** The step that form and preview show; `null` only in a story without steps. */
	get current(): Id | null {
		return this.#current;
	}

	/** Steps chosen together: none, or two and more as a rule. */
	get chosen(): IdSet {
		return this.#chosen;
	}

	/** What an action on `id` is meant for: all that are chosen if it is one of them, else it alone. */
	meant(id: Id): IdSet {
		return this.#chosen.has(id) ? this.#chosen : idSet([id]);
	}

	select(id: Id): void {
		this.#current = id;
		this.#anchor = id;
		this.#chosen = idSet();
		this.#remember();
	}

	/** Looks at a step; what is chosen stays so. */
	lookAt(id: Id): void {
		if (!this.#steps().some((step) => step.id === id)) return;
		this.#current = id;
		this.#remember();
	}

	toggle(id: Id): void {
		this.#chosen = withId(this.#chosen, id);
		this.#anchor = id;
	}

	/** From the anchor to `id`. */
	extend(id: Id): void {
		const ids = this.#steps().map((step) => step.id);
		const from = Math.max(0, ids.indexOf(this.#anchor ?? id));
		const to = ids.indexOf(id);
		if (to < 0) return;
		this.#chosen = idSet(ids.slice(Math.min(from, to), Math.max(from, to) + 1));
	}

	choose(ids: Iterable<Id>): void {
		this.#chosen = idSet(ids);
	}

	clear(): void {
		this.#chosen = idSet();
	}

	/** After the story has changed: what is gone is no longer selected; its neighbour is. */
	keep(): void {
		const steps = this.#steps();
		const ids = idSet(steps.map(({ id }) => id));
		if (this.#current === null || !ids.has(this.#current)) {
			this.#current = steps[Math.min(this.#place, steps.length - 1)]?.id ?? null;
		}
		if ([...this.#chosen].some((id) => !ids.has(id))) {
			this.#chosen = idSet([...this.#chosen].filter((id) => ids.has(id)));
		}
		this.#remember();
	}

	#remember(): void {
		this.#place = Math.max(
			0,
			this.#steps().findIndex(({ id }) => id === this.#current)
		);
	}
}
