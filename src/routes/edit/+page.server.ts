import type { Shelved } from '#lib/editor/model/shelf-api.ts';
import { ships } from '#server/library.ts';
import type { PageServerLoad } from './$types';

/** All stories with their drafts, those saved last first. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
	const { store } = locals.library;
	setHeaders({ 'Cache-Control': 'no-store' });
	const stories = store
		.list()
		.flatMap(({ slug, draftRevision, publishedRevision, at }): Shelved[] => {
			const draft = store.draft(slug);
			if (!draft) return [];
			const { title, language, steps } = JSON.parse(draft.document) as Readonly<
				Record<string, unknown>
			>;
			return [
				{
					slug,
					title: (typeof title === 'string' && title.trim()) || slug,
					language: typeof language === 'string' ? language : 'en',
					steps: Array.isArray(steps) ? steps.length : 0,
					revision: draftRevision,
					published: publishedRevision,
					at,
					ships: ships(slug)
				}
			];
		});
	return { stories };
};
