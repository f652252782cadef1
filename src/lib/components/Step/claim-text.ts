/** The words of a claim beside its mark. */
import { say } from '../../compile/messages/say.js';
import type { CompiledClaim, Standing, Words } from '../../compile/types.js';

/** A standing in three parts, of which the middle one is set bold: "", "attributed", " to the Tajik presidency". */
export type StandingParts = readonly [before: string, bold: string, after: string];

/** Stands in a message until it has been taken apart: what is filled in may hold brackets of its own. */
const GAP = '\u0001';

/** The standing of a claim and who says so. */
export function standingParts(words: Words, standing: Standing, by?: string): StandingParts {
	if (by === undefined) return ['', say(words, `standing.${standing}`), ''];
	const parts = say(words, `standing.${standing}.by`, { by: GAP }).split(/[[\]]/);
	const [before = '', bold = '', after = ''] = parts.map((part) => part.replace(GAP, () => by));
	return [before, bold, after];
}

/** When, where and in what way it was said, as far as it differs from the step: short pieces, to be set in a row. */
export function claimDetails(words: Words, claim: CompiledClaim): string[] {
	return [
		claim.quote !== undefined && claim.translated ? say(words, 'quote.translated') : undefined,
		claim.when,
		claim.where,
		claim.secondHand ? say(words, 'claim.secondHand') : undefined,
		claim.said,
		claim.note
	].filter((piece) => piece !== undefined);
}

/** One claim for each speaker and standing: who stands behind a step, each once. */
export function speakers(claims: readonly CompiledClaim[]): CompiledClaim[] {
	const seen = new Set<string>();
	return claims.filter(({ standing, by }) => {
		const key = `${standing} ${by ?? ''}`;
		return !seen.has(key) && seen.add(key);
	});
}
