/** In which countries a name is borne, by the index of all names. */
import { withoutClass } from './class-words.ts';
import { countryNames } from './countries.ts';
import * as files from './files.ts';
import { indexOf, nameKey } from './name-key.ts';

/** Countries looked through for one name. */
const LOOKED = 12;

/** The countries in which something bears a name, if need be without its word for a kind of division. */
export async function countriesOf(name: string): Promise<string[]> {
	const own = countryNames.find(name).map(({ record }) => record.id);
	let bearers = await bearersOf(name);
	if (!bearers.length) bearers = (await Promise.all(withoutClass(name).map(bearersOf))).flat();
	return [...own, ...bearers].slice(0, LOOKED + own.length);
}

async function bearersOf(name: string): Promise<string[]> {
	const key = nameKey(name);
	if (!key) return [];
	const { shard, tag } = indexOf(key);
	await files.shards.load([String(shard)]);
	const bearers = Object.entries(files.shards.get(String(shard)) ?? {}).filter(([, tags]) => {
		for (let i = tags.indexOf(tag); i >= 0; i = tags.indexOf(tag, i + 1))
			if (i % 3 === 0) return true;
		return false;
	});
	return bearers.map(([country]) => country);
}
