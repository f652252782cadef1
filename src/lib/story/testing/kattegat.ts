/**
 * A story with all that a map can have beside places: shapes of its own, names set by hand, ground and states in part, and
 * an inset. For the gallery. Made up.
 */

const at = (day: number) => `2026-06-${String(day).padStart(2, '0')}`;

const claim = (id: string, what: string, standing = 'reported') => ({
	id,
	what,
	standing,
	...(standing === 'planned' ? { by: 'The survey' } : {}),
	sources: ['log']
});

/** As a file would hold it. */
export const KATTEGAT = {
	$schema: '/schema/story.v1.json',
	format: 'throughline/1',
	id: 'kattegat',
	language: 'en',
	title: 'Nine days on the Kattegat',
	asOf: at(30),
	timeZone: 'Europe/Copenhagen',
	sources: [{ id: 'log', title: 'The ship’s log of a made-up survey', updated: at(30) }],
	places: [
		{ id: 'gothenburg', name: 'Gothenburg', at: [11.97, 57.71], precision: 'town' },
		{ id: 'halmstad', name: 'Halmstad', at: [12.86, 56.67], precision: 'town' },
		{ id: 'frederikshavn', name: 'Frederikshavn', at: [10.54, 57.44], precision: 'town' },
		{ id: 'aarhus', name: 'Aarhus', at: [10.21, 56.16], precision: 'town' },
		{ id: 'grenaa', name: 'Grenaa', at: [10.88, 56.41], precision: 'town' },
		{ id: 'anholt', name: 'Anholt', at: [11.56, 56.71], precision: 'town' },
		{ id: 'denmark', name: 'Denmark', area: 'DK', precision: 'area' },
		{ id: 'sweden', name: 'Sweden', area: 'SE', precision: 'area' },
		{ id: 'halland', name: 'Halland', area: 'SE-N', precision: 'area' },
		{ id: 'gotaland', name: 'Västra Götaland', area: 'SE-O', precision: 'area' },
		{ id: 'north-jutland', name: 'North Jutland', area: 'DK-81', precision: 'area' }
	],
	shapes: [
		{
			id: 'zone',
			name: 'The closed zone',
			credit: 'Zone: made up',
			geojson: {
				type: 'Polygon',
				coordinates: [
					[
						[11.05, 56.98],
						[11.4, 57.2],
						[11.82, 57.08],
						[11.98, 56.84],
						[11.8, 56.62],
						[11.3, 56.58],
						[11.02, 56.74]
					]
				]
			}
		},
		{
			id: 'track',
			name: 'The survey’s track',
			geojson: {
				type: 'LineString',
				coordinates: [
					[10.62, 57.42],
					[11.02, 57.3],
					[11.3, 57.02],
					[11.24, 56.8],
					[11.5, 56.9],
					[11.66, 57.0],
					[11.74, 56.72],
					[12.1, 56.66],
					[12.78, 56.66]
				]
			}
		},
		{
			id: 'buoys',
			name: 'Buoys',
			geojson: {
				type: 'MultiPoint',
				coordinates: [
					[11.05, 56.98],
					[11.4, 57.2],
					[11.82, 57.08],
					[11.98, 56.84],
					[11.8, 56.62],
					[11.3, 56.58],
					[11.02, 56.74]
				]
			}
		}
	],
	tones: [
		{ id: 'closed', label: 'Closed to shipping', look: 'lost' },
		{ id: 'warned', label: 'Coast that was warned', look: 'pressed' },
		{ id: 'spared', label: 'Coast that was not', look: 'held' }
	],
	states: [
		{ id: 's1', place: 'halland', when: `${at(2)}/..`, tone: 'warned' },
		{ id: 's2', place: 'north-jutland', when: `${at(2)}/..`, tone: 'warned' },
		{ id: 's3', place: 'gotaland', when: `${at(2)}/..`, tone: 'spared' }
	],
	steps: [
		{
			id: 'named',
			when: at(1),
			where: 'anholt',
			heading: 'Names where they are wanted',
			body: 'Each stands on the side that was chosen for it.',
			claims: [claim('c1', 'The survey called at six towns')],
			stage: [
				{
					id: 'm',
					kind: 'map',
					frame: ['gothenburg', 'halmstad', 'frederikshavn', 'aarhus'],
					marks: ['gothenburg', 'halmstad', 'frederikshavn', 'aarhus', 'grenaa', 'anholt'],
					states: false,
					anchors: {
						gothenburg: 'left',
						halmstad: 'above-right',
						frederikshavn: 'right',
						aarhus: 'below-right',
						grenaa: 'right',
						anholt: { side: 'above', by: 14 },
						sweden: 'none'
					}
				}
			]
		},
		{
			id: 'shaped',
			when: at(3),
			where: 'anholt',
			heading: 'The zone is closed',
			body: 'An area, a line and points that no atlas has.',
			claims: [claim('c2', 'The zone was closed'), claim('c3', 'The track was sailed', 'planned')],
			stage: [
				{
					id: 'm',
					kind: 'map',
					frame: ['zone', 'track'],
					marks: ['anholt'],
					shapes: [
						{ id: 'z', shape: 'zone', tone: 'closed', claim: 'c2' },
						{ id: 't', shape: 'track', line: 'dashed', claim: 'c3' },
						{ id: 'b', shape: 'buoys', strength: 0.7 }
					],
					states: false
				}
			]
		},
		{
			id: 'inset',
			when: at(5),
			where: 'anholt',
			heading: 'Where it lies',
			body: 'A small map in the corner shows the countries around.',
			claims: [claim('c4', 'The zone lies between two countries')],
			stage: [
				{
					id: 'm',
					kind: 'map',
					frame: ['zone'],
					marks: ['anholt', 'grenaa'],
					shapes: [{ id: 'z', shape: 'zone', tone: 'closed' }],
					states: false,
					inset: {
						title: 'Where it lies',
						frame: ['denmark', 'gothenburg'],
						marks: ['gothenburg', 'aarhus'],
						names: ['denmark', 'sweden'],
						states: false
					}
				}
			]
		},
		...([1, 0.35, 0] as const).map((strength, i) => ({
			id: `strength-${i}`,
			when: at(6 + i),
			where: 'anholt',
			heading: 'Less and less',
			body: 'The same map, with its layers in full, in part and not at all.',
			claims: [claim(`d${i}`, 'Three coasts were told')],
			stage: [
				{
					id: 'm',
					kind: 'map',
					frame: ['gothenburg', 'halmstad', 'frederikshavn', 'aarhus'],
					marks: ['anholt', 'gothenburg'],
					shapes: [{ id: 'z', shape: 'zone', tone: 'closed', line: 'dotted', strength }],
					states: strength,
					ground: {
						relief: strength,
						rivers: strength,
						provinces: strength,
						borders: strength
					}
				}
			]
		}))
	]
} as const;
