import { describe, expect, it } from 'vitest';
import { plainIn, withoutClass } from './class-words.ts';

describe('a name without the word for its kind', () => {
	it.each([
		['ar', 'محافظة دمشق', 'دمشق'],
		['ar', 'ولاية سطيف', 'سطيف'],
		['fa', 'استان بدخشان', 'بدخشان'],
		['hi', 'काबुल प्रान्त', 'काबुल'],
		['de', 'Gouvernement al-Hasaka', 'al-Hasaka'],
		['fr', "Préfecture d'Akita", 'Akita'],
		['fr', 'Région des plateaux', 'Plateaux'],
		['it', "dipartimento dell'Artibonite", 'Artibonite'],
		['uk', 'Провінція Кабул', 'Кабул']
	])('in %s: %s is %s', (language, name, plain) => {
		expect(plainIn(language, name)).toBe(plain);
	});

	it.each([
		['ar', 'محافظة الشمالية'],
		['ar', 'ولاية شمال شرق'],
		['fa', 'استان مرکزی'],
		['fa', 'استان'],
		['fa', 'استانبول'],
		['ru', 'Московская область'],
		['ru', 'Приморский край'],
		['uk', 'Центральний регіон'],
		['tr', 'Kuzey Bölgesi'],
		['pl', 'Prowincja Morza Czerwonego'],
		['it', 'regione della Lika e di Segna'],
		['hi', 'केंद्रीय क्षेत्र'],
		['ja', '宮城県'],
		['en', 'Free State']
	])('in %s: %s stays', (language, name) => {
		expect(plainIn(language, name)).toBe(name);
	});

	it('is found whichever language a story is in', () => {
		expect(withoutClass('استان هرات')).toEqual(['هرات']);
		expect(withoutClass('Herat')).toEqual([]);
	});
});
