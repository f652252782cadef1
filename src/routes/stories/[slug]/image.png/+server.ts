import { answerPicture } from '#server/picture/answer.ts';
import type { RequestHandler } from './$types';

/** The picture that a link to the story is shared with. */
export const GET: RequestHandler = ({ params: { slug }, locals: { library }, url, request }) =>
	answerPicture({ library, slug, url, request });
