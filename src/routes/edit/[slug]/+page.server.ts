import { error } from '@sveltejs/kit';
import { kindShapes } from '#kinds/index.ts';
import { parseStory } from '#lib/story/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { slug }, locals, setHeaders }) => {
	const { store } = locals.library;
	const draft = store.draft(slug);
	if (!draft) error(404, 'There is no story at this address.');
	const { story } = parseStory(draft.document, kindShapes);
	if (!story) error(500, 'The draft of this story cannot be read.');
	const published = store.published(slug);
	const readers = published && parseStory(published.document, kindShapes).story;
	setHeaders({ 'Cache-Control': 'no-store' });
	return {
		slug,
		draft: { revision: draft.revision, story },
		published: published && readers ? { revision: published.revision, story: readers } : null
	};
};
