import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAtlas, nameKey } from './index.ts';
import overrides from './overrides.json' with { type: 'json' };

const atlas = await loadAtlas(['AF', 'TJ']);
const many = await loadAtlas(['AF', 'TJ', 'IN', 'PK', 'RU', 'US', 'QA', 'UZ']);
const story = { countries: ['AF', 'TJ'] };

describe('findPlace', () => {
	it.each([
		'Faizabad',
		'Fayzabad',
		'Feyzabad',
		'FAIZĀBĀD',
		'faiz-abad',
		'Файзабад',
		'فیض‌آباد',
		'فيض آباد'
	])('finds Faizabad as %s', (spelling) => {
		expect(atlas.findPlace(spelling, story).place?.id).toBe('af-faizabad');
	});

	it.each([
		['Mazar-e Sharif', 'af-mazar-i-sharif'],
		['Mazar-i-Sharif', 'af-mazar-i-sharif'],
		['Qandahar', 'af-kandahar'],
		['Bagram', 'af-bagram-airbase'],
		['Bagram Air Base', 'af-bagram-airbase'],
		['Kabul', 'af-kabul'],
		['Taluqan', 'af-taloqan'],
		['Lashkargah', 'af-lashkar-gah'],
		['Nawa', 'af-nawa'],
		['Doha', 'qa-doha'],
		['Moscow', 'ru-moscow'],
		['Москва', 'ru-moscow'],
		['Tehran', 'ir-tehran'],
		['Ankara', 'tr-ankara'],
		['Istanbul', 'tr-istanbul'],
		['Dushanbe', 'tj-dushanbe'],
		['Washington', 'us-washington'],
		['Kiev', 'ua-kyiv']
	])('finds %s', (name, id) => {
		expect(atlas.findPlace(name, story).place?.id).toBe(id);
	});

	it('ranks by the story’s countries and gives the others as candidates', () => {
		const inIndia = many.findPlace('Hyderabad', { countries: ['IN', 'PK'] });
		const inPakistan = many.findPlace('Hyderabad', { countries: ['pk', 'in'] });
		expect(inIndia.place?.country).toBe('IN');
		expect(inPakistan.place?.country).toBe('PK');
		expect(inIndia.candidates.map(({ country }) => country).slice(0, 2)).toEqual(['IN', 'PK']);
		expect(inIndia.ambiguous).toBe(false);
	});

	it('says so when it can only guess', () => {
		expect(many.findPlace('Hyderabad').ambiguous).toBe(true);
		expect(atlas.findPlace('Kabul').ambiguous).toBe(false);
	});

	it('keeps to the countries alone if asked', () => {
		expect(atlas.findPlace('Moscow', { ...story, only: true })).toEqual({
			place: undefined,
			candidates: [],
			ambiguous: false
		});
	});

	it('never throws, whatever the name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (name, countries) => {
				const { place, candidates } = atlas.findPlace(name, { countries });
				expect(place).toBe(candidates[0]);
			})
		);
	});

	it('finds every place by its own name, in its own country first', () => {
		for (const place of atlas.places) {
			const found = atlas.findPlace(place.name, { countries: [place.country] });
			expect(found.candidates, place.id).toContain(place);
			expect(found.place?.country, place.id).toBe(place.country);
		}
	});
});

describe('ids', () => {
	it('looks up countries by either code, areas and places, in any case', () => {
		expect(atlas.countryById('TJ')?.name).toBe('Tajikistan');
		expect(atlas.countryById('tjk')?.id).toBe('TJ');
		expect(atlas.areaById('af-bds')?.name).toBe('Badakhshan');
		expect(atlas.placeById('QA-DOHA')?.capital).toBe('country');
		expect(atlas.areaById('AF-XXX')).toBeUndefined();
	});

	it('finds countries and areas by what stories call them', () => {
		expect(atlas.findCountry('US')?.id).toBe('US');
		expect(atlas.findCountry('Türkiye')?.id).toBe('TR');
		expect(atlas.findCountry('تاجیکستان')?.id).toBe('TJ');
		expect(atlas.findArea('Badakhshan')?.id).toBe('AF-BDS');
		expect(atlas.findArea('Gorno-Badakhshan')?.id).toBe('TJ-GB');
		expect(atlas.findArea('Wardak')?.id).toBe('AF-WAR');
	});

	it('is unique, and every reference resolves', () => {
		for (const list of [atlas.countries, atlas.areas, atlas.places, atlas.credits])
			expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
		for (const place of atlas.places) {
			expect(atlas.countryById(place.country), place.id).toBeDefined();
			if (place.admin1 && ['AF', 'TJ'].includes(place.country))
				expect(atlas.areaById(place.admin1), place.id).toBeDefined();
		}
		for (const { id, capital } of atlas.countries)
			if (capital) expect(atlas.placeById(capital)?.country).toBe(id);
		for (const id of atlas.regionFor(['AF'])?.credits ?? [])
			expect(atlas.credits.some((c) => c.id === id)).toBe(true);
	});

	it('has the capital of every member of the first story’s cast', () => {
		const capitals = ['AF', 'TJ', 'RU', 'IR', 'TR', 'US', 'UZ', 'QA'].map(
			(id) => atlas.countryById(id)?.capital
		);
		expect(capitals).toEqual([
			'af-kabul',
			'tj-dushanbe',
			'ru-moscow',
			'ir-tehran',
			'tr-ankara',
			'us-washington',
			'uz-tashkent',
			'qa-doha'
		]);
	});
});

