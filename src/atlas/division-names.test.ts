import { describe, expect, it } from 'vitest';
import { createCompiler, locatePlaces } from '../lib/compile/index.ts';
import type { Precision } from '../lib/story/types.ts';
import { loadAtlas } from './index.ts';
import { storyOf } from './testing.ts';

const all = await loadAtlas((await loadAtlas()).countries.map(({ id }) => id));
const nameOf = (id: string) => all.areaById(id)?.name;

async function located(name: string, precision: Precision) {
	const story = storyOf([[name, precision]]);
	const atlas = await loadAtlas(story);
	const [place] = locatePlaces(story, atlas).story.places;
	return { area: place?.area, country: place?.at && atlas.countryAt([...place.at])?.id };
}

describe('the name of a division', () => {
	it.each([
		['JP-04', 'Miyagi', 'Miyagi Prefecture'],
		['JP-34', 'Hiroshima', 'Hiroshima Prefecture'],
		['CF-KB', 'Nana-Grébizi', 'Nana-Grébizi Economic Prefecture'],
		['NG-KN', 'Kano', 'Kano State'],
		['MM-16', 'Rakhine', 'Rakhine State'],
		['FM-TRK', 'Chuuk', 'Chuuk State'],
		['RU-PER', 'Perm', 'Perm Krai'],
		['RU-KHM', 'Khanty-Mansi', 'Khanty-Mansi Autonomous Okrug'],
		['RU-DA', 'Dagestan', 'Republic of Dagestan'],
		['RU-CE', 'Chechnya', 'Chechen Republic'],
		['PL-LD', 'Łódź', 'Łódź Voivodeship'],
		['PL-SL', 'Silesia', 'Silesian Voivodeship'],
		['NP-KA', 'Karnali', 'Karnali Zone'],
		['LC-02', 'Castries', 'Castries Quarter'],
		['AE-SH', 'Sharjah', 'Emirate of Sharjah'],
		['ES-M', 'Madrid', 'Community of Madrid'],
		['TT-SIP', 'Siparia', 'Siparia Regional Corporation']
	])('%s is plain, %s, and is found by its long form, %s', async (id, plain, long) => {
		expect(nameOf(id)).toBe(plain);
		expect(all.areaById(id)?.alternates).toContain(long);
		expect((await located(long, 'area')).area).toBe(id);
	});

	it.each([
		['one way of the wind', 'ZA-NW', 'North West'],
		['a side of its country', 'HK-X04', 'Southern District'],
		['a quality', 'ZA-FS', 'Free State'],
		['its country', 'GN-ML', 'Mali Prefecture'],
		['its country', 'NG-NI', 'Niger State'],
		['a common word', 'NG-DE', 'Delta State'],
		['a common word', 'NG-RI', 'Rivers State'],
		['its seat, which is apart', 'RU-MOS', 'Moscow Oblast'],
		['an adjective', 'RU-PRI', 'Primorsky Krai'],
		['a territory', 'AU-NT', 'Northern Territory']
	])('stays long where the rest would be %s: %s', (_, id, name) => {
		expect(nameOf(id)).toBe(name);
	});

	it('is long for few: where the rest is no name, or another’s', () => {
		const long = all.areas.filter(({ name }) =>
			/ (Prefecture|State|Province|Region|District|Governorate|Oblast|Krai|Okrug|Voivodeship|Zone|Quarter)$/.test(
				name
			)
		);
		expect(long.map(({ name }) => name).sort()).toEqual([
			'Altai Krai',
			'Belize District',
			'Buenos Aires Province',
			'Capital Region',
			'Central and Western District',
			'Delta State',
			'Eastern District',
			'Free State',
			'Kyiv Oblast',
			'Luxembourg District',
			'Mali Prefecture',
			'Minsk Region',
			'Moscow Oblast',
			'Niger State',
			'North District',
			'Panamá Province',
			'Plateau State',
			'Primorsky Krai',
			'Rivers State',
			'Sanaa Governorate',
			'Sofia Province',
			'Southern District',
			'Tashkent Region',
			'The Quarter',
			'Western District',
			'Zabaykalsky Krai'
		]);
	});

	it('is plain in other languages that write the same', () => {
		const miyagi = all.areaById('JP-04');
		for (const language of ['de', 'es', 'pl', 'sv', 'tr'])
			expect(all.nameIn(miyagi!, language)).toBe('Miyagi');
		expect(all.nameIn(miyagi!, 'ja')).toBe('宮城県');
		expect(all.findArea('Präfektur Miyagi')?.id).toBe('JP-04');
	});

	it('leaves a town its own', async () => {
		for (const [name, country] of [
			['Hiroshima', 'JP'],
			['Kano', 'NG'],
			['Perm', 'RU'],
			['Dubai', 'AE'],
			['Lublin', 'PL'],
			['Labé', 'GN']
		] as const) {
			expect(await located(name, 'town')).toEqual({ area: undefined, country });
		}
	});

	it('is what a map shows beside a story’s places', async () => {
		const story = storyOf(['Sendai', 'Morioka', 'Akita', 'Fukushima']);
		const { compiled } = createCompiler({ atlas: await loadAtlas(story) }).compile(story);
		const shown = JSON.stringify(compiled.steps.map(({ stage }) => stage));
		expect(shown).toMatch(/Miyagi|Iwate|Yamagata/);
		expect(shown).not.toContain('Prefecture');
	});

	it('is Somaliland’s own in every language', () => {
		const { names } = all.areaById('SO-X11')!;
		const somalia = all.countryById('SO')!;
		expect(names['he']).toBe('סומלילנד');
		for (const [language, name] of Object.entries(names))
			expect(name, language).not.toBe(somalia.names[language] ?? somalia.name);
	});
});
