/** What ties a session to the browser it runs in: the network, the journal, the life of the tab. */
import { askFiles } from '../model/ask-files.js';
import { CLOCK } from '../model/clock.js';
import { draftApi, type Draft, type DraftApi } from '../model/draft-api.js';
import { BrowserJournal, keyOf, sessionOfKey, type JournalRecord } from '../model/journal.js';
import { recover } from '../model/recovery.js';
import { Retry } from '../model/retry.js';
import { sessionName } from '../model/save-id.js';
import { Session, type SessionOptions } from '../model/session.svelte.js';
import { browserName, randomName } from './browser-name.js';

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
	readonly #api: DraftApi;
	readonly #name: string;
	/** Keys of records that were restored or left out. */
	readonly #done = new Set<string>();

	constructor(data: EditorData) {
		this.#data = data;
		this.#name = sessionName(browserName(), randomName());
		this.#api = draftApi(data.api, (input, init) => fetch(input, init));
		this.session = new Session({
			slug: data.slug,
			session: this.#name,
			draft: data.draft,
			published: data.published,
			api: this.#api,
			journal: this.#journal,
			files: askFiles(data.api, (input, init) => fetch(input, init)),
			clock: CLOCK
		});
	}

	/**
	 * Begins to watch over the session.
	 *
	 * @param onunsaved told of edits that an earlier page left behind; again where more is known of them
	 * @param onback the network or the reader may be back
	 * @returns what ends it
	 */
	start(onunsaved: (records: readonly JournalRecord[]) => void, onback: () => void): () => void {
		const { saver } = this.session;
		const release = new AbortController();
		const { signal } = release;
		const recovery = new Retry(CLOCK);
		const told = (records: readonly JournalRecord[]) => {
			if (!signal.aborted) onunsaved(records);
		};
		void recovery.run(() => this.#recover(told));
		const back = () => {
			recovery.wake();
			onback();
			void this.session.look();
		};
		// Held as long as the tab lives: whoever finds its journal then knows that it is in use.
		void navigator.locks?.request(
			LOCK + this.#name,
			() => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
		);
		document.addEventListener(
			'visibilitychange',
			() => {
				if (document.hidden) void saver.flush({ leaving: true });
				else back();
			},
			{ signal }
		);
		window.addEventListener('pagehide', () => void saver.flush({ leaving: true }), { signal });
		window.addEventListener('focus', back, { signal });
		window.addEventListener('online', back, { signal });
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
			recovery.stop();
			this.session.destroy();
		};
	}

	/** Puts edits of an earlier page into the story; they are then this session's own. */
	restore(record: JournalRecord): void {
		this.session.restore(record.pending);
		this.discard(record);
	}

	discard(record: JournalRecord): void {
		this.#done.add(record.key);
		void this.#journal.remove(record.key);
	}

	/** Rejects where the server has not said yet what became of each save. */
	async #recover(told: (records: readonly JournalRecord[]) => void): Promise<void> {
		const { slug } = this.#data;
		const { saver } = this.session;
		const locks = await navigator.locks?.query();
		const held = new Set(locks?.held?.map(({ name }) => name));
		const alive = (key: string) =>
			key === keyOf(slug, this.#name) || this.#done.has(key) || held.has(LOCK + sessionOfKey(key));
		const { records, sessions, settled } = await recover(slug, this.#journal, this.#api, alive);
		for (const session of sessions) saver.owns(session);
		told(records);
		// The last save of the page before may have come in after this page was made.
		await saver.refresh();
		if (!settled) throw new Error('not answered');
	}
}
