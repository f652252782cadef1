/** What a story needs of the atlas, found out and loaded. */
import { isNamedOnly, locatePlaces, mapNeeds } from '../lib/compile/index.ts';
import type { AtlasData, LonLat, LonLatBox } from '../lib/compile/atlas-types.ts';
import type { Story } from '../lib/story/types.ts';
import { atlasOver, NOTHING, type Given } from './atlas.ts';
import { countriesOf } from './bearers.ts';
import { boxOf, byId, countries, countriesAbout } from './countries.ts';
import * as files from './files.ts';
import { meet } from './outlines.ts';
import { boxAround, squaresFor } from './region.ts';

/**
 * The atlas with what a story needs: names of its countries, outlines of those that its maps are about and of all
 * around them, heights of that ground. What is here already is not loaded again; the same needs give the same object.
 *
 * @param story a story, or ids of countries (`TJ`) and areas (`AF-BDS`)
 */
export async function loadAtlas(story: Story | readonly string[] = []): Promise<AtlasData> {
	return 'steps' in story ? forStory(story) : forCountries(story);
}

async function forCountries(ids: readonly string[]): Promise<AtlasData> {
	const focus = sorted(ids.map((id) => id.slice(0, 2).toUpperCase()).filter((id) => byId.has(id)));
	const home = boxOf(focus);
	return load({ ...NOTHING, names: focus }, focus, home && boxAround(home));
}

async function forStory(story: Story): Promise<AtlasData> {
	const { places } = story;
	const codes = places.flatMap(({ area }) => area?.slice(0, 2).toUpperCase() ?? []);
	const points = places.flatMap(({ at }): LonLat[] => (at ? [[...at]] : []));
	// Whose outlines have to be looked at to tell in which country a position lies.
	const beside = points.flatMap((at) => {
		const around = countriesAbout(at);
		return around.length > 1 ? around.map(({ id }) => id) : [];
	});
	await files.around.load(new Set(beside));
	const bare = atlasOver(NOTHING);
	const held = points.flatMap((at) => bare.countryAt(at)?.id ?? []);
	const named = places.filter(isNamedOnly).flatMap((p) => [p.name, ...(p.alternates ?? [])]);
	const bearers = await Promise.all(named.map(countriesOf));
	const names = sorted([...codes, ...held, ...bearers.flat()].filter((id) => byId.has(id)));
	await files.names.load(names);
	const atlas = atlasOver({ ...NOTHING, names });
	const located = locatePlaces(story, atlas);
	const needs = mapNeeds(located.story, atlas);
	if (!needs) return atlas;
	return load({ ...NOTHING, names }, needs.focus, needs.box, [
		...(needs.reach ? [needs.reach] : []),
		...needs.closeUps
	]);
}

async function load(
	given: Given,
	focus: readonly string[],
	box: LonLatBox | undefined,
	outlined: readonly LonLatBox[] = box ? [box] : []
): Promise<AtlasData> {
	const all: Given = {
		names: sorted([...given.names, ...focus]),
		shapes: sorted(focus),
		around: sorted(
			countries
				.filter(({ reach = [] }) => reach.some((a) => outlined.some((b) => meet(a, b))))
				.map(({ id }) => id)
		),
		heights: box ? squaresFor(box) : [],
		water: !!box
	};
	await Promise.all([
		files.names.load(all.names),
		files.shapes.load(all.shapes),
		files.around.load(all.around),
		files.heights.load(all.heights),
		files.water.load(all.water ? ['water'] : [])
	]);
	return atlasOver(all);
}

function sorted(ids: readonly string[]): string[] {
	return [...new Set(ids)].sort();
}
