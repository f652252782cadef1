import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOverlay, faultsPage } from './dev-faults.ts';

test('the lines around the first error are shown, with a sign under its place', () => {
	const folder = mkdtempSync(join(tmpdir(), 'dev-faults-'));
	const file = join(folder, 'story.json');
	writeFileSync(file, ['1', '2', '3', '\tfour', '5', '6', '7'].join('\n'));
	const found = { code: 'a.b', path: 'title', message: 'No.', remedy: 'Yes.' };
	const issues = [
		{ ...found, severity: 'warning', line: 1, column: 1 },
		{ ...found, severity: 'error', line: 4, column: 2 }
	] as const;
	try {
		expect(faultsOverlay(file, { file: 'story.json', what: '', issues }, 'All of it.')).toEqual({
			type: 'error',
			err: {
				message: 'All of it.',
				stack: '',
				id: file,
				loc: { file, line: 4, column: 2 },
				frame: '2 | 2\n3 | 3\n4 |  four\n  |  ^\n5 | 5\n6 | 6'
			}
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('the page that stands in for another keeps what it says as text', () => {
	expect(faultsPage('<b> & more')).toContain('>&lt;b> &amp; more</pre>');
});
