/**
 * The compiler from a page of its own, in a frame that nobody sees.
 *
 * Browsers remember for as long as a page lives that a script of it could not be loaded: asked for again, under another
 * address, too, it fails at once where one of those that it needs had failed. A new page remembers nothing.
 */
import type { compilerFor } from './compiler.ts';

/** Fired on the frame's element; `detail` is {@link compilerFor}. */
export const READY = 'compilerready';

/** How long the page may take, in milliseconds. */
const PATIENCE = 20_000;

export class CompilerFrame {
	readonly #address: string;
	#frame: HTMLIFrameElement | null = null;

	/** @param address of the page that fires {@link READY} */
	constructor(address: string) {
		this.#address = address;
	}

	/** Loads everything anew; what was loaded before may not be used after. Rejects where the server does not answer. */
	async load(): Promise<typeof compilerFor> {
		const answer = await fetch(this.#address, { method: 'HEAD', cache: 'no-store' });
		if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
		const frame = document.createElement('iframe');
		frame.hidden = true;
		try {
			const found = await new Promise<typeof compilerFor>((resolve, reject) => {
				const timer = setTimeout(() => reject(new Error('The page did not load.')), PATIENCE);
				frame.addEventListener(READY, (event) => {
					clearTimeout(timer);
					resolve((event as CustomEvent<typeof compilerFor>).detail);
				});
				frame.src = this.#address;
				document.body.append(frame);
			});
			this.#frame?.remove();
			this.#frame = frame;
			return found;
		} catch (error) {
			frame.remove();
			throw error;
		}
	}
}
