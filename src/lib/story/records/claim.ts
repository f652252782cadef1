import { inside } from '../issues.js';
import type { Path } from '../issues.js';
import { date } from '../schema/codes.js';
import { list, oneOrMany } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { flag, line, oneOf, ownId, prose, ref } from '../schema/scalars.js';
import { isEmpty, listed, optional, required } from '../schema/shape.js';
import type { Reading, Source } from '../schema/shape.js';
import { STANDINGS } from '../types.js';
import type { Claim } from '../types.js';

export const claimShape = record<Claim>(
	{
		name: 'claim',
		noun: 'a claim',
		about: 'One statement of fact: what, when, where, who says so, how sure it is.',
		check,
		schema: {
			if: { properties: { standing: { const: 'attributed' } } },
			then: { required: ['by'] }
		}
	},
	{
		id: required(ownId),
		what: required(prose(), undefined, 'The claim in a few words of plain text.'),
		when: optional(date, 'When it happened, where that is known.'),
		whenLabel: optional(line(), 'Replaces the generated date text.'),
		said: optional(date, 'When it was said, where that differs or is all that is known.'),
		saidIn: optional(ref('place'), 'Where it was said.'),
		where: optional(oneOrMany(ref('place'), 'place ids'), 'Where it happened.'),
		to: optional(ref('place'), 'Where a movement led to.'),
		standing: required(oneOf(STANDINGS), 'unverified', 'How sure it is.'),
		by: optional(line(), 'Who says so.'),
		told: optional(line(), 'To whom it was said.'),
		secondHand: optional(flag, 'The source only passes on what others reported.'),
		quote: optional(prose(), "The speaker's own words, short, without quotation marks."),
		translated: optional(flag, 'The quote may have been translated on its way here.'),
		sources: listed(list(ref('source'), 'source ids'), 'At least one.'),
		note: optional(prose())
	}
);

function check(claim: Claim, at: Path, { report }: Reading, source: Source): void {
	// One of the wrong type was told of already.
	if (claim.sources.length === 0 && isEmpty(source['sources'])) {
		report(inside(at, 'sources'), {
			code: 'claim.source',
			severity: 'error',
			message: 'This claim has no source.',
			remedy: 'Name at least one of the story\'s `sources`, as ["report"].'
		});
	}
	if (claim.standing === 'attributed' && !claim.by?.trim()) {
		report(inside(at, 'by'), {
			code: 'claim.by',
			severity: 'error',
			message: 'An attributed claim must say who makes it.',
			remedy: 'Name the speaker in `by`, or choose another standing.'
		});
	}
	if (claim.quote !== undefined && !claim.by?.trim()) {
		report(inside(at, 'quote'), {
			code: 'claim.quote.by',
			severity: 'error',
			message: 'A quote must say whose words it is.',
			remedy: 'Name the speaker in `by`.'
		});
	}
	if (claim.quote !== undefined && isQuoted(claim.quote)) {
		report(inside(at, 'quote'), {
			code: 'claim.quote.marks',
			severity: 'warning',
			message: 'The quote stands in quotation marks.',
			remedy: 'Leave them out; the page sets those of its language.'
		});
	}
	if (claim.translated && claim.quote === undefined) {
		report(inside(at, 'translated'), {
			code: 'claim.translated',
			severity: 'warning',
			message: 'There is no quote that could have been translated.',
			remedy: 'Add the `quote`, or leave `translated` out.'
		});
	}
	if (claim.told !== undefined && !claim.by?.trim()) {
		report(inside(at, 'told'), {
			code: 'claim.told',
			severity: 'warning',
			message: 'It says to whom this was told, but not by whom.',
			remedy: 'Name the speaker in `by`.'
		});
	}
}

function isQuoted(text: string): boolean {
	const words = text.trim();
	return /^["“„«‹'‘]/.test(words) && /["”“»›'’]/.test(words.slice(1).slice(-1));
}
