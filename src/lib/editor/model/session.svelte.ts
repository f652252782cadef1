/**
 * One editor at work on one story: the story as it is now, what can be undone, what is selected, and what is wrong.
 * The user interface reads from here and does everything through here.
 */
import type { CompiledStory } from '../../compile/types.js';
import type { Gazetteer } from '../../layout/gazetteer.js';
import { MentionFinder, type Mentions } from '../../story/mentions.js';
import { parseStory } from '../../story/parse.js';
import type { ParseOptions } from '../../story/reading.js';
import type { Id, Issue, Step, Story } from '../../story/types.js';
import type { NamedFile } from '../../story/schema/shape.js';
import { missingFiles } from '../../story/site-files.js';
import { changesBetween, changesInWords, isEmpty, type Changes } from './changes.js';
import type { DraftApi } from './draft-api.js';
import { stepName } from './edits.js';
import { NO_FINDINGS, sortIssues, type Findings } from './findings.js';
import { EMPTY, perform, redo, undo, type Changed, type Edit, type History } from './history.js';
import { FileWatch, type AskFiles } from './file-watch.js';
import type { Operation } from './operations.js';
import { isNamed, NOBODY, type RecordList } from './records.js';
import { rebase, type Pending, type Rebased } from './rebase.js';
import { Saver, type SaverOptions, type SaveState } from './saver.js';
import { WHO, withNotice, type Author, type Notice } from './notices.js';
import { Publication, type Published } from './publication.svelte.js';
import { Selection } from './selection.svelte.js';
import { touchedBy, type Touched } from './touched.js';
import { Typing } from './typing.js';
import { refusalOf } from './undoing.js';

/** A compiled story, and what was found to be wrong with it. */
export interface Compiled {
	readonly compiled: CompiledStory;
	readonly issues: readonly Issue[];
}

/** Makes a compiled story; what `createCompiler` gives, with the atlas in it. */
export interface Compile {
	(story: Story, revision: number): Compiled;
	/** Layer kinds beside those of the kit, so that they are checked as well. */
	readonly kinds?: ParseOptions;
	/** What readers find on a story's maps when they explore them; `null` where there is nothing. */
	readonly places?: (story: Story) => Gazetteer | null;
}

export type { Notice } from './notices.js';

export interface SessionOptions extends Omit<SaverOptions, 'events'> {
	/** What readers have now; `null`: nothing was published. */
	readonly published: Published | null;
	/** Finds files that are named and not there; absent: nothing is said of them. */
	readonly files?: AskFiles;
}

interface Checked {
	readonly issues: readonly Issue[];
	readonly files: readonly NamedFile[];
}

