import { plainText } from '#lib/compile/index.ts';
import { stageStory } from '#lib/compile/index.ts';
import { publicOrigin } from '#server/origin.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) => ({
	origin: publicOrigin(url),
	stories: locals.library.listed().flatMap((slug) => {
		const reading = locals.library.read(slug);
		if (!reading) return [];
		const { compiled } = reading;
		return {
			slug,
			title: compiled.title,
			kicker: compiled.kicker,
			standfirst: plainText(compiled.standfirst),
			asOf: compiled.asOf?.text,
			steps: compiled.steps.length,
			languages: compiled.languages.length,
			opening: compiled.opening,
			atlas: compiled.atlas,
			stage: stageStory(compiled)
		};
	})
});
