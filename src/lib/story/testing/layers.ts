/** Stage layers for property tests. */
import fc from 'fast-check';
import { GROUND_PARTS, LINE_KINDS, NAME_SIDES } from '../map-types.js';
import type { Anchor, LineKind, Strength } from '../map-types.js';
import type { Claim, Figure, Layer, MapMark, Place } from '../types.js';
import {
	dateArbitrary,
	joined,
	lineArbitrary,
	one,
	optionally,
	some,
	unknownKeys,
	withIds
} from './values.js';

/** What a story's parts may refer to. */
export interface Names {
	readonly places: readonly Place[];
	readonly sources: readonly string[];
	readonly tones: readonly string[];
	readonly shapes: readonly string[];
	/** Every place lies on each of them. */
	readonly sheets: readonly string[];
	readonly groups: readonly string[];
	readonly unknown: boolean;
}

function figureArbitrary(claims: readonly string[]): fc.Arbitrary<Omit<Figure, 'id'>> {
	const amount = fc.oneof(
		fc.nat({ max: 30_000 }),
		fc.nat({ max: 900 }).map((value) => value / 8),
		fc.constant(0)
	);
	return joined(
		fc.oneof(
			fc.record({ value: amount }),
			fc.record({ words: lineArbitrary }),
			fc.record({ value: amount, words: lineArbitrary })
		),
		joined(
			fc.record({ label: lineArbitrary }),
			optionally<{
				note: string;
				subject: boolean;
				qualifier: NonNullable<Figure['qualifier']>;
				claim: string;
			}>({
				note: lineArbitrary,
				subject: fc.boolean(),
				qualifier: fc.constantFrom('exact', 'about', 'more-than', 'at-least', 'at-most'),
				...(claims.length > 0 ? { claim: one(claims) } : ({} as { claim: fc.Arbitrary<string> }))
			})
		)
	);
}

/** How strongly something is drawn. */
const strengthArbitrary = fc.oneof(fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }));

/** Where a name stands by hand. */
export const anchorArbitrary: fc.Arbitrary<Anchor> = fc.oneof(
	fc.constantFrom(...NAME_SIDES, 'none' as const),
	fc.record({ side: fc.constantFrom(...NAME_SIDES), by: fc.integer({ min: 0, max: 80 }) })
);