export class Session {
	#story = $state.raw<Story>() as Story;
	#history = $state.raw<History>(EMPTY);
	#save = $state.raw<SaveState>({ kind: 'saved' });
	#revision = $state(0);
	readonly #publication: Publication;
	readonly #unpublished = $derived.by(() => {
		const published = this.#publication.current;
		return published && changesBetween(published.story, this.#story);
	});
	#compiled = $state.raw<CompiledStory | null>(null);
	#findings = $state.raw<Findings>(NO_FINDINGS);
	#errors = $state.raw<readonly Issue[]>([]);
	#notices = $state.raw<readonly Notice[]>([]);
	/** What was found in the story as it was checked last. */
	#checked: Checked = { issues: [], files: [] };
	readonly #files: FileWatch | null;
	#missing = $state.raw<readonly Issue[]>([]);
	#message = $state('');
	#touched = $state.raw<Touched | null>(null);
	#kinds = $state.raw<ParseOptions>({});
	#compile: Compile | null = null;
	#mentions = new MentionFinder();
	#compiling: ReturnType<typeof setTimeout> | undefined;
	#cost = 0;
	readonly saver: Saver;
	readonly selection: Selection;
	/** Joins letters into bursts, for all fields: what is typed into one never joins what is typed into another. */
	readonly typing = new Typing();
	readonly #api: DraftApi;

	constructor(options: SessionOptions) {
		this.#story = options.draft.story;
		this.#revision = options.draft.revision;
		this.#publication = new Publication(options.published, options.api);
		this.#api = options.api;
		const { files } = options;
		this.#files = files ? new FileWatch(files, options.clock, () => this.#tellFindings()) : null;
		this.saver = new Saver({
			...options,
			events: {
				onstate: (state) => {
					this.#save = state;
					this.#revision = this.saver.revision;
				},
				onrebase: (...what) => this.#rebased(...what),
				onpublished: (revision) => void this.#heard(revision)
			}
		});
		this.selection = new Selection(() => this.#story.steps);
	}

	get story(): Story {
		return this.#story;
	}
	get revision(): number {
		return this.#revision;
	}
	get saving(): SaveState {
		return this.#save;
	}
	/** The story as readers would get it; `null` until the compiler is there. It follows within a frame or two. */
	get compiled(): CompiledStory | null {
		return this.#compiled;
	}
	get findings(): Findings {
		return this.#findings;
	}
	/** What keeps the story from being published: errors of the document itself. */
	get errors(): readonly Issue[] {
		return this.#errors;
	}
	/** Files of the site that are named and not there, each where it is named. */
	get missing(): readonly Issue[] {
		return this.#missing;
	}
	get notices(): readonly Notice[] {
		return this.#notices;
	}
	/** What there is to find on the maps of the story as it is now; `null` until the compiler is there. */
	places(): Gazetteer | null {
		return this.#compile?.places?.(this.#story) ?? null;
	}
	/** Layer kinds beside those of the kit; none until the compiler is there. */
	get kinds(): ParseOptions {
		return this.#kinds;
	}
	/** For a polite live region. */
	get message(): string {
		return this.#message;
	}
	/** What Undo or Redo has just changed, to be brought into sight; another object each time. */
	get touched(): Touched | null {
		return this.#touched;
	}
	/** What Undo would take back, as "Move “Bagram” to 3". */
	get undoLabel(): string | null {
		return this.#history.done.at(-1)?.label ?? null;
	}
	get redoLabel(): string | null {
		return this.#history.undone.at(-1)?.label ?? null;
	}
	get step(): Step | null {
		return this.#story.steps.find(({ id }) => id === this.selection.current) ?? null;
	}
	get publishedRevision(): number | null {
		return this.#publication.current?.revision ?? null;
	}
	/** What publishing would change for readers; `null` where nothing is published yet. */
	get unpublished(): Changes | null {
		return this.#unpublished;
	}

	/** Says something to those who do not see it. The same twice is said twice. */
	say(message: string): void {
		this.#message = this.#message === message ? `${message}\u00a0` : message;
	}

	/** Says something that stands there until it is put away. */
	tell(message: string): void {
		this.#notices = [...this.#notices, { kind: 'problem', message }];
		this.say(message);
	}

	/** Carries out an edit; returns whether it could be. `null` edits, those that change nothing, are ignored. */
	edit(edit: Edit | null): boolean {
		if (!edit) return false;
		return this.#changed(perform(this.#story, this.#history, edit), edit);
	}

	undo(): boolean {
		const entry = this.#history.done.at(-1);
		if (!entry) return false;
		const refusal = refusalOf(this.#story, entry);
		if (refusal) {
			// It stands in the way of all that was done before it: it goes.
			this.#history = { ...this.#history, done: this.#history.done.slice(0, -1) };
			return this.#refuse(`“${entry.label}” cannot be undone: ${refusal}`);
		}
		const before = this.#story;
		const done = this.#changed(undo(before, this.#history)!, { label: `Undo ${entry.label}` });
		if (done) this.#show(before, entry.inverse, `Undone: ${entry.label}.`);
		else this.#history = { ...this.#history, done: this.#history.done.slice(0, -1) };
		return done;
	}

	redo(): boolean {
		const entry = this.#history.undone.at(-1);
		if (!entry) return false;
		const before = this.#story;
		const done = this.#changed(redo(before, this.#history)!, entry);
		if (done) this.#show(before, entry.operation, `Done again: ${entry.label}.`);
		else this.#history = { ...this.#history, undone: this.#history.undone.slice(0, -1) };
		return done;
	}

	/** Gives the draft as it was compiled elsewhere: it is shown until the compiler has made what it is by then. */
	show({ compiled }: Compiled): void {
		this.#compiled ??= compiled;
	}

	/** Gives the compiler, which is loaded on its own. */
	useCompiler(compile: Compile): void {
		this.#compile = compile;
		this.#kinds = compile.kinds ?? {};
		this.#mentions = new MentionFinder(compile.kinds);
		this.#recompile();
	}

	dismiss(notice: Notice): void {
		this.#notices = this.#notices.filter((other) => other !== notice);
	}

	/** Saves what is pending and makes the draft public. */
	async publish(): Promise<
		| { readonly ok: true }
		| { readonly ok: false; readonly message: string; readonly issues: readonly Issue[] }
	> {
		const no = (message: string, issues: readonly Issue[] = []) =>
			({ ok: false, message, issues }) as const;
		if (!(await this.saver.flush())) {
			return no('Not published: the last edits could not be saved yet.');
		}
		const { revision, story } = this.saver;
		const answer = await this.#api.publish(revision);
		switch (answer.kind) {
			case 'saved':
				this.#publication.take({ revision, story });
				this.say('Published.');
				return { ok: true };
			case 'failed':
				return no(`Not published: ${answer.message}.`);
			case 'refused':
				if (answer.status !== 412) return no(`Not published: ${answer.message}`, answer.issues);
				await this.saver.refresh();
				return no(
					'Not published: the draft was saved elsewhere since. Look at what has changed, then publish again.'
				);
			case 'stale':
				return no('Not published: the draft was saved elsewhere since.');
		}
	}

	/** Carries out edits that an earlier page could not save, each to be undone like any other. */
	restore(edits: readonly Pending[]): void {
		const { kept, dropped } = rebase(this.#story, this.#story, edits);
		for (const { label, operation } of kept) this.edit({ label, operation });
		if (dropped.length > 0) {
			this.#notices = [...this.#notices, { kind: 'merged', missed: [], dropped, overwritten: [] }];
		}
		this.say(`${kept.length} ${kept.length === 1 ? 'edit' : 'edits'} restored.`);
	}

	/** Somebody comes back: what was saved elsewhere, and files that were put there, are looked for. */
	async look(): Promise<void> {
		this.#files?.again();
		await this.saver.look();
	}

	destroy(): void {
		clearTimeout(this.#compiling);
		this.#files?.stop();
		this.saver.stop();
	}

	#changed(changed: Changed, edit: Pick<Edit, 'label' | 'merge'>): boolean {
		if (!changed.ok) return this.#refuse(`Could not be done: ${changed.problem.message}`);
		const { label, merge } = edit;
		this.#story = changed.story;
		this.#history = changed.history;
		this.#touched = null;
		this.selection.keep();
		this.saver.push(changed.story, {
			operation: changed.operation,
			label,
			...(merge !== undefined && { merge })
		});
		this.#recompile();
		return true;
	}

	/** What is undone far away would go unseen: its step is looked at, and what of it has changed is named. */
	#show(before: Story, operation: Operation, message: string): void {
		const touched = touchedBy(before, this.#story, operation);
		if (touched.step !== null) this.selection.lookAt(touched.step);
		this.#touched = touched;
		this.say(message);
	}

	async #heard(revision: number | null): Promise<void> {
		if (await this.#publication.heard(revision)) {
			this.say(`Readers have draft ${this.publishedRevision} now.`);
		}
	}

	#refuse(message: string): false {
		this.tell(message);
		return false;
	}

	#rebased(rebased: Rebased, before: Story, theirs: Story, by: Author): void {
		const { story, kept, dropped, overwritten, inverses } = rebased;
		this.#story = story;
		const done = this.#history.done.map((entry) => {
			const inverse = inverses.get(entry.operation);
			return inverse ? { ...entry, inverse } : entry;
		});
		this.#history = { ...this.#history, done };
		this.selection.keep();
		const missed = changesBetween(before, theirs);
		if (!isEmpty(missed) || dropped.length > 0) {
			const words = changesInWords(missed);
			const mine = kept.length > 0 || dropped.length > 0;
			const notice: Notice = mine
				? { kind: 'merged', by, missed: words, dropped, overwritten }
				: { kind: 'newer', by, missed: words };
			this.#notices = withNotice(this.#notices, notice);
			this.say(
				mine ? `${WHO[by]}: your edits were put on top.` : `${WHO[by]}: this is the newer draft.`
			);
		}
		this.#recompile();
	}

	/** Compiles soon: at once where that is quick, else in a pause, so that typing never waits for it. */
	#recompile(): void {
		clearTimeout(this.#compiling);
		if (!this.#compile) return;
		const now = () => {
			const start = performance.now();
			const story = this.#story;
			const { compiled, issues } = this.#compile!(story, this.#revision);
			this.#compiled = compiled;
			this.#cost = performance.now() - start;
			// In a task of its own: whoever types gets in between.
			this.#compiling = setTimeout(() => this.#check(story, issues), 0);
		};
		if (!this.#compiled) now();
		else this.#compiling = setTimeout(now, this.#cost > 30 ? Math.min(500, 4 * this.#cost) : 0);
	}

	#check(story: Story, compiling: readonly Issue[]): void {
		const { issues, files } = parseStory(story, this.#compile?.kinds);
		this.#errors = issues.filter(({ severity }) => severity === 'error');
		this.#checked = { issues: [...issues, ...compiling], files };
		this.#tellFindings();
		this.#files?.see(files);
	}

	#tellFindings(): void {
		const { issues, files } = this.#checked;
		this.#missing = this.#files ? missingFiles(files, this.#files.isMissing) : [];
		this.#findings = sortIssues([...issues, ...this.#missing]);
	}

	/** Who names a record, so that it cannot go. */
	mentions(list: RecordList, id: Id): Mentions {
		return isNamed(list) ? this.#mentions.find(this.#story, list, id) : NOBODY;
	}

	/** Name of a step, for labels and announcements. */
	nameOf(id: Id): string {
		return stepName(this.#story, id);
	}
}
