import { error } from '@sveltejs/kit';
import { themeCss } from '#server/themes.ts';
import type { RequestHandler } from './$types';

/** A theme, for stories that stand in pages of other sites. */
export const GET: RequestHandler = ({ params: { name } }) => {
	const css = themeCss(name);
	if (css === null) error(404, 'There is no theme of this name.');
	return new Response(css, {
		headers: {
			'Content-Type': 'text/css; charset=utf-8',
			'Cache-Control': 'max-age=300',
			'Access-Control-Allow-Origin': '*'
		}
	});
};
