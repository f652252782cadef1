/**
 * The story store: one SQLite file. Each story has a draft and what is published of it; each save names the revision it
 * builds on, which is compared inside the write, and is kept with its operations, so that a refused one can be told what
 * it missed and a repeated one is recognised.
 *
 * Durability: WAL with `synchronous = FULL`. A save that was answered is on the disk.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';

export interface StoredStory {
	readonly slug: string;
	readonly revision: number;
	/** The document as JSON text. */
	readonly document: string;
	/** ISO 8601, UTC. */
	readonly at: string;
}

export interface Listed {
	readonly slug: string;
	readonly draftRevision: number;
	readonly publishedRevision: number | null;
	readonly at: string;
}

export interface LoggedSave {
	readonly revision: number;
	readonly id: string;
	/** Operations as JSON text. */
	readonly operations: string;
	readonly at: string;
}

export interface Save {
	/** Chosen by the client; a save that comes twice is carried out once. */
	readonly id: string;
	/** The revision that the operations were made on. */
	readonly base: number;
	/** Operations as JSON text, kept in the log. */
	readonly operations: string;
	/** Makes the new document from the old; throws what `save` then throws, with nothing written. */
	readonly change: (document: string) => string;
}

export type SaveResult =
	| { readonly kind: 'saved'; readonly revision: number; readonly repeated: boolean }
	| {
			readonly kind: 'stale';
			readonly current: StoredStory;
			readonly missed: readonly LoggedSave[];
	  }
	| { readonly kind: 'missing' };

const SCHEMA = `
CREATE TABLE IF NOT EXISTS story (
	slug TEXT PRIMARY KEY,
	draft TEXT NOT NULL,
	draft_revision INTEGER NOT NULL,
	draft_at TEXT NOT NULL,
	published TEXT,
	published_revision INTEGER,
	published_at TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS save (
	slug TEXT NOT NULL REFERENCES story (slug) ON DELETE CASCADE,
	revision INTEGER NOT NULL,
	id TEXT NOT NULL,
	operations TEXT NOT NULL,
	at TEXT NOT NULL,
	PRIMARY KEY (slug, revision),
	UNIQUE (slug, id)
) STRICT;
`;

type Row = Record<string, string | number | null>;

export class StoryStore {
	readonly #db: Database.Database;
	readonly #now: () => string;

	/** Opens or creates the file at `path` (`:memory:` for tests). */
	constructor(path: string, now: () => string = () => new Date().toISOString()) {
		if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
		this.#db = new Database(path);
		this.#now = now;
		for (const pragma of [
			'journal_mode = WAL',
			'synchronous = FULL',
			'foreign_keys = ON',
			'busy_timeout = 5000'
		]) {
			this.#db.pragma(pragma);
		}
		this.#db.exec(SCHEMA);
	}

	close(): void {
		this.#db.close();
	}

	/** All stories, those changed last first. */
	list(): readonly Listed[] {
		const rows = this.#db
			.prepare(
				'SELECT slug, draft_revision, published_revision, draft_at FROM story ORDER BY draft_at DESC, slug'
			)
			.all() as Row[];
		return rows.map((row) => ({
			slug: String(row.slug),
			draftRevision: Number(row.draft_revision),
			publishedRevision: row.published_revision === null ? null : Number(row.published_revision),
			at: String(row.draft_at)
		}));
	}

	/** Puts in a story that is not there yet, published as revision 1; leaves one that is there alone. */
	seed(slug: string, document: string): void {
		const at = this.#now();
		this.#db
			.prepare(
				`INSERT INTO story (slug, draft, draft_revision, draft_at, published, published_revision, published_at)
				 VALUES (?, ?, 1, ?, ?, 1, ?) ON CONFLICT (slug) DO NOTHING`
			)
			.run(slug, document, at, document, at);
	}

	draft(slug: string): StoredStory | null {
		const row = this.#db
			.prepare('SELECT draft, draft_revision, draft_at FROM story WHERE slug = ?')
			.get(slug) as Row | undefined;
		if (!row) return null;
		return {
			slug,
			revision: Number(row.draft_revision),
			document: String(row.draft),
			at: String(row.draft_at)
		};
	}

	published(slug: string): StoredStory | null {
		const row = this.#db
			.prepare('SELECT published, published_revision, published_at FROM story WHERE slug = ?')
			.get(slug) as Row | undefined;
		if (!row || row.published === null) return null;
		return {
			slug,
			revision: Number(row.published_revision),
			document: String(row.published),
			at: String(row.published_at)
		};
	}

	/** The saves after a revision, oldest first. */
	savesSince(slug: string, revision: number): readonly LoggedSave[] {
		const rows = this.#db
			.prepare(
				'SELECT revision, id, operations, at FROM save WHERE slug = ? AND revision > ? ORDER BY revision'
			)
			.all(slug, revision) as Row[];
		return rows.map((row) => ({
			revision: Number(row.revision),
			id: String(row.id),
			operations: String(row.operations),
			at: String(row.at)
		}));
	}

	/** Saves on the revision named, or not at all. Comparison, document and log are one transaction. */
	save(slug: string, save: Save): SaveResult {
		return this.#within((): SaveResult => {
			const current = this.draft(slug);
			if (!current) return { kind: 'missing' };
			const earlier = this.#db
				.prepare('SELECT revision FROM save WHERE slug = ? AND id = ?')
				.get(slug, save.id) as Row | undefined;
			if (earlier) return { kind: 'saved', revision: Number(earlier.revision), repeated: true };
			if (current.revision !== save.base) {
				return { kind: 'stale', current, missed: this.savesSince(slug, save.base) };
			}
			const document = save.change(current.document);
			const revision = current.revision + 1;
			const at = this.#now();
			this.#db
				.prepare(
					'UPDATE story SET draft = ?, draft_revision = ?, draft_at = ? WHERE slug = ? AND draft_revision = ?'
				)
				.run(document, revision, at, slug, current.revision);
			this.#db
				.prepare('INSERT INTO save (slug, revision, id, operations, at) VALUES (?, ?, ?, ?, ?)')
				.run(slug, revision, save.id, save.operations, at);
			return { kind: 'saved', revision, repeated: false };
		});
	}

	/** Makes the draft public if it is still at this revision; else gives the draft there is. */
	publish(
		slug: string,
		revision: number
	):
		| { readonly kind: 'published' | 'missing' }
		| { readonly kind: 'stale'; readonly current: StoredStory } {
		return this.#within(() => {
			const current = this.draft(slug);
			if (!current) return { kind: 'missing' as const };
			if (current.revision !== revision) return { kind: 'stale' as const, current };
			this.#db
				.prepare(
					'UPDATE story SET published = draft, published_revision = draft_revision, published_at = ? WHERE slug = ?'
				)
				.run(this.#now(), slug);
			return { kind: 'published' as const };
		});
	}

	#within<T>(act: () => T): T {
		this.#db.exec('BEGIN IMMEDIATE');
		try {
			const result = act();
			this.#db.exec('COMMIT');
			return result;
		} catch (error) {
			this.#db.exec('ROLLBACK');
			throw error;
		}
	}
}
