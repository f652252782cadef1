import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { query } from '#server/addresses.ts';
import { atomAnswer, feedOf } from '#server/feeds.ts';
import { publicOrigin } from '#server/origin.ts';
import type { RequestHandler } from './$types';

/** What was added to the story and what was corrected in it, as Atom. */
export const GET: RequestHandler = async ({ params: { slug }, locals, url, request }) => {
	const language = url.searchParams.get('lang');
	const page = publicOrigin(url) + resolve('/stories/[slug]', { slug });
	const found = await feedOf(locals.library, { slug, language, page });
	if (!found) error(404, 'There is no story at this address.');
	const { feed, etag } = found;
	if (request.headers.get('If-None-Match') === etag) {
		return new Response(null, { status: 304, headers: { ETag: etag } });
	}
	return atomAnswer(feed, `${page}/feed.atom${query({ lang: language })}`, { ETag: etag });
};
