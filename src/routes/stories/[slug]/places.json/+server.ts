import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** What readers find on a story's maps when they explore them. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	const places = await locals.library.places(params.slug, url.searchParams.get('lang'));
	if (!places) error(404, 'There is no story with maps at this address.');
	return Response.json(places, {
		headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' }
	});
};
