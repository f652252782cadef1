/**
 * Saves edits by themselves: one save at a time, each naming the revision it builds on; refused ones are put on top of
 * what the server has and sent again; failed ones are sent again under the same id, which makes repeating harmless.
 *
 * What is saved and what is pending never overlap: an answer takes away the edits that were sent and touches no other, so
 * that what was written while a save was under way stays. "Saved" is said only once the server has said so.
 */
import type { Story } from '../../story/types.js';
import type { Clock } from './clock.js';
import type { Draft, DraftApi, LoggedSave } from './draft-api.js';
import { keyOf, type InFlight, type Journal } from './journal.js';
import { apply, type Operation } from './operations.js';
import { merged, rebase, type Pending, type Rebased } from './rebase.js';
import type { Author } from './notices.js';
import { browserOf, saveId, sessionOf } from './save-id.js';
import { waitAfter } from './waits.js';

export type SaveState =
	| { readonly kind: 'saved' }
	/** Edits wait for a pause in the writing. */
	| { readonly kind: 'waiting' }
	| { readonly kind: 'saving' }
	/** Failed, and tried again by itself. */
	| { readonly kind: 'retrying'; readonly reason: string }
	/** Refused: the same again would be refused, too. Tried again with the next edit, when asked, or by who comes back. */
	| { readonly kind: 'refused'; readonly reason: string };

/** What the saver tells whoever shows the story. */
export interface SaverEvents {
	readonly onstate?: (state: SaveState) => void;
	/**
	 * The story has changed under the editor. `before` is what it was with all that oneself has saved: where `theirs` says
	 * something else, somebody saved since.
	 */
	readonly onrebase?: (rebased: Rebased, before: Story, theirs: Story, by: Author) => void;
	/** With each answer that tells it: the revision that readers have. */
	readonly onpublished?: (revision: number | null) => void;
}

export interface SaverOptions {
	readonly slug: string;
	/**
	 * Names this tab in the journal and in the ids of its saves: 6 to 50 letters, digits, `-` or `_`, as no other. A
	 * {@link sessionName} says which browser it is in.
	 */
	readonly session: string;
	readonly draft: Draft;
	readonly api: DraftApi;
	readonly journal: Journal;
	readonly clock: Clock;
	readonly events?: SaverEvents;
}

/** The pause in the writing after which is saved, and the longest that a save is put off, in milliseconds. */
const PAUSE = 600;
const LONGEST = 4000;
/** A save that has taken so long, in milliseconds, is given up when the network or the reader comes back. */
const STUCK = 5000;
const MOST_IN_SAVE = 1000;

export class Saver {
	readonly #options: SaverOptions;
	#base: Draft;
	#story: Story;
	#pending: readonly Pending[] = [];
	#inFlight: InFlight | null = null;
	#sending: Promise<void> | null = null;
	#state: SaveState = { kind: 'saved' };
	/** The next save: takes back its timer. */
	#cancel: (() => void) | null = null;
	/** When that timer ends. */
	#due = Infinity;
	#giveUp: AbortController | null = null;
	#sentAt = 0;
	#saves = 0;
	/** This page and those before it in this browser that left something unsaved. */
	readonly #own: Set<string>;
	/** When the oldest edit that no save has tried to take along was made. */
	#since = 0;
	#failures = 0;
	#stopped = false;

