import { answerPicture } from '#server/picture/answer.ts';
import type { RequestHandler } from './$types';

/** The picture that a link to a step is shared with. */
export const GET: RequestHandler = ({ params, locals: { library }, url, request }) =>
	answerPicture({ library, slug: params.slug, step: params.step, url, request });