function mapArbitrary(
	{ places, tones, shapes }: Names,
	claims: readonly string[]
): fc.Arbitrary<Omit<Layer, 'id'>> {
	const ids = places.map(({ id }) => id);
	const towns = places
		.filter(({ precision }) => precision === 'point' || precision === 'town')
		.map(({ id }) => id);
	const claim =
		claims.length > 0 ? optionally<{ claim: string }>({ claim: one(claims) }) : fc.constant({});
	const full: fc.Arbitrary<MapMark[]> =
		towns.length === 0
			? fc.constant<MapMark[]>([])
			: withIds(
					joined(
						fc.record({ place: one(towns) }),
						joined(
							optionally<{ label: string; symbol: 'base' | 'mission' }>({
								label: lineArbitrary,
								symbol: fc.constantFrom('base', 'mission')
							}),
							claim
						)
					),
					0,
					2
				);
	const ends = fc.uniqueArray(one(ids), { minLength: Math.min(2, ids.length), maxLength: 2 });
	const flows =
		ids.length < 2
			? fc.constant<object[]>([])
			: withIds<object>(
					joined(
						ends.map(([from = '', to = '']) => ({ from, to })),
						joined(
							optionally<{ value: number; label: string }>({
								value: fc.nat(),
								label: lineArbitrary
							}),
							claim
						)
					),
					0,
					2
				);
	const position = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }));
	const routes = withIds<object>(
		joined(
			fc.record({
				along: fc.array(fc.oneof(one(ids), position), { minLength: 2, maxLength: 5 })
			}),
			joined(
				optionally<{ reached: number; ahead: boolean; label: string }>({
					reached: fc.constantFrom(1, 2),
					ahead: fc.boolean(),
					label: lineArbitrary
				}),
				claim
			)
		),
		0,
		2
	);
	const rings =
		towns.length === 0
			? fc.constant<object[]>([])
			: withIds<object>(
					fc.record({
						place: one(towns),
						km: fc.array(fc.integer({ min: 1, max: 19_999 }), { minLength: 1, maxLength: 3 })
					}),
					0,
					2
				);
	return joined(
		fc.constant({ kind: 'map' }),
		optionally<{
			frame: string[];
			marks: (string | MapMark)[];
			areas: object[];
			flows: object[];
			routes: object[];
			rings: object[];
			names: string[];
			anchors: Record<string, unknown>;
			shapes: (string | object)[];
			states: Strength;
			ground: object;
			inset: object;
			caption: string;
		}>({
			frame: some(ids),
			marks: fc
				.tuple(some(towns, 2), full)
				.map(([plain, marks]) => [...plain, ...marks.filter(({ id }) => !plain.includes(id))]),
			areas:
				tones.length === 0
					? fc.constant([])
					: withIds(joined(fc.record({ place: one(ids), tone: one(tones) }), claim), 0, 2),
			flows,
			routes,
			rings,
			names: some(ids),
			anchors: fc
				.array(fc.tuple(one(ids), anchorArbitrary), { maxLength: 2 })
				.map((pairs) => Object.fromEntries(pairs)),
			shapes:
				shapes.length === 0
					? fc.constant<object[]>([])
					: withIds<object>(
							joined(
								fc.record({ shape: one(shapes) }),
								joined(
									optionally<{ line: LineKind; label: string; strength: Strength; anchor: Anchor }>(
										{
											line: fc.constantFrom(...LINE_KINDS),
											label: lineArbitrary,
											strength: strengthArbitrary,
											anchor: anchorArbitrary
										}
									),
									claim
								)
							),
							0,
							2
						),
			states: strengthArbitrary,
			ground: fc.dictionary(fc.constantFrom(...GROUND_PARTS), strengthArbitrary),
			inset: optionally<{ title: string; frame: string[]; marks: string[] }>({
				title: lineArbitrary,
				frame: some(ids),
				marks: some(towns, 2)
			}),
			caption: lineArbitrary
		})
	);
}

/** A map on an image. */
function sheetMapArbitrary({ places, sheets }: Names): fc.Arbitrary<Omit<Layer, 'id'>> {
	const ids = places.map(({ id }) => id);
	const pixels = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 500 }));
	const routes = withIds<object>(
		fc.record({ along: fc.array(fc.oneof(one(ids), pixels), { minLength: 2, maxLength: 4 }) }),
		0,
		2
	);
	return joined(
		fc.record({ kind: fc.constant('map'), sheet: one(sheets) }),
		optionally<{ frame: string[]; names: string[]; routes: object[]; states: Strength }>({
			frame: some(ids),
			names: some(ids),
			routes,
			states: strengthArbitrary
		})
	);
}

/** A layer of any kind, its references resolved. */
export function layerArbitrary(
	names: Names,
	claims: readonly Claim[]
): fc.Arbitrary<Omit<Layer, 'id'>> {
	const ids = claims.map(({ id }) => id);
	const quoted = claims.filter(({ quote }) => quote !== undefined).map(({ id }) => id);
	const kinds: fc.Arbitrary<Omit<Layer, 'id'>>[] = [
		mapArbitrary(names, ids),
		joined(
			fc.record({
				kind: fc.constant('stat'),
				as: fc.constantFrom('number', 'units', 'bars', 'figures'),
				figures: withIds(figureArbitrary(ids), 1, 3)
			}),
			optionally<{ title: string; unit: string; alt: string }>({
				title: lineArbitrary,
				unit: lineArbitrary,
				alt: lineArbitrary
			})
		),
		joined(
			fc.constant({ kind: 'timeline' }),
			optionally<{ title: string; span: string }>({ title: lineArbitrary, span: dateArbitrary })
		)
	];
	if (names.sheets.length > 0) kinds.push(sheetMapArbitrary(names));
	if (quoted.length > 0) kinds.push(fc.record({ kind: fc.constant('quote'), claim: one(quoted) }));
	if (names.unknown)
		kinds.push(joined(fc.record({ kind: fc.constantFrom('zz-globe', 'zz-film') }), unknownKeys));
	return fc.oneof(...kinds);
}
