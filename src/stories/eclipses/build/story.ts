/** The chronicle as a story document. */
import { geoDistance, geoInterpolate } from 'd3-geo';
import { eclipses, type Eclipse, type Point, type SolarEclipse } from './compute.ts';
import { DECADES, KNOWN } from './known.ts';
import { SOURCES } from './sources.ts';
import { landsAlong, nameAt } from './where.ts';
import { dayText, lastingShort, Teller, type Entry } from './words.ts';

/** From the days of the Meridian Conference to the end of the last year told. */
export const FROM = new Date('1884-10-01T00:00:00Z');
export const TO = new Date('2025-01-01T00:00:00Z');

/** 223 lunations, after which Sun, Moon and Earth stand nearly as before; in milliseconds. */
const SAROS = 6585.3211 * 86_400_000;
const DAY = 86_400_000;

const GROUPS = {
	total: 'Sun, total',
	ring: 'Sun, annular or hybrid',
	part: 'Sun, partial',
	'moon-total': 'Moon, total',
	'moon-part': 'Moon, partial',
	decade: 'The decades'
};
type Group = keyof typeof GROUPS;

type Item = Record<string, unknown>;

function groupOf(eclipse: Eclipse): Group {
	if (eclipse.body === 'moon') return eclipse.kind === 'total' ? 'moon-total' : 'moon-part';
	if (eclipse.kind === 'partial') return 'part';
	return eclipse.kind === 'total' ? 'total' : 'ring';
}

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

const at = ([lon, lat]: Point) => [Number(lon.toFixed(2)), Number(lat.toFixed(2))];

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

function stageOf(eclipse: Eclipse, id: string, places: Item[], record: number): Item[] {
	if (eclipse.body === 'moon') {
		if (eclipse.kind === 'partial') {
			return [
				{
					id: 'covered',
					kind: 'stat',
					as: 'number',
					figures: [
						{
							id: 'share',
							value: Math.round(eclipse.covered * 1000) / 10,
							words: `${Math.min(99, Math.round(eclipse.covered * 100))}%`,
							label: 'of the Moon’s face in shadow',
							note: `${Math.round(eclipse.minutes)} minutes from the first touch to the last`,
							subject: true
						}
					]
				}
			];
		}
		return [
			{
				id: 'minutes',
				kind: 'stat',
				as: 'bars',
				title: 'Minutes in the shadow',
				figures: [
					{
						id: 'total',
						value: Math.round(eclipse.total),
						label: 'all of it dark',
						subject: true
					},
					{ id: 'any', value: Math.round(eclipse.minutes), label: 'from the first bite to the last' },
					{ id: 'record', value: Math.round(record), label: 'the longest in this chronicle' }
				]
			}
		];
	}
	if (eclipse.track.length === 0) {
		return [
			{
				id: 'covered',
				kind: 'stat',
				as: 'number',
				figures: [
					{
						id: 'share',
						value: Math.min(100, Math.round(eclipse.magnitude * 1000) / 10),
						words: `${Math.min(100, Math.round(eclipse.magnitude * 100))}%`,
						label: 'of the Sun’s diameter covered, at most',
						note: `at ${degrees(eclipse.point)}`,
						subject: true
					}
				]
			}
		];
	}
	return [mapOf(eclipse, id, places)];
}

function mapOf(eclipse: SolarEclipse, id: string, places: Item[]): Item {
	const ends = [eclipse.track[0]!, eclipse.track.at(-1)!] as const;
	const [begin, end] = [`${id}-a`, `${id}-z`];
	places.push(
		{ id: begin, name: 'Sunrise', at: at(ends[0]), precision: 'point' },
		{ id: end, name: 'Sunset', at: at(ends[1]), precision: 'point' }
	);
	return {
		id: 'map',
		kind: 'map',
		marks: [
			{
				id: 'greatest',
				place: id,
				label: 'Greatest eclipse',
				note: eclipse.seconds === undefined ? undefined : lastingShort(eclipse.seconds),
				symbol: 'dot',
				claim: 'c1'
			},
			begin,
			end
		],
		routes: [{ id: 'line', along: [begin, ...between(eclipse), end], reached: end }]
	};
}

/** How far great circles may stray from a central line: a share of its length, and at most so many degrees. */
const STRAY = { share: 0.006, most: 0.5 };

const degreesBetween = (a: Point, b: Point) => (geoDistance([...a], [...b]) * 180) / Math.PI;

/** What of a central line lies between its ends, as few points as will do. */
function between({ track }: SolarEclipse): number[][] {
	const long = degreesBetween(track[0]!, track.at(-1)!);
	const least = Math.min(STRAY.share * long, STRAY.most);
	const kept = (from: number, to: number): number[][] => {
		const way = geoInterpolate([...track[from]!], [...track[to]!]);
		let most = least;
		let far = 0;
		for (let i = from + 1; i < to; i++) {
			const near = Math.min(
				...Array.from({ length: 41 }, (_, n) => degreesBetween(track[i]!, way(n / 40)))
			);
			if (near > most) [most, far] = [near, i];
		}
		return far ? [...kept(from, far), at(track[far]!), ...kept(far, to)] : [];
	};
	return kept(0, track.length - 1);
}

