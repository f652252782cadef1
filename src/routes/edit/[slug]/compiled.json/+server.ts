import { version } from '$app/environment';
import { error } from '@sveltejs/kit';
import type { KeptDraft } from '../kept.ts';
import type { RequestHandler } from './$types';

/** The draft compiled, for the editor to begin with: what it makes itself comes later. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const draft = await locals.library.draft(params.slug);
	if (!draft) error(404, 'Nothing is kept of this story.');
	const kept: KeptDraft = { build: version, ...draft };
	return Response.json(kept, { headers: { 'Cache-Control': 'no-store' } });
};
