/** What a feed says, whatever it is written in. */
import { plainText } from '../../compile/plain-text.js';
import type { CompiledStory } from '../../compile/types.js';
import { escapeXml } from '../picture/svg.js';
import { blocksToHtml } from './html.js';

export interface FeedEntry {
	/** An address that stays. */
	readonly id: string;
	readonly url: string;
	readonly title: string;
	/** One or two sentences. */
	readonly summary: string;
	readonly html: string;
	/** ISO 8601, UTC. */
	readonly published: string;
	readonly updated: string;
	/** BCP 47, where it is not the feed's. */
	readonly language?: string | undefined;
	readonly image?: string | undefined;
	readonly tags?: readonly string[];
}

export interface Feed {
	readonly id: string;
	readonly title: string;
	readonly subtitle?: string;
	readonly language: string;
	/** The page that the feed is about. */
	readonly page: string;
	readonly authors: readonly string[];
	readonly updated: string;
	/** Newest first. */
	readonly entries: readonly FeedEntry[];
}

export interface StoryFeedOptions {
	/** The story's canonical address, with its language where it is not the story's own. */
	readonly url: string;
	/** When the story was published last; ISO 8601. */
	readonly publishedAt: string;
	/** By step id. */
	readonly changes: ReadonlyMap<string, { readonly published: string; readonly changed: string }>;
	/** Address of a step's picture; nothing where there are none. */
	readonly image?: (step: string) => string | undefined;
	/** Entries at most. Default 100. */
	readonly most?: number;
}

const SUMMARY = 280;

/** The first sentences of a text, up to about as many characters. */
export function shortened(text: string, most = SUMMARY): string {
	if (text.length <= most) return text;
	const end = text.lastIndexOf(' ', most);
	return `${text.slice(0, end > most / 2 ? end : most).trimEnd()} …`;
}

/** A whole moment for a date as precise as it is; later than nothing. */
function moment(iso: string | undefined, otherwise: string): string {
	const time = iso === undefined ? NaN : Date.parse(iso);
	// A correction cannot be news before it could be read.
	return Number.isNaN(time) ? otherwise : new Date(time).toISOString();
}

/** The steps of a story by when they were last changed, and what was corrected in it by when that was said. */
export function storyFeed(story: CompiledStory, options: StoryFeedOptions): Feed {
	const { url, publishedAt, changes, image, most = 100 } = options;
	const steps = story.steps.map((step): FeedEntry => {
		const { published = publishedAt, changed = publishedAt } = changes.get(step.id) ?? {};
		const where = [step.when?.text, step.where].filter(Boolean).join(' · ');
		const text = plainText(step.body);
		return {
			id: `${url}#${step.id}`,
			url: `${url}#${step.id}`,
			title: plainText(step.heading) || step.label,
			summary: shortened([where, text].filter(Boolean).join('. ')),
			html: (where ? `<p><strong>${escapeXml(where)}</strong></p>` : '') + blocksToHtml(step.body),
			published,
			updated: changed,
			language: step.language,
			image: image?.(step.id),
			tags: [
				...new Set(step.claims.map(({ standing }) => story.words[`standing.${standing}`] ?? ''))
			]
		};
	});
	const updates = story.updates.map((update): FeedEntry => {
		const at = moment(update.iso, publishedAt);
		const kind = story.words[`update.${update.kind}`] ?? '';
		const parts: [string, string | undefined][] = [
			['update.was', update.was],
			['update.now', update.now]
		];
		const links = update.steps.flatMap((index) => story.steps[index] ?? []);
		return {
			id: `${url}#tl-update-${update.id}`,
			url: links[0] ? `${url}#${links[0].id}` : `${url}#tl-update-${update.id}`,
			title: shortened(`${kind}: ${update.text}`, 100),
			summary: shortened(update.text),
			html: [
				`<p>${escapeXml(update.text)}</p>`,
				...parts.flatMap(([key, text]) =>
					text ? [`<p>${escapeXml(`${story.words[key] ?? ''}: ${text}`)}</p>`] : []
				),
				...links.map(
					({ id, label }) => `<p><a href="${escapeXml(`${url}#${id}`)}">${escapeXml(label)}</a></p>`
				)
			].join(''),
			published: at,
			updated: at,
			tags: [kind]
		};
	});
	const entries = [...updates, ...steps]
		.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
		.slice(0, most);
	return {
		id: url,
		title: story.title,
		subtitle: shortened(plainText(story.standfirst)),
		language: story.language,
		page: url,
		authors: story.byline,
		updated: entries.reduce((last, { updated }) => (updated > last ? updated : last), publishedAt),
		entries
	};
}
