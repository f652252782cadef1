import { searchDocs } from '#docs/search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const query = url.searchParams.get('q')?.trim() ?? '';
	return { query, found: searchDocs(query) };
};
