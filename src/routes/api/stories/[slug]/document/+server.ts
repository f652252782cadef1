import { failure } from '#server/answers.ts';
import type { RequestHandler } from './$types';

/** The draft as a file: what a page of stories takes in again. */
export const GET: RequestHandler = ({ params: { slug }, locals }) => {
	const draft = locals.library.store.draft(slug);
	if (!draft) return failure(404, 'missing', 'There is no story at this address.');
	return new Response(draft.document, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			// Slugs are plain letters, digits and hyphens.
			'Content-Disposition': `attachment; filename="${slug}.json"`,
			'Cache-Control': 'no-store'
		}
	});
};
