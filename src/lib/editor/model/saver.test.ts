import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serialiseStory } from '../../story/serialise.js';
import { parseStory } from '../../story/parse.js';
import type { Story } from '../../story/types.js';
import { applyAll, parseSave, Unappliable } from '../../../server/saving.js';
import { StoryStore } from '../../../server/store.js';
import { changesBetween, changesInWords } from './changes.js';
import { draftApi, type DraftApi } from './draft-api.js';
import { deleteSteps, moveStep, setField } from './edits.js';
import type { Edit } from './history.js';
import { MemoryJournal } from './journal.js';
import { apply, type Operation } from './operations.js';
import type { Rebased } from './rebase.js';
import { recover } from './recovery.js';
import { sessionName } from './save-id.js';
import { Saver, type SaveState } from './saver.js';
import { operation, storyOf } from './testing.js';

const step = (id: string) => ({ id, heading: id, body: '', claims: [], stage: [] });
const start = storyOf(['a', 'b', 'c', 'd', 'e'].map(step));
const idsOf = (story: Story) => story.steps.map(({ id }) => id).join('');
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A clock that stands still until it is told. */
class Clock {
	#now = 0;
	#timers: { at: number; act: () => void }[] = [];

	now(): number {
		return this.#now;
	}
	after(ms: number, act: () => void): () => void {
		const timer = { at: this.#now + ms, act };
		this.#timers.push(timer);
		return () => (this.#timers = this.#timers.filter((other) => other !== timer));
	}
	async pass(ms: number): Promise<void> {
		const until = this.#now + ms;
		for (;;) {
			const next = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
			if (!next) break;
			this.#now = next.at;
			this.#timers = this.#timers.filter((other) => other !== next);
			next.act();
			await settled();
		}
		this.#now = until;
		await settled();
	}
}

type Fault =
	| 'lost request'
	| 'lost answer'
	| 'server error'
	| 'page of a proxy'
	| 'half a request'
	| 'half an answer'
	/** Of saves alone. */
	| 'refusal'
	| null;

const givenUp = (signal: AbortSignal | null | undefined) =>
	new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));

/** The real store behind the answers of the real routes, with a network that can be made to fail. */
class Server {
	readonly store = new StoryStore(':memory:');
	fault: Fault = null;
	/** Requests wait here while it is set. */
	gate: Promise<void> | null = null;
	/** How many saves have been asked for. */
	asked = 0;

	constructor(story = start) {
		this.store.seed('s', serialiseStory(story));
	}

	get story(): Story {
		return parseStory(this.store.draft('s')!.document).story!;
	}
	get revision(): number {
		return this.store.draft('s')!.revision;
	}
	get api(): DraftApi {
		return draftApi('/api/stories/s', (path, init) => this.#answer(path, init));
	}

	/** Somebody else saves. */
	save(...operations: readonly Operation[]): void {
		const result = this.store.save('s', {
			id: `other-${this.revision}`,
			base: this.revision,
			operations: JSON.stringify(operations),
			change: (document) => applyAll(document, operations)
		});
		expect(result.kind).toBe('saved');
	}

	async #answer(path: string, init: RequestInit = {}): Promise<Response> {
		const { fault } = this;
		this.asked += init.method === 'PUT' ? 1 : 0;
		if (this.gate) await Promise.race([this.gate, givenUp(init.signal)]);
		init.signal?.throwIfAborted();
		if (fault === 'lost request') throw new TypeError('network');
		if (fault === 'refusal' && init.method === 'PUT') {
			return Response.json({ message: 'Closed.' }, { status: 403 });
		}
		if (fault === 'server error') return new Response('', { status: 503 });
		if (fault === 'page of a proxy') return new Response('<!doctype html><p>Back soon');
		if (fault === 'half a request') {
			return Response.json({ code: 'not-json', message: 'The body is not JSON.' }, { status: 400 });
		}
		const response = path.endsWith('/publish') ? this.#publish(init) : this.#draft(path, init);
		if (fault === 'lost answer') throw new TypeError('network');
		if (fault === 'half an answer') return new Response((await response.text()).slice(0, -1));
		return response;
	}
	#publish({ method = 'GET' }: RequestInit): Response {
		if (method === 'GET') {
			const { revision, document } = this.store.published('s')!;
			return Response.json({ revision, story: parseStory(document).story });
		}
		this.store.publish('s', this.revision);
		return Response.json({ revision: this.revision });
	}
	#draft(path: string, { method = 'GET', body, headers }: RequestInit): Response {
		const published = this.store.publishedRevision('s');
		const current = (since: number) => ({
			revision: this.revision,
			published,
			story: this.story,
			missed: this.store
				.savesSince('s', since)
				.map((one) => ({ ...one, operations: JSON.parse(one.operations) as unknown }))
		});
		if (method === 'GET') return Response.json(current(Number(path.split('since=')[1])));
		const save = parseSave(JSON.parse(String(body)));
		if (typeof save === 'string') return Response.json({ message: save }, { status: 400 });
		const base = Number(new Headers(headers).get('If-Match')!.replaceAll('"', ''));
		try {
			const result = this.store.save('s', {
				id: save.id,
				base,
				operations: JSON.stringify(save.operations),
				change: (document) => applyAll(document, save.operations)
			});
			return result.kind === 'saved'
				? Response.json({ revision: result.revision, published })
				: Response.json(current(base), { status: 412 });
		} catch (error) {
			if (!(error instanceof Unappliable)) throw error;
			return Response.json({ message: error.message }, { status: 422 });
		}
	}
}

