/** Steps about many eclipses: what opens a decade, and what stood out in the end. */
import { GROUPS, groupOf, type Group } from './groups.ts';
import type { Item } from './item.ts';
import { DECADES } from './known.ts';
import { dayText, lastingShort, type Entry } from './words.ts';

const decadeOf = (entry: Entry) => Math.floor(entry.eclipse.at.getUTCFullYear() / 10) * 10;

/** What opens a decade. */
export function opener(decade: number, entries: readonly Entry[]): Item {
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
export function records(entries: readonly Entry[]): Item[] {
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
