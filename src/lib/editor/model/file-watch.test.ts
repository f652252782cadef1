import { expect, test } from 'vitest';
import type { NamedFile } from '../../story/schema/shape.js';
import type { Clock } from './clock.js';
import { FileWatch } from './file-watch.js';

const file = (address: string): NamedFile => ({ address, at: null });

/** A watch on a site with some files, a clock that is moved by hand, and what was asked. */
function watching(site: Set<string>) {
	const waiting = new Set<() => void>();
	const clock: Clock = {
		now: () => 0,
		after: (_, act) => {
			waiting.add(act);
			return () => waiting.delete(act);
		}
	};
	const asked: (readonly string[])[] = [];
	let changes = 0;
	let online = true;
	const watch = new FileWatch(
		async (paths) => {
			asked.push(paths);
			return online ? new Set(paths.filter((path) => !site.has(path))) : null;
		},
		clock,
		() => (changes += 1)
	);
	const pause = async () => {
		const acts = [...waiting];
		waiting.clear();
		acts.forEach((act) => act());
		await new Promise((resolve) => setTimeout(resolve));
	};
	return {
		watch,
		asked,
		pause,
		changes: () => changes,
		setOnline: (is: boolean) => (online = is)
	};
}

test('each file is asked about once, in a pause, however much is written', async () => {
	const { watch, asked, pause, changes } = watching(new Set(['/media/a.jpg']));
	// Letter by letter.
	for (const name of ['/media/a', '/media/a.j', '/media/a.jpg']) watch.see([file(name)]);
	expect(asked).toEqual([]);
	await pause();
	expect(asked).toEqual([['/media/a.jpg']]);
	watch.see([file('/media/a.jpg'), file('/media/a.jpg?v=2#x'), file('/media/b%20c.jpg')]);
	await pause();
	watch.see([file('/media/a.jpg')]);
	await pause();
	expect(asked).toEqual([['/media/a.jpg'], ['/media/b c.jpg']]);
	expect(watch.isMissing('/media/b c.jpg')).toBe(true);
	expect(watch.isMissing('/media/a.jpg')).toBe(false);
	expect(changes()).toBe(2);
});

test('files elsewhere are nobody’s business here', async () => {
	const { watch, asked, pause } = watching(new Set());
	watch.see(
		[
			'https://example.org/media/a.jpg',
			'/about.html',
			'media/a.jpg',
			'/media/../x',
			'/media/%'
		].map(file)
	);
	await pause();
	expect(asked).toEqual([]);
});

test('what was missing is looked for again when somebody comes back', async () => {
	const site = new Set<string>();
	const { watch, asked, pause } = watching(site);
	watch.see([file('/media/a.jpg')]);
	await pause();
	expect(watch.isMissing('/media/a.jpg')).toBe(true);
	site.add('/media/a.jpg');
	watch.again();
	await pause();
	expect(watch.isMissing('/media/a.jpg')).toBe(false);
	watch.again();
	await pause();
	expect(asked).toHaveLength(2);
});

test('nothing is said while the server cannot be asked', async () => {
	const { watch, pause, setOnline } = watching(new Set());
	setOnline(false);
	watch.see([file('/media/a.jpg')]);
	await pause();
	expect(watch.isMissing('/media/a.jpg')).toBe(false);
	setOnline(true);
	watch.see([file('/media/a.jpg')]);
	await pause();
	expect(watch.isMissing('/media/a.jpg')).toBe(true);
});
