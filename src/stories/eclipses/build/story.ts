/** The chronicle as a story document. */
import { eclipses, type Eclipse } from './compute.ts';
import { GROUPS, groupOf } from './groups.ts';
import { at, type Item } from './item.ts';
import { KNOWN } from './known.ts';
import { SOURCES } from './sources.ts';
import { stageOf } from './stage.ts';
import { opener, records } from './summaries.ts';
import { landsAlong, nameAt } from './where.ts';
import { Teller, type Entry } from './words.ts';

/** From the days of the Meridian Conference to the end of the last year told. */
export const FROM = new Date('1884-10-01T00:00:00Z');
export const TO = new Date('2025-01-01T00:00:00Z');

/** 223 lunations, after which Sun, Moon and Earth stand nearly as before; in milliseconds. */
const SAROS = 6585.3211 * 86_400_000;
const DAY = 86_400_000;

/** All eclipses with their ids and relations. */
export function entriesOf(all: readonly Eclipse[]): Entry[] {
	const entries: Entry[] = [];
	for (const eclipse of all) {
		const day = eclipse.at.toISOString().slice(0, 10);
		const time = eclipse.at.getTime();
		const kin = entries.find(
			(other) =>
				other.eclipse.body === eclipse.body &&
				Math.abs(time - other.eclipse.at.getTime() - SAROS) < DAY / 2
		);
		const last = entries.at(-1);
		const fortnight =
			last && last.eclipse.body !== eclipse.body && time - last.eclipse.at.getTime() < 17 * DAY
				? last
				: undefined;
		entries.push({
			eclipse,
			day,
			id: `${eclipse.body}-${day}`,
			lands: eclipse.body === 'sun' ? landsAlong(eclipse.track) : [],
			...(kin && { kin }),
			...(fortnight && { fortnight })
		});
	}
	return entries;
}

/** To the minute, as a chronicle gives it. */
function minute(at: Date): string {
	return `${new Date(Math.round(at.getTime() / 60_000) * 60_000).toISOString().slice(0, 16)}Z`;
}

/** The document, ready for `serialiseStory`. Deterministic. */
export function chronicle(all: readonly Eclipse[] = eclipses(FROM, TO)): Item {
	const entries = entriesOf(all);
	const teller = new Teller();
	const places: Item[] = [];
	const steps: Item[] = [];
	const record = Math.max(...all.map((one) => (one.body === 'moon' ? one.minutes : 0)));
	let decade = 0;
	for (const entry of entries) {
		const own = Math.floor(entry.eclipse.at.getUTCFullYear() / 10) * 10;
		if (own !== decade) steps.push(opener((decade = own), entries));
		steps.push(stepOf(entry, teller, places, record));
	}
	steps.push(...records(entries));
	return {
		$schema: '/schema/story.v1.json',
		format: 'throughline/1',
		id: 'eclipses',
		language: 'en',
		title: 'Every shadow',
		kicker: 'Eclipses, 1884 to 2024',
		standfirst: `All ${entries.length} eclipses in which Sun or Moon lost a visible piece, from the month in which the world agreed on one clock to the end of 2024: ${entries.filter(({ eclipse }) => eclipse.body === 'sun').length} of the Sun, ${entries.filter(({ eclipse }) => eclipse.body === 'moon').length} of the Moon. Each was computed; some were remembered.`,
		byline: ['Throughline'],
		asOf: '2024-12-31',
		timeZone: 'UTC',
		theme: 'night',
		sources: SOURCES,
		places,
		groups: Object.entries(GROUPS).map(([id, label]) => ({ id, label })),
		steps
	};
}

function stepOf(entry: Entry, teller: Teller, places: Item[], record: number): Item {
	const { eclipse, id, day } = entry;
	const told = teller.tell(entry);
	const known = KNOWN[day];
	const when = minute(eclipse.at);
	const step: Item = { id, when };
	if (eclipse.body === 'sun') {
		places.push({
			id,
			name: nameAt(eclipse.point).replace(/^the /, 'The '),
			at: at(eclipse.point),
			precision: 'point'
		});
		step.where = id;
	}
	const where = eclipse.body === 'sun' ? { where: id } : {};
	const canon = eclipse.body === 'sun' ? 'canon-sun' : 'canon-moon';
	return {
		...step,
		heading: known?.heading ?? told.heading,
		label: told.label,
		body: known ? `${known.text} ${told.body.split(/(?<=\.) (?=[A-Z])/)[0]!}` : told.body,
		group: groupOf(eclipse),
		claims: [
			{ id: 'c1', what: told.what, when, ...where, standing: 'confirmed', sources: ['computed'] },
			...(known
				? [
						{
							id: 'c2',
							what: known.what,
							when: day,
							standing: known.source === canon ? 'confirmed' : 'reported',
							sources: [known.source]
						}
					]
				: [])
		],
		stage: stageOf(eclipse, id, places, record)
	};
}
