import { resolve } from '$app/paths';
import { atomAnswer, siteFeed } from '#server/feeds.ts';
import { publicOrigin } from '#server/origin.ts';
import type { RequestHandler } from './$types';

/** All stories, as Atom. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const origin = publicOrigin(url);
	const feed = await siteFeed(locals.library, origin, (slug) =>
		resolve('/stories/[slug]', { slug })
	);
	return atomAnswer(feed, origin + resolve('/feed.atom'));
};
