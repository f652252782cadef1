/** Lists of a story whose records have forms made from their schemas. */
import { storyShapeShape } from './shape.js';
import { storySheetShape } from './sheet.js';
import { stateShape, toneShape } from './state.js';
import { updateShape } from './update.js';

export const LISTED_SHAPES = {
	tones: toneShape,
	states: stateShape,
	shapes: storyShapeShape,
	sheets: storySheetShape,
	updates: updateShape
} as const;
