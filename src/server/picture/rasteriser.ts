/**
 * SVG to PNG in a thread of its own, so that the server goes on answering meanwhile, and so that a picture that the
 * rasteriser fails on ends that thread and nothing else.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { pictureFonts } from './fonts.ts';

/** Runs in the thread. As text: it is part of no bundle. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { initWasm, Resvg } = require(workerData.code);
const ready = initWasm(workerData.wasm);
parentPort.on('message', async (svg) => {
	await ready;
	const image = new Resvg(svg, {
		font: { fontBuffers: workerData.fonts, defaultFontFamily: 'Throughline Sans' }
	});
	const png = image.render().asPng();
	parentPort.postMessage(png, [png.buffer]);
});
`;

/** A picture that takes longer than this is given up. */
const LONGEST_MS = 60_000;
/** A thread that has nothing to do for so long is ended, with the memory that it holds. */
const IDLE_MS = 60_000;

type Png = Uint8Array<ArrayBuffer>;

interface Job {
	readonly done: (png: Png) => void;
	readonly failed: (error: Error) => void;
}

export class Rasteriser {
	#thread: Worker | null = null;
	#job: Job | null = null;
	#idle: NodeJS.Timeout | undefined;
	#last: Promise<unknown> = Promise.resolve();
	readonly #longest: number;

	/** @param longest milliseconds that one picture may take; default 60,000 */
	constructor(longest = LONGEST_MS) {
		this.#longest = longest;
	}

	/** One picture after another. Fails where there is no rasteriser, or where it fails. */
	png(svg: string): Promise<Png> {
		const made = this.#last.then(() => this.#draw(svg));
		this.#last = made.catch(() => undefined);
		return made;
	}

	/** Ends the thread, and with it a picture that it is at. */
	close(): void {
		this.#end(new Error('The rasteriser was closed.'));
	}

	async #draw(svg: string): Promise<Png> {
		clearTimeout(this.#idle);
		const thread = (this.#thread ??= this.#start());
		const late = setTimeout(
			() => this.#end(new Error('The picture took too long.')),
			this.#longest
		);
		try {
			return await new Promise<Png>((done, failed) => {
				this.#job = { done, failed };
				thread.ref();
				thread.postMessage(svg);
			});
		} finally {
			clearTimeout(late);
			this.#job = null;
			// An idle thread keeps no process alive.
			thread.unref();
			this.#idle = setTimeout(() => this.close(), IDLE_MS).unref();
		}
	}

	#start(): Worker {
		const thread = start();
		const failed = (error: Error) => {
			if (this.#thread === thread) this.#end(error);
		};
		thread.on('message', (png: Png) => this.#job?.done(png));
		thread.on('error', failed);
		thread.on('exit', () => failed(new Error('The rasteriser ended.')));
		return thread;
	}

	#end(error: Error): void {
		clearTimeout(this.#idle);
		const thread = this.#thread;
		this.#thread = null;
		void thread?.terminate();
		this.#job?.failed(error);
	}
}

/** Whether there is a rasteriser on this machine. */
export function canRasterise(): boolean {
	try {
		createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
		return true;
	} catch {
		return false;
	}
}

function start(): Worker {
	const files = createRequire(import.meta.url);
	const code = files.resolve('@resvg/resvg-wasm');
	const wasm = readFileSync(files.resolve('@resvg/resvg-wasm/index_bg.wasm'));
	return new Worker(THREAD, { eval: true, workerData: { code, wasm, fonts: pictureFonts() } });
}
