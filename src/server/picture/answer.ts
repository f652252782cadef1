/** The answer to a request for a picture. */
import { error } from '@sveltejs/kit';
import type { Library } from '../library.ts';

interface Asked {
	readonly library: Library;
	readonly slug: string;
	readonly url: URL;
	readonly request: Request;
	/** Step id; absent: the story as a whole. */
	readonly step?: string;
}

export async function answerPicture({
	library,
	slug,
	url,
	request,
	step
}: Asked): Promise<Response> {
	const reading = await library.read(slug, url.searchParams.get('lang'));
	if (!reading) error(404, 'There is no story at this address.');
	const { compiled } = reading;
	const index = step === undefined ? -1 : compiled.steps.findIndex(({ id }) => id === step);
	if (step !== undefined && index < 0) error(404, 'There is no step of this name.');
	const etag = `"${compiled.id}-${compiled.revision}-${compiled.language}-${index}"`;
	const headers = {
		'Content-Type': 'image/png',
		'Access-Control-Allow-Origin': '*',
		// The page asks for a picture by its revision: that one never changes.
		'Cache-Control':
			url.searchParams.get('v') === String(compiled.revision)
				? 'public, max-age=31536000, immutable'
				: 'no-cache',
		ETag: etag
	};
	if (request.headers.get('If-None-Match') === etag)
		return new Response(null, { status: 304, headers });
	const png = await library.pictures.png(compiled, index);
	if (!png) error(503, 'This server cannot make pictures.');
	return new Response(png, { headers });
}
