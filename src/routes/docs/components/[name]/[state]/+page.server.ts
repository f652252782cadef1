import { error } from '@sveltejs/kit';
import { componentOf } from '#docs/gallery/list.ts';
import { statesOf } from '#docs/gallery/states.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const component = componentOf(params.name);
	const states = await statesOf(params.name, locals.library);
	const state = states.find(({ id }) => id === params.state);
	if (!component || !state) error(404, 'The gallery does not show this.');
	return { name: component.name, title: component.title, state };
};
