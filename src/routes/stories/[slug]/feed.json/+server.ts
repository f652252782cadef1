import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { jsonFeed } from '#lib/render/feed/index.ts';
import { openJson } from '#server/answers.ts';
import { query } from '#server/addresses.ts';
import { feedOf } from '#server/feeds.ts';
import { publicOrigin } from '#server/origin.ts';
import type { RequestHandler } from './$types';

/** What was added to the story and what was corrected in it, as JSON Feed. */
export const GET: RequestHandler = async ({ params: { slug }, locals, url, request }) => {
	const language = url.searchParams.get('lang');
	const page = publicOrigin(url) + resolve('/stories/[slug]', { slug });
	const found = await feedOf(locals.library, { slug, language, page });
	if (!found) error(404, 'There is no story at this address.');
	const self = `${page}/feed.json${query({ lang: language })}`;
	const write = () => JSON.stringify(jsonFeed(found.feed, self));
	return openJson(request, found.etag, write, 'application/feed+json');
};
