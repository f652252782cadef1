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
			'Jewish Autonomous Oblast',
			'Kyiv Oblast',
			'Luxembourg District',
			'Mali Prefecture',
			'Minsk Region',
			'Moscow Oblast',
			'Neutral Zone',
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

	it.each([
		['fa', 'AF-BAL', 'بلخ', 'ولایت بلخ'],
		['fa', 'JP-11', 'سایتاما', 'استان سایتاما'],
		['fa', 'IR-02', 'آذربایجان غربی', 'استان آذربایجان غربی'],
		['ar', 'NL-UT', 'أوترخت', 'مقاطعة أوترخت'],
		['ar', 'LV-091', 'سيغولدا', 'بلدية سيغولدا'],
		['ur', 'IR-03', 'اردبیل', 'صوبہ اردبیل'],
		['hi', 'NG-AD', 'अदामावा', 'अदामावा राज्य'],
		['bn', 'CO-PUT', 'পুতোমাইয়ো', 'পুতোমাইয়ো বিভাগ'],
		['he', 'UA-46', 'לבוב', 'מחוז לבוב'],
		['ru', 'GN-LA', 'Лабе', 'Префектура Лабе'],
		['uk', 'TH-95', 'Яла', 'Провінція Яла'],
		['tr', 'UA-74', 'Çernigov', 'Çernigov Oblastı'],
		['de', 'CO-AMA', 'Amazonas', 'del Amazonas'],
		['fr', 'CH-GR', 'Grisons', 'canton des Grisons'],
		['pt', 'CL-AN', 'Antofagasta', 'de Antofagasta'],
		['it', 'CG-13', 'Sangha', 'Dipartimento di Sangha'],
		['es', 'MK-07', 'Bosilovo', 'Municipalidad de Bosilovo']
	])('is plain in %s, where %s is %s and no %s', (language, id, plain, long) => {
		const area = all.areaById(id)!;
		expect(all.nameIn(area, language)).toBe(plain);
		expect(Object.values(area.names)).not.toContain(long);
	});

	it.each([
		['an adjective', 'ru', 'UA-77', 'Черновицкая область'],
		['an adjective', 'uk', 'UA-77', 'Чернівецька область'],
		['a side', 'ru', 'ZM-07', 'Южная провинция'],
		['a side', 'ur', 'LB-JA', 'محافظہ جنوبی'],
		['a side of an island', 'fa', 'IS-7', 'منطقه شرقی ایسلند'],
		['half of a name', 'hi', 'IN-UP', 'उत्तर प्रदेश'],
		['another’s, its seat', 'fa', 'RU-MOS', 'استان مسکو'],
		['a genitive', 'ru', 'GD-05', 'Приход Сент-Марка'],
		['a genitive', 'el', 'TR-42', 'Επαρχία Ικονίου'],
		['half of how maps write', 'ja', 'JP-04', '宮城県']
	])(
		'keeps the word for its kind where the rest would be %s: %s %s, %s',
		(_, language, id, name) => {
			expect(all.nameIn(all.areaById(id)!, language)).toBe(name);
		}
	);

	it.each([
		['استان آذربایجان غربی', 'IR-02'],
		['مقاطعة أوترخت', 'NL-UT'],
		['अदामावा राज्य', 'NG-AD'],
		['Префектура Лабе', 'GN-LA'],
		['Municipalidad de Bosilovo', 'MK-07'],
		['Çernigov Oblastı', 'UA-74']
	])('is found as a story writes it with the word for its kind: %s', async (name, id) => {
		expect((await located(name, 'area')).area).toBe(id);
	});

	it('is a name in every language: neither empty, nor torn from "region of"', () => {
		for (const { id, names } of all.areas)
			for (const [language, name] of Object.entries(names)) {
				expect(name.trim(), `${id} ${language}`).toMatch(/\p{L}/u);
				expect(name, `${id} ${language}`).not.toMatch(
					/^(?:de|del|da|do|das|dos|du|des|degli|della|la|los) |^d['’]/
				);
			}
	});

	it('is the division’s own, no landscape’s, neighbour’s or adjective', () => {
		expect(nameOf('ML-3')).toBe('Sikasso');
		expect([nameOf('AE-FU'), nameOf('AE-X01')]).toEqual(['Fujairah', 'Neutral Zone']);
		expect([nameOf('CZ-ST'), nameOf('CZ-JM'), nameOf('CZ-PL')]).toEqual([
			'Central Bohemia',
			'South Moravia',
			'Plzeň'
		]);
		expect(nameOf('PE-CUS')).toBe('Cusco');
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
