import { error } from '@sveltejs/kit';
import { unsketched } from '#lib/compile/index.ts';
import type { RequestHandler } from './$types';

/** The story as the custom element draws it. */
export const GET: RequestHandler = async ({ params, locals, request, url }) => {
	const reading = await locals.library.read(params.slug, url.searchParams.get('lang'));
	if (!reading) error(404, 'There is no story at this address.');
	const { compiled } = reading;
	const etag = `"${compiled.id}-${compiled.revision}-${compiled.language}"`;
	const headers = {
		'Content-Type': 'application/json; charset=utf-8',
		'Access-Control-Allow-Origin': '*',
		'Cache-Control': 'no-cache',
		ETag: etag
	};
	if (request.headers.get('If-None-Match') === etag)
		return new Response(null, { status: 304, headers });
	return new Response(JSON.stringify(unsketched(compiled)), { headers });
};
