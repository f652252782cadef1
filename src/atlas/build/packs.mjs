/** A country's own files: its provinces, fine, and its names. */
import { encoded } from './coding.mjs';
import { box, middle, outward } from './geometry.mjs';
import { LANGUAGES, tidy } from './names.mjs';
import { ringArea, ringOf, simplifiedAll, sound, union } from './topology.mjs';
import { eastward, normal, pointsOf } from './world.mjs';

/** Kilometres of line detail of a country of 640,000 km², and within what limits others have less and more. */
const DETAIL = { km: 0.58, of: 640_000, least: 0.14, most: 0.77 };

/** Islands smaller than this are left out, in square kilometres, unless they are all there is. */
const ISLAND = 1.5;

/** Kilometres of detail for each line: what the finer of its two sides asks for. */
export function fineArcs(arcs, byCountry) {
	const need = new Float64Array(arcs.length).fill(DETAIL.most);
	for (const provinces of byCountry.values()) {
		const polygons = provinces.flatMap(({ polygons }) => polygons);
		const area = polygons.reduce((sum, polygon) => sum + ringArea(ringOf(arcs, polygon[0])), 0);
		const km = Math.min(
			DETAIL.most,
			Math.max(DETAIL.least, DETAIL.km * Math.sqrt(area / DETAIL.of))
		);
		for (const n of polygons.flat(2)) {
			const i = n < 0 ? ~n : n;
			need[i] = Math.min(need[i], km);
		}
	}
	const all = [...byCountry.values()].flat().flatMap(({ polygons }) => polygons);
	return simplifiedAll(arcs, all, (i) => need[i]);
}

/**
 * @param {{ id: string, polygons: number[][][] }[]} provinces
 * @param {number[][][]} arcs fine
 * @param {Map<number, number>} coarse numbers of the lines in the outlines of the world
 * @param {Set<number>} edges lines that are not within the country
 */
export function shapePack(provinces, arcs, coarse, edges) {
	const all = provinces.map(({ id, polygons }) => {
		const sized = sound(arcs, polygons).map((polygon) => ({
			polygon,
			area: ringArea(ringOf(arcs, polygon[0]))
		}));
		const most = Math.max(...sized.map(({ area }) => area));
		return { id, polygons: sized.filter(({ area }) => area >= Math.min(ISLAND, most)).map((p) => p.polygon) };
	});
	const used = [...new Set(all.flatMap(({ polygons }) => polygons.flat(2)).map((n) => (n < 0 ? ~n : n)))];
	used.sort((a, b) => Number(edges.has(b)) - Number(edges.has(a)) || a - b);
	const number = new Map(used.map((n, i) => [n, i]));
	const local = (n) => (n < 0 ? ~number.get(~n) : number.get(n));
	return {
		outer: used.filter((n) => edges.has(n)).map((n) => coarse.get(n) ?? -1),
		arcs: used.map((n) => encoded(arcs[n])),
		areas: all.map(({ id, polygons }) => [id, polygons.map((p) => p.map((r) => r.map(local)))])
	};
}

/** Names, label points and boxes of the provinces that have a name. */
export const areaRecords = (records, arcs, shapes, towns) =>
	records
		.filter(({ name }) => name)
		.map(({ id, name, names, long, alternates, members }) => {
			const polygons = members ? union(arcs, members.map((one) => shapes.get(one))) : shapes.get(id);
			const geometry = { type: 'MultiPolygon', coordinates: pointsOf(arcs, polygons) };
			return {
				id,
				name,
				names: Object.fromEntries(Object.entries(names).filter(([, n]) => n !== name)),
				alternates: [
					...tidy(long, name),
					...tidy([...alternates, ...Object.values(names)], name, long)
						.filter((each) => !Object.values(names).includes(each))
						.slice(0, 4)
				].filter((each) => !/[\t|]/.test(each)),
				at: normal(middle(geometry)),
				bbox: eastward(outward(box(geometry.coordinates))),
				capital: towns.find((town) => town.admin1 === id && town.capital)?.id,
				members
			};
		});

/** A record as a line of its country's file; `../records.ts` reads it. */
export const areaLine = ({ id, name, at, bbox, capital, alternates, names, members = [] }) =>
	[
		id,
		name,
		at.join(),
		bbox.join(),
		capital?.slice(3) ?? '',
		alternates.join('|'),
		LANGUAGES.map((language) => names[language] ?? '')
			.join('|')
			.replace(/\|+$/, ''),
		members.map((one) => one.slice(3)).join()
	]
		.join('\t')
		.replace(/\t+$/, '');
