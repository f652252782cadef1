import { error } from '@sveltejs/kit';
import { publicOrigin } from '#server/origin.ts';
import { island } from '#server/islands.ts';
import type { PageServerLoad } from './$types';

/** The text is the server's for good; what moves is an island of its own. */
export const csr = false;

export const load: PageServerLoad = ({ params, url, locals, setHeaders }) => {
	const reading = locals.library.read(params.slug, url.searchParams.get('lang'));
	if (!reading) error(404, 'There is no story at this address.');
	setHeaders({ 'Cache-Control': 'no-cache' });
	const order = url.searchParams.get('order') === 'time' ? ('time' as const) : ('told' as const);
	return {
		compiled: reading.compiled,
		order,
		slug: params.slug,
		origin: publicOrigin(url),
		script: island('page')
	};
};
