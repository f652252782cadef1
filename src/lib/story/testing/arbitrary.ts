/** Valid stories for property tests: every field in use, every reference resolved, dates and texts of all sorts. */
import fc from 'fast-check';
import { ALIGNS, LOOKS, PRECISIONS, STANDINGS } from '../types.js';
import type { Anchor, Claim, Place, Source, Step, Story, StorySheet } from '../types.js';
import { anchorArbitrary, layerArbitrary } from './layers.js';
import type { Names } from './layers.js';
import {
	dateArbitrary,
	idArbitrary,
	joined,
	lineArbitrary,
	markdownArbitrary,
	one,
	optionally,
	some,
	unknownKeys,
	withIds
} from './values.js';

export { dateArbitrary, idArbitrary, lineArbitrary, markdownArbitrary };

export interface StoryArbitraryOptions {
	/** Default 0. */
	readonly minSteps?: number;
	/** Default 8. */
	readonly maxSteps?: number;
	/** Keys and layer kinds that no version knows. Default `true`. */
	readonly unknown?: boolean;
}

function sourceArbitrary(): fc.Arbitrary<Omit<Source, 'id'>> {
	return joined(
		fc.record({ title: lineArbitrary }),
		optionally<{ publisher: string; updated: string; url: string; note: string }>({
			publisher: lineArbitrary,
			updated: dateArbitrary,
			url: fc.constantFrom(
				'https://example.org/a?b=c#d',
				'http://example.org',
				'mailto:desk@example.org',
				'/about',
				'#top'
			),
			note: lineArbitrary
		})
	);
}

/** The first place of a story has no `within`; others may lie within it. */
function placeArbitrary(first: string | null): fc.Arbitrary<Omit<Place, 'id'>> {
	const degrees = (most: number) =>
		fc.integer({ min: -most * 100, max: most * 100 }).map((value) => value / 100 || 0);
	const where: fc.Arbitrary<{ at: [number, number] } | { area: string } | { within: string }>[] = [
		fc.tuple(degrees(180), degrees(85)).map((at) => ({ at })),
		fc.constantFrom('AF', 'AF-BDS', 'TJ', 'US-NY').map((area) => ({ area }))
	];
	if (first !== null) where.push(fc.constant({ within: first }));
	return fc
		.tuple(lineArbitrary, fc.oneof(...where), fc.constantFrom(...PRECISIONS), fc.boolean())
		.map(([name, way, wish, alternates]) => {
			const precision =
				'area' in way
					? 'area'
					: 'at' in way
						? wish === 'area'
							? 'town'
							: wish
						: wish === 'point' || wish === 'town'
							? 'vague'
							: wish;
			return { name, ...(alternates ? { alternates: [`${name} 2`] } : {}), ...way, precision };
		});
}

