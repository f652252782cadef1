/** The largest stories there may be, through the server as it is built: saved whole, or refused in words. */
import { expect, type APIRequestContext } from '@playwright/test';
import { LIMITS } from '../../src/lib/story/limits.ts';
import type { Step, Story } from '../../src/lib/story/types.ts';
import { test } from './editor-server.ts';

const DRAFT = '/api/stories/into-tajikistan/draft';

interface Draft {
	readonly revision: number;
	readonly story: Story;
}

async function draftOf(request: APIRequestContext): Promise<Draft> {
	const answer = await request.get(DRAFT);
	expect(answer.status()).toBe(200);
	return (await answer.json()) as Draft;
}

const stepOf = (i: number, body: string) => ({ id: `more-${i}`, heading: `More ${i}`, body });

/** Steps whose document takes so many bytes, in bodies of two scripts. */
function stepsOf(bytes: number): Pick<Step, 'id' | 'heading' | 'body'>[] {
	const empty = JSON.stringify(stepOf(100, '')).length + 1;
	const most = LIMITS.body - 1000;
	const steps = [];
	for (let left = bytes; left > empty;) {
		const room = Math.min(left - empty, most);
		// Two bytes each in the Arabic script.
		steps.push(
			stepOf(100 + steps.length, 'ا'.repeat(room >> 2) + 'a'.repeat(room - 2 * (room >> 2)))
		);
		left -= empty + room;
	}
	return steps;
}

function save(request: APIRequestContext, { revision }: Draft, steps: readonly object[]) {
	const operations = [
		{
			op: 'batch',
			operations: steps.map((item) => ({ op: 'insert', list: 'steps', after: null, item }))
		}
	];
	return request.put(DRAFT, {
		headers: { 'If-Match': `"${revision}"`, 'Content-Type': 'application/json' },
		data: JSON.stringify({ id: `save-of-${steps.length}-steps`, operations }),
		timeout: 100_000
	});
}

const sizeOf = (story: Story) => Buffer.byteLength(JSON.stringify(story));

test('a story just below 20 MB is saved and comes back as it was', async ({ request }) => {
	const before = await draftOf(request);
	const steps = stepsOf(LIMITS.bytes - sizeOf(before.story) - 5_000);
	const answer = await save(request, before, steps);
	expect(answer.status(), await answer.text()).toBe(200);
	const after = await draftOf(request);
	expect(after.revision).toBe(before.revision + 1);
	expect(sizeOf(after.story)).toBeGreaterThan(LIMITS.bytes - 10_000);
	// Each was put first.
	const added = after.story.steps.slice(0, steps.length).reverse();
	expect(added.map(({ id, heading, body }) => ({ id, heading, body }))).toEqual(steps);
	expect(after.story.steps.slice(steps.length)).toEqual(before.story.steps);
});

test('a story above 20 MB is refused, with the reason, and nothing of it is kept', async ({
	request
}) => {
	const before = await draftOf(request);
	const answer = await save(request, before, stepsOf(LIMITS.bytes - sizeOf(before.story) + 20_000));
	expect(answer.status()).toBe(413);
	expect(await answer.json()).toMatchObject({
		code: 'document.size',
		message: expect.stringContaining('20 MB')
	});
	expect(await draftOf(request)).toEqual(before);
});

test('a save that is larger than any story is refused before it is read', async ({ request }) => {
	const before = await draftOf(request);
	const answer = await save(request, before, stepsOf(30 * 1024 * 1024));
	expect(answer.status()).toBe(413);
	expect(await answer.json()).toMatchObject({
		code: 'too-large',
		message: expect.stringContaining('20 MB')
	});
	expect(await draftOf(request)).toEqual(before);
});

test('10,000 steps are saved, and one more is refused with the reason', async ({ request }) => {
	const before = await draftOf(request);
	const full = LIMITS.steps - before.story.steps.length;
	const steps = Array.from({ length: full }, (_, i) => stepOf(i, 'Words.'));
	const saved = await save(request, before, steps);
	expect(saved.status(), await saved.text()).toBe(200);
	const after = await draftOf(request);
	expect(after.story.steps.length).toBe(LIMITS.steps);
	const refused = await save(request, after, [stepOf(LIMITS.steps, 'Words.')]);
	expect(refused.status()).toBe(413);
	expect(await refused.json()).toMatchObject({
		code: 'steps.many',
		message: expect.stringContaining('10,000')
	});
});
