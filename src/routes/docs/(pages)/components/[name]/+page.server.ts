import { error } from '@sveltejs/kit';
import { factsOf } from '#docs/facts.ts';
import { componentOf } from '#docs/gallery/list.ts';
import { statesOf } from '#docs/gallery/states.ts';
import { usageOf } from '#docs/gallery/usage.ts';
import { readMarkdown } from '#docs/markdown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const component = componentOf(params.name);
	if (!component) error(404, 'There is no component of this name.');
	const facts = factsOf(component);
	const paragraph = (text: string) => {
		const [block] = readMarkdown(text);
		return block?.t === 'p' ? block.c : [];
	};
	const prop = (one: (typeof facts.props)[number]) => ({ ...one, text: paragraph(one.text) });
	return {
		...component,
		...facts,
		about: readMarkdown(facts.about),
		plain: facts.about.replace(/\s+/g, ' '),
		usage: usageOf(component),
		parts: [...new Set([...(component.layer?.split(', ') ?? []), ...facts.parts])],
		props: facts.props.filter(({ name }) => !/^on[a-z]/.test(name)).map(prop),
		events: facts.props.filter(({ name }) => /^on[a-z]/.test(name)).map(prop),
		types: facts.types.map(({ fields, ...type }) => ({
			...type,
			text: paragraph(type.text),
			fields: fields.map(prop)
		})),
		states: (await statesOf(component.name, locals.library)).map(
			({ id, title, note, width, height = 320 }) => ({ id, title, note, width, height })
		)
	};
};
