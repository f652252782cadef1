/**
 * Saves edits by themselves: one save at a time, each naming the revision it builds on; refused ones are put on top of
 * what the server has and sent again; failed ones are sent again under the same id, which makes repeating harmless.
 *
 * What is saved and what is pending never overlap: an answer takes away the edits that were sent and touches no other, so
 * that what was written while a save was under way stays. "Saved" is said only once the server has said so.
 */
import type { Story } from '../../story/types.js';
import type { Draft, DraftApi } from './draft-api.js';
import type { InFlight, Journal } from './journal.js';
import { apply } from './operations.js';
import { merged, rebase, type Pending, type Rebased } from './rebase.js';

export type SaveState =
	| { readonly kind: 'saved' }
	/** Edits wait for a pause in the writing. */
	| { readonly kind: 'waiting' }
	| { readonly kind: 'saving' }
	/** Failed, and tried again by itself. */
	| { readonly kind: 'retrying'; readonly reason: string }
	/** Refused: the same again would be refused, too. Tried again with the next edit, or when asked. */
	| { readonly kind: 'refused'; readonly reason: string };

/** What the saver tells whoever shows the story. */
export interface SaverEvents {
	readonly onstate?: (state: SaveState) => void;
	/** The story has changed under the editor: somebody saved since. */
	readonly onrebase?: (rebased: Rebased, before: Story, theirs: Story) => void;
	/** With each answer that tells it: the revision that readers have. */
	readonly onpublished?: (revision: number | null) => void;
}

export interface SaverClock {
	/** Milliseconds. */
	now(): number;
	/** Calls back after some milliseconds; returns what takes that back. */
	after(ms: number, act: () => void): () => void;
}

export interface SaverOptions {
	readonly slug: string;
	/** Names this tab in the journal. */
	readonly session: string;
	readonly draft: Draft;
	readonly api: DraftApi;
	readonly journal: Journal;
	readonly clock: SaverClock;
	/** Makes an id for a save: 8 to 64 letters, digits, `-` or `_`, never the same twice. */
	readonly newId: () => string;
	readonly events?: SaverEvents;
}

/** The pause in the writing after which is saved, and the longest that a save is put off, in milliseconds. */
const PAUSE = 600;
const LONGEST = 4000;
/** The first wait after a failure and the longest, in milliseconds; each is twice the one before. */
const FIRST_RETRY = 1000;
const LAST_RETRY = 30_000;
const MOST_IN_SAVE = 1000;

export class Saver {
	readonly #options: SaverOptions;
	#base: Draft;
	#story: Story;
	#pending: readonly Pending[] = [];
	#inFlight: InFlight | null = null;
	#sending: Promise<void> | null = null;
	#state: SaveState = { kind: 'saved' };
	#cancel: (() => void) | null = null;
	/** When the oldest edit that no save has tried to take along was made. */
	#since = 0;
	#failures = 0;
	#stopped = false;

	constructor(options: SaverOptions) {
		this.#options = options;
		this.#base = options.draft;
		this.#story = options.draft.story;
	}

	/** The draft with all edits. */
	get story(): Story {
		return this.#story;
	}
	/** The revision that the server last told. */
	get revision(): number {
		return this.#base.revision;
	}
	get state(): SaveState {
		return this.#state;
	}
	get pending(): readonly Pending[] {
		return this.#pending;
	}