/** One editor: a saver, a clock, and all that the saver told. */
class Editor {
	static #count = 0;
	readonly clock = new Clock();
	readonly states: SaveState['kind'][] = [];
	readonly rebased: Rebased[] = [];
	/** What somebody else did, each time the story changed under the editor. */
	readonly others: (readonly string[])[] = [];
	/** Who did it. */
	readonly authors: string[] = [];
	readonly published: (number | null)[] = [];
	readonly saver: Saver;

	constructor(
		server: Server,
		readonly journal = new MemoryJournal(),
		readonly name = `editor-${Editor.#count++}`
	) {
		this.saver = new Saver({
			slug: 's',
			session: name,
			draft: { revision: server.revision, story: server.story },
			api: server.api,
			journal,
			clock: this.clock,
			events: {
				onstate: (state) => this.states.push(state.kind),
				onrebase: (rebased, before, theirs, by) => {
					this.rebased.push(rebased);
					this.authors.push(by);
					this.others.push(changesInWords(changesBetween(before, theirs)));
				},
				onpublished: (revision) => this.published.push(revision)
			}
		});
	}

	get story(): Story {
		return this.saver.story;
	}

	edit(edit: Edit | null): boolean {
		const applied = edit && apply(this.story, edit.operation);
		if (!edit || !applied?.ok) return false;
		this.saver.push(applied.story, edit);
		return true;
	}
	write(id: string, heading: string, burst = 1): boolean {
		return this.edit(
			setField(this.story, `steps/${id}`, 'heading', heading, { what: 'heading', burst })
		);
	}
	heading(id: string): string | undefined {
		return this.story.steps.find((one) => one.id === id)?.heading;
	}
}

const headingOf = (server: Server, id: string) =>
	server.story.steps.find((one) => one.id === id)?.heading;

