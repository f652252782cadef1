/** The part of a compiled story that the live stage of a served page needs. */
import { stageWords } from './messages/travel.js';
import type { CompiledStory, StageStory } from './types.js';

/** Leaves out the text and the ground's geometry: both stand in the page already. */
export function stageStory(compiled: CompiledStory): StageStory {
	const { id, revision, language, direction, timeOrder, axis, opening, title, atlas, base } =
		compiled;
	return {
		id,
		revision,
		language,
		direction,
		timeOrder,
		axis,
		opening,
		words: stageWords(compiled.words, compiled.steps),
		title,
		...(base ? { base } : {}),
		atlas: atlas && {
			id: atlas.id,
			width: atlas.width,
			height: atlas.height,
			kmPerUnit: atlas.kmPerUnit,
			lengths: atlas.lengths,
			...(atlas.words ? { words: atlas.words } : {}),
			credit: atlas.credit,
			...(atlas.globe ? { globe: true } : {})
		},
		steps: compiled.steps.map(({ id, number, label, when, align, stage, jump }) => ({
			id,
			number,
			label,
			when,
			align,
			stage,
			jump
		}))
	};
}
