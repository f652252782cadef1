/** A refusal that programs and people can read. */
export function failure(status: number, code: string, message: string): Response {
	return Response.json({ code, message }, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** A refusal that other sites may read too: without leave theirs would look like a server that is not there. */
export function openFailure(status: number, code: string, message: string): Response {
	const response = failure(status, code, message);
	response.headers.set('Access-Control-Allow-Origin', '*');
	return response;
}

export const noStory = (): Response =>
	openFailure(404, 'missing', 'There is no story at this address.');

/**
 * JSON that other sites may read, and that is sent again only when it has changed.
 *
 * @param etag changes with what is sent
 * @param write the text; not asked where the reader has it already
 * @param type where it is a JSON of its own kind
 */
export function openJson(
	request: Request,
	etag: string,
	write: () => string,
	type = 'application/json'
): Response {
	const headers = {
		'Content-Type': `${type}; charset=utf-8`,
		'Access-Control-Allow-Origin': '*',
		'Cache-Control': 'no-cache',
		ETag: etag
	};
	if (request.headers.get('If-None-Match') === etag)
		return new Response(null, { status: 304, headers });
	return new Response(write(), { headers });
}
