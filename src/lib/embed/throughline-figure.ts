/**
 * `<throughline-figure src="…" step="…">`: pictures of one step of a story in any page; a map, a figure, a chart, a timeline,
 * a quote; as they stand in a story's text. Maps can be explored.
 */
import type { exploreFigure } from '../player/explore.js';
import { BOX, EmbedElement } from './embed-element.js';
import type { FigureChoice } from './figure-of.js';
import { beside } from './home.js';
import { figureDocument } from './figure-document.js';
import { dress } from './sheets.js';
import { figureOfText, loadFigure } from './source.js';
import { viewsBeside } from './view-of.js';
import type { WholeFigure } from './whole.js';

interface MapModule {
	readonly exploreFigure: typeof exploreFigure;
}

/** How near the figure has to come to what is seen before anything is asked for: in heights of the window. */
const NEAR = '150%';

/**
 * Attributes: `src` (address of a story's page, a compiled story or a story document), `step` (id or index), `layer` (id,
 * kind or index; default: all of the step), `lang`, `theme` (`light`, `dark`), `loading` (`eager`; default: once it is near).
 * Instead of `src`, a `<script type="application/json">` inside the tag may hold a story document, a layer, or a stage.
 *
 * Events, both bubbling: `ready` with `{label}`, and `error` with `{message, src}`.
 */
export class ThroughlineFigure extends EmbedElement<WholeFigure> {
	static readonly observedAttributes = ['src', 'step', 'layer', 'lang', 'theme'];

	#near: IntersectionObserver | null = null;
	#figure: WholeFigure | null = null;
	#ends: (() => void)[] = [];

	override connectedCallback(): void {
		super.connectedCallback();
		if (this.#figure) this.take(this.#figure);
		else this.#wait();
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.#near?.disconnect();
		this.#near = null;
		this.#still();
	}

	attributeChangedCallback(name: string, before: string | null, value: string | null): void {
		if (before === value) return;
		if (name === 'theme') return this.setLook(value);
		this.#figure = null;
		if (this.isConnected) this.#wait();
	}

	/** Loads once the reader comes near. */
	#wait(): void {
		this.#near?.disconnect();
		this.#near = null;
		if (this.getAttribute('loading') === 'eager') return this.load();
		const near = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				near.disconnect();
				this.load();
			},
			{ rootMargin: `${NEAR} 0px` }
		);
		near.observe(this);
		this.#near = near;
	}

	protected override fetch(signal: AbortSignal): Promise<WholeFigure> | null {
		const choice: FigureChoice = {
			step: this.getAttribute('step'),
			layer: this.getAttribute('layer')
		};
		if (this.src) return loadFigure(this.src, choice, this.lang, signal);
		const { inline } = this;
		return (
			inline &&
			figureOfText(figureDocument(inline.json, inline.language), choice, this.lang, signal)
		);
	}

	protected override take(figure: WholeFigure): void {
		this.#still();
		this.#figure = figure;
		dress(this.shadow, [BOX, ...figure.css]);
		// From where this script came from, or written by the kit itself: `WholeFigure`.
		this.frame.innerHTML = figure.html;
		this.dataset.state = 'ready';
		if (figure.alive.length > 0) void this.#enliven(figure);
		const explore = ({ target }: Event) => {
			const button = (target as Element).closest<HTMLElement>('[data-part="explore"]');
			if (button) void this.#explore(figure, button);
		};
		this.frame.addEventListener('click', explore);
		this.#ends.push(() => this.frame.removeEventListener('click', explore));
		this.settle();
		this.send('ready', { label: figure.label });
	}

	protected override clear(): void {
		this.#figure = null;
		this.#still();
	}

	#still(): void {
		for (const end of this.#ends.splice(0)) end();
	}

	async #enliven(figure: WholeFigure): Promise<void> {
		const views = await viewsBeside().catch(() => undefined);
		const root = this.frame.firstElementChild;
		if (!views || !root || this.#figure !== figure || !this.isConnected) return;
		// Kinds of media share what listens.
		const listening = new Set(figure.alive.map((kind) => views[kind]?.alive));
		for (const listen of listening) if (listen) this.#ends.push(listen(root));
	}

	async #explore({ maps, story }: WholeFigure, button: HTMLElement): Promise<void> {
		const drawn = [...this.frame.querySelectorAll('[data-part="map"]')];
		const layer = maps[drawn.findIndex((map) => map.contains(button))];
		if (!layer) return;
		const { exploreFigure } = await beside<MapModule>('throughline-map.js');
		exploreFigure(layer, story, button);
	}
}
