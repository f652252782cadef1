import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Story } from '../../story/types.js';
import { EMPTY, perform, redo, undo, type History } from './history.js';
import { moveAfter, moveBy, moveTo } from './moves.js';
import { apply, type Operation } from './operations.js';
import { parseOperation } from './parse-operation.js';
import { operation, story, storyOf } from './testing.js';

const frozen = <T>(value: T): T => {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(frozen);
	}
	return value;
};

const idsOf = (value: Story) => value.steps.map((step) => step.id);
const numbered = (count: number) =>
	storyOf(
		Array.from({ length: count }, (_, i) => ({
			id: `s${i + 1}`,
			heading: '',
			body: '',
			claims: [],
			stage: []
		}))
	);

describe('apply', () => {
	test('undone by its inverse, whatever the operation', () => {
		fc.assert(
			fc.property(story, operation, (before, op) => {
				const done = apply(frozen(before), op);
				if (!done.ok) return;
				const back = apply(done.story, done.inverse);
				expect(back.ok && back.story).toEqual(before);
				// And the inverse of the inverse does it again.
				const again = back.ok && apply(back.story, back.inverse);
				expect(again && again.ok && again.story).toEqual(done.story);
			}),
			{ numRuns: 500 }
		);
	});

	test('survives the journey as JSON', () => {
		fc.assert(
			fc.property(story, operation, (before, op) => {
				const sent = parseOperation(JSON.parse(JSON.stringify(op)));
				expect(sent).not.toBeNull();
				expect(apply(before, sent!)).toEqual(apply(before, op));
			})
		);
	});

	test('keeps every step when steps are moved, none doubled', () => {
		fc.assert(
			fc.property(story, fc.array(operation, { maxLength: 20 }), (before, ops) => {
				let now = before;
				for (const op of ops) {
					if (op.op !== 'move') continue;
					const done = apply(now, op);
					if (done.ok) now = done.story;
				}
				expect(idsOf(now).toSorted()).toEqual(idsOf(before).toSorted());
			})
		);
	});

	test('shares with the old story every step that it did not touch', () => {
		const before = numbered(5);
		const done = apply(before, { op: 'set', record: 'steps/s3', key: 'heading', value: 'New' });
		expect(done.ok && done.story.steps[0]).toBe(before.steps[0]);
		expect(done.ok && done.story.steps[2]).not.toBe(before.steps[2]);
		expect(done.ok && done.story.places).toBe(before.places);
	});

	test('applies a batch all or not at all', () => {
		const before = numbered(3);
		const done = apply(before, {
			op: 'batch',
			operations: [
				{ op: 'remove', list: 'steps', id: 's1' },
				{ op: 'remove', list: 'steps', id: 'nowhere' }
			]
		});
		expect(done).toMatchObject({ ok: false, problem: { code: 'no-item' } });
	});

	test('puts an item at the end when its anchor is gone', () => {
		const done = apply(numbered(3), { op: 'move', list: 'steps', id: 's1', after: 'gone' });
		expect(done.ok && idsOf(done.story)).toEqual(['s2', 's3', 's1']);
	});

	test('begins a list that is not there, and takes it away again', () => {
		const insert = {
			op: 'insert',
			list: 'steps/s1/x-marks',
			after: null,
			item: 'kabul'
		} as const;
		const done = apply(numbered(1), insert);
		expect(done.ok && done.story.steps[0]).toMatchObject({ 'x-marks': ['kabul'] });
		expect(done.ok && done.inverse).toEqual({
			op: 'remove',
			list: 'steps/s1/x-marks',
			id: 'kabul',
			drop: true
		});
		const back = done.ok && apply(done.story, done.inverse);
		expect(back && back.ok && back.story).toEqual(numbered(1));
		// What somebody else has put in meanwhile stays.
		const both =
			done.ok && apply(done.story, { ...insert, after: 'kabul', item: { id: 'ghazni' } });
		const rest = both && both.ok && done.ok && apply(both.story, done.inverse);
		expect(rest && rest.ok && rest.story.steps[0]).toMatchObject({ 'x-marks': [{ id: 'ghazni' }] });
	});

	test.each(['heading', 'constructor', 'a b'])('begins no list at %s', (key) => {
		const done = apply(numbered(1), {
			op: 'insert',
			list: `steps/s1/${key}`,
			after: null,
			item: { id: 'a' }
		});
		expect(done).toMatchObject({ ok: false, problem: { code: 'no-list' } });
	});

	test.each([
		['__proto__', 'not-allowed'],
		['id', 'not-allowed'],
		['constructor', 'not-allowed'],
		['claims', 'ok']
	])('decides whether %s may be set', (key, expected) => {
		const done = apply(numbered(1), { op: 'set', record: 'steps/s1', key, value: 'x' });
		expect(done.ok ? 'ok' : done.problem.code).toBe(expected);
	});

	test('refuses to set a list of records', () => {
		const done = apply(numbered(2), { op: 'set', record: '', key: 'steps', value: [] });
		expect(done).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
	});
});