describe('saving by itself', () => {
	test('waits for a pause, then saves what was typed as one operation of one revision', async () => {
		const server = new Server();
		const editor = new Editor(server);
		for (const text of ['n', 'ne', 'new']) {
			editor.write('a', text);
			await editor.clock.pass(300);
		}
		expect(server.revision).toBe(1);
		expect(editor.states.at(-1)).toBe('waiting');
		await editor.clock.pass(600);
		expect(server.revision).toBe(2);
		expect(headingOf(server, 'a')).toBe('new');
		const [save] = server.store.savesSince('s', 1);
		expect(JSON.parse(save!.operations)).toHaveLength(1);
	});

	test('does not put a save off for ever while somebody types on', async () => {
		const server = new Server();
		const editor = new Editor(server);
		for (let i = 0; i < 20; i++) {
			editor.write('a', `text ${i}`);
			await editor.clock.pass(500);
		}
		expect(server.revision).toBeGreaterThan(2);
		expect(server.revision).toBeLessThan(6);
	});

	test('says "saved" only once the server has said so', async () => {
		const server = new Server();
		let open = () => {};
		server.gate = new Promise((resolve) => (open = resolve));
		const editor = new Editor(server);
		editor.write('a', 'new');
		await editor.clock.pass(5000);
		expect(editor.states).not.toContain('saved');
		expect(editor.saver.state.kind).toBe('saving');
		open();
		await settled();
		await settled();
		expect(editor.saver.state.kind).toBe('saved');
	});

	test('an answer leaves alone what was written while the save was under way', async () => {
		const server = new Server();
		let open = () => {};
		server.gate = new Promise((resolve) => (open = resolve));
		const editor = new Editor(server);
		editor.write('a', 'first');
		await editor.clock.pass(700);
		editor.write('a', 'first and second');
		editor.write('b', 'other', 2);
		server.gate = null;
		open();
		await settled();
		expect(editor.heading('a')).toBe('first and second');
		expect(editor.saver.pending).toHaveLength(2);
		expect(editor.saver.state.kind).not.toBe('saved');
		await editor.clock.pass(700);
		expect(headingOf(server, 'a')).toBe('first and second');
		expect(headingOf(server, 'b')).toBe('other');
		expect(editor.rebased).toEqual([]);
	});

	test('reordering and deleting during a save act on what was meant, not on its place', async () => {
		const server = new Server();
		let open = () => {};
		server.gate = new Promise((resolve) => (open = resolve));
		const editor = new Editor(server);
		editor.edit(moveStep(editor.story, 'e', 1));
		await editor.clock.pass(700);
		editor.edit(deleteSteps(editor.story, new Set(['a'])));
		editor.edit(moveStep(editor.story, 'd', 1));
		open();
		await settled();
		await editor.clock.pass(2000);
		expect(idsOf(server.story)).toBe('debc');
		expect(idsOf(editor.story)).toBe('debc');
	});

	test('a step that is not saved yet can be moved and written in', async () => {
		const server = new Server();
		const editor = new Editor(server);
		const item = { ...step('new'), heading: 'mine' };
		editor.edit({
			label: 'Add',
			operation: { op: 'insert', list: 'steps', after: 'c', item }
		});
		editor.edit(moveStep(editor.story, 'new', 1));
		editor.write('new', 'still mine');
		editor.edit(moveStep(editor.story, 'new', 3));
		await editor.clock.pass(700);
		expect(server.story.steps.map(({ id }) => id)).toEqual(['a', 'b', 'new', 'c', 'd', 'e']);
		expect(headingOf(server, 'new')).toBe('still mine');
		expect(headingOf(server, 'c')).toBe('c');
	});
});

