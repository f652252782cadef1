import { unsketched } from '#lib/compile/index.ts';
import { noStory, openJson } from '#server/answers.ts';
import type { RequestHandler } from './$types';

/** The story as the custom element draws it. */
export const GET: RequestHandler = async ({ params, locals, request, url }) => {
	const reading = await locals.library.read(params.slug, url.searchParams.get('lang'));
	if (!reading) return noStory();
	const { compiled } = reading;
	const etag = `"${compiled.id}-${compiled.revision}-${compiled.language}"`;
	return openJson(request, etag, () => JSON.stringify(unsketched(compiled)));
};
