/** What readers have of a story, also where it is published elsewhere: in another tab, or by somebody else. */
import type { Draft, DraftApi } from './draft-api.js';

export type Published = Pick<Draft, 'revision' | 'story'>;

export class Publication {
	#published = $state.raw<Published | null>(null);
	/** The newest revision that is being asked for. */
	#asked = 0;
	readonly #api: Pick<DraftApi, 'published'>;

	constructor(published: Published | null, api: Pick<DraftApi, 'published'>) {
		this.#published = published;
		this.#api = api;
	}

	/** `null`: nothing is published yet. */
	get current(): Published | null {
		return this.#published;
	}

	/** Takes what readers have now, unless something newer is known: answers may overtake each other. */
	take(published: Published): boolean {
		if (published.revision <= (this.#published?.revision ?? 0)) return false;
		this.#published = published;
		return true;
	}

	/** The server has said which revision readers have. Resolves with whether that was news. */
	async heard(revision: number | null): Promise<boolean> {
		if (revision === null) return false;
		// Coming back to a tab asks more than once: a document is not fetched for each.
		if (revision <= Math.max(this.#asked, this.#published?.revision ?? 0)) return false;
		this.#asked = revision;
		const published = await this.#api.published();
		if (this.#asked === revision) this.#asked = 0;
		return published !== null && this.take(published);
	}
}