describe('when the network fails', () => {
	test.each<Fault>([
		'lost request',
		'lost answer',
		'server error',
		'page of a proxy',
		'half a request',
		'half an answer'
	])('%s: tries again until it is saved, once', async (fault) => {
		const server = new Server();
		const editor = new Editor(server);
		server.fault = fault;
		editor.edit(moveStep(editor.story, 'e', 1));
		await editor.clock.pass(700);
		expect(editor.saver.state).toMatchObject({ kind: 'retrying' });
		editor.write('a', 'meanwhile');
		server.fault = null;
		await editor.clock.pass(3000);
		expect(editor.saver.state.kind).toBe('saved');
		expect(idsOf(server.story)).toBe('eabcd');
		expect(headingOf(server, 'a')).toBe('meanwhile');
		expect(server.revision).toBe(3);
		// One's own save, carried out but not heard of, is no conflict.
		expect(editor.rebased).toEqual([]);
	});

	/** When an editor has asked the server to save, in seconds. */
	async function triesIn(seconds: number, server: Server, editor: Editor): Promise<number[]> {
		const tries: number[] = [];
		for (let s = 0; s < seconds; s++) {
			const before = server.asked;
			await editor.clock.pass(1000);
			if (server.asked > before) tries.push(s);
		}
		return tries;
	}

	test('waits longer each time, and a few seconds at most', async () => {
		const server = new Server();
		const editor = new Editor(server);
		server.fault = 'server error';
		editor.write('a', 'new');
		const tries = await triesIn(60, server, editor);
		const waits = tries.slice(1).map((s, i) => s - tries[i]!);
		expect(waits).toEqual([...waits].sort((a, b) => a - b));
		expect(Math.max(...waits)).toBe(4);
	});

	test('goes on saving within seconds of the server’s return, however long it was away', async () => {
		const server = new Server();
		const editor = new Editor(server);
		server.fault = 'lost request';
		editor.write('a', 'new');
		await editor.clock.pass(600_000);
		expect(editor.saver.state.kind).toBe('retrying');
		server.fault = null;
		await editor.clock.pass(4000);
		expect(editor.saver.state.kind).toBe('saved');
		expect(headingOf(server, 'a')).toBe('new');
	});

	test('says that it is not saved until it is: no try looks like progress', async () => {
		const server = new Server();
		const editor = new Editor(server);
		server.fault = 'lost request';
		editor.write('a', 'new');
		await editor.clock.pass(700);
		editor.states.length = 0;
		await editor.clock.pass(30_000);
		editor.write('b', 'more', 2);
		await editor.clock.pass(700);
		expect(new Set(editor.states)).toEqual(new Set(['retrying']));
	});

	test('tries with the next edit, and when the network or the reader is back', async () => {
		const server = new Server();
		const editor = new Editor(server);
		server.fault = 'lost request';
		editor.write('a', 'new');
		await editor.clock.pass(60_000);
		let { asked } = server;
		editor.write('b', 'more', 2);
		await editor.clock.pass(600);
		expect(server.asked).toBeGreaterThan(asked);
		({ asked } = server);
		server.fault = null;
		await editor.saver.look();
		await settled();
		expect(server.asked).toBeGreaterThan(asked);
		await editor.clock.pass(600);
		expect(editor.saver.state.kind).toBe('saved');
		expect(headingOf(server, 'b')).toBe('more');
	});

	test('a save that a sleep has cut off is given up and sent again, and carried out once', async () => {
		const server = new Server();
		const editor = new Editor(server);
		// Answered never: the connection died while the machine slept.
		server.gate = new Promise(() => {});
		editor.edit(moveStep(editor.story, 'e', 1));
		await editor.clock.pass(700);
		expect(editor.saver.state.kind).toBe('saving');
		server.gate = null;
		await editor.saver.look();
		expect(editor.saver.state.kind).toBe('saving');
		await editor.clock.pass(60_000);
		await editor.saver.look();
		await settled();
		await editor.clock.pass(1000);
		expect(editor.saver.state.kind).toBe('saved');
		expect(idsOf(server.story)).toBe('eabcd');
		expect(server.revision).toBe(2);
	});

	test('a save that was carried out and then refused is not one’s own again', async () => {
		const server = new Server();
		const editor = new Editor(server);
		server.fault = 'lost answer';
		editor.edit(moveStep(editor.story, 'e', 1));
		await editor.saver.flush();
		expect(server.revision).toBe(2);
		server.fault = 'refusal';
		await editor.saver.flush();
		expect(editor.saver.pending).toEqual([]);
		expect(editor.saver.state.kind).toBe('saved');
		expect(editor.others).toEqual([[]]);
	});

	test('what the server refuses stays here, with the reason', async () => {
		const server = new Server();
		const journal = new MemoryJournal();
		const clock = new Clock();
		const saver = new Saver({
			slug: 's',
			session: 'refused',
			draft: { revision: 1, story: start },
			api: {
				...server.api,
				save: async () => ({ kind: 'refused', status: 403, message: 'Closed.' })
			},
			journal,
			clock
		});
		const edit = moveStep(start, 'e', 1)!;
		const applied = apply(start, edit.operation);
		saver.push(applied.ok ? applied.story : start, edit);
		expect(await saver.flush()).toBe(false);
		expect(saver.state).toEqual({ kind: 'refused', reason: 'Closed.' });
		expect(idsOf(saver.story)).toBe('eabcd');
		expect(journal.records.get('s/refused')?.pending).toHaveLength(1);
	});
});

describe('who has saved', () => {
	const tab = (server: Server, browser: string, name: string) =>
		new Editor(server, new MemoryJournal(), sessionName(browser, name));

	test('is another tab of the same browser, somebody else, or both', async () => {
		const server = new Server();
		const here = tab(server, 'browser1', 'tab001');
		const there = tab(server, 'browser1', 'tab002');
		const other = tab(server, 'browser2', 'tab003');
		there.write('a', 'theirs');
		await there.saver.flush();
		await here.saver.refresh();
		await other.saver.refresh();
		other.write('b', 'others');
		await other.saver.flush();
		await here.saver.refresh();
		there.write('c', 'theirs');
		await there.saver.flush();
		other.write('d', 'others');
		await other.saver.flush();
		here.write('e', 'mine');
		await here.saver.flush();
		expect(here.authors).toEqual(['tab', 'others', 'both']);
		expect(other.authors[0]).toBe('others');
	});

	test('is somebody where sessions do not say which browser they are in', async () => {
		const server = new Server();
		const here = new Editor(server);
		const there = new Editor(server);
		there.write('a', 'theirs');
		await there.saver.flush();
		await here.saver.refresh();
		expect(here.authors).toEqual(['others']);
	});
});

