import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { pageStory, sayer, wordsFor } from '#lib/compile/index.ts';
import { exploreWords, sayExplore } from '#lib/compile/messages/explore.ts';
import { articleData } from '#server/article.ts';
import { island } from '#server/islands.ts';
import { jsonForScript } from '#server/json.ts';
import { publicOrigin } from '#server/origin.ts';
import { themeCss } from '#server/themes.ts';
import type { PageServerLoad } from './$types';

/** The text is the server's for good; what moves is an island of its own. */
export const csr = false;

/** Steps up to which a page holds each step's picture for readers without scripts; of longer stories it links to them. */
const WITH_PICTURES = 40;

export const load: PageServerLoad = async ({ params: { slug }, url, locals, setHeaders }) => {
	const reading = await locals.library.read(slug, url.searchParams.get('lang'));
	if (!reading) error(404, 'There is no story at this address.');
	setHeaders({ 'Cache-Control': 'no-cache' });
	const { compiled, ownLanguage } = reading;
	const lang = compiled.language === ownLanguage ? null : compiled.language;
	const origin = publicOrigin(url);
	const canonical = origin + resolve('/stories/[slug]', { slug }) + (lang ? `?lang=${lang}` : '');
	const order = url.searchParams.get('order') === 'time' ? ('time' as const) : ('told' as const);
	const say = sayer(wordsFor(compiled.language));
	const parts = new URLSearchParams({ revision: String(compiled.revision) });
	if (lang) parts.set('lang', lang);
	return {
		slug,
		compiled,
		ownLanguage,
		lang,
		order,
		pictures: compiled.steps.length <= WITH_PICTURES || url.searchParams.has('pictures'),
		origin,
		words: {
			languages: say('story.languages'),
			pictures: say('story.pictures'),
			timeline: sayExplore(exploreWords(compiled.language), 'explore.title')
		},
		canonical,
		live: jsonForScript(pageStory(compiled, order)),
		parts: `${resolve('/stories/[slug]/stage.json', { slug })}?${parts}&part=`,
		article: jsonForScript(articleData(compiled, canonical)),
		script: island('page'),
		theme: themeCss(compiled.theme)
	};
};
