/**
 * `npm run bench`: how fast and how large the reader's page is, on a phone, beside a plain page of the same words (g), a
 * page made by hand with scrollama (f) and TimelineJS; how fast a story compiles; and how smoothly a timeline of 10,000 events
 * is moved and zoomed. Pages take turns, so that they share what else the machine does; figures are medians, and ratios
 * within one run.
 *
 *     npm run bench -- [--rounds 5] [--only PART] [--steps 1000] [--slowdown 4] [--json FILE] [--check]
 *
 * Parts: `compile`: how long a story takes to compile, and an edit of it. `story`: the first story's page. `thousand`: a page of
 * a thousand steps. `ten-thousand`: a page of ten thousand, of which a visit takes a minute: there are fewer rounds. `explorer`: the
 * timeline of 10,000 events, alone.
 *
 * The phone is four times as slow as the machine that this runs on. On one that is slow itself, or has other work, it is a
 * slower phone, to which limits in milliseconds do not apply: `--slowdown 2` tells of the same phone there.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StoryStore } from '#server/store.ts';
import { startApp } from './app.ts';
import { compileRows } from './compile.ts';
import { barePage, EVENTS, explorerPage, explorerRows, explorerScript } from './explorer.ts';
import { visit, type Visit, type Visiting } from './measure.ts';
import { plainPage } from './pages/plain.ts';
import { scrollamaPage } from './pages/scrollama.ts';
import { timelineFile, timelinePage } from './pages/timelinejs.ts';
import { launch, SLOWDOWN } from './profile.ts';
import {
	storyRows,
	table,
	tenThousandRows,
	thousandRows,
	type Row,
	type Visits
} from './report.ts';
import { serveFiles, type File } from './server.ts';
import { firstStory, longStory, SLUG, TEN_THOUSAND, THOUSAND, type Measured } from './stories.ts';

const { values: options } = parseArgs({
	options: {
		rounds: { type: 'string', default: '5' },
		steps: { type: 'string', default: '1000' },
		only: { type: 'string' },
		slowdown: { type: 'string', default: String(SLOWDOWN) },
		json: { type: 'string' },
		check: { type: 'boolean', default: false }
	}
});
const rounds = Number(options.rounds);
const slowdown = Number(options.slowdown);
/** As many steps are read of a long story as of a short one. */
const READ = 12;

const html = (body: string): File => ({ type: 'text/html; charset=utf-8', body });
const script = (body: string | Buffer): File => ({ type: 'text/javascript', body });
const styles = (body: string | Buffer): File => ({ type: 'text/css', body });

/** A story as the pages that it is compared with. */
async function besides(files: Map<string, File>, story: Measured, name = ''): Promise<void> {
	const { document, compiled } = story;
	const byHand = await scrollamaPage(compiled);
	files.set(`/g${name}`, html(plainPage(compiled)));
	files.set(`/f${name}`, html(byHand.html));
	files.set('/scrollama.js', script(byHand.script));
	files.set(`/timelinejs${name}`, html(timelinePage(document, compiled)));
}

async function pages(): Promise<Map<string, File>> {
	const files = new Map<string, File>();
	await besides(files, firstStory());
	files.set('/timelinejs/js/timeline.js', script(timelineFile('js/timeline.js')));
	files.set('/timelinejs/css/timeline.css', styles(timelineFile('css/timeline.css')));
	files.set('/timelinejs/js/locale/en.json', {
		type: 'application/json',
		body: timelineFile('js/locale/en.json')
	});
	files.set('/timelinejs/font.css', styles('.tl-timeline { font-family: serif; }'));
	return files;
}

function font(path: string): File | null {
	const name = /^\/fonts\/([\w-]+\.woff2)$/.exec(path)?.[1];
	return name ? { type: 'font/woff2', body: readFileSync(join('static', 'fonts', name)) } : null;
}

/**
 * All pages, in turn, as often as asked. The first turn warms the servers and is not counted. A page that is never ready
 * has no visits.
 */
async function inTurn(what: Readonly<Record<string, Visiting>>, rounds: number): Promise<Visits> {
	const visits: Record<string, Visit[]> = {};
	for (const { url } of Object.values(what))
		await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } }).then((r) => r.arrayBuffer());
	for (let round = 0; round < rounds; round++) {
		for (const [name, visiting] of Object.entries(what)) {
			const browser = await launch();
			try {
				(visits[name] ??= []).push(await visit(browser, { ...visiting, slowdown }));
			} catch (error) {
				if (name === 'ours' || !(error instanceof Error && error.name === 'TimeoutError'))
					throw error;
				process.stderr.write(`\n${name} was not ready in time.\n`);
			} finally {
				await browser.close();
			}
			process.stderr.write('.');
		}
	}
	process.stderr.write('\n');
	return visits;
}

const PARTS = ['compile', 'explorer', 'story', 'thousand', 'ten-thousand'] as const;
if (options.only && !PARTS.some((part) => part === options.only)) {
	throw new Error(`--only takes one of ${PARTS.join(', ')}.`);
}
const asked = (part: (typeof PARTS)[number]) => !options.only || options.only === part;

