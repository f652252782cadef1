import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { translate } from './translate.ts';

const folder = mkdtempSync(join(tmpdir(), 'translate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const story = join(folder, 'story.json');
const arabic = join(folder, 'ar.json');
writeFileSync(
	story,
	'{"format":"throughline/1","id":"a","language":"en","title":"A","steps":[{"id":"s","heading":"S","body":""}]}'
);

function run(...args: string[]): { status: number; out: string; err: string } {
	let out = '';
	let err = '';
	const status = translate(args, {
		out: (text) => (out += text),
		err: (text) => (err += text)
	});
	return { status, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') };
}

test('R50: a translation is begun beside its story, and brought up to date', () => {
	const left = (n: number) => ({
		status: 0,
		out: `ar.json: ${n} of 2 texts to be translated, 0 to be looked at again.\n`,
		err: ''
	});
	expect(run('ar', story)).toEqual(left(2));
	const begun = readFileSync(arabic, 'utf8');
	writeFileSync(arabic, begun.replace('"A"', '"ألف"'));
	expect(run('ar', story)).toEqual(left(1));
	const written = readFileSync(arabic, 'utf8');
	expect(written).toMatch(/"text": "ألف",\s+"of": "\w+"/);
	expect(run('ar', story)).toEqual(left(1));
	expect(readFileSync(arabic, 'utf8')).toBe(written);
});

test('nothing that cannot be read is written over', () => {
	writeFileSync(arabic, '{');
	expect(run('ar', story)).toMatchObject({ status: 2, out: '' });
	expect(readFileSync(arabic, 'utf8')).toBe('{');
	expect(run('ar', join(folder, 'none.json')).err).toContain('no story could be read');
	expect(run('../ar', story).err).toContain('is no language');
	expect(run('--help')).toMatchObject({ status: 0, err: '' });
	expect(run('ar').status).toBe(2);
});
