/** A sound stat of each form, for tests here and of what is made of them. */
import type { StatLayer } from '../types.js';

export const ships: StatLayer = {
	id: 'ships',
	kind: 'stat',
	as: 'line',
	between: 'steps',
	title: 'Five ships, and then fewer',
	figures: [
		{
			id: 'afloat',
			label: 'ship under way',
			subject: true,
			points: [
				{ id: 'sailed', when: '1519-09-20', value: 5 },
				{ id: 'wreck', when: '1520-05~', value: 4, label: 'Santiago wrecked' },
				{ id: 'desertion', when: '1520-11~', value: 3, label: 'San Antonio deserts' },
				{ id: 'fire', when: '1521-05~', value: 2, label: 'Concepción burned' },
				{ id: 'parted', when: '1521-12-21', value: 1, label: 'Trinidad left behind' },
				{ id: 'home', when: '1522-09-06', value: 1 }
			]
		}
	]
};

export const lake: StatLayer = {
	id: 'lake',
	kind: 'stat',
	as: 'line',
	title: 'Two measures of one lake',
	numbers: { unit: 'kilometer', digits: 0 },
	figures: [
		{
			id: 'shore',
			label: 'of shore, by survey',
			subject: true,
			points: [
				{ id: 'a', when: '1960', value: 820, low: 760, high: 880 },
				{ id: 'b', when: '1970', value: 790, low: 750, high: 830 },
				{ id: 'c', when: '1976', note: 'The survey was not held.' },
				{ id: 'd', when: '1980/1986', value: 560, low: 500, high: 640, qualifier: 'about' },
				{ id: 'e', when: '1995', value: 420, low: 400, high: 450 },
				{ id: 'f', when: '2010', value: 310 }
			]
		},
		{
			id: 'seen',
			label: 'as seen from above',
			points: [
				{ id: 'a', when: '1973', value: 760 },
				{ id: 'b', when: '1985', value: 590 },
				{ id: 'c', when: '1998', value: 390 },
				{ id: 'd', when: '2010', value: 335, qualifier: 'at-least' }
			]
		}
	]
};

export const repair: StatLayer = {
	id: 'repair',
	kind: 'stat',
	as: 'range',
	title: 'What the bridge will cost',
	numbers: { compact: true, currency: 'USD' },
	figures: [
		{
			id: 'town',
			low: 2_500_000,
			value: 3_000_000,
			high: 4_000_000,
			label: 'says the town',
			subject: true,
			was: [{ id: 'w1', value: 1_000_000, until: '2021-06-01' }]
		},
		{
			id: 'builder',
			low: 4_200_000,
			high: 5_100_000,
			qualifier: 'about',
			label: 'says the builder'
		},
		{ id: 'state', value: 3_500_000, label: 'has been set aside', note: 'in the budget of June' }
	]
};

export const vote: StatLayer = {
	id: 'vote',
	kind: 'stat',
	as: 'share',
	title: 'Of those who could vote',
	rest: 'stayed at home',
	whole: 12_400,
	figures: [
		{ id: 'yes', value: 5084, label: 'voted for it', subject: true },
		{ id: 'no', value: 2790, label: 'voted against' },
		{ id: 'void', value: 310, label: 'handed in a spoilt paper', qualifier: 'about' }
	]
};

export const districts: StatLayer = {
	id: 'districts',
	kind: 'stat',
	as: 'change',
	title: 'Who holds how much',
	figures: [
		{
			id: 'taliban',
			value: 139,
			qualifier: 'at-least',
			label: 'districts in their hands',
			subject: true,
			since: { when: '2021-05-01', value: 73, qualifier: 'about' }
		},
		{
			id: 'state',
			value: 90,
			label: 'districts held',
			since: { when: '2021-05-01', value: 138 }
		},
		{ id: 'towns', value: 34, label: 'towns held', since: { when: '2021-05-01', value: 34 } }
	]
};

/** All that are drawn as charts. */
export const charts = [ships, lake, repair, vote, districts] as const;
