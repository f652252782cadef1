/** Steps that show every medium, a kind of the site's own, and one that nobody knows. */
import * as media from '#lib/story/testing/media.ts';

const points: [number, number][] = Array.from({ length: 61 }, (_, i) => [
	i * 2,
	Math.round(
		1200 + 22 * i + 420 * Math.sin(i / 6) + 160 * Math.sin(i / 2.1) + 60 * Math.sin(i * 1.7)
	)
]);

const elevation = (at: number) => ({
	id: 'way',
	kind: 'elevation',
	title: 'Over the pass',
	profile: points,
	stops: [
		{ id: 'ford', km: 18, label: 'The ford' },
		{ id: 'pass', km: 92, label: 'The pass' }
	],
	at
});

const { focus: _focus, ...whole } = media.image;

/** A step for each layer: its id, and what its stage shows. */
export const LAYERS: readonly (readonly [
	id: string,
	...layers: readonly { readonly id: string }[]
])[] = [
	['picture', whole],
	['picture-part', media.image],
	['picture-fill', { ...media.image, fit: 'fill', id: 'bridge-fill' } as { id: string }],
	['pair', media.compared],
	['views', media.gallery],
	['film', media.video],
	['sound', media.audio],
	['paper', { ...media.paper, show: undefined } as { id: string }],
	['paper-part', media.paper],
	['lines', media.code],
	['rows', media.table],
	[
		'player',
		{ ...media.embed, still: { src: '/media/film.png', width: 640, height: 360 } } as { id: string }
	],
	[
		'post',
		{
			...media.embed,
			url: 'https://x.com/a/status/1',
			title: 'A post of 5 July',
			text: 'We are over the river.\nAll of us.'
		} as { id: string }
	],
	['low', elevation(18)],
	['high', elevation(92)],
	['nobody', { id: 'x', kind: 'hologram', caption: 'A hologram of the bridge.' } as { id: string }]
];

/** Operations that put them before the first step of a story. */
export const OPERATIONS = LAYERS.map(([id, ...stage], i) => ({
	op: 'insert' as const,
	list: 'steps',
	after: i === 0 ? null : (LAYERS[i - 1]?.[0] ?? null),
	item: JSON.parse(
		JSON.stringify({
			id: `m-${id}`,
			heading: `About ${id}`,
			body: 'What is seen beside this is a test.',
			claims: [],
			stage
		})
	) as { id: string }
})).map((operation) => ({ ...operation, after: operation.after && `m-${operation.after}` }));