function degrees([lon, lat]: Point): string {
	const part = (value: number, plus: string, minus: string) =>
		`${Math.round(Math.abs(value))}° ${value < 0 ? minus : plus}`;
	return `${part(lat, 'N', 'S')}, ${part(lon, 'E', 'W')}`;
}

const decadeOf = (entry: Entry) => Math.floor(entry.eclipse.at.getUTCFullYear() / 10) * 10;

function opener(decade: number, entries: readonly Entry[]): Item {
	const own = entries.filter((entry) => decadeOf(entry) === decade);
	const count = (group: Group) => own.filter(({ eclipse }) => groupOf(eclipse) === group).length;
	const { heading, text } = DECADES[decade]!;
	const first = decade === 1880 ? '1884-10' : String(decade);
	const last = decade === 2020 ? '2024' : String(decade + 9);
	const shown = (['total', 'ring', 'part', 'moon-total', 'moon-part'] as const).map((group) => ({
		id: group,
		value: count(group),
		label: GROUPS[group],
		...(group === 'total' && { subject: true })
	}));
	return {
		id: `decade-${decade}`,
		when: `${first}/${last}`,
		heading,
		label: heading.split(':')[0],
		body: `${text} ${own.length} eclipses follow, ${count('total')} of them total for the Sun and ${count('moon-total')} for the Moon.`,
		group: 'decade',
		claims: [
			{
				id: 'c1',
				what: `${own.length} eclipses in this part of the chronicle`,
				when: `${first}/${last}`,
				standing: 'confirmed',
				sources: ['computed']
			}
		],
		stage: [
			decade % 20 === 0
				? { id: 'bars', kind: 'stat', as: 'bars', title: `Eclipses, ${first.slice(0, 4)} to ${last}`, figures: shown }
				: { id: 'line', kind: 'timeline', title: `Eclipses, ${first} to ${last}`, span: `${first}/${last}` }
		]
	};
}

/** What stood out, at the end. */
function records(entries: readonly Entry[]): Item[] {
	const suns = entries.flatMap(({ eclipse, id }) => (eclipse.body === 'sun' ? [{ ...eclipse, id }] : []));
	const longest = suns
		.filter(({ kind, seconds }) => kind === 'total' && seconds !== undefined)
		.sort((a, b) => b.seconds! - a.seconds!)
		.slice(0, 5);
	const moons = entries
		.flatMap(({ eclipse, id }) => (eclipse.body === 'moon' ? [{ ...eclipse, id }] : []))
		.sort((a, b) => b.total - a.total)
		.slice(0, 5);
	const counts = (Object.keys(GROUPS) as Group[])
		.filter((group) => group !== 'decade')
		.map((group) => ({
			id: group,
			value: entries.filter(({ eclipse }) => groupOf(eclipse) === group).length,
			label: GROUPS[group],
			...(group === 'total' && { subject: true })
		}));
	const year = (date: Date) => date.getUTCFullYear();
	const claim = (what: string) => [
		{ id: 'c1', what, standing: 'confirmed', sources: ['computed'] }
	];
	return [
		{
			id: 'longest-sun',
			when: '2024-12-31',
			whenLabel: 'October 1884 to December 2024',
			heading: 'The longest nights by day',
			label: 'Longest totality',
			body: `No total eclipse of the Sun can last much over seven and a half minutes. In these 140 years the best was [${year(longest[0]!.at)}](#${longest[0]!.id}), with ${lastingShort(longest[0]!.seconds!)}.`,
			group: 'decade',
			claims: claim('The five longest total solar eclipses of the chronicle'),
			stage: [
				{
					id: 'bars',
					kind: 'stat',
					as: 'bars',
					title: 'Seconds of totality at greatest eclipse',
					figures: longest.map((one, i) => ({
						id: one.id,
						value: Math.round(one.seconds!),
						label: dayText(one.at),
						note: lastingShort(one.seconds!),
						...(i === 0 && { subject: true })
					}))
				}
			]
		},
		{
			id: 'longest-moon',
			when: '2024-12-31',
			whenLabel: 'October 1884 to December 2024',
			heading: 'The longest red Moons',
			label: 'Longest red Moons',
			body: `A Moon that is far away moves slowly, and through the middle of the shadow it has the longest way. Both met in [${year(moons[0]!.at)}](#${moons[0]!.id}): ${Math.round(moons[0]!.total)} minutes.`,
			group: 'decade',
			claims: claim('The five longest total lunar eclipses of the chronicle'),
			stage: [
				{
					id: 'bars',
					kind: 'stat',
					as: 'bars',
					title: 'Minutes of totality',
					figures: moons.map((one, i) => ({
						id: one.id,
						value: Math.round(one.total),
						label: dayText(one.at),
						...(i === 0 && { subject: true })
					}))
				}
			]
		},
		{
			id: 'in-all',
			when: '2024-12-31',
			whenLabel: 'October 1884 to December 2024',
			heading: 'One hundred and forty years',
			label: 'In all',
			body: 'The Sun is eclipsed more often than the Moon; yet a lunar eclipse is seen from half the Earth and a total solar one from a thread across it. That is why nearly everybody has seen the one and hardly anybody the other.',
			group: 'decade',
			claims: claim(`${entries.length} eclipses from October 1884 to December 2024`),
			stage: [{ id: 'units', kind: 'stat', as: 'units', title: 'All entries, by kind', figures: counts, unit: 'eclipse' }]
		}
	];
}
