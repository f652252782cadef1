/** Atom, RFC 4287. */
import { el, escapeXml } from '../picture/svg.js';
import type { Feed, FeedEntry } from './feed.js';

const text = (name: string, content: string, attributes = {}): string =>
	// An element that must be there is there, even if it says nothing.
	content ? el(name, attributes, escapeXml(content)) : el(name, attributes);

function entry({ id, url, title, summary, html, published, updated, ...rest }: FeedEntry): string {
	return el(
		'entry',
		{ 'xml:lang': rest.language },
		[
			text('id', id),
			text('title', title),
			el('link', { href: url }),
			text('published', published),
			text('updated', updated),
			...(rest.tags ?? []).filter(Boolean).map((term) => el('category', { term })),
			...(rest.image
				? [el('link', { rel: 'enclosure', type: 'image/png', href: rest.image })]
				: []),
			text('summary', summary),
			text('content', html, { type: 'html' })
		].join('')
	);
}

/** @param self the feed's own address */
export function atom(feed: Feed, self: string): string {
	const authors = feed.authors.length > 0 ? feed.authors : ['Throughline'];
	return `<?xml version="1.0" encoding="utf-8"?>\n${el(
		'feed',
		{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
		[
			text('id', feed.id),
			text('title', feed.title),
			...(feed.subtitle ? [text('subtitle', feed.subtitle)] : []),
			text('updated', feed.updated),
			el('link', { rel: 'self', type: 'application/atom+xml', href: self }),
			el('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
			...authors.map((name) => el('author', {}, text('name', name))),
			...feed.entries.map(entry)
		].join('\n')
	)}\n`;
}
