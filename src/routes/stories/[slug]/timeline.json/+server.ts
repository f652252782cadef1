import { resolve } from '$app/paths';
import { compileTimeline, storyEvents } from '#lib/compile/index.ts';
import { noStory, openJson } from '#server/answers.ts';
import { query } from '#server/addresses.ts';
import { publicOrigin } from '#server/origin.ts';
import type { RequestHandler } from './$types';

/** The events of a story as a timeline to explore, its links whole: for other sites' pages. */
export const GET: RequestHandler = async ({ params: { slug }, locals, request, url }) => {
	const asked = url.searchParams.get('lang');
	const story = locals.library.document(slug, asked);
	const reading = await locals.library.read(slug, asked);
	if (!story || !reading) return noStory();
	const { compiled, ownLanguage } = reading;
	const lang = compiled.language === ownLanguage ? null : compiled.language;
	const page = publicOrigin(url) + resolve('/stories/[slug]', { slug }) + query({ lang });
	const etag = `"${compiled.id}-${compiled.revision}-${compiled.language}-timeline"`;
	return openJson(request, etag, () =>
		JSON.stringify(compileTimeline(...storyEvents(story, page)))
	);
};
