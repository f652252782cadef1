import { failure } from '#server/answers.ts';
import { ships } from '#server/library.ts';
import type { RequestHandler } from './$types';

/** Deletes a story with its draft at the revision in `If-Match`; what readers had of it goes, too. */
export const DELETE: RequestHandler = ({ params: { slug }, locals, request }) => {
	const match = /^"(\d{1,15})"$/.exec(request.headers.get('If-Match') ?? '');
	if (!match) {
		return failure(428, 'no-revision', 'Name the revision to delete: If-Match: "3".');
	}
	if (ships(slug)) {
		return failure(
			409,
			'ships',
			'This story comes with the site, and would be there again: take it out of src/stories.'
		);
	}
	switch (locals.library.store.remove(slug, Number(match[1])).kind) {
		case 'missing':
			return failure(404, 'missing', 'There is no story at this address.');
		case 'stale':
			return failure(412, 'stale', 'The story has changed since: look at it before you delete it.');
		case 'deleted':
			return Response.json({ deleted: slug });
	}
};
