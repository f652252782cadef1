import { error } from '@sveltejs/kit';
import { documentFields } from '#docs/fields.ts';
import { pageOf } from '#docs/pages.ts';
import { themeLooks, tokenNames } from '#docs/themes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const page = params.page === 'index' ? undefined : pageOf(params.page);
	if (!page) error(404, 'There is no page of the docs at this address.');
	const themes = page.slug === 'themes';
	return {
		...page,
		fields: page.slug === 'fields' ? documentFields() : null,
		looks: themes ? await themeLooks(locals.library) : null,
		tokens: themes ? tokenNames() : []
	};
};
