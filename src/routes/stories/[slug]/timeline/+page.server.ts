import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { compileTimeline, storyEvents } from '#lib/compile/index.ts';
import { publicOrigin } from '#server/origin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { slug }, url, locals, setHeaders }) => {
	const asked = url.searchParams.get('lang');
	const story = locals.library.document(slug, asked);
	if (!story) error(404, 'There is no story at this address.');
	setHeaders({ 'Cache-Control': 'no-cache' });
	const own = resolve('/stories/[slug]', { slug });
	const query = story.language === asked ? `?lang=${asked}` : '';
	const path = own + query;
	return {
		title: story.title,
		path,
		canonical: `${publicOrigin(url)}${own}/timeline${query}`,
		timeline: compileTimeline(...storyEvents(story, path)),
		// Seconds since 1970: the page begins with the server's moment, so that what is hydrated is what was sent.
		now: story.live ? Math.floor(Date.now() / 1000) : false
	};
};
