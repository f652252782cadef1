/** While developing: what is wrong with the story files is shown on the pages, with where, what, and what would be right. */
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join, relative } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Checked } from './check-files.ts';
import { faultsOverlay, faultsPage } from './dev-faults.ts';

const FOLDER = join('src', 'stories');

/** The story files with something in them that cannot be used. */
interface Faults {
	readonly files: readonly Checked[];
	/** As `npm run validate` prints them. */
	readonly report: string;
}

const NONE: Faults = { files: [], report: '' };

/** Shows it on the pages of `vite dev`, and takes it away once it is mended. */
export function storiesInDev(): Plugin {
	return {
		name: 'throughline-stories',
		apply: ({ mode }, { command }) => command === 'serve' && mode !== 'test',
		configureServer(server) {
			const { root, logger } = server.config;
			let checking: Promise<Faults> | undefined;
			const find = () => (checking ??= check(server));
			const overlay = async () => {
				const { files, report } = await find();
				return files[0] && faultsOverlay(join(root, files[0].file), files[0], report);
			};
			const tell = async (before: Promise<Faults> | undefined) => {
				const was = await before;
				const { files, report } = await find();
				if (report) logger.error(report, { timestamp: true });
				const fault = await overlay();
				const alike = fault && files.some(isNoJson) === Boolean(was?.files.some(isNoJson));
				if (alike) server.ws.send(fault);
				else if (fault || was?.files.length) server.ws.send({ type: 'full-reload' });
			};
			server.watcher.on('all', (_event, file) => {
				const before = checking;
				// Whatever it was: a layer kind decides on a story, too.
				checking = undefined;
				if (file.startsWith(join(root, FOLDER)) && file.endsWith('.json')) void tell(before);
			});
			server.ws.on('vite:client:connect', async (_data, page) => {
				const fault = await overlay();
				if (fault) page.send(fault);
			});
			server.middlewares.use((request, response, next) => {
				if (!isForPage(request)) return next();
				find().then(({ files, report }) => {
					// The server imports each story: while one is no JSON, it has no page to give.
					if (!files.some(isNoJson)) return next();
					response.statusCode = 500;
					response.setHeader('Content-Type', 'text/html; charset=utf-8');
					response.setHeader('Cache-Control', 'no-store');
					response.end(faultsPage(report));
				}, next);
			});
		}
	};
}

function isForPage({ method, headers }: IncomingMessage): boolean {
	return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

function isNoJson({ issues }: Checked): boolean {
	return issues.some(({ code }) => code === 'json.syntax');
}

async function check(server: ViteDevServer): Promise<Faults> {
	const { root, logger } = server.config;
	try {
		const { checkFiles, isFaulty, isOverlay, report } = (await server.ssrLoadModule(
			'/src/cli/check-files.ts'
		)) as typeof import('./check-files.ts');
		const texts = readdirSync(join(root, FOLDER), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.json'))
			.map((name) => join(root, FOLDER, name))
			.map((file) => [file, readFileSync(file, 'utf8')] as const)
			.filter(([file, text]) => file.endsWith('story.json') || isOverlay(text));
		const files = (await checkFiles(new Map(texts)))
			.filter(isFaulty)
			.map((each) => ({ ...each, file: relative(root, each.file) }));
		return { files, report: files.map(report).join('\n') };
	} catch (error) {
		// What checks them may be under work itself: pages show that error, then.
		logger.warn(`The story files were not checked: ${String(error)}`);
		return NONE;
	}
}
