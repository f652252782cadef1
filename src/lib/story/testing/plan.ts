/** A story that is told on a floor plan, with one map of the earth between: for tests and for the gallery. Made up. */

const at = (time: string) => `2026-01-05T${time}`;

const claim = (id: string, what: string) => ({
	id,
	what,
	standing: 'reported',
	sources: ['log']
});

/** As a file would hold it. */
export const PLAN = {
	$schema: '/schema/story.v1.json',
	format: 'throughline/1',
	id: 'river-museum',
	language: 'en',
	title: 'The night the river came in',
	kicker: 'A made-up museum, January 2026',
	standfirst: 'How four people and a cart saved *340 cases of maps* in two hours.',
	timeZone: 'Europe/Berlin',
	sources: [{ id: 'log', title: 'The night watch’s log', updated: '2026-01-06' }],
	places: [
		{ id: 'glueckstadt', name: 'Glückstadt', at: [9.42, 53.79], precision: 'town' },
		{ id: 'hall', name: 'Great hall', precision: 'area' },
		{ id: 'map-room', name: 'Map room', precision: 'area' },
		{ id: 'chart-store', name: 'Chart store', precision: 'area' },
		{ id: 'workshop', name: 'Workshop', precision: 'area' },
		{ id: 'reading-room', name: 'Reading room', precision: 'area' },
		{ id: 'cloakroom', name: 'Cloakroom', precision: 'area' },
		{ id: 'river-door', name: 'River door', precision: 'point' },
		{ id: 'stair', name: 'Stair', precision: 'point' },
		{ id: 'globe', name: 'The great globe', precision: 'point' },
		{ id: 'press', name: 'The printing press', within: 'workshop', precision: 'vague' },
		{ id: 'attic', name: 'The attic', within: 'glueckstadt', precision: 'vague' }
	],
	sheets: [
		{
			id: 'plan',
			src: '/media/docs/river-museum.svg',
			alt: 'A plan of the ground floor: a great hall, with rooms on all sides and the river along the south front.',
			width: 1600,
			height: 1000,
			scale: 32000,
			credit: 'Plan: drawn for this story.',
			places: {
				hall: [
					[486, 306],
					[1114, 306],
					[1114, 704],
					[486, 704]
				],
				'map-room': [
					[120, 104],
					[470, 104],
					[470, 410],
					[120, 410]
				],
				'chart-store': [
					[1130, 104],
					[1480, 104],
					[1480, 410],
					[1130, 410]
				],
				workshop: [
					[1130, 426],
					[1480, 426],
					[1480, 864],
					[1130, 864]
				],
				'reading-room': [
					[120, 426],
					[470, 426],
					[470, 864],
					[120, 864]
				],
				cloakroom: [
					[960, 720],
					[1114, 720],
					[1114, 864],
					[960, 864]
				],
				'river-door': [800, 874],
				stair: [563, 790],
				globe: [800, 505]
			}
		}
	],
	tones: [
		{ id: 'flooded', label: 'Under water', look: 'lost' },
		{ id: 'sills', label: 'Water at the sills', look: 'pressed' },
		{ id: 'dry', label: 'Kept dry', look: 'held' }
	],
	states: [
		{ id: 's1', place: 'cloakroom', when: `${at('21:05')}/..`, tone: 'flooded' },
		{ id: 's2', place: 'workshop', when: `${at('21:05')}/..`, tone: 'sills' },
		{ id: 's3', place: 'workshop', when: `${at('21:35')}/..`, tone: 'flooded' },
		{ id: 's4', place: 'chart-store', when: `${at('21:35')}/..`, tone: 'sills' },
		{ id: 's5', place: 'map-room', when: `${at('21:35')}/..`, tone: 'dry' }
	],
	steps: [
		{
			id: 'door',
			when: at('21:10'),
			where: 'river-door',
			heading: 'Water at the river door',
			body: 'The watchman hears it before he sees it: the cloakroom floor is moving.',
			claims: [claim('c1', 'Water came through the river door')],
			stage: [
				{
					id: 'm',
					kind: 'map',
					sheet: 'plan',
					frame: ['river-door', 'cloakroom', 'workshop'],
					marks: [{ id: 'in', place: 'river-door', symbol: 'dot', claim: 'c1' }],
					names: ['press']
				}
			]
		},
		{
			id: 'town',
			when: at('21:20'),
			where: 'glueckstadt',
			heading: 'Nobody comes',
			body: 'Every pump in town is at the harbour.',
			claims: [claim('c2', 'No pump was free')],
			stage: [{ id: 'm', kind: 'map', frame: ['glueckstadt'], marks: ['glueckstadt'] }]
		},
		{
			id: 'carry',
			when: at('21:40'),
			where: 'map-room',
			heading: 'Across the hall',
			body: 'The charts go first, case by case, past the globe that nobody can lift.',
			claims: [claim('c3', '340 cases were carried to the map room')],
			stage: [
				{
					id: 'm',
					kind: 'map',
					sheet: 'plan',
					frame: ['map-room', 'chart-store', 'reading-room'],
					marks: ['globe'],
					flows: [
						{
							id: 'cases',
							from: 'chart-store',
							to: 'map-room',
							value: 340,
							label: 'cases of maps',
							claim: 'c3'
						}
					],
					areas: [{ id: 'r', place: 'reading-room', tone: 'sills' }],
					caption: 'The upper floor is not shown.'
				}
			]
		},
		{
			id: 'stair',
			when: at('23:05'),
			where: 'stair',
			heading: 'The globe goes up',
			body: 'In the end six arms are enough.',
			claims: [claim('c4', 'The globe was carried up the stair')],
			stage: [
				{
					id: 'm',
					kind: 'map',
					sheet: 'plan',
					frame: ['globe', 'stair'],
					marks: ['globe', 'stair'],
					routes: [{ id: 'way', along: ['globe', [800, 640], [563, 680], 'stair'], claim: 'c4' }],
					rings: [{ id: 'reach', place: 'globe', km: [0.004] }],
					states: 0.5
				}
			]
		}
	]
} as const;
