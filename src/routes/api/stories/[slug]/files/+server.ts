import { failure } from '#server/answers.ts';
import { lookIn } from '#server/site-folder.ts';
import type { RequestHandler } from './$types';

const MOST = 5_000;
const LONGEST = 4_000;

/** Which of the site's files are not there: `{paths}`, each as `/media/plan.svg`, is answered with `{missing}`. */
export const POST: RequestHandler = async ({ request }) => {
	const body = (await request.json().catch(() => null)) as { readonly paths?: unknown } | null;
	const paths = body?.paths;
	const known =
		Array.isArray(paths) &&
		paths.length <= MOST &&
		paths.every((path) => typeof path === 'string' && path.length <= LONGEST);
	if (!known) return failure(400, 'malformed', `“paths” must be a list of at most ${MOST} texts.`);
	const missing = (paths as readonly string[]).filter(lookIn());
	return Response.json({ missing }, { headers: { 'Cache-Control': 'no-store' } });
};
