/**
 * `npm run bench`: how fast and how large the reader's page is, on a phone, beside a plain page of the same words (g), a
 * page made by hand with scrollama (f) and TimelineJS; how fast a story compiles; and how smoothly a timeline of 10,000 events
 * is moved and zoomed. Pages take turns, so that they share
 * what else the machine does; figures are medians, and ratios within one run.
 *
 *     npm run bench -- [--rounds 5] [--only story|thousand|compile|explorer] [--steps 1000] [--json FILE] [--check]
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
import { launch } from './profile.ts';
import { storyRows, table, thousandRows, type Row, type Visits } from './report.ts';
import { serveFiles, type File } from './server.ts';
import { firstStory, longStory, SLUG, THOUSAND } from './stories.ts';

const { values: options } = parseArgs({
	options: {
		rounds: { type: 'string', default: '5' },
		steps: { type: 'string', default: '1000' },
		only: { type: 'string' },
		json: { type: 'string' },
		check: { type: 'boolean', default: false }
	}
});
const rounds = Number(options.rounds);
/** As many steps are read of a long story as of a short one. */
const READ = 12;

const html = (body: string): File => ({ type: 'text/html; charset=utf-8', body });
const script = (body: string | Buffer): File => ({ type: 'text/javascript', body });
const styles = (body: string | Buffer): File => ({ type: 'text/css', body });

async function pages(): Promise<Map<string, File>> {
	const files = new Map<string, File>();
	const { document, compiled } = firstStory();
	const byHand = await scrollamaPage(compiled);
	files.set('/g', html(plainPage(compiled)));
	files.set('/f', html(byHand.html));
	files.set('/scrollama.js', script(byHand.script));
	files.set('/timelinejs', html(timelinePage(document, compiled)));
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

/** All pages, in turn, as often as asked. The first turn warms the servers and is not counted. */
async function inTurn(what: Readonly<Record<string, Visiting>>): Promise<Visits> {
	const visits: Record<string, Visit[]> = {};
	for (const { url } of Object.values(what))
		await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } }).then((r) => r.arrayBuffer());
	for (let round = 0; round < rounds; round++) {
		for (const [name, visiting] of Object.entries(what)) {
			const browser = await launch();
			try {
				(visits[name] ??= []).push(await visit(browser, visiting));
			} finally {
				await browser.close();
			}
			process.stderr.write('.');
		}
	}
	process.stderr.write('\n');
	return visits;
}

// First of all: a process compiles cold but once.
const compile = !options.only || options.only === 'compile' ? compileRows(rounds) : [];
if (compile.length > 0) console.log(table(`\nCompiling (medians of ${rounds} and more)`, compile));
if (options.only === 'compile') {
	if (options.json) writeFileSync(options.json, JSON.stringify({ compile }, null, '\t') + '\n');
	process.exit(options.check && compile.some(({ ok }) => !ok) ? 1 : 0);
}

/** Needs no app: the timeline stands alone. */
async function explore(): Promise<readonly Row[]> {
	const files = new Map([
		['/explorer', html(explorerPage())],
		['/bare', html(barePage())],
		['/explorer.js', script(await explorerScript())]
	]);
	const { origin, server } = await serveFiles(files, font);
	try {
		return await explorerRows(launch, origin, Math.ceil(rounds / 2));
	} finally {
		server.close();
	}
}
const explored = !options.only || options.only === 'explorer' ? await explore() : [];
if (explored.length > 0)
	console.log(table(`\nA timeline of ${EVENTS.toLocaleString('en')} events`, explored));
if (options.only === 'explorer') {
	if (options.json) writeFileSync(options.json, JSON.stringify({ explored }, null, '\t') + '\n');
	process.exit(options.check && explored.some(({ ok }) => !ok) ? 1 : 0);
}

const data = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const stops: (() => void)[] = [() => rmSync(data, { recursive: true, force: true })];
try {
	const files = await pages();
	const withLong = options.only !== 'story';
	if (withLong) {
		const long = longStory(Number(options.steps));
		files.set('/g1000', html(plainPage(long.compiled)));
		const store = new StoryStore(join(data, 'throughline.db'));
		store.seed(THOUSAND, JSON.stringify(long.document));
		store.close();
	}
	const { origin: beside, server } = await serveFiles(files, font);
	stops.push(() => server.close());
	const { origin, app } = await startApp(data);
	stops.push(() => app.kill());

	const story = await inTurn({
		g: { url: `${beside}/g` },
		f: { url: `${beside}/f`, ready: true, read: { steps: READ } },
		ours: {
			url: `${origin}/stories/${SLUG}`,
			ready: true,
			read: { steps: READ },
			press: true
		},
		TimelineJS: { url: `${beside}/timelinejs`, ready: true }
	});
	const long = withLong
		? await inTurn({
				g: { url: `${beside}/g1000` },
				ours: {
					url: `${origin}/stories/${THOUSAND}`,
					ready: true,
					read: { steps: READ, begin: Math.floor(Number(options.steps) / 2) }
				}
			})
		: null;
	const rows = storyRows(story);
	const longRows = long ? thousandRows(long, story) : [];
	console.log(table(`\nThe first story (medians of ${rounds})`, rows));
	if (long) console.log(table(`A story of ${options.steps} steps`, longRows));
	const moved = new Set((story.ours ?? []).flatMap(({ reading }) => reading?.moved ?? []));
	if (moved.size > 0) console.log(`Moved while reading: ${[...moved].join('; ')}`);
	if (options.json) {
		const all = { compile, explored, rows, longRows, story, long };
		writeFileSync(options.json, JSON.stringify(all, null, '\t') + '\n');
	}
	if (options.check && [...compile, ...explored, ...rows, ...longRows].some(({ ok }) => !ok))
		process.exitCode = 1;
} finally {
	for (const stop of stops.reverse()) stop();
}
