/** A figure with its words: the number, who says it, what it was before. */
import type { Figure, Qualifier, Step } from '../../story/types.js';
import { given } from '../claims.js';
import type { CompileContext } from '../kind.js';
import type { CompiledFigure } from '../types.js';
import { changeOf } from './change-text.js';
import { endsOf, usable, type Numbers } from './numbers.js';

/** Between the parts of a note. */
const DOT = ' · ';

/** Compiles a figure; `more` are notes of the form that it is drawn in. */
export function compileFigure(
	figure: Figure,
	step: Step,
	numbers: Numbers,
	context: CompileContext,
	more: readonly string[] = []
): CompiledFigure {
	const claim = context.claim(step, figure.claim);
	const qualifier = figure.qualifier ?? 'exact';
	const value = valueOf(figure);
	const notes = [
		...(figure.note ? [figure.note] : []),
		...more,
		...revisions(figure, numbers, context)
	];
	return {
		id: figure.id,
		...given('value', value),
		text: figure.words ?? figureText(figure, qualifier, numbers),
		label: figure.label,
		...given('note', notes.length > 0 ? notes.join(DOT) : undefined),
		...(claim ? { by: context.standingText(claim), standing: claim.standing } : {}),
		subject: figure.subject ?? false,
		qualifier
	};
}

/** What a figure says, or the last of its points. */
export function valueOf({ value, points }: Figure): number | undefined {
	return usable(value ?? points?.findLast((point) => point.value !== undefined)?.value);
}

function figureText(figure: Figure, qualifier: Qualifier, numbers: Numbers): string {
	const value = valueOf(figure);
	if (value !== undefined) return numbers.text(value, qualifier);
	const ends = endsOf(figure);
	return ends ? numbers.between(...ends, qualifier) : '';
}

/** The change as a note, for forms that do not draw it. */
export function changeNote(
	figure: Figure,
	numbers: Numbers,
	context: CompileContext
): readonly string[] {
	const change = changeOf(figure, numbers, context);
	return change ? [change.text] : [];
}

/** "was 1,000 until 5 July", for each time that it was revised. */
function revisions(figure: Figure, numbers: Numbers, context: CompileContext): readonly string[] {
	return (figure.was ?? []).map(({ value, words, qualifier, until }) =>
		context.say('stat.was', {
			value: words ?? (value === undefined ? '' : numbers.text(value, qualifier)),
			date: context.when(until, 'long', context.story.asOf)
		})
	);
}
