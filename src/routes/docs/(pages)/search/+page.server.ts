import { MOST, searchDocs } from '#docs/search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const query = url.searchParams.get('q')?.trim() ?? '';
	const found = searchDocs(query);
	return { query, found, more: found.length === MOST };
};
