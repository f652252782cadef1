import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { Library } from '#server/library.ts';
import { failure } from '#server/answers.ts';
import { refusal } from '#server/gate.ts';
import { withEarlyStyles } from '#server/early-styles.ts';
import { Pages } from '#server/pages.ts';
import { withoutDrawings } from '#server/pictures-file.ts';

let library: Library | undefined;
const pages = new Pages();

/** What only an editor may reach. */
const EDITING = /^\/(edit|api)(\/|$)/;

/** What Svelte would find its way by if it took the page over, which here it does not: a sixth of the text's markup. */
const MARKS = /<!--[^>]*-->/g;
/** And what it would know by that a style is there already. */
const HELD = /<link [^>]*rel="stylesheet" disabled media="\(max-width: 0\)">\s*/g;

/** Said of every answer: its type is not to be guessed, and nobody is told where readers come from. */
const HEADERS = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()'
};

export const handle: Handle = async ({ event, resolve }) => {
	library ??= new Library();
	event.locals.library = library;
	const closed = EDITING.test(event.url.pathname)
		? refusal({ request: event.request, address: event.getClientAddress() })
		: null;
	if (closed !== null) return refused(event.url.pathname, closed);
	return pages.answer(event.request, keyOf(event), async () => {
		const response = await resolve(event, {
			transformPageChunk: ({ html }) => {
				const { language = 'en', direction = 'ltr' } = pageLanguage(html);
				const page = html.replace('%tl.lang%', language).replace('%tl.dir%', direction);
				return event.route.id === '/stories/[slug]' ? slim(page) : page;
			}
		});
		for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
		return response;
	});
};

/** A story's page depends on its address and the revision that is published, and on nothing else but what draws it. */
function keyOf({ request, route, params, url, locals }: Parameters<Handle>[0]['event']) {
	if (dev || request.method !== 'GET' || route.id !== '/stories/[slug]' || !params.slug)
		return null;
	const stored = locals.library.store.published(params.slug);
	return stored && `${url.href} ${stored.revision}`;
}

/** Takes out what Svelte would need, and the steps' pictures where the page names the file that has them; styles in two. */
function slim(html: string): string {
	const page = withEarlyStyles(html.replace(MARKS, '').replace(HELD, ''));
	const pictures = / data-drawings="([^"]+)"/.exec(page)?.[1];
	return pictures ? withoutDrawings(page, pictures) : page;
}

/** The page says its language where it is written, on the story's element; `<html>` repeats it. */
function pageLanguage(html: string): { language?: string; direction?: string } {
	const match = /data-page-lang="([\w-]+)" data-page-dir="(ltr|rtl)"/.exec(html);
	return match ? { language: match[1], direction: match[2] } : {};
}

function refused(path: string, reason: string): Response {
	return path.startsWith('/api')
		? failure(403, 'closed', reason)
		: new Response(`${reason}\n`, {
				status: 403,
				headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
			});
}
