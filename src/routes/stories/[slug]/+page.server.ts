import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { pageStory, plainText, sayer, wordsFor } from '#lib/compile/index.ts';
import { LONG, pageBeginning, pageRest } from '#lib/compile/long-page.ts';
import { exploreWords } from '#lib/compile/messages/explore.ts';
import { sayExplore } from '#lib/compile/messages/say-explore.ts';
import { PICTURE_SIZE } from '#lib/render/picture/index.ts';
import { shortened } from '#lib/render/feed/index.ts';
import { pictureAddress, PRINTED, query } from '#server/addresses.ts';
import { articleData } from '#server/article.ts';
import { island } from '#server/islands.ts';
import { jsonForScript } from '#server/json.ts';
import { publicOrigin } from '#server/origin.ts';
import type { CompiledStory } from '#lib/compile/types.ts';
import { themeCss } from '#server/themes.ts';
import { Unsent } from '../../../unsent.ts';
import type { PageServerLoad } from './$types';

/** The text is the server's for good; what moves is an island of its own. */
export const csr = false;

/** Stories of more steps than these are searched from their head, others from their end. */
const SEARCHED_FIRST = 40;
/** Changes that a reader who comes back is told of at most. */
const TOLD = 12;

/** Steps up to which a page holds each step's picture for readers without scripts; of longer stories it links to them. */
const WITH_PICTURES = 40;

export const load: PageServerLoad = async ({ params: { slug }, url, locals, setHeaders }) => {
	const reading = await locals.library.read(slug, url.searchParams.get('lang'));
	if (!reading) error(404, 'There is no story at this address.');
	const held = url.searchParams.has('pictures');
	/** Asked for by `drawForPrint`, which takes the pictures out. */
	const printed = url.searchParams.get('pictures') === PRINTED;
	setHeaders({
		'Cache-Control': 'no-cache',
		// For printing what is embedded elsewhere.
		...(held && { 'Access-Control-Allow-Origin': '*' })
	});
	const { compiled, ownLanguage } = reading;
	const pictured = held || compiled.steps.length <= WITH_PICTURES;
	const lang = compiled.language === ownLanguage ? null : compiled.language;
	const origin = publicOrigin(url);
	const path = resolve('/stories/[slug]', { slug });
	const canonical = origin + path + query({ lang });
	const order = url.searchParams.get('order') === 'time' ? ('time' as const) : ('told' as const);
	const say = sayer(wordsFor(compiled.language));
	const parts = new URLSearchParams({ revision: String(compiled.revision) });
	if (lang) parts.set('lang', lang);
	// A link to a step that was shared: what is after `#` reaches no server.
	const at = url.searchParams.get('at');
	const index = at === null ? -1 : compiled.steps.findIndex(({ id }) => id === at);
	const step = compiled.steps[index];
	const { revision } = compiled;
	const long = compiled.steps.length > LONG;
	const mapped =
		compiled.atlas ?? compiled.steps.some(({ stage }) => stage.some(({ kind }) => kind === 'map'));
	return {
		slug,
		shared: {
			title: step ? `${plainText(step.heading) || step.label} · ${compiled.title}` : compiled.title,
			description: shortened(plainText(step ? step.body : compiled.standfirst)),
			url: step ? origin + path + query({ at: step.id, lang }) : canonical,
			image: locals.library.pictures.possible
				? {
						...PICTURE_SIZE,
						url: origin + pictureAddress(path, { revision, lang, step: step?.id }),
						alt: await locals.library.pictures.alt(compiled, index)
					}
				: null
		},
		feeds: (['atom', 'json'] as const).map((kind) => ({
			href: `${path}/feed.${kind}${query({ lang })}`,
			type: kind === 'atom' ? 'application/atom+xml' : 'application/feed+json',
			title: say('feed.story')
		})),
		search: {
			action: resolve('/stories/[slug]/search', { slug }),
			words: { label: say('search.label'), go: say('search.go') },
			first: compiled.steps.length > SEARCHED_FIRST
		},
		changed: {
			text: say('updates.since'),
			steps: changedSteps(locals.library.changes(slug), compiled).map(({ id, number, since }) => ({
				id,
				since,
				text: say('step.number', { n: number })
			}))
		},
		compiled: new Unsent(compiled),
		ownLanguage,
		lang,
		order,
		pictures: pictured,
		// What is printed stands on other sites' pages too, and on paper; its ground stands where it is put.
		base: printed ? canonical : undefined,
		origin,
		words: {
			languages: say('story.languages'),
			pictures: say('story.pictures'),
			timeline: sayExplore(exploreWords(compiled.language), 'explore.title')
		},
		canonical,
		live: new Unsent(
			jsonForScript(long ? pageBeginning(compiled, order) : pageStory(compiled, order))
		),
		rest: long ? new Unsent(jsonForScript(pageRest(compiled))) : null,
		parts: `${resolve('/stories/[slug]/stage.json', { slug })}?${parts}&part=`,
		map: mapped ? island('map') : undefined,
		places: mapped ? resolve('/stories/[slug]/places.json', { slug }) + query({ lang }) : undefined,
		ground:
			compiled.atlas?.sketch && !printed
				? `${resolve('/stories/[slug]/ground.svg', { slug })}${query({ id: compiled.atlas.id, lang })}`
				: undefined,
		// The file that the pictures are in, unless they are asked for; and where the page is that has them.
		drawings:
			pictured && !held
				? `${resolve('/stories/[slug]/pictures.svg', { slug })}?${parts}`
				: undefined,
		pictured: pictured ? path + query({ lang, pictures: PRINTED }) : undefined,
		article: jsonForScript(articleData(compiled, canonical)),
		script: island('page'),
		theme: themeCss(compiled.theme)
	};
};

/** Steps that are not as they were when the story was first published here: the last changed of them, in told order. */
function changedSteps(changes: ReturnType<App.Locals['library']['changes']>, story: CompiledStory) {
	const revisions = [...changes.values()].map(({ revision }) => revision);
	const first = revisions.reduce((least, revision) => Math.min(least, revision), Infinity);
	return story.steps
		.flatMap(({ id, number }) => {
			const since = changes.get(id)?.revision ?? first;
			return since > first ? [{ id, number, since }] : [];
		})
		.sort((a, b) => b.since - a.since)
		.slice(0, TOLD)
		.sort((a, b) => a.number - b.number);
}
