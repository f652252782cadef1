import { error } from '@sveltejs/kit';
import { island } from '#server/islands.ts';
import { publicOrigin } from '#server/origin.ts';
import type { PageServerLoad } from './$types';

/** The story to try it with: the first that is public, or the one that is asked for. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const slug = url.searchParams.get('story') ?? locals.library.listed()[0];
	const reading = slug && (await locals.library.read(slug));
	if (!slug || !reading) error(404, 'There is no story to embed.');
	return {
		slug,
		title: reading.compiled.title,
		origin: publicOrigin(url),
		script: island('element')
	};
};
