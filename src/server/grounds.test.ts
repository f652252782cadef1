import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { KeptGround } from '#lib/compile/index.ts';
import { groundName, Grounds } from './grounds.ts';

const all = mkdtempSync(join(tmpdir(), 'throughline-grounds-'));
afterAll(() => rmSync(all, { recursive: true, force: true }));
const scratch = () => mkdtempSync(join(all, 'one-'));
const ground = (id: string, pieces = 1): KeptGround => ({
	id,
	pieces,
	made: { names: Object.fromEntries(Array.from({ length: pieces }, (_, i) => [`k${i}`, i])) }
});

test('what was kept is found after a restart, before what the build left', () => {
	const [data, folder] = [scratch(), scratch()];
	writeFileSync(join(folder, groundName('abc')), JSON.stringify(ground('abc')));
	const built = { folder, build: 'one' };
	expect(new Grounds(data, built).find('abc')).toEqual(ground('abc'));
	new Grounds(data, built).keep([ground('abc', 3), ground('def')]);
	const later = new Grounds(data, built);
	expect(later.find('abc')).toEqual(ground('abc', 3));
	expect(later.find('def')).toEqual(ground('def'));
	expect(later.find('ghi')).toBeNull();
});

test('what holds nothing new is not written again', () => {
	const [data, folder] = [scratch(), scratch()];
	writeFileSync(join(folder, groundName('abc')), JSON.stringify(ground('abc')));
	const grounds = new Grounds(data, { folder, build: 'one' });
	grounds.find('abc');
	grounds.keep([ground('abc')]);
	expect(existsSync(join(data, 'one'))).toBe(false);
});

test('after an upgrade nothing of the build before is found, or left', () => {
	const [data, folder] = [scratch(), scratch()];
	new Grounds(data, { folder, build: 'one' }).keep([ground('abc')]);
	expect(new Grounds(data, { folder, build: 'two' }).find('abc')).toBeNull();
	expect(readdirSync(data)).toEqual([]);
});

test('a file that is broken, a name that is none and a server that was not built find nothing', () => {
	const data = scratch();
	const built = { folder: scratch(), build: 'one' };
	mkdirSync(join(data, 'one'));
	writeFileSync(join(data, 'one', groundName('abc')), '{"id": "ab');
	const grounds = new Grounds(data, built);
	expect(grounds.find('abc')).toBeNull();
	expect(grounds.find('../one/abc')).toBeNull();
	const unbuilt = new Grounds(scratch(), null);
	unbuilt.keep([ground('abc')]);
	expect(unbuilt.find('abc')).toBeNull();
});

test('the files written last are kept, two hundred of them', () => {
	const data = scratch();
	const grounds = new Grounds(data, { folder: scratch(), build: 'one' });
	grounds.keep(Array.from({ length: 230 }, (_, i) => ground(`g${i}`)));
	expect(readdirSync(join(data, 'one'))).toHaveLength(200);
});

test('a file that holds something else is no ground, and is made anew', () => {
	const data = scratch();
	const built = { folder: scratch(), build: 'one' };
	const path = join(data, 'one', groundName('abc'));
	const others = [
		{},
		[],
		7,
		ground('def'),
		{ id: 'abc', pieces: 1 },
		{ id: 'abc', pieces: 1, made: null },
		{ id: 'abc', pieces: 1, made: { names: null } },
		{ id: 'abc', pieces: 'one', made: {} },
		{ id: 'abc', pieces: 1, made: { boxes: { TJ: [0, 0, 1] } } },
		{ id: 'abc', pieces: 1, made: { written: { k: { entries: [{ role: 'land', d: '<' }] } } } }
	];
	mkdirSync(join(data, 'one'));
	for (const other of others) {
		writeFileSync(path, JSON.stringify(other));
		const grounds = new Grounds(data, built);
		expect(grounds.find('abc'), JSON.stringify(other)).toBeNull();
		grounds.keep([ground('abc')]);
		expect(grounds.find('abc')).toEqual(ground('abc'));
	}
});

test('a ground whose file has gone is written again', () => {
	const data = scratch();
	const grounds = new Grounds(data, { folder: scratch(), build: 'one' });
	grounds.keep([ground('abc')]);
	rmSync(join(data, 'one'), { recursive: true });
	grounds.keep([ground('abc')]);
	expect(grounds.find('abc')).toEqual(ground('abc'));
});

test('what lies among the files and is none does not stop old ones from going', () => {
	const data = scratch();
	const grounds = new Grounds(data, { folder: scratch(), build: 'one' });
	const stray = join(data, 'one', 'stray');
	mkdirSync(join(stray, 'deep'), { recursive: true });
	utimesSync(stray, 1, 1);
	grounds.keep(Array.from({ length: 230 }, (_, i) => ground(`g${i}`)));
	expect(readdirSync(join(data, 'one'))).toHaveLength(200);
});

test('a server starts where its folder cannot be read', () => {
	const data = join(scratch(), 'grounds');
	writeFileSync(data, 'no folder');
	const grounds = new Grounds(data, { folder: scratch(), build: 'one' });
	grounds.keep([ground('abc')]);
	expect(grounds.find('abc')).toBeNull();
});

test('a server that was not built leaves what others keep', () => {
	const data = scratch();
	const built = { folder: scratch(), build: 'one' };
	new Grounds(data, built).keep([ground('abc')]);
	new Grounds(data, null);
	expect(new Grounds(data, built).find('abc')).toEqual(ground('abc'));
});
