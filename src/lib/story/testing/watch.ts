/** A made-up story that still goes on: a mountain that is watched, and what is planned there. */
const claim = (standing: string) => [{ id: 'c1', what: 'So it is said.', standing, sources: [] }];
const step = (id: string, when: string, heading: string, group: string, standing: string) => ({
	id,
	when,
	heading,
	body: heading + '.',
	group,
	claims: claim(standing)
});

export const WATCH = {
	format: 'throughline/1',
	id: 'watch',
	language: 'en',
	title: 'A mountain is watched',
	asOf: '2026-03-14',
	live: true,
	timeZone: 'Atlantic/Reykjavik',
	groups: [
		{ id: 'mountain', label: 'The mountain' },
		{ id: 'town', label: 'The town' }
	],
	steps: [
		{
			...step('ash', '2026-03-12', 'Ash falls on the town', 'mountain', 'confirmed'),
			stage: [{ id: 't', kind: 'timeline', title: 'Ten days of a mountain' }]
		},
		step('tremor', '2026-03-08', 'The ground trembles', 'mountain', 'confirmed'),
		step('swarm', '2026-03-10/2026-03-11', 'A hundred tremors a day', 'mountain', 'reported'),
		step('left', '2026-03-12', 'The school is closed', 'town', 'confirmed'),
		step('glow', '2026-03-13', 'A glow is seen', 'mountain', 'unverified'),
		step('boats', '2026-03-17', 'Boats are to come', 'town', 'planned')
	]
};
