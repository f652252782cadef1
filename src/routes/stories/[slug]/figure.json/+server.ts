import { resolve } from '$app/paths';
import { render } from 'svelte/server';
import { unsketched, type CompiledStep } from '#lib/compile/index.ts';
import Figure from '#lib/embed/Figure.svelte';
import { figureOf } from '#lib/embed/figure-of.ts';
import { writtenFigure } from '#lib/embed/write-figure.ts';
import { noStory, openFailure, openJson } from '#server/answers.ts';
import { query } from '#server/addresses.ts';
import { sheetNow } from '#server/islands.ts';
import { publicOrigin } from '#server/origin.ts';
import { themeCss } from '#server/themes.ts';
import { LOOK, stylesIn, written } from '#server/written.ts';
import { views } from '../../../../views.ts';
import type { RequestHandler } from './$types';

/** Pictures of one step, written out: as the custom element shows them. `?step=…&layer=…&lang=…`, none of them needed. */
export const GET: RequestHandler = async ({ params: { slug }, locals, request, url }) => {
	const asked = url.searchParams;
	const reading = await locals.library.read(slug, asked.get('lang'));
	const sheet = await sheetNow(url);
	if (!reading || !sheet) return noStory();
	const { compiled, ownLanguage } = reading;
	let step: CompiledStep;
	try {
		step = figureOf(compiled, { step: asked.get('step'), layer: asked.get('layer') });
	} catch (error) {
		return openFailure(404, 'missing', error instanceof Error ? error.message : String(error));
	}
	const etag = `"${compiled.id}-${compiled.revision}-${compiled.language}-${LOOK}"`;
	return openJson(request, etag, () => {
		const origin = publicOrigin(url);
		const path = resolve('/stories/[slug]', { slug });
		const lang = compiled.language === ownLanguage ? null : compiled.language;
		const story = { ...unsketched(compiled), base: origin + url.pathname + query({ lang }) };
		const css = [sheet, themeCss(compiled.theme) ?? ''];
		const figure = writtenFigure(
			story,
			step,
			css,
			views,
			(props) => {
				const { body, head } = render(Figure, { props });
				return { html: written(body), css: stylesIn(head) };
			},
			origin + path + query({ lang })
		);
		return JSON.stringify(figure);
	});
};
