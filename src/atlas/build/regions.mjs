/** Parts of countries that hold several divisions: what people call them by, where the outlines are finer. */
import { iso31662 } from 'iso-3166';

const PARENTS = new Map(iso31662.map(({ code, parent }) => [code, parent]));

/**
 * Which divisions each region holds.
 *
 * @param {{ id: string, by: { unit?: string, region?: string, parent?: string, of?: string[] } }[]} regions
 * @param {{ id: string, country: string, within: { unit: string, region: string } }[]} records
 */
export function withMembers(regions, records) {
	const ids = new Set(records.map(({ id }) => id));
	return regions.map((region) => {
		const { id, by } = region;
		const country = id.slice(0, 2);
		const holds = (record) =>
			by.of?.includes(record.id) ??
			(by.parent ? PARENTS.get(record.id) === by.parent : undefined) ??
			(by.unit ? record.within.unit === by.unit : record.within.region === by.region);
		const members = records.filter((record) => record.country === country && holds(record));
		if (ids.has(id)) throw new Error(`${id} is a division, and no region of several`);
		if (members.length < 2 || (by.of && members.length < by.of.length))
			throw new Error(`Of ${id} only ${members.length} divisions were found`);
		return {
			...region,
			country,
			names: region.names ?? {},
			long: [],
			alternates: region.alternates ?? [],
			members: members.map((record) => record.id)
		};
	});
}
