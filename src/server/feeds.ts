/** Feeds of the stories of this server. */
import { plainText } from '#lib/compile/index.ts';
import { atom, shortened, storyFeed, type Feed } from '#lib/render/feed/index.ts';
import { pictureAddress, query } from './addresses.ts';
import type { Library } from './library.ts';

/** The feed of a story; `null` where there is none. */
export async function feedOf(
	library: Library,
	{ slug, language, page }: { slug: string; language: string | null; page: string }
): Promise<{ readonly feed: Feed; readonly etag: string } | null> {
	const reading = await library.read(slug, language);
	const found = library.published(slug);
	if (!reading || !found) return null;
	const { compiled, ownLanguage } = reading;
	const lang = compiled.language === ownLanguage ? null : compiled.language;
	const { revision } = compiled;
	const feed = storyFeed(compiled, {
		url: page + query({ lang }),
		publishedAt: found.stored.at,
		changes: library.changes(slug),
		...(library.pictures.possible && {
			image: (step: string) => pictureAddress(page, { revision, lang, step })
		})
	});
	return { feed, etag: `"${slug}-${revision}-${compiled.language}"` };
}

/**
 * All stories, newest first.
 *
 * @param origin the site's address
 * @param pageOf the path of a story's page
 */
export async function siteFeed(
	library: Library,
	origin: string,
	pageOf: (slug: string) => string
): Promise<Feed> {
	const slugs = library.listed();
	const readings = await Promise.all(slugs.map((slug) => library.read(slug)));
	const entries = slugs.flatMap((slug, i) => {
		const reading = readings[i];
		const stored = library.store.published(slug);
		if (!reading || !stored) return [];
		const { compiled } = reading;
		const page = origin + pageOf(slug);
		const text = plainText(compiled.standfirst);
		const times = [...library.changes(slug).values()].map(({ published }) => published);
		return [
			{
				id: page,
				url: page,
				title: compiled.title,
				summary: shortened(text),
				html: '',
				published: times.reduce((first, at) => (at < first ? at : first), stored.at),
				updated: stored.at,
				language: compiled.language,
				...(library.pictures.possible && {
					image: pictureAddress(page, { revision: compiled.revision, lang: null })
				})
			}
		];
	});
	entries.sort((a, b) => (a.updated < b.updated ? 1 : -1));
	return {
		id: `${origin}/`,
		title: 'Throughline',
		language: 'en',
		page: `${origin}/`,
		authors: [],
		updated: entries[0]?.updated ?? new Date(0).toISOString(),
		entries
	};
}

/** An Atom feed as an answer. */
export function atomAnswer(
	feed: Feed,
	self: string,
	headers: Record<string, string> = {}
): Response {
	return new Response(atom(feed, self), {
		headers: {
			'Content-Type': 'application/atom+xml; charset=utf-8',
			'Access-Control-Allow-Origin': '*',
			'Cache-Control': 'no-cache',
			...headers
		}
	});
}
