/** What a search engine reads of a story: schema.org, as JSON-LD. */
import { plainText } from '#lib/compile/index.ts';
import type { CompiledStory } from '#lib/compile/types.ts';

/** @param url the story's canonical address */
export function articleData(story: CompiledStory, url: string): Record<string, unknown> {
	return {
		'@context': 'https://schema.org',
		'@type': 'Article',
		headline: story.title,
		description: plainText(story.standfirst),
		inLanguage: story.language,
		url,
		mainEntityOfPage: url,
		isAccessibleForFree: true,
		...(story.asOf?.iso && { dateModified: story.asOf.iso }),
		...(story.byline.length > 0 && {
			author: story.byline.map((name) => ({ '@type': 'Organization', name }))
		}),
		citation: story.sources.map(({ title, publisher, url: address }) => ({
			'@type': 'CreativeWork',
			name: title,
			...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
			...(address && { url: address })
		}))
	};
}