	/** Takes an edit that was applied to `story`, which gave `next`. */
	push(next: Story, edit: Pending): void {
		const open = this.#pending.length > (this.#inFlight?.count ?? 0);
		const joined = open ? merged(this.#pending.at(-1), edit) : null;
		this.#pending = joined ? [...this.#pending.slice(0, -1), joined] : [...this.#pending, edit];
		this.#story = next;
		if (!open) this.#since = this.#options.clock.now();
		this.#note();
		if (this.#state.kind !== 'saving' && this.#state.kind !== 'retrying') {
			this.#tell({ kind: 'waiting' });
			this.#later(Math.min(PAUSE, this.#since + LONGEST - this.#options.clock.now()));
		}
	}

	/** Saves now. Resolves with whether all is saved. */
	async flush(options: { readonly leaving?: boolean } = {}): Promise<boolean> {
		while (!this.#stopped && this.#pending.length > 0) {
			await this.#once(options.leaving);
			if (this.#state.kind === 'retrying' || this.#state.kind === 'refused') return false;
		}
		return this.#pending.length === 0;
	}

	/** Takes a newer draft from the server, if nothing is pending here. */
	async refresh(): Promise<void> {
		const draft = await this.#options.api.get();
		const idle = this.#pending.length === 0 && !this.#sending && !this.#stopped;
		if (draft && idle && draft.revision > this.#base.revision) this.#take(draft);
		this.#heard(draft);
	}

	stop(): void {
		this.#stopped = true;
		this.#cancel?.();
	}

	/** The save that is under way, or else the next one. */
	#once(leaving = false): Promise<void> {
		this.#cancel?.();
		return (this.#sending ??= this.#send(leaving).finally(() => (this.#sending = null)));
	}

	async #send(leaving: boolean): Promise<void> {
		const { api, newId } = this.#options;
		this.#inFlight ??= {
			id: newId(),
			base: this.#base.revision,
			count: Math.min(this.#pending.length, MOST_IN_SAVE)
		};
		const { id, base, count } = this.#inFlight;
		this.#note();
		this.#tell({ kind: 'saving' });
		const operations = this.#pending.slice(0, count).map(({ operation }) => operation);
		const answer = await api.save({ id, base, operations, leaving });
		if (this.#stopped) return;
		switch (answer.kind) {
			case 'saved':
				this.#saved(answer.revision, count);
				this.#heard(answer);
				return;
			case 'stale':
				this.#inFlight = null;
				this.#failures = 0;
				this.#take(answer.draft);
				this.#heard(answer.draft);
				return;
			case 'failed':
				this.#failures += 1;
				this.#tell({ kind: 'retrying', reason: answer.message });
				this.#later(Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (this.#failures - 1)));
				return;
			case 'refused':
				await this.#refused(answer.message);
		}
	}

	#saved(revision: number, count: number): void {
		let { story } = this.#base;
		for (const { operation } of this.#pending.slice(0, count)) {
			const applied = apply(story, operation);
			if (applied.ok) story = applied.story;
		}
		this.#base = { revision, story };
		this.#pending = this.#pending.slice(count);
		this.#inFlight = null;
		this.#failures = 0;
		this.#note();
		this.#settle(PAUSE);
	}

	/** The server knows more than we do, or we hold an edit that it cannot carry out: see which. */
	async #refused(reason: string): Promise<void> {
		this.#inFlight = null;
		const draft = await this.#options.api.get();
		const before = this.#pending.length;
		if (draft) this.#take(draft);
		if (draft && this.#pending.length < before) return;
		this.#note();
		this.#tell({ kind: 'refused', reason });
	}

	/** Goes on from another draft: what is pending is put on top of it. */
	#take(draft: Draft): void {
		const before = this.#base.story;
		const rebased = rebase(before, draft.story, this.#pending);
		this.#base = draft;
		this.#story = rebased.story;
		this.#pending = rebased.kept;
		this.#note();
		this.#options.events?.onrebase?.(rebased, before, draft.story);
		this.#settle(0);
	}

	/** Publishing makes no new draft: it is heard of whether or not somebody has saved. */
	#heard(answer: Pick<Draft, 'published'> | null): void {
		if (answer?.published !== undefined && !this.#stopped) {
			this.#options.events?.onpublished?.(answer.published);
		}
	}

	#settle(wait: number): void {
		if (this.#pending.length === 0) this.#tell({ kind: 'saved' });
		else {
			this.#tell({ kind: 'waiting' });
			this.#later(wait);
		}
	}

	#later(ms: number): void {
		this.#cancel?.();
		this.#cancel = this.#options.clock.after(Math.max(0, ms), () => {
			if (this.#pending.length > 0 && !this.#stopped) void this.#once();
		});
	}

	#note(): void {
		const { journal, slug, session } = this.#options;
		const key = `${slug}/${session}`;
		if (this.#pending.length === 0) void journal.remove(key);
		else {
			void journal.write({
				key,
				slug,
				base: this.#base.revision,
				pending: this.#pending,
				inFlight: this.#inFlight,
				at: new Date(this.#options.clock.now()).toISOString()
			});
		}
	}

	#tell(state: SaveState): void {
		this.#state = state;
		this.#options.events?.onstate?.(state);
	}
}
