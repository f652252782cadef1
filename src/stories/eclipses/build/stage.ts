/** The picture of an eclipse: its way over the earth, or how much and how long. */
import { geoDistance, geoInterpolate } from 'd3-geo';
import type { Eclipse, Point, SolarEclipse } from './compute.ts';
import { at, degrees, type Item } from './item.ts';
import { lastingShort } from './words.ts';

/**
 * @param places of the document: those that a map names are put among them
 * @param record minutes of the longest lunar eclipse
 */
export function stageOf(eclipse: Eclipse, id: string, places: Item[], record: number): Item[] {
	if (eclipse.body === 'moon') {
		if (eclipse.kind === 'partial') {
			const minutes = Math.round(eclipse.minutes);
			const touched = `${minutes} minutes from the first touch to the last`;
			return [covered(eclipse.covered, 99, 'of the Moon’s face in shadow', touched)];
		}
		return [
			{
				id: 'minutes',
				kind: 'stat',
				as: 'bars',
				title: 'Minutes in the shadow',
				figures: [
					{
						id: 'total',
						value: Math.round(eclipse.total),
						label: 'all of it dark',
						subject: true
					},
					{ id: 'any', value: Math.round(eclipse.minutes), label: 'from the first bite to the last' },
					{ id: 'record', value: Math.round(record), label: 'the longest in this chronicle' }
				]
			}
		];
	}
	if (eclipse.track.length === 0) {
		const where = `at ${degrees(eclipse.point)}`;
		return [covered(eclipse.magnitude, 100, 'of the Sun’s diameter covered, at most', where)];
	}
	return [mapOf(eclipse, id, places)];
}

/** @param most per cent that are told */
function covered(share: number, most: number, label: string, note: string): Item {
	const value = Math.min(100, Math.round(share * 1000) / 10);
	const words = `${Math.min(most, Math.round(share * 100))}%`;
	const figures = [{ id: 'share', value, words, label, note, subject: true }];
	return { id: 'covered', kind: 'stat', as: 'number', figures };
}

function mapOf(eclipse: SolarEclipse, id: string, places: Item[]): Item {
	const ends = [eclipse.track[0]!, eclipse.track.at(-1)!] as const;
	const [begin, end] = [`${id}-a`, `${id}-z`];
	places.push(
		{ id: begin, name: 'Sunrise', at: at(ends[0]), precision: 'point' },
		{ id: end, name: 'Sunset', at: at(ends[1]), precision: 'point' }
	);
	return {
		id: 'map',
		kind: 'map',
		marks: [
			{
				id: 'greatest',
				place: id,
				label: 'Greatest eclipse',
				note: eclipse.seconds === undefined ? undefined : lastingShort(eclipse.seconds),
				symbol: 'dot',
				claim: 'c1'
			},
			begin,
			end
		],
		routes: [{ id: 'line', along: [begin, ...between(eclipse), end], reached: end }]
	};
}

/** How far great circles may stray from a central line: a share of its length, and at most so many degrees. */
const STRAY = { share: 0.006, most: 0.5 };

const degreesBetween = (a: Point, b: Point) => (geoDistance([...a], [...b]) * 180) / Math.PI;

/** What of a central line lies between its ends, as few points as will do. */
function between({ track }: SolarEclipse): number[][] {
	const long = degreesBetween(track[0]!, track.at(-1)!);
	const least = Math.min(STRAY.share * long, STRAY.most);
	const kept = (from: number, to: number): number[][] => {
		const way = geoInterpolate([...track[from]!], [...track[to]!]);
		let most = least;
		let far = 0;
		for (let i = from + 1; i < to; i++) {
			const near = Math.min(
				...Array.from({ length: 41 }, (_, n) => degreesBetween(track[i]!, way(n / 40)))
			);
			if (near > most) [most, far] = [near, i];
		}
		return far ? [...kept(from, far), at(track[far]!), ...kept(far, to)] : [];
	};
	return kept(0, track.length - 1);
}
