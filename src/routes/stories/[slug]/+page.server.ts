import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { stageStory } from '#lib/compile/index.ts';
import { articleData } from '#server/article.ts';
import { island } from '#server/islands.ts';
import { jsonForScript } from '#server/json.ts';
import { publicOrigin } from '#server/origin.ts';
import type { PageServerLoad } from './$types';

/** The text is the server's for good; what moves is an island of its own. */
export const csr = false;

export const load: PageServerLoad = ({ params: { slug }, url, locals, setHeaders }) => {
	const reading = locals.library.read(slug, url.searchParams.get('lang'));
	if (!reading) error(404, 'There is no story at this address.');
	setHeaders({ 'Cache-Control': 'no-cache' });
	const { compiled, ownLanguage } = reading;
	const lang = compiled.language === ownLanguage ? null : compiled.language;
	const origin = publicOrigin(url);
	const canonical = origin + resolve('/stories/[slug]', { slug }) + (lang ? `?lang=${lang}` : '');
	return {
		slug,
		compiled,
		ownLanguage,
		lang,
		order: url.searchParams.get('order') === 'time' ? ('time' as const) : ('told' as const),
		origin,
		canonical,
		live: jsonForScript(stageStory(compiled)),
		article: jsonForScript(articleData(compiled, canonical)),
		script: island('page')
	};
};
