/** `npm run translate -- LANGUAGE STORY`: begins a translation overlay beside a story, or brings it up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindShapes } from '#kinds/index.ts';
import {
	applyOverlay,
	beginOverlay,
	parseOverlay,
	parseStory,
	serialiseOverlay
} from '#lib/story/index.ts';
import type { Output } from './validate.ts';

const USAGE = `Usage: npm run translate -- LANGUAGE STORY

Writes LANGUAGE.json beside STORY (a story.json), with every text that a translation replaces. Each stands there as in the
original; write yours over it, and run this again: it notes which text each translates, adds what the story has gained, and
says how much is left. It takes nothing of yours out.

Ends with 0 if it was written, 2 if not.
`;

/** Runs the command. Returns its exit status. */
export function translate(args: readonly string[], { out, err }: Output): 0 | 2 {
	const [language = '', file = '', ...more] = args;
	if (!language || !file || more.length > 0 || language.startsWith('-')) {
		const help = args.includes('--help') || args.includes('-h');
		(help ? out : err)(USAGE);
		return help ? 0 : 2;
	}
	if (!isLanguage(language)) {
		err(`"${language}" is no language: write a tag as ar, fr or fa-AF.\n`);
		return 2;
	}
	const story = existsSync(file) ? parseStory(readFileSync(file, 'utf8'), kindShapes).story : null;
	if (!story) {
		err(`${file}: no story could be read. npm run validate says why.\n`);
		return 2;
	}
	const to = join(dirname(file), `${language}.json`);
	const begun = existsSync(to) ? parseOverlay(readFileSync(to, 'utf8')) : null;
	// What could not be read would be lost when it is written.
	if (begun && (!begun.overlay || begun.issues.some(({ code }) => code !== 'field.missing'))) {
		err(`${to}: is not sound, and was left as it is. npm run validate says why.\n`);
		return 2;
	}
	const overlay = beginOverlay(story, begun?.overlay ?? language, kindShapes);
	writeFileSync(to, serialiseOverlay(overlay));
	const { missing, stale } = applyOverlay(story, overlay, kindShapes);
	out(
		`${to}: ${missing.length} of ${Object.keys(overlay.fields).length} texts to be translated, ${stale.length} to be looked at again.\n`
	);
	return 0;
}

function isLanguage(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag)[0] === tag;
	} catch {
		return false;
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	process.exitCode = translate(process.argv.slice(2), {
		out: (text) => process.stdout.write(text),
		err: (text) => process.stderr.write(text)
	});
}
