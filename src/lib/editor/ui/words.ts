/** What the editor says of itself. */
import { formatWhen, parseEdtf } from '../../story/dates/index.js';
import type { Mentions } from '../../story/mentions.js';
import type { Id, Issue, Precision, Story } from '../../story/types.js';
import { countOf } from '../model/changes.js';
import { claimsOn, isNamed, mayGo, RECORDS, type RecordList } from '../model/records.js';
import type { Session } from '../model/session.svelte.js';
import type { Lacking } from './load-compiler.js';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export function statusOf({ saving, revision }: Session): string {
	switch (saving.kind) {
		case 'saved':
			return `Draft ${revision}. Saved.`;
		case 'waiting':
			return `Draft ${revision}. Edited, not saved yet.`;
		case 'saving':
			return `Draft ${revision}. Saving…`;
		case 'retrying':
			return `Not saved: ${saving.reason}, trying again.`;
		case 'refused':
			return `Not saved: ${saving.reason}`;
	}
}

const AGAIN = 'It is tried again by itself; you can go on writing.';

/** What is wrong with the preview, and what becomes of it; `null` where nothing is. */
export function lackingInWords(lacking: Lacking | 'preview', shown: boolean): string | null {
	switch (lacking) {
		case null:
			return null;
		case 'maps':
			return `The maps of what was added could not be loaded from the server. ${AGAIN}`;
		case 'compiler':
			if (shown) {
				return `The preview stands still and mistakes are not marked: what makes it could not be loaded from the server. ${AGAIN}`;
			}
			return `There is no preview yet: what makes it could not be loaded from the server. ${AGAIN}`;
		case 'preview':
			return `There is no preview yet: its page could not be loaded from the server. ${AGAIN}`;
	}
}

/** Which draft readers have, and how far this one is ahead of it. */
export function publicationOf({ publishedRevision, revision, unpublished }: Session): string {
	if (publishedRevision === null || !unpublished) return 'Not published yet.';
	const changes = countOf(unpublished);
	if (changes > 0) {
		return `draft ${publishedRevision}, ${count(changes, 'change')} not published yet.`;
	}
	return publishedRevision === revision
		? 'this draft.'
		: `draft ${publishedRevision}, which says the same.`;
}

/** The first word of what an edit is called, for a button: "Move “Bagram” to 3" gives "move". */
export function verbOf(label: string): string {
	return /^\S+/.exec(label)?.[0].toLowerCase() ?? '';
}

const SHORT: Readonly<Record<string, string>> = {
	'claim.source': 'no source',
	'claim.by': 'nobody named',
	'claim.quote.by': 'nobody quoted',
	'claim.quote.marks': 'quotation marks',
	'claim.told': 'nobody named',
	'claim.translated': 'no quote',
	'claim.missing': 'unknown claim',
	'date.invalid': 'not a date',
	'date.unreadable': 'not a date',
	'text.blank': 'blank text',
	'text.control': 'odd characters',
	'link.unsafe': 'unsafe link',
	'layer.failed': 'picture fails',
	'layer.kind': 'unknown picture',
	'layer.kind.unknown': 'unknown picture',
	'map.area.unknown': 'unknown area',
	'mark.precision': 'place too vague',
	'stat.empty': 'no figures',
	'figure.empty': 'no figures',
	'flow.ends': 'flow without ends',
	'route.short': 'route of one place',
	'route.reached': 'place not on route',
	'ring.range': 'ring too wide',
	'shape.form': 'not GeoJSON',
	'shape.range': 'off the earth',
	'shape.short': 'too few points',
	'shape.many': 'too many points',
	'shape.deep': 'nested too deep',
	'shape.empty': 'nothing to draw',
	'strength.range': 'not 0 to 1',
	'anchor.range': 'name too far off',
	'map.anchor.moved': 'name without room',
	'quote.none': 'no quote',
	'file.missing': 'file not there',
	'field.missing': 'something missing',
	'word.unknown': 'unknown word',
	'id.twice': 'same id twice'
};

/** An issue in two or three words, for a row of the list; what it is about where nothing shorter is known. */
export function inShort({ code, message }: Issue): string {
	return SHORT[code] ?? (code.endsWith('.unknown') ? `unknown ${code.split('.')[0]}` : message);
}

/** Who names a record, and what that means for taking it away. */
export function mentionsInWords(
	story: Story,
	list: RecordList,
	id: Id,
	{ steps, others }: Mentions
): string {
	if (!isNamed(list)) {
		const { article, noun } = RECORDS[list];
		return `${article === 'an' ? 'An' : 'A'} ${noun} stands for itself: nothing names it.`;
	}
	if (list === 'sources') {
		const claims = claimsOn(story, id);
		if (claims > 0) {
			return `${count(claims, 'claim rests', 'claims rest')} on it, so it cannot be deleted:`;
		}
	}
	const named = [
		...(steps.length > 0 ? [count(steps.length, 'step')] : []),
		...[...others].map(([of, n]) => count(n, of.replace(/s$/, '')))
	];
	if (named.length === 0) {
		return list === 'sources' ? 'No claim rests on it.' : 'Nothing names it.';
	}
	const who = named.join(', ').replace(/, ([^,]*)$/, ' and $1');
	if (mayGo(story, list, id, { steps, others })) {
		return `${who} ${steps.length === 1 ? 'is' : 'are'} in it, and would be in no group without it:`;
	}
	const total = [...others.values()].reduce((sum, n) => sum + n, steps.length);
	const verb = total === 1 ? 'names' : 'name';
	return `${who} ${verb} it, so it cannot be deleted${steps.length > 0 ? ':' : '.'}`;
}

/** A date as readers of the story would get it; as it is written where it is none. */
export function dateInWords({ language, timeZone, calendar }: Story, date: string): string {
	const parsed = parseEdtf(date);
	return parsed.ok ? formatWhen(parsed.value, { language, timeZone, calendar }) : date;
}

/** How exactly a place is known. */
export const PRECISION_NAMES: Readonly<Record<Precision, string>> = {
	point: 'an exact point',
	town: 'a town',
	district: 'a district',
	area: 'an area',
	line: 'on a line',
	vague: 'vague'
};
