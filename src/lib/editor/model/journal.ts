/**
 * Edits that have not reached the server, kept in the browser so that a crash, a closed tab or a dead battery does not
 * take them. One record a tab: two tabs never write over each other.
 */
import type { Pending } from './rebase.js';

/** A save that was sent and not answered. Sent again with the same id it is carried out once. */
export interface InFlight {
	readonly id: string;
	readonly base: number;
	/** How many of the pending edits it holds, from the first. */
	readonly count: number;
}

export interface JournalRecord {
	/** `slug/session`: the tab that wrote it. */
	readonly key: string;
	readonly slug: string;
	/** Revision of the draft that the edits stand on. */
	readonly base: number;
	readonly pending: readonly Pending[];
	readonly inFlight: InFlight | null;
	/** ISO 8601, UTC. */
	readonly at: string;
}

/** A record's key; slugs have no slash. */
export const keyOf = (slug: string, session: string): string => `${slug}/${session}`;

export const sessionOfKey = (key: string): string => key.slice(key.indexOf('/') + 1);

/** Where unsaved edits are kept. Writes are carried out in order; none throws, a browser may have no room. */
export interface Journal {
	write(record: JournalRecord): Promise<void>;
	remove(key: string): Promise<void>;
	/** Records of a story, oldest first. */
	list(slug: string): Promise<readonly JournalRecord[]>;
}

/** For tests and for browsers without a database: gone with the page. */
export class MemoryJournal implements Journal {
	readonly records = new Map<string, JournalRecord>();

	async write(record: JournalRecord): Promise<void> {
		this.records.set(record.key, record);
	}
	async remove(key: string): Promise<void> {
		this.records.delete(key);
	}
	async list(slug: string): Promise<readonly JournalRecord[]> {
		return [...this.records.values()].filter((record) => record.slug === slug);
	}
}

const STORE = 'unsaved';

/** IndexedDB with strict durability: what was written is on the disk, not in a buffer of the system. */
export class BrowserJournal implements Journal {
	#database: Promise<IDBDatabase | null> | null = null;
	#last: Promise<unknown> = Promise.resolve();

	write(record: JournalRecord): Promise<void> {
		return this.#queue('readwrite', (store) => store.put(record)).then(() => undefined);
	}

	remove(key: string): Promise<void> {
		return this.#queue('readwrite', (store) => store.delete(key)).then(() => undefined);
	}

	async list(slug: string): Promise<readonly JournalRecord[]> {
		const all = await this.#queue('readonly', (store) => store.getAll());
		const records = (all ?? []) as JournalRecord[];
		return records
			.filter((record) => record.slug === slug)
			.sort((a, b) => a.at.localeCompare(b.at));
	}

	#queue(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
		const next = this.#last.then(async () => {
			const database = await (this.#database ??= open());
			return database && run(database, mode, act);
		});
		this.#last = next.catch(() => undefined);
		return this.#last;
	}
}

function open(): Promise<IDBDatabase | null> {
	return new Promise((resolve) => {
		if (typeof indexedDB === 'undefined') return resolve(null);
		const request = indexedDB.open('throughline-editor', 1);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => resolve(null);
	});
}

function run(
	database: IDBDatabase,
	mode: IDBTransactionMode,
	act: (store: IDBObjectStore) => IDBRequest
): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const transaction = database.transaction(STORE, mode, { durability: 'strict' });
		const request = act(transaction.objectStore(STORE));
		transaction.oncomplete = () => resolve(request.result);
		transaction.onerror = () => reject(transaction.error);
		transaction.onabort = () => reject(transaction.error);
	});
}
