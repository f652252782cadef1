/** What the elements of other sites' pages share: a shadow root, what is loaded into it, and what is told of that. */
import box from './embed.css?inline';
import { dress } from './sheets.js';

// Where there is no DOM, as on a server, the module may be imported all the same.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** The styles by which an element meets its page, before those of what it shows. */
export const BOX: string = box;

/**
 * An element that loads something and shows it in a shadow root. What stands inside the tag is shown until it is there, and
 * where it cannot be had. `data-state` is `loading`, `ready` or `failed`; `data-theme` is set from `theme`.
 */
export abstract class EmbedElement<Loaded> extends Base {
	protected readonly shadow: ShadowRoot;
	/** Holds what is shown. */
	protected readonly frame: HTMLElement;
	#loading: AbortController | null = null;
	#promise!: Promise<this>;
	#settle: {
		resolve: (element: EmbedElement<Loaded>) => void;
		reject: (why: Error) => void;
	} | null = null;

	constructor() {
		super();
		this.shadow = this.attachShadow({ mode: 'open' });
		this.frame = document.createElement('div');
		this.frame.className = 'frame';
		this.shadow.append(document.createElement('slot'), this.frame);
		this.#promise = this.#expect();
	}

	/** Gets what the attributes name; `null`: they name nothing. */
	protected abstract fetch(signal: AbortSignal): Promise<Loaded> | null;

	/** Takes what has come, and shows it once there is a place for it. */
	protected abstract take(loaded: Loaded): void;

	/** Takes away what is shown. */
	protected abstract clear(): void;

	/** The address of what is shown. */
	get src(): string {
		return this.getAttribute('src') ?? '';
	}
	set src(src: string) {
		this.setAttribute('src', src);
	}

	/** Kept once it is shown, broken where it cannot be; a new one for each `src`. */
	get ready(): Promise<this> {
		return this.#promise;
	}

	connectedCallback(): void {
		dress(this.shadow, [BOX]);
	}

	disconnectedCallback(): void {
		this.#loading?.abort();
		this.#loading = null;
	}

	/** What stands as JSON inside the tag, and the language of the page there. */
	protected get inline(): { readonly json: string; readonly language: string } | null {
		const script = this.querySelector(':scope > script[type="application/json"]');
		const language = this.closest('[lang]')?.getAttribute('lang') || 'en';
		return script?.textContent ? { json: script.textContent, language } : null;
	}

	/** Sets the look that `theme` asks for: `light`, `dark`, or as the reader's device. */
	protected setLook(theme: string | null): void {
		if (theme === 'light' || theme === 'dark') this.dataset.theme = theme;
		else delete this.dataset.theme;
	}

	/** Loads what the attributes name, once for all that are set together. */
	protected load(): void {
		this.#loading?.abort();
		const loading = (this.#loading = new AbortController());
		if (!this.#settle) this.#promise = this.#expect();
		this.dataset.state = 'loading';
		queueMicrotask(() => {
			if (loading.signal.aborted) return;
			this.fetch(loading.signal)
				?.then((loaded) => {
					if (!loading.signal.aborted) this.take(loaded);
				})
				.catch((error: unknown) => {
					if (!loading.signal.aborted) this.fail(error);
				});
		});
	}

	/** Tells that all is there. */
	protected settle(): void {
		this.#settle?.resolve(this);
		this.#settle = null;
	}

	/** Shows what stands inside the tag, and tells why. */
	protected fail(error: unknown): void {
		const why = error instanceof Error ? error : new Error(String(error));
		this.clear();
		this.frame.replaceChildren();
		this.dataset.state = 'failed';
		console.warn(`${this.localName}: ${why.message}`, this);
		this.#settle?.reject(why);
		this.#settle = null;
		this.send('error', { message: why.message, src: this.src });
	}

	protected send(type: string, detail: unknown): void {
		this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
	}

	#expect(): Promise<this> {
		const promise = new Promise<EmbedElement<Loaded>>((resolve, reject) => {
			this.#settle = { resolve, reject };
		}) as Promise<this>;
		// Nobody has to listen.
		promise.catch(() => {});
		return promise;
	}
}
