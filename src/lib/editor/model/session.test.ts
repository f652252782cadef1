import { describe, expect, test } from 'vitest';
import type { CompiledStory } from '../../compile/types.js';
import type { Story } from '../../story/types.js';
import { changesBetween, changesInWords } from './changes.js';
import type { Answer, Draft, DraftApi } from './draft-api.js';
import {
	addClaim,
	addStep,
	deleteSteps,
	duplicateStep,
	moveClaim,
	moveStep,
	moveSteps,
	setField
} from './edits.js';
import { sortIssues } from './findings.js';
import type { Session } from './session.svelte.js';
import { sessionOn, storyOf } from './testing.js';

const step = (id: string) => ({
	id,
	heading: `Heading ${id}`,
	body: '',
	claims: ['c1', 'c2'].map((claim) => ({
		id: claim,
		what: claim,
		standing: 'reported' as const,
		sources: ['report']
	})),
	stage: []
});
const start = storyOf(['a', 'b', 'c', 'd', 'e'].map(step));
const idsOf = (story: Story) => story.steps.map(({ id }) => id).join('');

/** A session whose server answers as told: by default everything is saved. */
function open(answers: Partial<DraftApi> = {}, story = start) {
	let revision = 1;
	const api: DraftApi = {
		get: async () => null,
		published: async () => null,
		save: async () => ({ kind: 'saved', revision: ++revision }),
		publish: async (of) => ({ kind: 'saved', revision: of }),
		...answers
	};
	return sessionOn(story, api, { revision: 1, story });
}
const write = (session: Session, id: string, heading: string, burst?: number) =>
	session.edit(
		setField(session.story, `steps/${id}`, 'heading', heading, {
			what: 'the heading',
			...(burst !== undefined && { burst })
		})
	);

test('the draft is shown as it was compiled elsewhere, until the compiler is here', () => {
	const session = open();
	const compiled = (title: string) => ({ compiled: { title } as CompiledStory, issues: [] });
	session.show(compiled('From the server'));
	expect(session.compiled?.title).toBe('From the server');
	session.show(compiled('Too late'));
	expect(session.compiled?.title).toBe('From the server');
});

test('what is found on maps is that of the story as it is now, once there is a compiler', () => {
	const session = open();
	expect(session.places()).toBeNull();
	const asked: string[] = [];
	const compile = () => ({ compiled: {} as CompiledStory, issues: [] });
	const places = (story: Story) => {
		asked.push(story.steps[0]!.heading);
		return { format: 'throughline-gazetteer/1' as const, atlas: 'g', names: [], places: [] };
	};
	session.useCompiler(Object.assign(compile, { places }));
	write(session, 'a', 'Told anew');
	expect(session.places()?.atlas).toBe('g');
	expect(asked).toEqual(['Told anew']);
	session.destroy();
});

describe('undo and redo', () => {
	test('go all the way back and all the way on, without limit', () => {
		const session = open();
		for (let i = 0; i < 300; i++) {
			session.edit(moveStep(session.story, 'abcde'[i % 5]!, ((i * 7) % 5) + 1));
		}
		const last = session.story;
		while (session.undoLabel) expect(session.undo()).toBe(true);
		expect(session.story).toEqual(start);
		while (session.redoLabel) expect(session.redo()).toBe(true);
		expect(session.story).toEqual(last);
	});

	test('name what they do', () => {
		const session = open();
		session.edit(moveStep(session.story, 'b', 4));
		expect(session.undoLabel).toBe('Move “Heading b” to 4');
		session.undo();
		expect(session.undoLabel).toBeNull();
		expect(session.redoLabel).toBe('Move “Heading b” to 4');
		expect(session.message).toContain('Undone: Move “Heading b” to 4');
	});

	test('take letters typed in one go as one edit', () => {
		const session = open();
		for (const text of ['n', 'ne', 'new']) write(session, 'a', text, 1);
		write(session, 'a', 'new text', 2);
		session.undo();
		expect(session.story.steps[0]!.heading).toBe('new');
		session.undo();
		expect(session.story.steps[0]!.heading).toBe('Heading a');
	});

	test('leave alone what somebody else has written since, and say so', async () => {
		const theirs = storyOf(
			start.steps.map((one) => (one.id === 'a' ? { ...one, heading: 'theirs' } : one))
		);
		const session = open({ get: async () => ({ revision: 9, story: theirs }) });
		write(session, 'a', 'mine');
		await session.saver.flush();
		await session.saver.refresh();
		expect(session.undo()).toBe(false);
		expect(session.message).toContain('cannot be undone');
		expect(session.story.steps.find(({ id }) => id === 'a')!.heading).toBe('theirs');
	});

	test('say so when their target is gone, and do not get stuck there', async () => {
		const without = storyOf(start.steps.filter(({ id }) => id !== 'a'));
		const session = open({ get: async () => ({ revision: 9, story: without }) });
		session.edit(moveStep(session.story, 'e', 1));
		write(session, 'a', 'mine');
		await session.saver.flush();
		await session.saver.refresh();
		expect(session.undo()).toBe(false);
		expect(session.notices.at(-1)).toMatchObject({
			kind: 'problem',
			message: expect.stringContaining('deleted since') as unknown
		});
		// The move before it is tried next: here the step is where the newer draft has it.
		expect(session.undoLabel).toBe('Move “Heading e” to 1');
	});

	test('bring back a deleted step as somebody else had changed it meanwhile', async () => {
		const theirs = storyOf(
			start.steps.map((one) => (one.id === 'b' ? { ...one, heading: 'changed' } : one))
		);
		let first = true;
		const session = open({
			save: async (): Promise<Answer> => {
				if (!first) return { kind: 'saved', revision: 3 };
				first = false;
				return { kind: 'stale', draft: { revision: 2, story: theirs } };
			}
		});
		session.edit(deleteSteps(session.story, new Set(['b'])));
		await session.saver.flush();
		expect(idsOf(session.story)).toBe('acde');
		session.undo();
		expect(session.story.steps[1]).toMatchObject({ id: 'b', heading: 'changed' });
	});
});

