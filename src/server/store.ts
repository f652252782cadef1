/**
 * The story store: one SQLite file. Each story has a draft and what is published of it; each save names the revision it
 * builds on, which is compared inside the write, and is kept with its operations, so that a refused one can be told what
 * it missed and a repeated one is recognised.
 *
 * Durability: WAL with `synchronous = FULL`. A save that was answered is on the disk.
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type Database from 'libsql';

/** Part of no bundle: it finds its machine's own code beside itself. */
const Sqlite = createRequire(import.meta.url)('libsql') as typeof Database;

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

/** When a step was published, and when what it says last changed for readers. */
export interface StepChange {
	/** ISO 8601, UTC. */
	readonly published: string;
	readonly changed: string;
	/** The published revision that changed it. */
	readonly revision: number;
}

export type SaveResult =
	| { readonly kind: 'saved'; readonly revision: number; readonly repeated: boolean }
	| {
			readonly kind: 'stale';
			readonly current: StoredStory;
			readonly missed: readonly LoggedSave[];
	  }
	| { readonly kind: 'missing' };

/** Why something was not done with a draft. */
type Otherwise =
	{ readonly kind: 'missing' } | { readonly kind: 'stale'; readonly current: StoredStory };

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
CREATE TABLE IF NOT EXISTS step_change (
	slug TEXT NOT NULL REFERENCES story (slug) ON DELETE CASCADE,
	step TEXT NOT NULL,
	hash TEXT NOT NULL,
	published TEXT NOT NULL,
	changed TEXT NOT NULL,
	revision INTEGER NOT NULL,
	PRIMARY KEY (slug, step)
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
CREATE TABLE IF NOT EXISTS deleted (
	slug TEXT PRIMARY KEY,
	revision INTEGER NOT NULL
) STRICT;
`;

type Row = Record<string, string | number | null>;

export class StoryStore {
	readonly #db: Database.Database;
	readonly #now: () => string;

	/** Opens or creates the file at `path` (`:memory:` for tests). */
	constructor(path: string, now: () => string = () => new Date().toISOString()) {
		if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
		this.#db = new Sqlite(path);
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

	/**
	 * Puts in a story that is not there yet, published as revision 1. One that is there and that nobody has edited takes the
	 * document as its next revision, where that is another; one that somebody has edited is left alone.
	 */
	seed(slug: string, document: string): void {
		const at = this.#now();
		this.#db
			.prepare(
				`INSERT INTO story (slug, draft, draft_revision, draft_at, published, published_revision, published_at)
				 VALUES (?, ?, 1, ?, ?, 1, ?)
				 ON CONFLICT (slug) DO UPDATE SET
					draft = excluded.draft, draft_revision = story.draft_revision + 1, draft_at = excluded.draft_at,
					published = excluded.published, published_revision = story.draft_revision + 1,
					published_at = excluded.published_at
				 WHERE story.draft <> excluded.draft
					AND NOT EXISTS (SELECT 1 FROM save WHERE save.slug = story.slug)`
			)
			.run(slug, document, at, document, at);
	}

	/**
	 * Puts in a new story as a draft that nobody reads; `false` where there is one of that name already. It counts as edited.
	 * After one of that name that was deleted its revisions go on: no revision of a story is ever two.
	 */
	create(slug: string, document: string): boolean {
		return this.#within(() => {
			const at = this.#now();
			const before = this.#db.prepare('SELECT revision FROM deleted WHERE slug = ?').get(slug) as
				Row | undefined;
			const revision = Number(before?.revision ?? 0) + 1;
			const { changes } = this.#db
				.prepare(
					`INSERT INTO story (slug, draft, draft_revision, draft_at) VALUES (?, ?, ?, ?)
					 ON CONFLICT (slug) DO NOTHING`
				)
				.run(slug, document, revision, at);
			if (changes === 0) return false;
			this.#db
				.prepare('INSERT INTO save (slug, revision, id, operations, at) VALUES (?, ?, ?, ?, ?)')
				.run(slug, revision, 'created', '[]', at);
			return true;
		});
	}

	/** Deletes a story if its draft is still at this revision; else gives the draft there is. */
	remove(slug: string, revision: number): { readonly kind: 'deleted' } | Otherwise {
		return this.#ifStill(slug, revision, () => {
			this.#db
				.prepare('INSERT OR REPLACE INTO deleted (slug, revision) VALUES (?, ?)')
				.run(slug, revision);
			this.#db.prepare('DELETE FROM story WHERE slug = ?').run(slug);
			return { kind: 'deleted' as const };
		});
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

	/** Which revision is published, without its document; `null` where none is. */
	publishedRevision(slug: string): number | null {
		const row = this.#db
			.prepare('SELECT published_revision FROM story WHERE slug = ?')
			.get(slug) as Row | undefined;
		return typeof row?.published_revision === 'number' ? row.published_revision : null;
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
	publish(slug: string, revision: number): { readonly kind: 'published' } | Otherwise {
		return this.#ifStill(slug, revision, () => {
			this.#db
				.prepare(
					'UPDATE story SET published = draft, published_revision = draft_revision, published_at = ? WHERE slug = ?'
				)
				.run(this.#now(), slug);
			return { kind: 'published' as const };
		});
	}

	/**
	 * Notes what the steps of a published story say, and tells since when each does. Told the same again, nothing is
	 * written; a step that is gone and comes back is new.
	 *
	 * @param hashes by step id
	 */
	stepChanges(
		{ slug, revision, at }: Pick<StoredStory, 'slug' | 'revision' | 'at'>,
		hashes: ReadonlyMap<string, string>
	): ReadonlyMap<string, StepChange> {
		const rows = this.#db
			.prepare('SELECT step, hash, published, changed, revision FROM step_change WHERE slug = ?')
			.all(slug) as Row[];
		const before = new Map(rows.map((row) => [String(row.step), row]));
		const changes = new Map<string, StepChange>();
		const written: string[] = [];
		for (const [step, hash] of hashes) {
			const row = before.get(step);
			const same = row?.hash === hash;
			if (!same) written.push(step);
			changes.set(step, {
				published: row ? String(row.published) : at,
				changed: same ? String(row.changed) : at,
				revision: same ? Number(row.revision) : revision
			});
		}
		const gone = [...before.keys()].filter((step) => !hashes.has(step));
		if (written.length + gone.length > 0) {
			this.#within(() => {
				const put = this.#db.prepare(
					'INSERT OR REPLACE INTO step_change (slug, step, hash, published, changed, revision) VALUES (?, ?, ?, ?, ?, ?)'
				);
				for (const step of written) {
					const { published, changed, revision: since } = changes.get(step)!;
					put.run(slug, step, hashes.get(step)!, published, changed, since);
				}
				const drop = this.#db.prepare('DELETE FROM step_change WHERE slug = ? AND step = ?');
				for (const step of gone) drop.run(slug, step);
			});
		}
		return changes;
	}

	/** Acts if a story's draft is still at this revision; else gives the draft there is. */
	#ifStill<T>(slug: string, revision: number, act: () => T): T | Otherwise {
		return this.#within(() => {
			const current = this.draft(slug);
			if (!current) return { kind: 'missing' };
			return current.revision === revision ? act() : { kind: 'stale', current };
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
