/** `npm run validate -- FILE…`: reads stories and translation overlays and says what is wrong with them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindShapes } from '#kinds/index.ts';
import { locatePlaces } from '#lib/compile/index.ts';
import { applyOverlay, parseOverlay, parseStory } from '#lib/story/index.ts';
import type { Issue, Story } from '#lib/story/index.ts';
import { loadAtlas } from '#atlas/index.ts';

const USAGE = `Usage: npm run validate -- FILE…

Reads each FILE, a story (story.json) or a translation overlay, and prints what is wrong with it:
where, what, and what would be right. An overlay is also held against its story, if that is given
too or stands as story.json in the same folder.

Ends with 0 if there are no errors, 1 if there are, 2 if a file cannot be read.
`;

/** Where the text goes; tests put their own in. */
export interface Output {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
}

interface Checked {
	readonly file: string;
	readonly what: string;
	readonly issues: readonly Issue[];
}

/** Runs the command. Returns its exit status. */
export async function validate(files: readonly string[], { out, err }: Output): Promise<0 | 1 | 2> {
	if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
		const help = files.includes('--help') || files.includes('-h');
		(help ? out : err)(USAGE);
		return help ? 0 : 2;
	}
	const texts = new Map<string, string>();
	let unreadable = false;
	for (const file of files) {
		try {
			texts.set(file, readFileSync(file, 'utf8'));
		} catch (error) {
			err(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)}).\n`);
			unreadable = true;
		}
	}
	const stories = new Map<string, Story>();
	const checked: Checked[] = [];
	for (const [file, text] of texts) {
		if (isOverlay(text)) continue;
		const { story, issues } = parseStory(text, kindShapes);
		if (story) stories.set(story.id, story);
		const steps = story?.steps.length ?? 0;
		const what = story ? `story "${story.id}", ${count(steps, 'step')}` : 'no story could be read';
		const places = story ? locatePlaces(story, await loadAtlas(story)).issues : [];
		checked.push({ file, what, issues: [...issues, ...places] });
	}
	for (const [file, text] of texts)
		if (isOverlay(text)) checked.push(checkOverlay(file, text, stories));
	for (const each of checked) out(report(each));
	if (unreadable) return 2;
	return checked.some(({ issues }) => issues.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

function checkOverlay(file: string, text: string, stories: ReadonlyMap<string, Story>): Checked {
	const { overlay, issues } = parseOverlay(text);
	if (!overlay) return { file, what: 'no overlay could be read', issues };
	const story = stories.get(overlay.story) ?? storyBeside(file);
	const fields = count(Object.keys(overlay.fields).length, 'field');
	const what = `overlay of "${overlay.story}" in ${overlay.language}, ${fields}`;
	if (!story) return { file, what: `${what}; its story was not given`, issues };
	const applied = applyOverlay(story, overlay, kindShapes);
	const missing = count(applied.missing.length, 'text');
	return {
		file,
		what: `${what}; ${missing} not translated`,
		issues: [...issues, ...applied.issues]
	};
}

function storyBeside(file: string): Story | null {
	const beside = join(dirname(file), 'story.json');
	return existsSync(beside) ? parseStory(readFileSync(beside, 'utf8'), kindShapes).story : null;
}

function isOverlay(text: string): boolean {
	return /"format"\s*:\s*"throughline-overlay\//.test(text.slice(0, 4_000));
}

function report({ file, what, issues }: Checked): string {
	const lines = issues.map((issue) => {
		const { line, column, severity, path, message, remedy, code } = issue;
		const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
		return `${place}  ${severity}  ${path || '(the document)'}  [${code}]\n    ${message}\n    → ${remedy}\n`;
	});
	const counts = (['error', 'warning', 'notice'] as const)
		.map(
			(severity) => [severity, issues.filter((each) => each.severity === severity).length] as const
		)
		.filter(([, number]) => number > 0)
		.map(([severity, number]) => count(number, severity));
	return `${lines.join('')}${file}: ${what}: ${counts.join(', ') || 'nothing to mend'}.\n`;
}

function count(number: number, noun: string): string {
	return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	process.exitCode = await validate(process.argv.slice(2), {
		out: (text) => process.stdout.write(text),
		err: (text) => process.stderr.write(text)
	});
}
