import { failure } from '#server/answers.ts';
import type { RequestHandler } from './$types';

/** What readers have, as it is written: the document and its revision. */
export const GET: RequestHandler = ({ params, locals }) => {
	const published = locals.library.store.published(params.slug);
	if (!published) return failure(404, 'missing', 'Nothing is published at this address.');
	const { revision, document, at } = published;
	return Response.json(
		{ revision, at, story: JSON.parse(document) as unknown },
		{ headers: { 'Cache-Control': 'no-store' } }
	);
};

/** Makes the draft at the revision in `If-Match` what readers get, at once. `warnings`: files that it names and that are not there. */
export const POST: RequestHandler = ({ params, locals, request }) => {
	const match = /^"(\d{1,15})"$/.exec(request.headers.get('If-Match') ?? '');
	if (!match) {
		return failure(428, 'no-revision', 'Name the revision to publish: If-Match: "3".');
	}
	const result = locals.library.publish(params.slug, Number(match[1]));
	switch (result.kind) {
		case 'missing':
			return failure(404, 'missing', 'There is no story at this address.');
		case 'stale':
			return failure(
				412,
				'stale',
				'The draft has changed since: look at it before you publish it.'
			);
		case 'faulty':
			return Response.json(
				{
					code: 'faulty',
					message: 'The draft has errors that readers would see: mend them first.',
					issues: result.issues
				},
				{ status: 422 }
			);
		case 'published':
			return Response.json({ revision: Number(match[1]), warnings: result.missing });
	}
};
