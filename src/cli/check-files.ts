/** What is wrong with story files: as `npm run validate` prints it, and pages show it while developing. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { kindShapes } from '#kinds/index.ts';
import { locatePlaces } from '#lib/compile/index.ts';
import { applyOverlay, missingFiles, parseOverlay, parseStory } from '#lib/story/index.ts';
import type { Issue, NamedFile, Story } from '#lib/story/index.ts';
import { inside } from '#lib/story/issues.ts';
import { locate } from '#lib/story/json/position.ts';
import { lookIn } from '#server/site-folder.ts';
import { loadAtlas } from '#atlas/index.ts';

/** A story or a translation that was read. */
export interface Checked {
	readonly file: string;
	/** What it is, as far as it could be read. */
	readonly what: string;
	readonly issues: readonly Issue[];
}

/**
 * Reads stories, and overlays each with its story.
 *
 * @param texts by the names of their files
 * @param site the folder with the site's own files; where there is none, nothing is said of those that are named
 */
export async function checkFiles(
	texts: ReadonlyMap<string, string>,
	site = resolve('static')
): Promise<readonly Checked[]> {
	const stories = new Map<string, Story>();
	const checked: Checked[] = [];
	for (const [file, text] of texts) {
		if (isOverlay(text)) continue;
		const { story, issues, files } = parseStory(text, kindShapes);
		if (story) stories.set(story.id, story);
		const steps = story?.steps.length ?? 0;
		const what = story ? `story "${story.id}", ${count(steps, 'step')}` : 'no story could be read';
		const places = story ? inText(text, locatePlaces(story, await loadAtlas(story)).issues) : [];
		const missing = existsSync(site) ? missingIn(text, files, site) : [];
		checked.push({ file, what, issues: [...issues, ...places, ...missing] });
	}
	for (const [file, text] of texts)
		if (isOverlay(text)) checked.push(checkOverlay(file, text, stories));
	return checked;
}

/** What was found about places, with where each place stands in the text. */
function inText(text: string, issues: readonly Issue[]): Issue[] {
	const paths = issues.map(({ path }) => {
		const [, index, key] = /^places\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
		return key === undefined ? null : inside(inside(inside(null, 'places'), Number(index)), key);
	});
	const found = locate(text.replace(/^\uFEFF/, ''), paths);
	return issues.map((issue, i) => ({ ...issue, ...(paths[i] && found[i]) }));
}

/** The files that a story names and that the site has not, with where each is named in the text. */
function missingIn(text: string, files: readonly NamedFile[], site: string): Issue[] {
	const isMissing = lookIn(site);
	const found = files.flatMap((file) => {
		const [issue] = missingFiles([file], isMissing);
		return issue ? [{ issue, at: file.at }] : [];
	});
	if (found.length === 0) return [];
	const positions = locate(
		text.replace(/^\uFEFF/, ''),
		found.map(({ at }) => at)
	);
	return found.map(({ issue }, i) => ({ ...issue, ...positions[i] }));
}

/** Whether something in a file could not be used. */
export function isFaulty({ issues }: Checked): boolean {
	return issues.some(({ severity }) => severity === 'error');
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

/** Whether a text is meant as a translation, be it sound or not. */
export function isOverlay(text: string): boolean {
	return /"format"\s*:\s*"throughline-overlay\//.test(text.slice(0, 4_000));
}

/** Each issue with where, what, and what would be right; and the counts. */
export function report({ file, what, issues }: Checked): string {
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
