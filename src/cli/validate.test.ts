import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SCHEMA_FOLDER, schemaFiles, writeSchemas } from './schema.js';
import { validate } from './validate.js';

const folder = mkdtempSync(join(tmpdir(), 'validate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

async function run(...files: string[]): Promise<{ status: number; out: string; err: string }> {
	let out = '';
	let err = '';
	const status = await validate(files, {
		out: (text) => (out += text),
		err: (text) => (err += text)
	});
	return { status, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') };
}

const SOUND =
	'{"format":"throughline/1","id":"a","language":"en","title":"A",\n"steps":[{"id":"s","heading":"S","body":""}]}';
const sound = file('story.json', SOUND);
const overlay = (fields: object) =>
	JSON.stringify({ format: 'throughline-overlay/1', story: 'a', language: 'fa', fields });

describe('R50: npm run validate', () => {
	test('a sound story ends with 0', async () => {
		expect(await run(sound)).toEqual({
			status: 0,
			out: 'story.json: story "a", 1 step: nothing to mend.\n',
			err: ''
		});
	});

	test('an error ends with 1, and says where, what, and what would be right', async () => {
		const faulty = file('faulty.json', SOUND.replace('"body":""', '"body":"","align":"center"'));
		expect(await run(faulty)).toEqual({
			status: 1,
			out: `faulty.json:2:44  error  steps[0].align  [word.unknown]
    "center" is none of start, centre, end, full.
    → Did you mean "centre"?
faulty.json: story "a", 1 step: 1 error.
`,
			err: ''
		});
	});

	test('a file that the site has not is told of with where it is named, and is no error', async () => {
		const image = (src: string) =>
			`"body":"","stage":[\n{"id":"i","kind":"image","src":"${src}","alt":"A.","width":3,"height":2}]`;
		const story = (name: string, src: string) =>
			run(file(name, SOUND.replace('"body":""', image(src))));
		const { status, out } = await story('image.json', '/media/docs/no-such.svg');
		expect(status).toBe(0);
		expect(out).toContain('image.json:3:26  warning  steps[0].stage[0].src  [file.missing]');
		for (const src of [
			'/media/docs/bridge.svg',
			'/media/docs/bri%64ge.svg?2',
			'https://example.org/a.svg'
		]) {
			expect((await story('there.json', src)).out).toContain('nothing to mend');
		}
		// A folder is no file, and nothing outside of it is looked for.
		expect((await story('folder.json', '/media/')).out).toContain('is a folder');
		expect((await story('outside.json', '/media/../../package.json')).out).toContain('nothing');
	});

	test('what is found about places is told with where it stands, too', async () => {
		const places = '"places":[\n{"id":"x","name":"Xyzzyville","precision":"town"}],\n"steps"';
		const { out } = await run(file('places.json', SOUND.replace('"steps"', places)));
		expect(out).toContain('places.json:3:11  warning  places[0].name  [place.unknown]');
	});

	test('broken JSON ends with 1', async () => {
		const broken = file('broken.json', '{"format": }');
		const { status, out } = await run(broken);
		expect(status).toBe(1);
		expect(out).toContain('broken.json:1:12  error  (the document)  [json.syntax]');
		expect(out).toContain('no story could be read: 1 error.');
	});

	test('warnings and notices alone end with 0', async () => {
		const odd = file('odd.json', SOUND.replace('"id":"a"', '"id":"a","mood":1,"kicker":null'));
		const { status, out } = await run(odd);
		expect(status).toBe(0);
		expect(out).toContain('1 warning, 1 notice.');
	});

	test('one faulty file among sound ones ends with 1', async () => {
		expect((await run(sound, file('bad.json', '[]'), sound)).status).toBe(1);
	});

	test('a file that cannot be read ends with 2, and the others are read all the same', async () => {
		const { status, out, err } = await run(join(folder, 'none.json'), sound);
		expect(status).toBe(2);
		expect(err).toContain('none.json: cannot be read');
		expect(out).toContain('nothing to mend');
	});

	test('without files, or with options, it says how it is called', async () => {
		expect(await run()).toMatchObject({ status: 2, out: '' });
		expect((await run('--fix', sound)).err).toContain('Usage');
		expect(await run('--help')).toMatchObject({ status: 0, err: '' });
	});

	test('an overlay is held against the story beside it', async () => {
		const path = file('fa.json', overlay({ title: { text: 'آ', of: 'old' } }));
		const { status, out } = await run(path);
		expect(status).toBe(0);
		expect(out).toContain('warning  fields["title"]  [overlay.stale]');
		expect(out).toContain('overlay of "a" in fa, 1 field; 1 text not translated: 1 warning.');
	});

	test('an overlay is held against the story that is given with it', async () => {
		const other = file('other.json', SOUND.replace('"id":"a"', '"id":"b"'));
		const path = file(
			'fa-b.json',
			overlay({ subtitle: { text: 'آ', of: 'x' } }).replace('"story":"a"', '"story":"b"')
		);
		expect((await run(path, other)).out).toContain('[overlay.unknown]');
	});
});

describe('R44: the schemas that are served', () => {
	test.each(Object.entries(schemaFiles()))('%s is what the records say now', (name, text) => {
		// If this fails: npm run schema
		expect(readFileSync(join(SCHEMA_FOLDER, name), 'utf8')).toBe(text);
	});

	test('are written where they say something else, and only then', () => {
		const to = join(folder, 'schema');
		expect(writeSchemas(to)).toEqual(Object.keys(schemaFiles()));
		expect(writeSchemas(to)).toEqual([]);
		writeFileSync(join(to, 'story.v1.json'), '{}');
		expect(writeSchemas(to)).toEqual(['story.v1.json']);
	});
});
