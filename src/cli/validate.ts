/** `npm run validate -- FILE…`: reads stories and translation overlays and says what is wrong with them. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkFiles, isFaulty, report } from './check-files.ts';

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
	const checked = await checkFiles(texts);
	for (const each of checked) out(report(each));
	if (unreadable) return 2;
	return checked.some(isFaulty) ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	process.exitCode = await validate(process.argv.slice(2), {
		out: (text) => process.stdout.write(text),
		err: (text) => process.stderr.write(text)
	});
}
