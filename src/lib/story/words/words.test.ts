import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edtf } from '../dates/arbitraries.js';
import { describeReading, formatWhen, parseEdtf } from '../dates/index.js';
import { STANDINGS } from '../types.js';
import { eo } from './eo.fixture.js';
import {
	dateWords,
	findLanguage,
	formatMessage,
	LANGUAGES,
	type LanguageWords,
	type MessageKey
} from './index.js';
import { roman } from './roman.js';

const languages = Object.entries(LANGUAGES) as [string, LanguageWords][];
const keys = Object.keys(LANGUAGES.en.messages) as MessageKey[];

/** The names of a message's places, each once. */
const places = (text: string): string[] =>
	[...new Set([...text.matchAll(/\{(\w+)[},]/g)].map(([, name = '']) => name))].sort();

/** The plural categories that a message has branches for, each once. */
const branches = (text: string): string[] =>
	text.includes(', plural,')
		? [
				...new Set(
					[...text.matchAll(/\b(zero|one|two|few|many|other) \{/g)].map(([, key = '']) => key)
				)
			]
		: [];

describe('messages', () => {
	it('fill places, choose by plural and by word, and nest', () => {
		const say = (text: string, values = {}) => formatMessage(text, values, 'en-GB');
		expect(say('{a} and {b}', { a: 'x', b: 1200 })).toBe('x and 1,200');
		const steps = '{n, plural, =0 {none} one {# step} other {# steps}}!';
		expect([0, 1, 2].map((n) => say(steps, { n }))).toEqual(['none!', '1 step!', '2 steps!']);
		const nested = '{kind, select, map {{n, plural, one {# map} other {# maps}}} other {{name}}}';
		expect(say(nested, { kind: 'map', n: 1 })).toBe('1 map');
		expect(say(nested, { kind: 'other', name: 'A # {b}' })).toBe('A # {b}');
	});

	it('leave what they have no value for, and what is no message', () => {
		for (const text of ['{a} {b}', '{a', '{n, plural, one {x}}', 'a } b', '{n, wrong, other {x}}'])
			expect(formatMessage(text, {}, 'en')).toBe(text);
		expect(formatMessage('{toString}', {}, 'en')).toBe('{toString}');
	});
});

describe.each(languages)('%s', (tag, { messages }) => {
	it('has every message, with the places of the English one', () => {
		expect(Object.keys(messages).sort()).toEqual([...keys].sort());
		for (const key of keys) {
			expect(messages[key].trim(), key).not.toBe('');
			expect([key, places(messages[key])]).toEqual([key, places(LANGUAGES.en.messages[key])]);
		}
	});

	it('has a branch for each of its plurals, or one for all where words do not change', () => {
		// After a number Persian nouns stay as they are.
		const all =
			tag === 'fa' ? ['other'] : new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
		for (const key of keys) {
			const own = branches(messages[key]);
			if (own.length > 0) expect([key, own.sort()]).toEqual([key, [...all].sort()]);
		}
	});

	it('leaves no place unfilled, whatever it is filled with', () => {
		const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true }));
		const plain = value.filter((one) => !/[{}#]/.test(String(one)));
		fc.assert(
			fc.property(fc.constantFrom(...keys), plain, fc.nat(), (key, one, n) => {
				const values = Object.fromEntries(places(messages[key]).map((name) => [name, one]));
				const text = formatMessage(messages[key], { ...values, n }, tag);
				expect(text).not.toMatch(/[{}#]|undefined/);
			})
		);
	});

	it('marks one part of each standing that names its speaker', () => {
		for (const standing of STANDINGS)
			expect(messages[`standing.${standing}.by`]).toMatch(/^[^[\]]*\[[^[\]]+\][^[\]]*$/);
	});

	it('says any date, and how it is drawn', () => {
		fc.assert(
			fc.property(edtf, fc.constantFrom('long', 'short', 'axis'), (date, style) => {
				const options = { language: tag, style } as const;
				for (const text of [formatWhen(date, options), describeReading(date, options)]) {
					expect(text).not.toMatch(/undefined|null|NaN|^\s|\s$|^$|[<>]/);
					if (['fa', 'ar', 'ru'].includes(tag))
						expect(text.replace(/UTC|[IVXLCDM]+(?= в)/g, '')).not.toMatch(/[a-z]/i);
				}
			})
		);
	});
});

describe('plurals', () => {
	const count = (tag: 'ar' | 'ru' | 'fa' | 'de', ...numbers: number[]) =>
		numbers.map((n) => formatMessage(LANGUAGES[tag].messages['site.steps'], { n }, tag));

	it('are those of Russian', () => {
		expect(count('ru', 1, 2, 5, 11, 21, 22, 25, 111)).toEqual([
			'1 шаг',
			'2 шага',
			'5 шагов',
			'11 шагов',
			'21 шаг',
			'22 шага',
			'25 шагов',
			'111 шагов'
		]);
	});

	it('are those of Arabic', () => {
		expect(count('ar', 0, 1, 2, 3, 10, 11, 99, 100)).toEqual([
			'لا خطوات',
			'خطوة واحدة',
			'خطوتان',
			'3 خطوات',
			'10 خطوات',
			'11 خطوة',
			'99 خطوة',
			'100 خطوة'
		]);
	});

	it('are none in Dari, and two in German', () => {
		expect(count('fa', 1, 20)).toEqual(['۱ گام', '۲۰ گام']);
		expect(count('de', 1, 20)).toEqual(['1 Schritt', '20 Schritte']);
	});
});

const DATES = [
	'2021-07-03/2021-07-05',
	'../2021-09-11',
	'2021-07-03/..',
	'/2021-07-04~',
	'2021-08/..',
	'1850%',
	'199X',
	'199X/..',
	'19XX',
	'-01XX',
	'2021-21',
	'2021-34',
	'[2021-07-03,2021-07-04,2021-07-05]',
	'156X-12-25',
	'-0043',
	'Y-66E6~'
] as const;

/** In the order of `DATES`. */
const SAID: Readonly<Record<string, readonly string[]>> = {
	fa: [
		'۱۲ تا ۱۴ سرطان ۱۴۰۰',
		'تا ۲۰ سنبلهٔ ۱۴۰۰',
		'از ۱۲ سرطان ۱۴۰۰',
		'حدود ۱۳ سرطان ۱۴۰۰ یا پیش‌تر',
		'از اگست ۲۰۲۱ میلادی',
		'شاید حدود ۱۸۵۰ میلادی',
		'دههٔ ۱۹۹۰ میلادی',
		'از دههٔ ۱۹۹۰ میلادی',
		'قرن بیستم میلادی',
		'قرن دوم پیش از میلاد',
		'بهار ۲۰۲۱ میلادی',
		'ربع دوم ۲۰۲۱ میلادی',
		'یکی از ۱۲، ۱۳، یا ۱۴ سرطان ۱۴۰۰',
		'۲۵ دسمبر در دههٔ ۱۵۶۰ میلادی',
		'۴۴ ق.م.',
		'حدود ۶۶ میلیون سال پیش'
	],
	ar: [
		'3–5 يوليو 2021',
		'حتى 11 سبتمبر 2021',
		'ابتداءً من 3 يوليو 2021',
		'نحو 4 يوليو 2021 أو قبل ذلك',
		'ابتداءً من أغسطس 2021',
		'ربما نحو 1850',
		'تسعينيات القرن العشرين',
		'ابتداءً من تسعينيات القرن العشرين',
		'القرن العشرون',
		'القرن الثاني ق.م',
		'ربيع 2021',
		'الربع الثاني من 2021',
		'أحد هذه التواريخ: 3 أو 4 أو 5 يوليو 2021',
		'25 ديسمبر، ستينيات القرن السادس عشر',
		'44 ق.م',
		'قبل نحو 66 مليون سنة'
	],
	fr: [
		'3–5 juillet 2021',
		'jusqu’au 11 septembre 2021',
		'à partir du 3 juillet 2021',
		'vers le 4 juillet 2021 ou avant',
		'à partir d’août 2021',
		'peut-être vers 1850',
		'années 1990',
		'à partir des années 1990',
		'XXᵉ siècle',
		'IIᵉ siècle av. J.-C.',
		'printemps 2021',
		'2ᵉ trimestre 2021',
		'l’une de ces dates : 3, 4 ou 5 juillet 2021',
		'25 décembre, années 1560',
		'44 av. J.-C.',
		'il y a environ 66 millions d’années'
	],
	es: [
		'3–5 de julio de 2021',
		'hasta el 11 de septiembre de 2021',
		'desde el 3 de julio de 2021',
		'hacia el 4 de julio de 2021 o antes',
		'desde agosto de 2021',
		'quizá hacia 1850',
		'década de 1990',
		'desde la década de 1990',
		'siglo XX',
		'siglo II a. C.',
		'primavera de 2021',
		'2.º trimestre de 2021',
		'una de estas fechas: 3, 4 o 5 de julio de 2021',
		'25 de diciembre, década de 1560',
		'44 a. C.',
		'hace unos 66 millones de años'
	],
	de: [
		'3.–5. Juli 2021',
		'bis 11. September 2021',
		'ab 3. Juli 2021',
		'etwa 4. Juli 2021 oder früher',
		'ab August 2021',
		'vielleicht etwa 1850',
		'1990er Jahre',
		'ab den 1990er Jahren',
		'20. Jahrhundert',
		'2. Jahrhundert v. Chr.',
		'Frühling 2021',
		'2. Quartal 2021',
		'entweder 3., 4. oder 5. Juli 2021',
		'25. Dezember, 1560er Jahre',
		'44 v. Chr.',
		'vor etwa 66 Millionen Jahren'
	],
	pt: [
		'3–5 de julho de 2021',
		'até 11 de setembro de 2021',
		'a partir de 3 de julho de 2021',
		'por volta de 4 de julho de 2021 ou antes',
		'a partir de agosto de 2021',
		'talvez por volta de 1850',
		'década de 1990',
		'a partir da década de 1990',
		'século XX',
		'século II a.C.',
		'primavera de 2021',
		'2.º trimestre de 2021',
		'uma destas datas: 3, 4 ou 5 de julho de 2021',
		'25 de dezembro, década de 1560',
		'44 a.C.',
		'há cerca de 66 milhões de anos'
	],
	ru: [
		'3–5 июля 2021 г.',
		'не позднее 11 сентября 2021 г.',
		'с 3 июля 2021 г.',
		'около 4 июля 2021 г. или ранее',
		'с августа 2021 г.',
		'возможно, около 1850 г.',
		'1990-е годы',
		'с 1990-х годов',
		'XX век',
		'II век до н. э.',
		'весна 2021 г.',
		'2-й квартал 2021 г.',
		'одна из дат: 3, 4 или 5 июля 2021 г.',
		'25 декабря, 1560-е годы',
		'44 г. до н. э.',
		'около 66 миллионов лет назад'
	]
};

/** Without the spaces and signs of direction that versions of the language data differ in. */
const tidy = (text: string): string => text.replace(/[\u200e\u200f]/g, '').replace(/\s/g, ' ');

describe('dates in words', () => {
	it.each(Object.entries(SAID))('are %s', (tag, said) => {
		const language = tag === 'fa' ? 'fa-AF' : tag;
		const found = DATES.map((source) => {
			const read = parseEdtf(source);
			return read.ok ? tidy(formatWhen(read.value, { language })) : source;
		});
		expect(Object.fromEntries(DATES.map((date, i) => [date, found[i]]))).toEqual(
			Object.fromEntries(DATES.map((date, i) => [date, said[i]]))
		);
	});

	it('take what makes a date vague out from behind a preposition', () => {
		const say = (language: string, source: string) => {
			const read = parseEdtf(source);
			return read.ok ? tidy(formatWhen(read.value, { language })) : '';
		};
		expect(say('ru', '2021-07%/..')).toBe('возможно, примерно с июля 2021 г.');
		expect(say('fr', '2021-07-03~/..')).toBe('à partir du 3 juillet 2021 environ');
		expect(say('ru', '?2004-06-~11')).toBe('около 11 июня 2004 г. (под вопросом: год)');
	});
});

describe('languages', () => {
	it('are found by their whole tag, by its first part, and under the code of Dari', () => {
		expect(findLanguage('pt-BR')?.tag).toBe('pt');
		expect(findLanguage('prs-AF')?.tag).toBe('fa');
		expect(findLanguage('is')).toBeNull();
		expect(findLanguage('constructor')).toBeNull();
		expect(findLanguage('pt-PT', { 'pt-pt': eo })).toEqual({ tag: 'pt-pt', words: eo });
		expect(dateWords('eo', { eo })).toBe(eo.dates);
	});

	it('have one file each, and each file is one of them', () => {
		const files = readdirSync(import.meta.dirname).flatMap(
			(file) => /^([a-z]{2}(?:-\w+)?)\.ts$/.exec(file)?.[1] ?? []
		);
		expect(files.sort()).toEqual(Object.keys(LANGUAGES).sort());
	});
});

describe('Roman numerals', () => {
	it('count centuries', () => {
		expect([1, 4, 9, 14, 19, 20, 21, 40].map(roman)).toEqual([
			'I',
			'IV',
			'IX',
			'XIV',
			'XIX',
			'XX',
			'XXI',
			'XL'
		]);
	});
});
