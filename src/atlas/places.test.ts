import { describe, expect, it } from 'vitest';
import { createCompiler, locatePlaces } from '../lib/compile/index.ts';
import { loadAtlas } from './index.ts';
import { storyOf, type Called } from './testing.ts';

async function located(...names: Called[]) {
	const story = storyOf(names);
	const atlas = await loadAtlas(story);
	const found = locatePlaces(story, atlas);
	const where = found.story.places.map(
		({ at, area }) => area ?? (at && atlas.countryAt([...at])?.id) ?? null
	);
	return { ...found, where };
}

describe('a place that a story only names', () => {
	it.each([
		['Suva', 'FJ'],
		['Valparaíso', 'CL'],
		['Valparaiso', 'CL'],
		['Banda Aceh', 'ID'],
		['Tromsø', 'NO'],
		['Kharkiv', 'UA'],
		['Харків', 'UA'],
		['Mombasa', 'KE'],
		['القاهرة', 'EG'],
		['東京', 'JP'],
		['Antananarivo', 'MG'],
		['Cusco', 'PE'],
		['Lubumbashi', 'CD'],
		['Tarawa', 'KI'],
		['Chişinău', 'MD'],
		['Ulaanbaatar', 'MN']
	])('%s lies in %s', async (name, country) => {
		const { where } = await located(name);
		expect(where).toEqual([country]);
	});

	it('may be a country or a province, in any language', async () => {
		const { where } = await located(
			['Fidschi', 'area'],
			['Bavière', 'area'],
			['Indonésie', 'area']
		);
		expect(where).toEqual(['FJ', 'DE-BY', 'ID']);
	});

	it.each([
		['اهواز', 'IR'],
		['لارناکا', 'CY'],
		['Эрдэнэт', 'MN'],
		['Чойбалсан', 'MN'],
		['Мурэн', 'MN'],
		['Tombouctou', 'ML'],
		['Πάφος', 'CY'],
		['Пафос', 'CY']
	])(
		'may be a town as its country, or its province in another language, writes it: %s',
		async (name, country) => {
			const { issues, story } = await located(name);
			expect(issues).toEqual([]);
			const at = story.places[0]?.at;
			expect(at && (await loadAtlas([country])).countryAt([...at])?.id).toBe(country);
		}
	);

	it('is told by the company it keeps', async () => {
		const inGeorgia = await located(['Georgia', 'area'], 'Tbilisi', 'Batumi');
		expect(inGeorgia.where).toEqual(['GE', 'GE', 'GE']);
		const inIndia = await located('Hyderabad', 'Mumbai', 'Nagpur');
		const inPakistan = await located('Hyderabad', 'Karachi', 'Lahore');
		expect(inIndia.where[0]).toBe('IN');
		expect(inPakistan.where[0]).toBe('PK');
	});

	it('is reported with candidates where another may be meant', async () => {
		const { issues } = await located('Springfield');
		expect(issues).toHaveLength(1);
		expect(issues[0]).toMatchObject({ code: 'place.ambiguous', path: 'places[0].name' });
		expect(issues[0]?.remedy).toMatch(
			/"at": \[-?[\d.]+, -?[\d.]+\] \(Springfield in .*United States/
		);
	});

	it('is reported where nothing bears the name, with what is spelt nearly so', async () => {
		const { issues, story } = await located('Jakartta', 'Bandung', ['Indonesia', 'area']);
		expect(issues).toHaveLength(1);
		expect(issues[0]).toMatchObject({ code: 'place.unknown', path: 'places[0].name' });
		expect(issues[0]?.remedy).toContain('"Jakarta"');
		expect(story.places[0]?.at).toBeUndefined();
	});

	it('is reported where its only bearer lies far from all others', async () => {
		const { issues } = await located('Christchurch', 'Dunedin', 'Wellington', 'Nelson', 'EKomani');
		expect(issues.map(({ path, code }) => [path, code])).toEqual([
			['places[4].name', 'place.ambiguous']
		]);
		expect(issues[0]?.message).toContain('Eastern Cape, South Africa, far from all other places');
		expect(issues[0]?.remedy).toContain('"at": [26.875, -31.898]');
		const world = await located('Dunedin', 'Wellington', 'Auckland', 'New York City');
		expect(world.issues).toEqual([]);
	});

	it('is in the country of the others, though a larger one elsewhere bears its name', async () => {
		const { where } = await located('Queenstown', 'Dunedin', 'Wellington', 'Nelson');
		expect(where).toEqual(['NZ', 'NZ', 'NZ', 'NZ']);
	});

	it('may be what bears another of its names alone', async () => {
		const { story } = await located(['Ragusa', 'town', 'Dubrovnik'], ['Croatia', 'area'], 'Split');
		const [lon = 0, lat = 0] = story.places[0]?.at ?? [];
		expect(Math.hypot(lon - 18.1, lat - 42.65)).toBeLessThan(0.2);
	});

	it('is rather a capital that bears another of its names than a town of its old one', async () => {
		const { story } = await located(['Santa Isabel', 'town', 'Malabo']);
		const [lon = 0, lat = 0] = story.places[0]?.at ?? [];
		expect(Math.hypot(lon - 8.78, lat - 3.75)).toBeLessThan(0.2);
	});

	it('is reported where its other names lead elsewhere', async () => {
		const { where, issues } = await located(['Bathurst', 'town', 'Banjul'], ['Gambia', 'area']);
		expect(where[0]).toBe('GM');
		expect(issues.map(({ path, code }) => [path, code])).toEqual([
			['places[0].name', 'place.ambiguous']
		]);
		expect(issues[0]?.message).toMatch(/Banjul in .*Bathurst in .*Australia/);
	});

	it('is told to be of another kind, and never to be perhaps itself', async () => {
		const { issues } = await located(['Zambézia', 'town'], 'Maputo', 'Beira');
		expect(issues).toHaveLength(1);
		expect(issues[0]?.remedy).toMatch(
			/If Zambezia, Mozambique is meant, write "precision": "area"/
		);
		expect(issues[0]?.remedy).not.toContain('"Zambézia"');
	});

	it('is told of by the compiler, which leaves it off the map', async () => {
		const story = storyOf(['Nowhereville', 'Nairobi']);
		const { compiled, issues } = createCompiler({ atlas: await loadAtlas(story) }).compile(story);
		expect(issues.map(({ code }) => code)).toContain('place.unknown');
		expect(compiled.atlas).not.toBeNull();
	});

	it('is the same whenever it is asked for, whatever else has been loaded', async () => {
		const before = await located('Hyderabad', 'Mumbai');
		await loadAtlas(['PK', 'US', 'FR']);
		const after = await located('Hyderabad', 'Mumbai');
		expect(after.story).toEqual(before.story);
	});
});