describe('parseOperation', () => {
	test('never throws and only passes on what it knows', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				const parsed = parseOperation(value);
				expect(parsed === null || typeof parsed.op === 'string').toBe(true);
			})
		);
		expect(parseOperation({ op: 'move', list: 'steps', id: 'a', after: null, extra: 1 })).toEqual({
			op: 'move',
			list: 'steps',
			id: 'a',
			after: null
		});
		expect(parseOperation({ op: 'set', record: '', key: 'title', value: () => 1 })).toBeNull();
	});
});

describe('moves', () => {
	test('moves a step to any position and knows when there is nothing to do', () => {
		const five = numbered(5);
		const moved = (op: Operation | null) => {
			const done = op && apply(five, op);
			return done?.ok ? idsOf(done.story).join() : null;
		};
		expect(moved(moveTo(five, 's4', 1))).toBe('s4,s1,s2,s3,s5');
		expect(moved(moveTo(five, 's1', 5))).toBe('s2,s3,s4,s5,s1');
		expect(moved(moveBy(five, 's2', 1))).toBe('s1,s3,s2,s4,s5');
		expect(moveBy(five, 's1', -1)).toBeNull();
		expect(moveBy(five, 's5', 1)).toBeNull();
		expect(moveTo(five, 's2', 2)).toBeNull();
		expect(moveTo(five, 's2', Number.NaN)).toBeNull();
	});

	test('keeps the order among steps that move together', () => {
		const five = numbered(5);
		const op = moveAfter(five, new Set(['s5', 's1', 's3']), 's4');
		const done = apply(five, op!);
		expect(done.ok && idsOf(done.story)).toEqual(['s2', 's4', 's1', 's3', 's5']);
		expect(moveAfter(five, new Set(['s1', 's2']), null)).toBeNull();
		expect(moveAfter(five, new Set(['s1']), 's1')).toBeNull();
	});
});

describe('history', () => {
	test('undoes everything, then does everything again', () => {
		fc.assert(
			fc.property(story, fc.array(operation, { maxLength: 30 }), (before, ops) => {
				let now = before;
				let history: History = EMPTY;
				for (const op of ops) {
					const done = perform(now, history, { label: 'edit', operation: op });
					if (done.ok) ({ story: now, history } = done);
				}
				const end = now;
				for (let back = undo(now, history); back; back = undo(now, history)) {
					expect(back.ok).toBe(true);
					if (back.ok) ({ story: now, history } = back);
				}
				expect(now).toEqual(before);
				for (let on = redo(now, history); on; on = redo(now, history)) {
					expect(on.ok).toBe(true);
					if (on.ok) ({ story: now, history } = on);
				}
				expect(now).toEqual(end);
			})
		);
	});

	test('takes the letters typed into one field as one edit', () => {
		let now = numbered(1);
		let history: History = EMPTY;
		for (const value of ['B', 'Ba', 'Bag']) {
			const operation = { op: 'set', record: 'steps/s1', key: 'heading', value } as const;
			const done = perform(now, history, { label: 'Heading', operation, merge: 's1.heading' });
			if (done.ok) ({ story: now, history } = done);
		}
		expect(history.done).toHaveLength(1);
		const back = undo(now, history);
		expect(back?.ok && back.story.steps[0]!.heading).toBe('');
	});

	test('says what is wrong when the target of an undo is gone', () => {
		const first = numbered(2);
		const done = perform(first, EMPTY, {
			label: 'Heading',
			operation: { op: 'set', record: 'steps/s1', key: 'heading', value: 'x' }
		});
		const elsewhere = done.ok && apply(done.story, { op: 'remove', list: 'steps', id: 's1' });
		const back = elsewhere && elsewhere.ok && done.ok && undo(elsewhere.story, done.history);
		expect(back).toMatchObject({ ok: false, problem: { code: 'no-record' } });
	});
});
