import { failure } from '#server/answers.ts';
import { newStory } from '#server/new-story.ts';
import { isTooLarge } from '#server/saving.ts';
import type { RequestHandler } from './$types';

const STATUS: Readonly<Record<string, number>> = { missing: 404, unreadable: 422, faulty: 422 };

/**
 * Begins a story as a draft, see `newStory`.
 *
 * 201 `{slug}`; 409 where there is one at that address; 400, 404, 413 and 422 with what is wrong.
 */
export const POST: RequestHandler = async ({ request, locals }) => {
	const { store } = locals.library;
	let body: unknown;
	try {
		body = await request.json();
	} catch (error) {
		return isTooLarge(error)
			? failure(413, 'too-large', 'The story is larger than this server takes (BODY_SIZE_LIMIT).')
			: failure(400, 'not-json', 'The body is not JSON.');
	}
	const made = newStory(body, (slug) => store.draft(slug)?.document ?? null);
	if (!made.ok) {
		const { code, message, issues = [] } = made;
		return Response.json(
			{ code, message, issues },
			{ status: STATUS[code] ?? 400, headers: { 'Cache-Control': 'no-store' } }
		);
	}
	const { slug, document } = made;
	return store.create(slug, document)
		? Response.json({ slug }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
		: failure(409, 'taken', `There is a story at “${slug}” already. Choose another address.`);
};
