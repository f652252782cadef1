import { factsOf } from '#docs/facts.ts';
import { components } from '#docs/gallery/list.ts';
import type { PageServerLoad } from './$types';

const firstSentence = (text: string): string =>
	/^[^]*?[.:;](?=\s|$)/.exec(text)?.[0].replace(/[:;]$/, '.') ?? text;

export const load: PageServerLoad = () => ({
	groups: [...new Set(components.map(({ group }) => group))].map((group) => ({
		group,
		components: components
			.filter((one) => one.group === group)
			.map((one) => ({
				name: one.name,
				title: one.title,
				about: firstSentence(factsOf(one).about.replace(/\s+/g, ' '))
			}))
	}))
});
