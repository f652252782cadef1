import { factsOf } from '#docs/facts.ts';
import { components } from '#docs/gallery/list.ts';
import { statesOf } from '#docs/gallery/states.ts';
import type { PageServerLoad } from './$types';

const firstSentence = (text: string): string =>
	/^[^]*?[.:;](?=\s|$)/.exec(text)?.[0].replace(/[:;]$/, '.') ?? text;

export const load: PageServerLoad = async ({ locals }) => {
	const counts = new Map(
		await Promise.all(
			components.map(
				async ({ name }) => [name, (await statesOf(name, locals.library)).length] as const
			)
		)
	);
	return {
		groups: [...new Set(components.map(({ group }) => group))].map((group) => ({
			group,
			components: components
				.filter((one) => one.group === group)
				.map((one) => ({
					name: one.name,
					title: one.title,
					about: firstSentence(factsOf(one).about.replace(/\s+/g, ' ')),
					states: counts.get(one.name) ?? 0
				}))
		}))
	};
};