function claimArbitrary({ places, sources }: Names): fc.Arbitrary<Omit<Claim, 'id'>> {
	const ids = places.map(({ id }) => id);
	const spoken = optionally<{ by: string; told: string; quote: string }>({
		by: lineArbitrary,
		told: lineArbitrary,
		quote: lineArbitrary
	});
	return fc
		.tuple(
			fc.record({
				what: lineArbitrary,
				standing: fc.constantFrom(...STANDINGS),
				sources: fc.uniqueArray(one(sources), { minLength: 1, maxLength: 2 })
			}),
			optionally<{
				when: string;
				whenLabel: string;
				said: string;
				saidIn: string;
				where: string | string[];
				to: string;
				secondHand: boolean;
				note: string;
			}>({
				when: dateArbitrary,
				whenLabel: lineArbitrary,
				said: dateArbitrary,
				saidIn: one(ids),
				where: fc.oneof(one(ids), some(ids)),
				to: one(ids),
				secondHand: fc.boolean(),
				note: lineArbitrary
			}),
			spoken
		)
		.map(([claim, rest, { by, told, quote }]) => ({
			...claim,
			...rest,
			...(by === undefined && claim.standing === 'attributed' ? { by: 'A speaker' } : {}),
			...(by === undefined ? {} : { by, ...(told === undefined ? {} : { told }) }),
			...(by === undefined || quote === undefined
				? {}
				: { quote: quote.replace(/["'“”„«»‹›‘’]/g, '').trim() || 'words', translated: true })
		}));
}

function stepArbitrary(names: Names): fc.Arbitrary<Omit<Step, 'id'>> {
	const ids = names.places.map(({ id }) => id);
	const claims: fc.Arbitrary<Claim[]> =
		names.sources.length === 0 || ids.length === 0
			? fc.constant([])
			: (withIds(claimArbitrary(names), 0, 3) as fc.Arbitrary<Claim[]>);
	return claims.chain((made) =>
		joined(
			joined(
				fc.record({ heading: lineArbitrary, body: markdownArbitrary, claims: fc.constant(made) }),
				optionally<{
					when: string;
					whenLabel: string;
					label: string;
					align: Step['align'];
					where: string | string[];
					to: string;
					group: string;
				}>({
					when: dateArbitrary,
					whenLabel: lineArbitrary,
					label: lineArbitrary,
					align: fc.constantFrom(...ALIGNS),
					...(ids.length > 0
						? { where: fc.oneof(one(ids), some(ids)), to: one(ids) }
						: ({} as { where: fc.Arbitrary<string>; to: fc.Arbitrary<string> })),
					...(names.groups.length > 0
						? { group: one(names.groups) }
						: ({} as { group: fc.Arbitrary<string> }))
				})
			),
			joined(
				fc.record({
					stage: ids.length === 0 ? fc.constant([]) : withIds(layerArbitrary(names, made), 0, 3)
				}),
				names.unknown ? unknownKeys : fc.constant({})
			)
		)
	);
}

const positionArbitrary = fc.tuple(
	fc.integer({ min: -180, max: 180 }),
	fc.integer({ min: -90, max: 90 })
);

/** Something of a story's own that maps may draw. */
const shapeArbitrary = joined(
	fc.record({
		name: lineArbitrary,
		geojson: fc.oneof(
			fc.record({ type: fc.constant('Point'), coordinates: positionArbitrary }),
			positionArbitrary.map(([lon, lat]) => ({
				type: 'Polygon',
				coordinates: [
					[
						[lon, lat / 2],
						[lon + 5, lat / 2],
						[lon, lat / 2 + 5]
					]
				]
			}))
		)
	}),
	optionally<{ credit: string; anchor: Anchor }>({
		credit: lineArbitrary,
		anchor: anchorArbitrary
	})
);

/** Images on which every place lies, by a position or by an outline. */
function sheetArbitrary(ids: readonly string[]): fc.Arbitrary<Omit<StorySheet, 'id'>> {
	const pixel = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 500 }));
	const place = fc.oneof(pixel, fc.array(pixel, { minLength: 3, maxLength: 5 }));
	return joined(
		fc.record({
			src: fc.constantFrom('/media/plan.svg', 'https://example.org/chart.jpg'),
			alt: lineArbitrary,
			width: fc.integer({ min: 800, max: 4000 }),
			height: fc.integer({ min: 500, max: 4000 }),
			places: fc
				.tuple(...ids.map(() => place))
				.map((found) => Object.fromEntries(ids.map((id, i) => [id, found[i]])))
		}),
		optionally<{ scale: number; credit: string }>({
			scale: fc.constantFrom(0.5, 12, 32_000),
			credit: lineArbitrary
		})
	) as fc.Arbitrary<Omit<StorySheet, 'id'>>;
}

/** A valid story: `parseStory` finds no error in it, and gives it back equal. */
export function storyArbitrary({
	minSteps = 0,
	maxSteps = 8,
	unknown = true
}: StoryArbitraryOptions = {}): fc.Arbitrary<Story> {
	const placeList = fc
		.uniqueArray(idArbitrary, { minLength: 1, maxLength: 6 })
		.chain((ids) =>
			fc.tuple(
				...ids.map((id, index) =>
					placeArbitrary(index === 0 ? null : (ids[0] ?? null)).map((place) => ({ id, ...place }))
				)
			)
		);
	const laidOut = placeList.chain((places) => {
		const ids = places.map(({ id }) => id);
		return fc.tuple(fc.constant(places), withIds(sheetArbitrary(ids), 0, 2));
	});
	return fc
		.tuple(
			laidOut,
			withIds(sourceArbitrary(), 1, 3),
			withIds(fc.record({ label: lineArbitrary, look: fc.constantFrom(...LOOKS) }), 0, 3),
			withIds(fc.record({ label: lineArbitrary }), 0, 3),
			withIds(shapeArbitrary, 0, 2)
		)
		.chain(([[places, sheets], sources, tones, groups, shapes]) => {
			const names: Names = {
				places: places as Place[],
				sources: sources.map(({ id }) => id),
				tones: tones.map(({ id }) => id),
				groups: groups.map(({ id }) => id),
				shapes: shapes.map(({ id }) => id),
				sheets: sheets.map(({ id }) => id),
				unknown
			};
			return fc
				.tuple(
					fc.constant({
						places,
						sources,
						tones,
						groups,
						...(shapes.length ? { shapes } : {}),
						...(sheets.length ? { sheets } : {})
					}),
					withIds(stepArbitrary(names), minSteps, maxSteps)
				)
				.chain(([lists, steps]) => wholeStory(lists, steps as Step[], unknown));
		}) as fc.Arbitrary<Story>;
}

type Lists = {
	places: object[];
	sources: object[];
	tones: { id: string }[];
	groups: object[];
	shapes?: object[];
	sheets?: object[];
};

function wholeStory(lists: Lists, steps: readonly Step[], unknown: boolean): fc.Arbitrary<object> {
	const places = lists.places.map((place) => (place as Place).id);
	const tones = lists.tones.map(({ id }) => id);
	const claims = steps.flatMap((step) => step.claims.map((claim) => `${step.id}/${claim.id}`));
	const claim =
		claims.length > 0 ? optionally<{ claim: string }>({ claim: one(claims) }) : fc.constant({});
	const head = fc.record({
		format: fc.constant('throughline/1'),
		id: idArbitrary,
		language: fc.constantFrom('en', 'en-GB', 'fa-AF', 'ar', 'zh-Hant', 'tg'),
		title: lineArbitrary
	});
	const more = optionally<object>({
		kicker: lineArbitrary,
		standfirst: markdownArbitrary,
		byline: fc.array(lineArbitrary, { maxLength: 2 }),
		asOf: dateArbitrary,
		live: fc.boolean(),
		timeZone: fc.constantFrom('UTC', 'Asia/Kabul', 'America/New_York'),
		calendar: fc.constantFrom('gregory', 'persian')
	} as Record<string, fc.Arbitrary<unknown>>);
	const rest = fc.record({
		...Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, fc.constant(list)])),
		states:
			tones.length === 0
				? fc.constant([])
				: withIds(
						joined(fc.record({ place: one(places), when: dateArbitrary, tone: one(tones) }), claim),
						0,
						3
					),
		eras: withIds(fc.record({ when: dateArbitrary, label: lineArbitrary }), 0, 2),
		steps: fc.constant(steps),
		updates: withIds(
			fc.record({
				at: dateArbitrary,
				kind: fc.constantFrom('update', 'correction', 'retraction'),
				steps: some(steps.map(({ id }) => id)),
				text: lineArbitrary
			}),
			0,
			2
		)
	});
	return fc
		.tuple(head, more, rest, unknown ? unknownKeys : fc.constant({}))
		.map((parts) => Object.assign({}, ...parts) as object);
}