describe('when somebody else has saved', () => {
	test('both edits stand, and nothing is asked', async () => {
		const server = new Server();
		const [one, two] = [new Editor(server), new Editor(server)];
		one.edit(moveStep(one.story, 'e', 1));
		two.write('b', 'two was here');
		await one.saver.flush();
		await two.saver.flush();
		expect(idsOf(server.story)).toBe('eabcd');
		expect(headingOf(server, 'b')).toBe('two was here');
		expect(two.rebased).toHaveLength(1);
		expect(two.rebased[0]).toMatchObject({ dropped: [], overwritten: [] });
		expect(two.saver.state.kind).toBe('saved');
	});

	test('text for a step that is gone is given back', async () => {
		const server = new Server();
		const editor = new Editor(server);
		editor.write('b', 'a long sentence');
		server.save({ op: 'remove', list: 'steps', id: 'b' });
		await editor.saver.flush();
		expect(editor.rebased[0]!.dropped).toMatchObject([
			{ texts: ['a long sentence'], problem: { code: 'no-record' } }
		]);
		expect(editor.saver.pending).toEqual([]);
		expect(idsOf(editor.story)).toBe('acde');
	});

	test('of two texts for one field mine stands and theirs is kept', async () => {
		const server = new Server();
		const editor = new Editor(server);
		editor.write('b', 'mine');
		server.save({ op: 'set', record: 'steps/b', key: 'heading', value: 'theirs' });
		await editor.saver.flush();
		expect(headingOf(server, 'b')).toBe('mine');
		expect(editor.rebased[0]!.overwritten).toEqual([
			{ record: 'steps/b', key: 'heading', theirs: 'theirs' }
		]);
	});

	test('of several steps moved together, those that are left are moved', async () => {
		const server = new Server();
		const editor = new Editor(server);
		const batch: Operation = {
			op: 'batch',
			operations: [
				{ op: 'move', list: 'steps', id: 'd', after: null },
				{ op: 'move', list: 'steps', id: 'e', after: 'd' }
			]
		};
		editor.edit({ label: 'Move', operation: batch });
		server.save({ op: 'remove', list: 'steps', id: 'd' });
		await editor.saver.flush();
		expect(server.story.steps.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'e']);
		expect(editor.rebased[0]!.dropped).toHaveLength(1);
	});

	test('what readers have is told with each look, each save and each refusal', async () => {
		const server = new Server();
		const mine = new Editor(server);
		server.save({ op: 'set', record: 'steps/a', key: 'heading', value: 'Theirs' });
		await server.api.publish(2);
		await mine.saver.refresh();
		expect(mine.published).toEqual([2]);
		expect(await server.api.published()).toMatchObject({ revision: 2, story: server.story });
		mine.write('b', 'Mine');
		await mine.saver.flush();
		expect(mine.published).toEqual([2, 2]);
		server.save({ op: 'set', record: 'steps/a', key: 'heading', value: 'Again' });
		await server.api.publish(4);
		mine.write('c', 'Mine');
		await mine.saver.flush();
		expect(mine.published).toEqual([2, 2, 4, 4]);
	});

	test('an old tab that is looked at again takes the newer draft and overwrites nothing', async () => {
		const server = new Server();
		const old = new Editor(server);
		server.save({ op: 'set', record: 'steps/a', key: 'heading', value: 'newer' });
		await old.saver.refresh();
		expect(old.heading('a')).toBe('newer');
		expect(server.revision).toBe(2);
		expect(old.saver.revision).toBe(2);
	});
});