// First of all: a process compiles cold but once.
const compile = asked('compile') ? compileRows(rounds) : [];
if (compile.length > 0) console.log(table(`\nCompiling (medians of ${rounds} and more)`, compile));

/** Needs no app: the timeline stands alone. */
async function explore(): Promise<Row[]> {
	const files = new Map([
		['/explorer', html(explorerPage())],
		['/bare', html(barePage())],
		['/explorer.js', script(await explorerScript())]
	]);
	const { origin, server } = await serveFiles(files, font);
	try {
		return [...(await explorerRows(launch, origin, Math.ceil(rounds / 2)))];
	} finally {
		server.close();
	}
}
const explorer = asked('explorer') ? await explore() : [];
if (explorer.length > 0)
	console.log(table(`\nA timeline of ${EVENTS.toLocaleString('en')} events`, explorer));

/** Where a reader jumps in a story of so many steps: to its ends and all about, never twice to what is there. */
const jumpsIn = (count: number) =>
	[0.77, 0.11, 0.995, 0.42, 0.002, 0.63].map((share) => Math.floor(share * count));
/** TimelineJS takes very long; more than this nobody waits. */
const PATIENCE = 90_000;
/** Ten thousand steps come for long over a slow line, whoever made the page. */
const LONG_PATIENCE = 300_000;

const rows: Record<string, Row[]> = { compile, explorer };
const visits: Record<string, Visits> = {};

async function visitPages(): Promise<void> {
	const data = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
	const stops: (() => void)[] = [() => rmSync(data, { recursive: true, force: true })];
	try {
		const files = await pages();
		const steps = Number(options.steps);
		const store = new StoryStore(join(data, 'throughline.db'));
		for (const [part, id, count] of [
			['thousand', THOUSAND, steps],
			['ten-thousand', TEN_THOUSAND, 10 * steps]
		] as const) {
			if (!asked(part)) continue;
			const long = longStory(count, id);
			await besides(files, long, `-${part}`);
			store.seed(id, JSON.stringify(long.document));
		}
		store.close();
		const { origin: beside, server } = await serveFiles(files, font);
		stops.push(() => server.close());
		const { origin, app } = await startApp(data);
		stops.push(() => app.kill());
		const short = {
			url: `${origin}/stories/${SLUG}`,
			ready: true,
			read: { steps: READ }
		};

		if (asked('story')) {
			visits['story'] = await inTurn(
				{
					g: { url: `${beside}/g` },
					f: { url: `${beside}/f`, ready: true, read: { steps: READ } },
					ours: { ...short, press: true },
					TimelineJS: { url: `${beside}/timelinejs`, ready: true }
				},
				rounds
			);
			rows['story'] = storyRows(visits['story']);
			console.log(table(`\nThe first story (medians of ${rounds})`, rows['story']));
			const moved = new Set(
				(visits['story']['ours'] ?? []).flatMap(({ reading }) => reading?.moved ?? [])
			);
			if (moved.size > 0) console.log(`Moved while reading: ${[...moved].join('; ')}`);
		}
		if (asked('thousand')) {
			const middle = { steps: READ, begin: Math.floor(steps / 2) };
			const rest = { jump: jumpsIn(steps), memory: true };
			const all = await inTurn(
				{
					g: { url: `${beside}/g-thousand`, ...rest },
					f: { url: `${beside}/f-thousand`, ready: true, read: middle, ...rest },
					ours: { url: `${origin}/stories/${THOUSAND}`, ready: true, read: middle, ...rest },
					TimelineJS: {
						url: `${beside}/timelinejs-thousand`,
						ready: true,
						memory: true,
						patience: PATIENCE
					},
					// What a step costs there, within the same run.
					...(visits['story'] ? {} : { short })
				},
				rounds
			);
			const { short: own = [], ...long } = all;
			visits['thousand'] = long;
			rows['thousand'] = thousandRows(long, visits['story'] ?? { ours: own });
			console.log(table(`A story of ${steps} steps (medians of ${rounds})`, rows['thousand']));
		}
		if (asked('ten-thousand')) {
			const fewer = Math.min(rounds, 2);
			const rest = { jump: jumpsIn(10 * steps), memory: true, patience: LONG_PATIENCE };
			visits['ten-thousand'] = await inTurn(
				{
					g: { url: `${beside}/g-ten-thousand`, ...rest },
					f: { url: `${beside}/f-ten-thousand`, ready: true, ...rest },
					ours: { url: `${origin}/stories/${TEN_THOUSAND}`, ready: true, ...rest }
				},
				fewer
			);
			rows['ten-thousand'] = tenThousandRows(visits['ten-thousand']);
			console.log(
				table(`A story of ${10 * steps} steps (medians of ${fewer})`, rows['ten-thousand'])
			);
		}
	} finally {
		for (const stop of stops.reverse()) stop();
	}
}

if (asked('story') || asked('thousand') || asked('ten-thousand')) await visitPages();
if (options.json) {
	writeFileSync(options.json, JSON.stringify({ rows, visits }, null, '\t') + '\n');
}
const missed = Object.values(rows).some((list) => list.some(({ ok }) => !ok));
process.exit(options.check && missed ? 1 : 0);
