import { siteLanguage, siteSay } from '#server/site-language.ts';
import type { LayoutServerLoad } from './$types';

/** What the page of an error says, which can stand in the place of any other. */
export const load: LayoutServerLoad = ({ url, request }) => {
	const site = siteLanguage(url.searchParams.get('lang'), request.headers.get('accept-language'));
	const say = siteSay(site);
	return {
		site,
		errors: {
			missing: [say('error.missing'), say('error.missing.why')],
			failed: [say('error.failed'), say('error.failed.why')],
			stories: say('site.stories')
		}
	};
};
