import { error } from '@sveltejs/kit';
import { unsketched } from '#lib/compile/index.ts';
import { openJson } from '#server/answers.ts';
import type { RequestHandler } from './$types';

/** The story as the custom element draws it. */
export const GET: RequestHandler = async ({ params, locals, request, url }) => {
	const reading = await locals.library.read(params.slug, url.searchParams.get('lang'));
	if (!reading) error(404, 'There is no story at this address.');
	const { compiled } = reading;
	const etag = `"${compiled.id}-${compiled.revision}-${compiled.language}"`;
	return openJson(request, etag, () => JSON.stringify(unsketched(compiled)));
};
