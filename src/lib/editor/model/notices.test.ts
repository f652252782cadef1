import { expect, test } from 'vitest';
import { withNotice, type Author, type Notice } from './notices.js';

const newer = (...missed: string[]): Notice => ({ kind: 'newer', by: 'others', missed });

test('what only tells of others comes together in one notice', () => {
	let notices: readonly Notice[] = [];
	for (let i = 1; i <= 20; i++)
		notices = withNotice(notices, newer('“A” edited.', `“${i}” moved.`));
	expect(notices).toHaveLength(1);
	const [only] = notices;
	expect(only).toMatchObject({ kind: 'newer' });
	expect(only?.kind === 'newer' && only.missed).toEqual([
		'“16” moved.',
		'“17” moved.',
		'“18” moved.',
		'“19” moved.',
		'“A” edited.',
		'“20” moved.'
	]);
});

test('what asks for an answer stays on its own', () => {
	const conflict: Notice = {
		kind: 'merged',
		missed: [],
		dropped: [],
		overwritten: [{ record: 'steps/a', key: 'heading', theirs: 'Theirs' }]
	};
	const problem: Notice = { kind: 'problem', message: 'No.' };
	let notices = withNotice([problem], conflict);
	notices = withNotice(notices, newer('“A” edited.'));
	notices = withNotice(notices, conflict);
	notices = withNotice(notices, newer('“B” edited.'));
	expect(notices).toEqual([problem, conflict, conflict, newer('“A” edited.', '“B” edited.')]);
});

test('who saved is told of all that come together', () => {
	const by = (...authors: Author[]) => {
		let notices: readonly Notice[] = [];
		for (const one of authors)
			notices = withNotice(notices, { kind: 'newer', by: one, missed: [] });
		return notices.map((notice) => notice.kind === 'newer' && notice.by);
	};
	expect(by('tab', 'tab')).toEqual(['tab']);
	expect(by('tab', 'others')).toEqual(['both']);
	expect(by('both', 'tab')).toEqual(['both']);
	const restored: Notice = { kind: 'merged', missed: [], dropped: [], overwritten: [] };
	expect(withNotice([restored], { kind: 'newer', by: 'tab', missed: [] })).toMatchObject([
		{ kind: 'newer', by: 'tab' }
	]);
});
