import { error } from '@sveltejs/kit';
import { groundFile } from '#lib/render/ground.ts';
import type { RequestHandler } from './$types';

/** The ground of a story's maps as a file: for the pictures of readers without scripts, and for those who read on. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	const reading = await locals.library.read(params.slug, url.searchParams.get('lang'));
	const atlas = reading?.compiled.atlas;
	// The address names the content, so that it may be kept for good.
	if (!atlas || atlas.id !== url.searchParams.get('id')) error(404, 'There is no such ground.');
	return new Response(groundFile(atlas), {
		headers: {
			'Content-Type': 'image/svg+xml; charset=utf-8',
			'Cache-Control': 'public, max-age=31536000, immutable'
		}
	});
};
