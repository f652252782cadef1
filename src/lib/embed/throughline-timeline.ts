/**
 * `<throughline-timeline src="…">`: a timeline to explore in any page, of a story's events or of one's own; search, zoom,
 * lanes, ten thousand events.
 */
import '../styles/theme.css';
import '../styles/base.css';
import { mount, unmount } from 'svelte';
import type { ExplorerTimeline } from '../compile/explorer/types.js';
import { TimelineExplorer } from '../components/TimelineExplorer/index.js';
import { BOX, EmbedElement } from './embed-element.js';
import { dress } from './sheets.js';
import { loadTimeline, timelineOfText } from './timeline-source.js';

/** The build puts the styles of the components in the place of this string. */
const STYLES = '@throughline-styles';

/**
 * Attributes: `src` (address of a story's page, of a `timeline.json`, or of events as JSON), `lang`, `theme` (`light`, `dark`),
 * `direction` (`across`, `down`; default: as there is room), `reverse`, `label` (names it; default "Timeline").
 * Instead of `src`, a `<script type="application/json">` inside the tag may hold the events: `timelineData`.
 *
 * Events, all bubbling: `ready` with `{events}`, how many; `open` with `{id}`; `error` with `{message, src}`.
 */
export class ThroughlineTimeline extends EmbedElement<ExplorerTimeline> {
	static readonly observedAttributes = ['src', 'lang', 'theme', 'direction', 'reverse', 'label'];

	#timeline: ExplorerTimeline | null = null;
	#drawn: Record<string, unknown> | null = null;

	override connectedCallback(): void {
		super.connectedCallback();
		if (this.#timeline) this.#draw(this.#timeline);
		else this.load();
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.#end();
	}

	attributeChangedCallback(name: string, before: string | null, value: string | null): void {
		if (before === value) return;
		if (name === 'theme') this.setLook(value);
		else if (name === 'src' || name === 'lang') {
			this.#timeline = null;
			if (this.isConnected) this.load();
		} else if (this.#timeline && this.isConnected) this.#draw(this.#timeline);
	}

	protected override fetch(signal: AbortSignal): Promise<ExplorerTimeline> | null {
		if (this.src) return loadTimeline(this.src, this.lang, signal);
		const { inline } = this;
		return inline && timelineOfText(inline.json, inline.language);
	}

	protected override take(timeline: ExplorerTimeline): void {
		this.#timeline = timeline;
		this.#draw(timeline);
		this.dataset.state = 'ready';
		this.settle();
		this.send('ready', { events: timeline.events.length });
	}

	protected override clear(): void {
		this.#timeline = null;
		this.#end();
	}

	#draw(timeline: ExplorerTimeline): void {
		this.#end();
		dress(this.shadow, [BOX, STYLES]);
		const root = document.createElement('div');
		root.className = 'tl-story';
		root.style.padding = '16px';
		root.lang = timeline.language;
		root.dir = timeline.direction;
		this.frame.replaceChildren(root);
		const direction = this.getAttribute('direction');
		const label = this.getAttribute('label');
		this.#drawn = mount(TimelineExplorer, {
			target: root,
			props: {
				timeline,
				direction: direction === 'across' || direction === 'down' ? direction : 'auto',
				reverse: this.hasAttribute('reverse'),
				...(label ? { label } : {}),
				onopen: ({ id }: { readonly id: string }) => this.send('open', { id })
			}
		});
	}

	#end(): void {
		if (this.#drawn) void unmount(this.#drawn);
		this.#drawn = null;
		this.frame.replaceChildren();
	}
}
