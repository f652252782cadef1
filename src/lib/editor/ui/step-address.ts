/** The step that is selected, in the address of the page: a reload and a link that is passed on lead back to it. */
import type { Id } from '../../story/types.js';
import type { Session } from '../model/session.svelte.js';

/** Browsers refuse addresses that change many times a second, as they would while an arrow key is held. */
const PAUSE = 150;

/** Id in an address's fragment; `null` where there is none. */
export function stepIn(hash: string): Id | null {
	try {
		return decodeURIComponent(hash.replace(/^#/, '')) || null;
	} catch {
		return hash.slice(1);
	}
}

export class StepAddress {
	readonly #session: Session;
	readonly #replace: (hash: string) => void;
	#pause: ReturnType<typeof setTimeout> | undefined;

	/** @param replace writes the fragment, as `#crossing`, without an entry in the browser's history */
	constructor(session: Session, replace: (hash: string) => void) {
		this.#session = session;
		this.#replace = replace;
	}

	/** Goes to the step that the address names. One that is not there is told of, and the place kept. */
	read(): void {
		const id = stepIn(location.hash);
		const { story, selection } = this.#session;
		if (id === null || id === selection.current) return;
		if (story.steps.some((step) => step.id === id)) selection.select(id);
		else {
			this.#session.tell(`The address names the step “${id}”, which is not in this draft.`);
			this.write();
		}
	}

	/** Names the selected step, once the selection has come to rest. */
	write(): void {
		clearTimeout(this.#pause);
		this.#pause = setTimeout(() => this.flush(), PAUSE);
	}

	/** Names it at once: the page is being left. */
	flush(): void {
		clearTimeout(this.#pause);
		const id = this.#session.selection.current;
		const hash = id === null ? '' : `#${id}`;
		if (location.hash !== hash) this.#replace(hash);
	}

	stop(): void {
		clearTimeout(this.#pause);
	}
}
