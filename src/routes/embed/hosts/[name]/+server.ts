import { error } from '@sveltejs/kit';
import { publicOrigin } from '#server/origin.ts';
import { HOSTS } from '../hosts.ts';
import type { RequestHandler } from './$types';

/** A page that embeds a story, as a site other than ours could have written it. */
export const GET: RequestHandler = ({ params, url }) => {
	const html = HOSTS.get(params.name);
	if (!html) error(404, 'There is no such page.');
	return new Response(html.replaceAll('{{kit}}', publicOrigin(url)), {
		headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }
	});
};
