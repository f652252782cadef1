/** Claims, worded: who says so, when and where it happened and was said, how sure it is. */
import type { Edtf } from '../story/dates/index.js';
import type { Claim, Id, Step } from '../story/types.js';
import type { CompileContext } from './kind.js';
import { listText } from './list-text.js';
import type { CompiledClaim } from './types.js';

/** Compiles one claim of a step. `sourceIndex` gives a source's place in the story's list, −1 if it has none. */
export function compileClaim(
	claim: Claim,
	step: Step,
	context: CompileContext,
	sourceIndex: (id: Id) => number
): CompiledClaim {
	const own = claim.when !== undefined && claim.when !== step.when;
	const relabelled = claim.whenLabel !== undefined && claim.whenLabel !== step.whenLabel;
	const where = placesText(claim.where, claim.to, context);
	return {
		id: claim.id,
		what: claim.what,
		standing: claim.standing,
		...given('by', byText(claim, context)),
		...given('when', relabelled ? claim.whenLabel : own ? near(claim.when, context) : undefined),
		...given('said', saidText(claim, context)),
		...given('where', where === placesText(step.where, step.to, context) ? undefined : where),
		...given('quote', claim.quote),
		...(claim.translated ? { translated: true } : {}),
		...(claim.secondHand ? { secondHand: true } : {}),
		...given('note', claim.note),
		sources: [...new Set(claim.sources.map(sourceIndex))].filter((index) => index >= 0)
	};
}

/** A date without the year that the whole story is told in. */
function near(text: string | undefined, context: CompileContext): string {
	return context.when(text, 'long', context.story.asOf);
}

/** The standing in running text: "attributed to the Tajik presidency", "reported, passed on from other reports". */
export function standingText(claim: Claim, context: Pick<CompileContext, 'say'>): string {
	const by = byText(claim, context);
	const text =
		by === undefined
			? context.say(`standing.${claim.standing}`)
			: context.say(`standing.${claim.standing}.by`, { by }).replace(/[[\]]/g, '');
	return claim.secondHand
		? context.say('text.comma', { a: text, b: context.say('claim.secondHand') })
		: text;
}

/** Who says so and to whom, in one phrase. */
function byText(claim: Claim, context: Pick<CompileContext, 'say'>): string | undefined {
	if (claim.by === undefined || claim.told === undefined) return claim.by ?? claim.told;
	return context.say('claim.told', { by: claim.by, told: claim.told });
}

/** When and where it was said: "said on 5 July 2021 in Kabul". Only a day that is sure takes an "on". */
function saidText(claim: Claim, context: CompileContext): string | undefined {
	const date = near(claim.said, context);
	const place = claim.saidIn === undefined ? '' : context.nameOf(claim.saidIn);
	if (date === '' && place === '') return undefined;
	if (date === '') return context.say('claim.saidIn', { place });
	const said = isSureDay(context.date(claim.said)) ? 'claim.said.on' : 'claim.said';
	return place === ''
		? context.say(said, { date })
		: context.say(`${said}.saidIn`, { date, place });
}

function isSureDay(date: Edtf | null): boolean {
	if (date?.kind !== 'date' || date.day === null || date.month === null) return false;
	return [date.year, date.month, date.day].every(
		(part) => !part.uncertain && !part.approximate && !part.digits.includes('X')
	);
}

/** Places in words: one, a list, or a movement from here to there. */
export function placesText(
	where: Step['where'],
	to: Id | undefined,
	context: CompileContext
): string | undefined {
	const ids = where === undefined ? [] : typeof where === 'string' ? [where] : where;
	const from = listText(ids.map(context.nameOf), context.language);
	if (to === undefined) return from || undefined;
	const goal = context.nameOf(to);
	return from === '' ? goal : context.say('claim.movement', { from, to: goal });
}

/** The key with its value, or nothing: absent keys stay absent in the JSON. */
export function given<K extends string, V>(
	key: K,
	value: V | undefined
): { readonly [P in K]?: V } {
	return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
