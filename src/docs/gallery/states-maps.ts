import { calm, crossing, east, atlas as square } from '#lib/components/StoryMap/fixture.ts';
import { stageStory } from '#lib/compile/index.ts';
import type { CompiledMap, CompiledStory } from '#lib/compile/types.ts';
import { layersOf, RTL, type GalleryState, type Stock } from './stock.ts';

/** What a map needs of its story. */
const mapStory = ({ language, direction, atlas }: CompiledStory) => ({
	language,
	direction,
	atlas
});

const made = { language: 'en', direction: 'ltr', atlas: square } as const;

/** Each map of a story, with what it needs of that. */
const mapsOf = (story: CompiledStory) =>
	layersOf(story, 'map').map((layer) => ({ layer, story: mapStory(story) }));

/** The same, with the steps that tell of what is asked about. */
const withSteps = ({ layer, story }: ReturnType<typeof mapsOf>[number], of: CompiledStory) => ({
	layer,
	story: { ...story, steps: stageStory(of).steps.map(({ stage: _, ...step }) => step) }
});

function storyMap({ story, dari, made: fixtures, other }: Stock): GalleryState[] {
	const given = mapStory(story);
	const maps = layersOf(story, 'map').filter(
		({ description }, i, all) => all.findIndex((one) => one.description === description) === i
	);
	const flights = maps.slice(0, 3).map((layer) => ({ layer, story: given }));
	const around = other('the-lost-day');
	const width = ({ layouts }: CompiledMap) => layouts.wide.view[2] - layouts.wide.view[0];
	const [world] = layersOf(around, 'map').sort((a, b) => width(b) - width(a));
	const [theirs] = layersOf(dari, 'map');
	const [door, town, carry, globe] = mapsOf(fixtures.plan);
	const [named, shaped, inset, ...strengths] = mapsOf(fixtures.kattegat);
	return [
		{
			id: 'live',
			title: 'On a stage',
			note: 'Go from step to step: the camera flies, tones fade, flows draw themselves.',
			props: flights,
			room: 480,
			height: 540
		},
		{
			id: 'figure',
			title: 'In the text',
			note: 'One picture with key and credits below it, as wide as its surroundings.',
			props: flights[0]!,
			room: 'figure',
			height: 520,
			width: 520
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'Ground and halo change, the order of what is important does not.',
			props: flights[0]!,
			room: 420,
			height: 420,
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'Names, key and scale are in the story’s language and on its side; geography is never mirrored.',
			props: { layer: theirs!, story: mapStory(dari) },
			room: 420,
			height: 420,
			...RTL
		},
		{
			id: 'still',
			title: 'Reduced motion',
			note: 'The camera cuts.',
			props: [crossing, east, calm].map((layer) => ({ layer, story: made, motion: 'cut' })),
			room: 320,
			height: 380
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'Labels that do not fit go, the least important first.',
			props: flights[0]!,
			room: 240,
			width: 240,
			height: 240
		},
		{
			id: 'huge',
			title: 'Huge',
			note: 'All the world, with a route across the date line.',
			props: { layer: world!, story: mapStory(around) },
			room: 520,
			height: 520
		},
		{
			id: 'anchors',
			title: 'Names set by hand',
			note: 'Each stands on the side that the story chose; one that has no room there stands elsewhere.',
			props: named!,
			room: 480,
			height: 480
		},
		{
			id: 'shapes',
			title: 'Shapes of the story’s own',
			note: 'An area, a line and points from GeoJSON, in a tone or quietly, as sure as their claims are.',
			props: shaped!,
			room: 480,
			height: 480
		},
		{
			id: 'shapes-dark',
			title: 'Shapes in the text, dark',
			note: 'The same as one picture, with its key and whose data they are below it.',
			props: shaped!,
			room: 'figure',
			height: 560,
			width: 520,
			theme: 'dark'
		},
		{
			id: 'inset',
			title: 'With an inset',
			note: 'A small map in a corner that hides nothing; what the large one shows is framed on it.',
			props: inset!,
			room: 480,
			height: 480
		},
		{
			id: 'strengths',
			title: 'Layers in full, in part, not at all',
			note: 'Relief, rivers, borders, states and shapes each have a strength; what is not shown is not named either.',
			props: strengths,
			room: 440,
			height: 500
		},
		{
			id: 'explored',
			title: 'In the reader’s hands',
			note: 'Drag, pinch, keys and buttons move it; what is marked tells by which steps it is told of. Escape gives it back.',
			props: { ...withSteps(shaped!, fixtures.kattegat), explored: true, motion: 'cut' },
			room: 520,
			height: 520
		},
		{
			id: 'explored-rtl',
			title: 'In the reader’s hands, from the right, dark',
			note: 'Buttons, panel and scale change sides; the map does not.',
			props: { layer: theirs!, story: mapStory(dari), explored: true, motion: 'cut' },
			room: 480,
			height: 480,
			theme: 'dark',
			...RTL
		},
		{
			id: 'image',
			title: 'On an image',
			note: 'A floor plan instead of the earth: the camera flies over it, rooms are toned by time. From plan to earth the one fades into the other.',
			props: [carry!, globe!, door!, town!],
			room: 480,
			height: 540
		},
		{
			id: 'image-dark',
			title: 'On an image, dark, in the text',
			note: 'The image stays as it is; its edge and the halos of names hold it.',
			props: carry!,
			room: 'figure',
			height: 520,
			width: 520,
			theme: 'dark'
		},
		{
			id: 'explored-image',
			title: 'An image in the reader’s hands, dark',
			note: 'Moved and asked about as the earth is; the buttons have the page’s look, the image its own.',
			props: { ...withSteps(globe!, fixtures.plan), explored: true, motion: 'cut' },
			room: 480,
			height: 480,
			theme: 'dark'
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'A plane on which nothing is marked.',
			props: { layer: { ...calm, areas: [], marks: [], layouts: bare(calm.layouts) }, story: made },
			room: 240,
			height: 240
		}
	];
}

const bare = (layouts: typeof calm.layouts): typeof calm.layouts => {
	const { view } = layouts.wide;
	const none = { view, labels: [] };
	return { phone: none, tablet: none, wide: none, figure: none };
};

export const mapStates = { 'story-map': storyMap };
