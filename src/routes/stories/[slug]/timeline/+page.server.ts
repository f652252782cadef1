import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { compileTimeline, storyEvents } from '#lib/compile/index.ts';
import { publicOrigin } from '#server/origin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { slug }, url, locals, setHeaders }) => {
	const story = locals.library.published(slug)?.story;
	if (!story) error(404, 'There is no story at this address.');
	setHeaders({ 'Cache-Control': 'no-cache' });
	const path = resolve('/stories/[slug]', { slug });
	return {
		title: story.title,
		path,
		canonical: `${publicOrigin(url)}${path}/timeline`,
		timeline: compileTimeline(...storyEvents(story, path))
	};
};
