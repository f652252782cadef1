import { plainText } from '#lib/compile/index.ts';
import { stageStory } from '#lib/compile/index.ts';
import { publicOrigin } from '#server/origin.ts';
import { siteSay } from '#server/site-language.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ locals, url, parent, setHeaders }) => {
	const { site } = await parent();
	const say = siteSay(site);
	setHeaders({ Vary: 'Accept-Language' });
	const slugs = locals.library.listed();
	const readings = await Promise.all(slugs.map((slug) => locals.library.read(slug)));
	return {
		origin: publicOrigin(url),
		words: {
			title: say('site.title'),
			description: say('site.description'),
			lead: say('site.lead'),
			nav: say('site.nav'),
			docs: say('site.docs'),
			embed: say('site.embed'),
			edit: say('site.edit'),
			empty: say('site.empty')
		},
		stories: slugs.flatMap((slug, i) => {
			const reading = readings[i];
			if (!reading) return [];
			const { compiled } = reading;
			return {
				slug,
				title: compiled.title,
				kicker: compiled.kicker,
				standfirst: plainText(compiled.standfirst),
				asOf: compiled.asOf?.text,
				language: compiled.language,
				direction: compiled.direction,
				steps: say('site.steps', { n: compiled.steps.length }),
				languages:
					compiled.languages.length > 1
						? say('site.languages', { n: compiled.languages.length })
						: undefined,
				opening: compiled.opening,
				atlas: compiled.atlas,
				stage: stageStory(compiled)
			};
		})
	};
};