describe('edits', () => {
	test('move several together, in their own order, to the number asked for', () => {
		const edit = moveSteps(start, new Set(['d', 'b']), 1)!;
		const session = open();
		session.edit(edit);
		expect(idsOf(session.story)).toBe('bdace');
		expect(session.undoLabel).toBe('Move 2 steps to 1');
		session.undo();
		expect(idsOf(session.story)).toBe('abcde');
	});

	test('that change nothing are none', () => {
		expect(moveStep(start, 'b', 2)).toBeNull();
		expect(moveStep(start, 'b', 99)).toBeNull();
		expect(setField(start, 'steps/a', 'heading', 'Heading a', { what: 'it' })).toBeNull();
		expect(moveClaim(start.steps[0]!, 'c1', -1)).toBeNull();
		expect(open().edit(null)).toBe(false);
	});

	test('add and duplicate steps and claims under ids that are new', () => {
		const session = open();
		const added = addStep(session.story, 'a');
		session.edit(added.edit);
		expect(session.story.steps[1]!.id).toBe(added.id);
		const copy = duplicateStep(session.story, 'c')!;
		session.edit(copy.edit);
		const ids = session.story.steps.map(({ id }) => id);
		expect(ids.indexOf(copy.id)).toBe(ids.indexOf('c') + 1);
		expect(new Set(ids).size).toBe(7);
		const claim = addClaim(session.story, session.story.steps[0]!);
		session.edit(claim.edit);
		expect(session.story.steps[0]!.claims.map(({ id }) => id)).toEqual(['c1', 'c2', claim.id]);
		expect(session.story.steps[0]!.claims[2]!.sources).toEqual(['report']);
	});

	test('leave the selection on the neighbour of what they delete', () => {
		const session = open();
		session.selection.select('c');
		session.edit(deleteSteps(session.story, new Set(['c'])));
		expect(session.selection.current).toBe('d');
		session.selection.select('e');
		session.edit(deleteSteps(session.story, new Set(['e'])));
		expect(session.selection.current).toBe('d');
	});

	test('choose ranges and toggle, from where one stands', () => {
		const { selection } = open();
		selection.select('b');
		selection.extend('d');
		expect([...selection.chosen]).toEqual(['b', 'c', 'd']);
		selection.toggle('c');
		expect([...selection.chosen]).toEqual(['b', 'd']);
		expect([...selection.meant('d')]).toEqual(['b', 'd']);
		expect([...selection.meant('a')]).toEqual(['a']);
	});
});

describe('publishing', () => {
	test('sees a change of order alone, and names as few steps as explain it', () => {
		const moved = storyOf([...start.steps.slice(1), start.steps[0]!]);
		const changes = changesBetween(start, moved);
		expect(changes).toMatchObject({ moved: ['Heading a'], edited: [], added: [], removed: [] });
		expect(changesInWords(changes)).toEqual(['1 step moved: “Heading a”.']);
	});

	test('saves first, and publishes the revision that it got', async () => {
		const asked: number[] = [];
		const session = open({
			publish: async (revision) => {
				asked.push(revision);
				return { kind: 'saved', revision };
			}
		});
		session.edit(moveStep(session.story, 'e', 1));
		expect(await session.publish()).toEqual({ ok: true });
		expect(asked).toEqual([2]);
		expect(session.publishedRevision).toBe(2);
		expect(changesInWords(session.unpublished!)).toEqual([]);
	});

	test('tells why not, with the places', async () => {
		const issues = [
			{
				code: 'claim.source',
				severity: 'error' as const,
				path: 'steps[0].claims[0].sources',
				message: 'This claim has no source.',
				remedy: 'Name one.'
			}
		];
		const session = open({
			publish: async () => ({ kind: 'refused', status: 422, message: 'Errors.', issues })
		});
		expect(await session.publish()).toMatchObject({ ok: false, issues });
		const unsaved = open({ save: async () => ({ kind: 'failed', message: 'offline' }) });
		unsaved.edit(moveStep(unsaved.story, 'e', 1));
		expect(await unsaved.publish()).toMatchObject({
			ok: false,
			message: expect.stringContaining('could not be saved') as unknown
		});
	});

	test('a draft that has moved on is shown, not published', async () => {
		const newer: Draft = { revision: 5, story: storyOf(start.steps.toReversed()) };
		const session = open({
			get: async () => newer,
			publish: async () => ({ kind: 'refused', status: 412, message: 'Stale.' })
		});
		expect(await session.publish()).toMatchObject({ ok: false });
		expect(idsOf(session.story)).toBe('edcba');
		expect(session.notices.at(-1)).toMatchObject({ kind: 'newer' });
	});
});

