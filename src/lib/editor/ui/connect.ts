/** What ties a session to the browser it runs in: the network, the journal, the life of the tab. */
import { draftApi, type Draft } from '../model/draft-api.js';
import { BrowserJournal, type JournalRecord } from '../model/journal.js';
import { recover } from '../model/recovery.js';
import { Session, type SessionOptions } from '../model/session.svelte.js';

export interface EditorData {
	readonly slug: string;
	readonly draft: Draft;
	readonly published: SessionOptions['published'];
	/** Address of the story's API. */
	readonly api: string;
}

const LOCK = 'throughline-editor/';

/** An editor's session with all that keeps it safe. Nothing happens before `start`. */
export class Connection {
	readonly session: Session;
	readonly #data: EditorData;
	readonly #journal = new BrowserJournal();
	readonly #name: string;

	constructor(data: EditorData) {
		this.#data = data;
		this.#name = crypto.randomUUID();
		this.session = new Session({
			slug: data.slug,
			session: this.#name,
			draft: data.draft,
			published: data.published,
			api: draftApi(data.api, (input, init) => fetch(input, init)),
			journal: this.#journal,
			clock: {
				now: () => Date.now(),
				after(ms, act) {
					const timer = setTimeout(act, ms);
					return () => clearTimeout(timer);
				}
			},
			newId: () => crypto.randomUUID()
		});
	}

	/**
	 * Begins to watch over the session.
	 *
	 * @param onunsaved told of edits that an earlier page left behind
	 * @returns what ends it
	 */
	start(onunsaved: (records: readonly JournalRecord[]) => void): () => void {
		const { saver } = this.session;
		const release = new AbortController();
		const { signal } = release;
		void this.#recover().then((records) => {
			if (!signal.aborted) onunsaved(records);
		});
		// Held as long as the tab lives: whoever finds its journal then knows that it is in use.
		void navigator.locks?.request(
			LOCK + this.#name,
			() => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
		);
		document.addEventListener(
			'visibilitychange',
			() => {
				if (document.hidden) void saver.flush({ leaving: true });
				else void saver.refresh();
			},
			{ signal }
		);
		window.addEventListener('pagehide', () => void saver.flush({ leaving: true }), { signal });
		window.addEventListener('focus', () => void saver.refresh(), { signal });
		window.addEventListener('online', () => void saver.flush(), { signal });
		window.addEventListener(
			'beforeunload',
			(event) => {
				const { kind } = saver.state;
				if (kind === 'retrying' || kind === 'refused') event.preventDefault();
			},
			{ signal }
		);
		return () => {
			release.abort();
			this.session.destroy();
		};
	}

	/** Puts edits of an earlier page into the story; they are then this session's own. */
	restore(record: JournalRecord): void {
		this.session.restore(record.pending);
		this.discard(record);
	}

	discard(record: JournalRecord): void {
		void this.#journal.remove(record.key);
	}

	async #recover(): Promise<readonly JournalRecord[]> {
		const { slug, api } = this.#data;
		const locks = await navigator.locks?.query();
		const held = new Set(locks?.held?.map(({ name }) => name));
		const alive = (key: string) =>
			key === `${slug}/${this.#name}` || held.has(LOCK + key.slice(slug.length + 1));
		const records = await recover(
			slug,
			this.#journal,
			draftApi(api, (input, init) => fetch(input, init)),
			alive
		);
		// The last save of the page before may have come in after this page was made.
		await this.session.saver.refresh();
		return records;
	}
}
