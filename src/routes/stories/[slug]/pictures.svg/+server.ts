import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { query } from '#server/addresses.ts';
import { drawingsFile } from '#server/pictures-file.ts';
import type { RequestHandler } from './$types';

/** The pictures of a story's steps in one file: for readers without scripts, and for paper. */
export const GET: RequestHandler = async ({ params: { slug }, locals, url, fetch }) => {
	const lang = url.searchParams.get('lang');
	const reading = await locals.library.read(slug, lang);
	if (!reading) error(404, 'There is no story at this address.');
	const { atlas, revision } = reading.compiled;
	if (url.searchParams.get('revision') !== String(revision)) {
		error(410, 'The story has been published anew.');
	}
	const page = await fetch(
		`${resolve('/stories/[slug]', { slug })}${query({ lang, pictures: 1 })}`,
		{
			headers: { 'Accept-Encoding': 'identity' }
		}
	);
	if (!page.ok) error(page.status, 'The story has no page.');
	return new Response(drawingsFile(await page.text(), atlas), {
		headers: {
			'Content-Type': 'image/svg+xml; charset=utf-8',
			'Access-Control-Allow-Origin': '*',
			'Cache-Control': 'no-cache'
		}
	});
};