describe('published elsewhere', () => {
	const written = storyOf([{ ...start.steps[0]!, heading: 'Other' }, ...start.steps.slice(1)]);
	const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

	test('is known with the next look at the server, though no draft is newer', async () => {
		let asked = 0;
		const session = open({
			get: async () => ({ revision: 1, story: start, published: 3 }),
			published: async () => {
				asked += 1;
				return { revision: 3, story: written };
			}
		});
		expect(session.unpublished).toMatchObject({ edited: [] });
		await Promise.all([session.saver.refresh(), session.saver.refresh()]);
		await settled();
		expect(session.publishedRevision).toBe(3);
		expect(session.unpublished?.edited).toEqual(['Heading a']);
		expect(session.message).toBe('Readers have draft 3 now.');
		expect(asked).toBe(1);
		await session.saver.refresh();
		expect(asked).toBe(1);
	});

	test('is known with the next save, and the edits stay', async () => {
		const session = open({
			save: async () => ({ kind: 'saved', revision: 4, published: 3 }),
			published: async () => ({ revision: 3, story: written })
		});
		write(session, 'b', 'Mine');
		expect(await session.saver.flush()).toBe(true);
		await settled();
		expect(session.publishedRevision).toBe(3);
		expect(session.unpublished?.edited).toEqual(['Heading a', 'Mine']);
		expect(session.undoLabel).not.toBeNull();
	});

	test('is asked for again where it could not be had, and never replaces what is newer', async () => {
		let answer: Draft | null = null;
		const session = open({
			get: async () => ({ revision: 1, story: start, published: 3 }),
			published: async () => answer
		});
		await session.saver.refresh();
		await settled();
		expect(session.publishedRevision).toBe(1);
		answer = { revision: 3, story: written };
		await session.saver.refresh();
		await settled();
		expect(session.publishedRevision).toBe(3);
		const late = open({
			get: async () => ({ revision: 1, story: start, published: 2 }),
			published: async () => ({ revision: 0, story: written })
		});
		await late.saver.refresh();
		await settled();
		expect(late.publishedRevision).toBe(1);
	});
});

test('what is undone and done again is named, and no longer once something else is edited', () => {
	const session = open();
	session.edit(setField(session.story, '', 'title', 'Other', { what: 'the title' }));
	expect(session.touched).toBeNull();
	session.undo();
	const undone = session.touched;
	expect(undone).toEqual({ step: null, places: [{ record: '', key: 'title' }] });
	session.redo();
	expect(session.touched).toEqual(undone);
	expect(session.touched).not.toBe(undone);
	write(session, 'a', 'Mine');
	expect(session.touched).toBeNull();
});

test('issues are sorted by step; notices and repetitions are left out', () => {
	const issue = (path: string, severity: 'error' | 'warning' | 'notice' = 'error') => ({
		code: 'x',
		severity,
		path,
		message: 'm',
		remedy: 'r'
	});
	const { steps, story } = sortIssues([
		issue('steps[2].when'),
		issue('steps[2].when'),
		issue('steps[2].claims[0].by', 'warning'),
		issue('places[0]'),
		issue('x-own', 'notice')
	]);
	expect(steps.get(2)).toHaveLength(2);
	expect(story).toHaveLength(1);
});

test('what is undone and done again is looked at, and what is chosen stays chosen', () => {
	const session = open();
	session.edit(moveStep(session.story, 'b', 5));
	write(session, 'c', 'Other');
	session.selection.choose(['a', 'e']);
	session.undo();
	expect(session.selection.current).toBe('c');
	session.undo();
	expect(session.selection.current).toBe('b');
	session.redo();
	session.redo();
	expect(session.selection.current).toBe('c');
	expect([...session.selection.chosen]).toEqual(['a', 'e']);
	session.edit(deleteSteps(session.story, new Set(['d'])));
	session.undo();
	expect(session.selection.current).toBe('d');
});
