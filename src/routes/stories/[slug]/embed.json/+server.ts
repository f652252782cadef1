import { resolve } from '$app/paths';
import { render } from 'svelte/server';
import { stageStory, unsketched } from '#lib/compile/index.ts';
import { EMBED, type WholeStory } from '#lib/embed/whole.ts';
import Skeleton from '#lib/player/Skeleton.svelte';
import { noStory, openJson } from '#server/answers.ts';
import { PRINTED, query } from '#server/addresses.ts';
import { sheetNow } from '#server/islands.ts';
import { publicOrigin } from '#server/origin.ts';
import { themeCss } from '#server/themes.ts';
import { LOOK, written } from '#server/written.ts';
import type { RequestHandler } from './$types';

/** Longer stories are not printed with their pictures. */
const PICTURED = 40;

/** The story written out, as the custom element shows it. */
export const GET: RequestHandler = async ({ params: { slug }, locals, request, url }) => {
	const reading = await locals.library.read(slug, url.searchParams.get('lang'));
	const sheet = await sheetNow(url);
	if (!reading || !sheet) return noStory();
	const { compiled, ownLanguage } = reading;
	const etag = `"${compiled.id}-${compiled.revision}-${compiled.language}-${LOOK}"`;
	return openJson(request, etag, () => {
		const origin = publicOrigin(url);
		const lang = compiled.language === ownLanguage ? null : compiled.language;
		const story = { ...unsketched(compiled), base: origin + url.pathname + query({ lang }) };
		const { body } = render(Skeleton, { props: { story } });
		const page = origin + resolve('/stories/[slug]', { slug });
		const whole: WholeStory = {
			format: EMBED,
			story: stageStory(story),
			html: written(body),
			css: [sheet, themeCss(compiled.theme) ?? ''],
			...(compiled.steps.length <= PICTURED && {
				pictured: page + query({ lang, pictures: PRINTED })
			})
		};
		return JSON.stringify(whole);
	});
};
