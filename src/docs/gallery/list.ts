/** The components of the gallery: what there is to say of each that cannot be read from its source. */

export interface GalleryKey {
	/** As on the keyboard: `→`, `Home`, `Tab`. */
	readonly keys: readonly string[];
	readonly does: string;
}

export interface GalleryComponent {
	/** Its place in addresses: `/docs/components/NAME`. */
	readonly name: string;
	/** As it is written in a page. */
	readonly title: string;
	/** Its file, from the project's root. */
	readonly file: string;
	readonly group: 'A story' | 'The stage' | 'The text' | 'Media' | 'Time';
	/** How it is used, as Svelte; `import` lines are added. `data` stands for what `with` says. */
	readonly usage: string;
	/** How it is had: a name of `throughline`, or a layer kind that the stage draws. */
	readonly layer?: string;
	readonly keys: readonly GalleryKey[];
	/** States that it cannot be in, and why: said instead of shown. */
	readonly never: string;
}

const none: readonly GalleryKey[] = [];

const folder = 'src/lib/components';

export const components: readonly GalleryComponent[] = [
	{
		name: 'story',
		title: 'Story',
		file: 'src/lib/player/Story.svelte',
		group: 'A story',
		usage: '<Story story={compiled} onstepchange={({ id }) => console.log(id)} />',
		keys: [
			{ keys: ['↑', '↓', 'Space', 'Page Down'], does: 'scroll, as in any page' },
			{
				keys: ['Tab'],
				does: 'goes through links; before those of the step that is read stand the stage and the rail'
			},
			{ keys: ['←', '→', 'Home', 'End'], does: 'on the rail: previous, next, first, last step' }
		],
		never:
			'It is given a whole story, so that it does not load; steps whose stage is fetched later show their text meanwhile.'
	},
	{
		name: 'story-map',
		title: 'StoryMap',
		file: `${folder}/StoryMap/StoryMap.svelte`,
		group: 'The stage',
		usage: '<StoryMap layer={map} atlas={compiled.atlas} />',
		keys: [
			{ keys: ['Enter', 'Space'], does: 'on its button: take the map into your own hands' },
			{ keys: ['←', '→', '↑', '↓'], does: 'while it is explored: move it' },
			{ keys: ['+', '−'], does: 'zoom' },
			{ keys: ['0', 'Home'], does: 'go back to where it stood' },
			{ keys: ['Tab', 'Enter'], does: 'go to what is marked, and read which steps tell of it' },
			{ keys: ['Escape'], does: 'closes what is open, then leaves the map' }
		],
		never:
			'Its ground comes with the story, so that nothing loads and nothing fails; of a map on an image all else is there before that is, and without it. What lets readers explore it is fetched when they ask; without more names from the server it has those of its step.'
	},
	{
		name: 'timeline',
		title: 'Timeline',
		file: `${folder}/Timeline/Timeline.svelte`,
		group: 'The stage',
		usage: '<Timeline layer={timeline} story={compiled} {box} ongoto={({ step }) => goTo(step)} />',
		keys: [
			{ keys: ['Tab'], does: 'reaches the current item, or the one last visited' },
			{ keys: ['←', '→', '↑', '↓'], does: 'move between items' },
			{ keys: ['Home', 'End'], does: 'go to the first, the last item' },
			{ keys: ['Enter', 'Space'], does: 'go to the step' }
		],
		never: 'It holds nothing that is fetched, so that it has no loading and no error.'
	},
	{
		name: 'stat',
		title: 'Stat',
		file: `${folder}/Stat/Stat.svelte`,
		group: 'The stage',
		usage: '<Stat layer={stat} />',
		keys: none,
		never:
			'Its numbers are text, so that nothing loads, nothing fails and no key is needed: a screen reader reads a table.'
	},
	{
		name: 'quote',
		title: 'Quote',
		file: `${folder}/Quote/Quote.svelte`,
		group: 'The stage',
		usage: '<Quote layer={quote} story={compiled} />',
		keys: none,
		never: 'It does not move and loads nothing.'
	},
	{
		name: 'rail',
		title: 'Rail',
		file: `${folder}/Timeline/Rail.svelte`,
		group: 'Time',
		usage:
			'<Rail story={compiled} {index} {order} width={900} ongoto={({ index }) => goTo(index)} />',
		keys: [
			{ keys: ['Tab'], does: 'one stop for the track, one for each button' },
			{
				keys: ['←', '→'],
				does: 'previous, next step; the other way round where text runs from the right'
			},
			{ keys: ['Home', 'End'], does: 'first, last step' }
		],
		never:
			'It holds nothing that is fetched, so that it has no loading and no error; it moves only where the reader does.'
	},
	{
		name: 'timeline-explorer',
		title: 'TimelineExplorer',
		file: `${folder}/TimelineExplorer/TimelineExplorer.svelte`,
		group: 'Time',
		usage: '<TimelineExplorer {timeline} onopen={({ id }) => console.log(id)} />',
		keys: [
			{ keys: ['←', '→'], does: 'previous, next event in sight' },
			{ keys: ['Home', 'End'], does: 'first, last event of all' },
			{ keys: ['+', '−'], does: 'closer, farther' },
			{ keys: ['Enter'], does: 'opens the event, or goes into a group of them' }
		],
		never: 'It is given its events, so that nothing loads and nothing fails.'
	},
	{
		name: 'step',
		title: 'Step',
		file: `${folder}/Step/Step.svelte`,
		group: 'The text',
		usage: '<Step step={compiled.steps[0]} story={compiled} />',
		keys: [
			{ keys: ['Tab'], does: 'reaches links, and on phones the list of claims' },
			{ keys: ['Enter', 'Space'], does: 'open and close the claims on phones' }
		],
		never: 'It is text: it does not move, load or fail.'
	},
	{
		name: 'claims',
		title: 'Claims',
		file: `${folder}/Step/Claims.svelte`,
		group: 'The text',
		usage: '<Claims step={compiled.steps[0]} story={compiled} />',
		keys: [{ keys: ['Enter', 'Space'], does: 'open and close the list on phones' }],
		never: 'It is text: it does not move, load or fail.'
	},
	{
		name: 'sources',
		title: 'Sources',
		file: `${folder}/Step/Sources.svelte`,
		group: 'The text',
		usage: '<Sources story={compiled} />',
		keys: [{ keys: ['Tab', 'Enter'], does: 'reach and follow links back to the steps' }],
		never: 'It is text: it does not move, load or fail. Without sources it draws nothing.'
	},
	{
		name: 'standings-key',
		title: 'StandingsKey',
		file: `${folder}/Step/StandingsKey.svelte`,
		group: 'The text',
		usage: '<StandingsKey story={compiled} />',
		keys: none,
		never: 'It is text: it does not move, load or fail. Without standings it draws nothing.'
	},
	{
		name: 'opening',
		title: 'Opening',
		file: `${folder}/Step/Opening.svelte`,
		group: 'The text',
		usage: '<Opening story={compiled} />',
		keys: [{ keys: ['Tab', 'Enter'], does: 'reach and follow the two orders and the first step' }],
		never: 'It is text: it does not move, load or fail.'
	},
	{
		name: 'updates',
		title: 'Updates',
		file: `${folder}/Step/Updates.svelte`,
		group: 'The text',
		usage: '<Updates story={compiled} />',
		keys: none,
		never: 'It is text: it does not move, load or fail. Without updates it draws nothing.'
	},
	...(
		[
			[
				'image',
				'Image',
				'Image',
				[
					{
						keys: ['←', '→'],
						does: 'on the slider between two pictures: more of the one, of the other'
					}
				]
			],
			[
				'gallery',
				'Gallery',
				'Gallery',
				[{ keys: ['Tab', '←', '→'], does: 'reach the row and scroll it' }]
			],
			['film', 'Film', 'Film', [{ keys: ['Tab', 'Space'], does: 'the browser’s own controls' }]],
			['paper', 'Paper', 'Paper', none],
			['code', 'Code', 'Code', none],
			['table', 'Table', 'Table', none],
			[
				'embed',
				'Embed',
				'Embed',
				[{ keys: ['Enter', 'Space'], does: 'load the player that stands elsewhere' }]
			]
		] as const
	).map(([name, title, file, keys]): GalleryComponent => ({
		name,
		title,
		file: `${folder}/Media/${file}.svelte`,
		group: 'Media',
		usage: '',
		layer: { film: 'video, audio', paper: 'document' }[name as string] ?? name,
		keys,
		never:
			{
				table: 'It is text: it does not load or fail.',
				code: 'It is text: it does not load or fail.'
			}[name as string] ??
			'Loading is the browser’s: the room is kept from the first moment, so that nothing moves.'
	}))
];

export const componentOf = (name: string): GalleryComponent | undefined =>
	components.find((one) => one.name === name);