describe('names', () => {
	it('are given in a language, or in English', () => {
		const badakhshan = atlas.areaById('AF-BDS');
		const kabul = atlas.placeById('af-kabul');
		if (!badakhshan || !kabul) throw new Error('missing');
		expect(atlas.nameIn(badakhshan, 'fa-AF')).toBe('بدخشان');
		expect(atlas.nameIn(kabul, 'ru')).toBe('Кабул');
		expect(atlas.nameIn(kabul, 'ja')).toBe('Kabul');
	});

	it('compare without case, accents, joiners and punctuation', () => {
		expect(nameKey('Fayḏẕ Ābāḏ')).toBe('faydzabad');
		expect(nameKey('فیض‌آباد')).toBe(nameKey('فيض اباد'));
	});
});

describe('provinces', () => {
	it('bear no name of another of their country, nor that of the country where there are more', async () => {
		const { countries } = atlas;
		const all = await loadAtlas(countries.map(({ id }) => id));
		const alike: string[] = [];
		for (const { id: country, name } of countries) {
			const areas = all.areas.filter((area) => area.country === country);
			const keys = areas.map((area) => nameKey(area.name));
			if (areas.length < 2) continue;
			for (const [i, area] of areas.entries())
				if (keys[i] === nameKey(name) || keys.indexOf(keys[i]!) !== i) alike.push(area.id);
		}
		// The island of Saint Helena is one of three that the territory is named after.
		expect(alike).toEqual(['SH-HL']);
	}, 180_000);
});

describe('overrides', () => {
	it('each say why', () => {
		const all = [
			...overrides.provinces,
			...overrides.pieces,
			...overrides.places,
			...overrides.labels
		];
		for (const { reason } of all) expect(reason.length).toBeGreaterThan(10);
	});

	it('are all in the data', async () => {
		const all = await loadAtlas(['AF', 'NZ', 'TJ']);
		const shown = new Map<string, object>([
			...atlas.areas.map((area) => [area.id, area] as const),
			...all.places.map((place) => [place.id, place] as const),
			...(atlas.regionFor(['AF', 'TJ'])?.labels ?? []).map((l) => [l.id, l] as const)
		]);
		for (const { set, ...rest } of [...overrides.places, ...overrides.labels]) {
			const { drop, alternates, ...fields } = set as typeof set & {
				drop?: string[];
				alternates?: string[];
			};
			const id = 'id' in set ? set.id : 'id' in rest ? rest.id : undefined;
			const record = shown.get(String(id));
			expect(record, id).toMatchObject(fields);
			const { alternates: spellings = [] } = record as { alternates?: string[] };
			const known = [(record as { name: string }).name, ...spellings].map(nameKey);
			for (const name of alternates ?? []) expect(known).toContain(nameKey(name));
			for (const name of drop ?? []) expect(spellings).not.toContain(name);
		}
	});

	it.each([
		['AF-PAN', 'Panjshir'],
		['AF-DAY', 'Daykundi'],
		['TJ-SU', 'Sughd'],
		['TJ-RA', 'Districts of Republican Subordination'],
		['AF-PIA', 'Paktia'],
		['AF-PKA', 'Paktika']
	])('%s is %s', (id, name) => {
		expect(atlas.areaById(id)?.name).toBe(name);
	});

	it('place Bagram and Nawa', () => {
		expect(atlas.placeById('af-bagram-airbase')?.at).toEqual([69.265, 34.946]);
		expect(atlas.placeById('af-nawa')?.at).toEqual([64.24, 31.48]);
	});
});
