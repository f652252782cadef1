import { error } from '@sveltejs/kit';
import { stagePart } from '#lib/compile/index.ts';
import type { RequestHandler } from './$types';

/** Part of what a story's stage shows, for a page that came without it. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
	const { searchParams: asked } = url;
	const reading = await locals.library.read(params.slug, asked.get('lang'));
	if (!reading) error(404, 'There is no story at this address.');
	const { compiled } = reading;
	// Steps may have moved since: another step's picture would be worse than none.
	if (asked.get('revision') !== String(compiled.revision)) {
		error(410, 'The story has been published anew.');
	}
	const part = Number(asked.get('part'));
	if (!Number.isInteger(part) || part < 0) error(400, 'A part is a number from 0 on.');
	return Response.json(stagePart(compiled, part), { headers: { 'Cache-Control': 'no-cache' } });
};