	constructor(options: SaverOptions) {
		this.#options = options;
		this.#base = options.draft;
		this.#story = options.draft.story;
		this.#own = new Set([options.session]);
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
		if (this.#sending) return;
		const wait = Math.min(PAUSE, this.#since + LONGEST - this.#options.clock.now());
		// Who goes on writing need not wait for the next try.
		if (this.#state.kind === 'retrying' && this.#due <= this.#options.clock.now() + wait) return;
		if (this.#state.kind !== 'retrying') this.#tell({ kind: 'waiting' });
		this.#later(wait);
	}

	/** Saves of this session are one's own, too: its page was left with edits that were not known to be saved. */
	owns(session: string): void {
		this.#own.add(session);
	}

	/** Saves now. Resolves with whether all is saved. */
	async flush(options: { readonly leaving?: boolean } = {}): Promise<boolean> {
		while (!this.#stopped && this.#pending.length > 0) {
			await this.#once(options.leaving);
			if (this.#state.kind === 'retrying' || this.#state.kind === 'refused') return false;
		}
		return this.#pending.length === 0;
	}

	/** The network or the reader may be back: what waits is saved at once, what somebody else saved is taken. */
	async look(): Promise<void> {
		if (this.#sending && this.#options.clock.now() - this.#sentAt > STUCK) this.#giveUp?.abort();
		else if (this.#pending.length > 0 && !this.#stopped) void this.#once();
		await this.refresh();
	}

	/** Takes a newer draft from the server, if nothing is pending here. */
	async refresh(): Promise<void> {
		const draft = await this.#options.api.get(this.#base.revision);
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
		const { api, clock, session } = this.#options;
		this.#inFlight ??= {
			id: saveId(session, (this.#saves += 1)),
			base: this.#base.revision,
			count: Math.min(this.#pending.length, MOST_IN_SAVE)
		};
		const { id, base, count } = this.#inFlight;
		this.#note();
		// What has failed stays said until it works: nobody needs to read every try.
		if (this.#state.kind !== 'retrying') this.#tell({ kind: 'saving' });
		this.#sentAt = clock.now();
		const { signal } = (this.#giveUp = new AbortController());
		const operations = this.#pending.slice(0, count).map(({ operation }) => operation);
		const answer = await api.save({ id, base, operations, leaving, signal });
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
				this.#later(waitAfter(this.#failures));
				return;
			case 'refused':
				await this.#refused(answer.message);
		}
	}

	#saved(revision: number, count: number): void {
		const sent = this.#pending.slice(0, count).map(({ operation }) => operation);
		this.#base = { revision, story: carriedOut(this.#base.story, sent) };
		this.#pending = this.#pending.slice(count);
		this.#inFlight = null;
		this.#failures = 0;
		this.#note();
		this.#settle(PAUSE);
	}

	/** The server knows more than we do, or we hold an edit that it cannot carry out: see which. */
	async #refused(reason: string): Promise<void> {
		const draft = await this.#options.api.get(this.#base.revision);
		if (this.#stopped) return;
		const before = this.#pending.length;
		if (draft) this.#take(draft);
		this.#inFlight = null;
		this.#failures = 0;
		if (draft && this.#pending.length < before) return;
		this.#note();
		this.#tell({ kind: 'refused', reason });
	}

	/** Goes on from another draft: what is pending is put on top of it. */
	#take(draft: Draft): void {
		const { story: base } = this.#base;
		const before = this.#withOwn(base, draft.saves ?? []);
		const by = this.#authorOf(draft.saves ?? []);
		const { id, count } = this.#inFlight ?? { id: null, count: 0 };
		// Carried out, and not heard of.
		const done = draft.saves?.some((save) => save.id === id) ? count : 0;
		const rebased = rebase(base, draft.story, this.#pending.slice(done), before);
		this.#inFlight = null;
		this.#base = draft;
		this.#story = rebased.story;
		this.#pending = rebased.kept;
		this.#note();
		this.#options.events?.onrebase?.(rebased, before, draft.story, by);
		this.#settle(0);
	}

	/** A draft with those of the saves that are one's own. */
	#withOwn(story: Story, saves: readonly LoggedSave[]): Story {
		const own = saves.filter(
			({ id, revision }) => revision > this.#base.revision && this.#own.has(sessionOf(id) ?? '')
		);
		return carriedOut(
			story,
			own.flatMap(({ operations }) => operations)
		);
	}

	/** Who sent those of the saves that are not one's own; somebody else where that is not told. */
	#authorOf(saves: readonly LoggedSave[]): Author {
		const browser = browserOf(this.#options.session);
		const sessions = saves
			.filter(({ revision }) => revision > this.#base.revision)
			.map(({ id }) => sessionOf(id) ?? '')
			.filter((session) => !this.#own.has(session));
		const tabs = sessions.filter((session) => browser !== null && browserOf(session) === browser);
		if (tabs.length === 0) return 'others';
		return tabs.length === sessions.length ? 'tab' : 'both';
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
		const { clock } = this.#options;
		this.#due = clock.now() + ms;
		this.#cancel = clock.after(Math.max(0, ms), () => {
			if (this.#pending.length > 0 && !this.#stopped) void this.#once();
		});
	}

	#note(): void {
		const { journal, slug, session } = this.#options;
		const key = keyOf(slug, session);
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

/** A story after operations, without those that it has no room for. */
function carriedOut(story: Story, operations: readonly Operation[]): Story {
	for (const operation of operations) {
		const applied = apply(story, operation);
		if (applied.ok) story = applied.story;
	}
	return story;
}
