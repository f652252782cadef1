import { error } from '@sveltejs/kit';
import { live, type Shown } from '#docs/gallery/live.ts';
import type { PageLoad } from './$types';

/** The component, in a file of its own. */
export const load: PageLoad = async ({ data }) => {
	const found = live[data.name];
	if (!found) error(404, 'The gallery does not show this.');
	return { ...data, component: (await found.load()) as Shown, asks: found.asks ?? {} };
};
