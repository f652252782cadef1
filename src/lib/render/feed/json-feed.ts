/** JSON Feed 1.1. */
import type { Feed } from './feed.js';

/** @param self the feed's own address */
export function jsonFeed(feed: Feed, self: string): Record<string, unknown> {
	const authors = feed.authors.map((name) => ({ name }));
	return {
		version: 'https://jsonfeed.org/version/1.1',
		title: feed.title,
		...(feed.subtitle && { description: feed.subtitle }),
		home_page_url: feed.page,
		feed_url: self,
		language: feed.language,
		...(authors.length > 0 && { authors }),
		items: feed.entries.map((entry) => ({
			id: entry.id,
			url: entry.url,
			title: entry.title,
			summary: entry.summary,
			content_html: entry.html,
			...(entry.image && { image: entry.image }),
			date_published: entry.published,
			date_modified: entry.updated,
			...(entry.language && { language: entry.language }),
			...(entry.tags?.some(Boolean) && { tags: entry.tags.filter(Boolean) })
		}))
	};
}
