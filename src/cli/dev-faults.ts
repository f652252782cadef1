/** Faults of story files on a page: over it, as Vite shows its own, and in place of it. */
import { readFileSync } from 'node:fs';
import type { ErrorPayload } from 'vite';
import type { Checked } from './check-files.ts';

/** Lines shown before and after the one that is at fault. */
const AROUND = 2;
const LONGEST = 160;

/**
 * Over the page: all that was found, and the lines around the first fault, whose place opens the editor.
 *
 * @param path of the file
 * @param checked what was found in it
 * @param report all that was found, in words
 */
export function faultsOverlay(path: string, checked: Checked, report: string): ErrorPayload {
	const fault = checked.issues.find(({ severity }) => severity === 'error');
	const { line = 1, column = 1 } = fault ?? {};
	return {
		type: 'error',
		err: {
			message: report,
			stack: '',
			id: path,
			loc: { file: path, line, column },
			frame: frameOf(readFileSync(path, 'utf8'), line, column)
		}
	};
}

/** The lines around a place, with a sign under it. */
function frameOf(text: string, line: number, column: number): string {
	const from = Math.max(1, line - AROUND);
	const shown = text.split('\n').slice(from - 1, line + AROUND);
	const width = String(from + shown.length).length;
	return shown
		.flatMap((words, i) => {
			const number = String(from + i).padStart(width);
			const numbered = `${number} | ${words.replaceAll('\t', ' ').slice(0, LONGEST)}`;
			const sign = `${' '.repeat(width)} | ${' '.repeat(column - 1)}^`;
			return from + i === line && column <= LONGEST ? [numbered, sign] : [numbered];
		})
		.join('\n');
}

/** In place of the page, where the server cannot make any. It hears from the server when that is mended. */
export function faultsPage(report: string): string {
	const text = report.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>A story file is not JSON</title>
<script type="module" src="/@vite/client"></script>
<h1>A story file is not JSON</h1>
<pre style="white-space: pre-wrap">${text}</pre>
</html>
`;
}