describe('after the page is gone', () => {
	test('a reload finds what was not saved, and only that', async () => {
		const server = new Server();
		const journal = new MemoryJournal();
		const gone = new Editor(server, journal);
		gone.write('a', 'saved');
		await gone.saver.flush();
		expect(journal.records.size).toBe(0);
		gone.write('b', 'not saved', 2);
		gone.saver.stop();
		const { records: found } = await recover('s', journal, server.api, () => false);
		expect(found).toHaveLength(1);
		expect(found[0]!.pending).toMatchObject([{ operation: { value: 'not saved' } }]);
	});

	test('a save that was carried out but not answered is not offered again', async () => {
		const server = new Server();
		const journal = new MemoryJournal();
		const gone = new Editor(server, journal);
		server.fault = 'lost answer';
		gone.edit(moveStep(gone.story, 'e', 1));
		await gone.saver.flush();
		gone.write('a', 'later');
		gone.saver.stop();
		server.fault = null;
		expect(idsOf(server.story)).toBe('eabcd');
		const { records: found } = await recover('s', journal, server.api, () => false);
		expect(found[0]!.pending).toMatchObject([{ operation: { value: 'later' } }]);
		expect(server.revision).toBe(2);
	});

	describe('what the page before has saved is one’s own', () => {
		/** A page that is gone, and the next one, which was made before the last save of the other came in. */
		function twoPages(server: Server) {
			const journal = new MemoryJournal();
			const gone = new Editor(server, journal);
			const next = new Editor(server, journal);
			const back = async () => {
				const found = await recover('s', journal, server.api, (key) => key.endsWith(next.name));
				for (const session of found.sessions) next.saver.owns(session);
				return found;
			};
			return { journal, gone, next, back };
		}

		test('where the server was away, and the edit is saved only now', async () => {
			const server = new Server();
			const { journal, gone, next, back } = twoPages(server);
			server.fault = 'lost request';
			gone.write('a', 'mine');
			await gone.saver.flush();
			gone.saver.stop();
			server.fault = null;
			expect(await back()).toMatchObject({ records: [], settled: true });
			await next.saver.refresh();
			expect(next.heading('a')).toBe('mine');
			expect(next.others).toEqual([[]]);
			expect(server.revision).toBe(2);
			expect(journal.records.size).toBe(0);
		});

		test('where the answer was lost; what somebody else did as well is still told', async () => {
			const server = new Server();
			const { gone, next, back } = twoPages(server);
			server.fault = 'lost answer';
			gone.write('a', 'mine');
			gone.edit(moveStep(gone.story, 'e', 1));
			await gone.saver.flush();
			gone.saver.stop();
			server.fault = null;
			server.save({ op: 'set', record: 'steps/b', key: 'heading', value: 'theirs' });
			await back();
			await next.saver.refresh();
			expect(next.others).toEqual([['1 step edited: “theirs”.']]);
			expect(idsOf(next.story)).toBe('eabcd');
			expect(server.revision).toBe(3);
		});

		test('where the same field was written in again meanwhile: nobody is asked whose stands', async () => {
			const server = new Server();
			const { gone, next, back } = twoPages(server);
			server.fault = 'lost answer';
			gone.write('a', 'mine');
			await gone.saver.flush();
			gone.saver.stop();
			server.fault = null;
			await back();
			next.write('a', 'mine and more');
			expect(await next.saver.flush()).toBe(true);
			expect(headingOf(server, 'a')).toBe('mine and more');
			expect(next.rebased).toMatchObject([{ overwritten: [], dropped: [] }]);
			expect(next.others).toEqual([[]]);
			// Undo takes back this page's edit alone.
			const [inverse] = [...next.rebased[0]!.inverses.values()];
			expect(inverse).toMatchObject({ value: 'mine' });
		});

		test('a save that is not answered on return, either, keeps its id until it is', async () => {
			const server = new Server();
			const { journal, gone, next, back } = twoPages(server);
			server.fault = 'lost answer';
			gone.write('a', 'mine');
			await gone.saver.flush();
			gone.saver.stop();
			server.fault = 'server error';
			expect(await back()).toMatchObject({ settled: false, records: [{ inFlight: { count: 1 } }] });
			server.fault = null;
			expect(await back()).toMatchObject({ settled: true, records: [] });
			expect(journal.records.size).toBe(0);
			await next.saver.refresh();
			expect(next.others).toEqual([[]]);
			expect(server.revision).toBe(2);
		});
	});

	test('the edits of a tab that is still open are left to it', async () => {
		const server = new Server();
		const journal = new MemoryJournal();
		const open = new Editor(server, journal, 'open');
		open.write('a', 'mine');
		const { records: found } = await recover('s', journal, server.api, (key) => key === 's/open');
		expect(found).toEqual([]);
		expect(journal.records.size).toBe(1);
	});

	test('what a last save brought to the server after all is not offered', async () => {
		const server = new Server();
		const journal = new MemoryJournal();
		const gone = new Editor(server, journal);
		gone.write('a', 'in a hurry');
		gone.edit(moveStep(gone.story, 'e', 1));
		const operations = gone.saver.pending.map(({ operation }) => operation);
		gone.saver.stop();
		server.save(...operations);
		expect(await recover('s', journal, server.api, () => false)).toMatchObject({ records: [] });
		expect(journal.records.size).toBe(0);
	});
});

