import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { sayer, wordsFor } from '#lib/compile/index.ts';
import { query as queryOf } from '#server/addresses.ts';
import { MAX_QUERY, searchStory, SHOWN } from '#server/search.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ params: { slug }, url, locals, setHeaders }) => {
	const reading = await locals.library.read(slug, url.searchParams.get('lang'));
	if (!reading) error(404, 'There is no story at this address.');
	setHeaders({ 'Cache-Control': 'no-cache' });
	const { compiled, ownLanguage } = reading;
	const { language, direction, title } = compiled;
	const lang = language === ownLanguage ? null : language;
	const query = (url.searchParams.get('q') ?? '').slice(0, MAX_QUERY);
	const say = sayer(wordsFor(language));
	const { count, found } = searchStory(compiled, query);
	return {
		title,
		language,
		direction,
		lang,
		query,
		page: resolve('/stories/[slug]', { slug }) + queryOf({ lang }),
		action: resolve('/stories/[slug]/search', { slug }),
		found: found.map(({ step: { id, number, when, where, language: own }, ...texts }) => ({
			...texts,
			id,
			own,
			number: say('step.number', { n: number }),
			when: [when?.text, where].filter(Boolean).join(' · ')
		})),
		words: {
			label: say('search.label'),
			go: say('search.go'),
			back: say('search.back'),
			outcome: !query.trim()
				? ''
				: count > 0
					? say('search.found', { n: count, query })
					: say('search.none', { query }),
			more: count > SHOWN ? say('search.more', { n: SHOWN }) : ''
		}
	};
};