describe('several at once', () => {
	type Act =
		| { readonly who: number; readonly act: 'edit'; readonly operation: Operation }
		| { readonly who: number; readonly act: 'flush' }
		| { readonly who: number; readonly act: 'refresh' }
		| { readonly who: number; readonly act: 'fault'; readonly fault: Fault };

	const who = fc.nat(2);
	const act: fc.Arbitrary<Act> = fc.oneof(
		{ weight: 6, arbitrary: fc.record({ who, act: fc.constant('edit' as const), operation }) },
		{
			weight: 3,
			arbitrary: fc.oneof(
				fc.record({ who, act: fc.constant('flush' as const) }),
				fc.record({ who, act: fc.constant('refresh' as const) })
			)
		},
		{
			weight: 1,
			arbitrary: fc.record({
				who,
				act: fc.constant('fault' as const),
				fault: fc.constantFrom<Fault>('lost answer', 'lost request', null)
			})
		}
	);

	test('three editors converge on what the server has; no step is lost or doubled', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
				const server = new Server();
				const editors = [new Editor(server), new Editor(server), new Editor(server)];
				for (const [i, one] of acts.entries()) {
					const editor = editors[one.who]!;
					if (one.act === 'edit') {
						// Ids are random in the editor: two never add the same one.
						editor.edit({ label: 'edit', operation: asWritten(one.operation, `x${i}`) });
					} else if (one.act === 'flush') await editor.saver.flush();
					else if (one.act === 'refresh') await editor.saver.refresh();
					else server.fault = one.fault;
				}
				server.fault = null;
				for (const editor of editors) expect(await editor.saver.flush()).toBe(true);
				for (const editor of editors) await editor.saver.refresh();
				for (const editor of editors) {
					expect(editor.saver.state.kind).toBe('saved');
					expect(editor.saver.revision).toBe(server.revision);
					expect(serialiseStory(editor.story)).toBe(serialiseStory(server.story));
					expect(editor.journal.records.size).toBe(0);
				}
				const ids = server.story.steps.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				// Replaying the log from the beginning gives the draft: nothing was done that is not in it, nor twice.
				const replayed = server.store
					.savesSince('s', 1)
					.reduce(
						(document, { operations }) => applyAll(document, JSON.parse(operations) as Operation[]),
						serialiseStory(start)
					);
				expect(replayed).toBe(serialiseStory(server.story));
			}),
			{ numRuns: process.env.TL_LONG ? 2000 : 150 }
		);
	});

	test('moves alone never change which steps there are', async () => {
		const move = fc.record({
			who,
			id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
			to: fc.integer({ min: 1, max: 5 }),
			flush: fc.boolean()
		});
		await fc.assert(
			fc.asyncProperty(fc.array(move, { maxLength: 30 }), async (moves) => {
				const server = new Server();
				const editors = [new Editor(server), new Editor(server), new Editor(server)];
				for (const { who, id, to, flush } of moves) {
					const editor = editors[who]!;
					editor.edit(moveStep(editor.story, id, to));
					if (flush) await editor.saver.flush();
				}
				for (const editor of editors) await editor.saver.flush();
				expect([...idsOf(server.story)].sort().join('')).toBe('abcde');
				for (const { rebased } of editors) {
					for (const { dropped } of rebased) expect(dropped).toEqual([]);
				}
			}),
			{ numRuns: process.env.TL_LONG ? 2000 : 150 }
		);
	});
});

/** The operation as the editor makes it: inserts under an id of its own, and texts that the document has room for. */
function asWritten(operation: Operation, id: string): Operation {
	switch (operation.op) {
		case 'insert':
			return {
				...operation,
				item: typeof operation.item === 'string' ? id : { ...operation.item, id }
			};
		case 'set': {
			const key = operation.key === 'align' ? 'heading' : operation.key;
			return { ...operation, key, value: JSON.stringify(operation.value ?? '') };
		}
		case 'batch':
			return {
				...operation,
				operations: operation.operations.map((one, i) => asWritten(one, `${id}-${i}`))
			};
		default:
			return operation;
	}
}
