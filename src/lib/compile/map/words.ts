/** Words of maps, by language: what a catalogue that has none of its own falls back on. */
import { say, type Values } from '../messages/say.js';
import type { CompileContext } from '../kind.js';
import type { Words } from '../types.js';

const en: Words = {
	'map.comma': '{a}, {b}',
	'map.of': 'Map of {places}.',
	'map.area': '{places}: {tone}.',
	'map.area.standing': '{places}: {tone} ({standing}).',
	'map.marks': 'Marked: {list}.',
	'map.mark.as': '{place} ({what})',
	'map.symbol.held': 'still held',
	'map.symbol.base': 'base',
	'map.symbol.mission': 'diplomatic mission',
	'map.flow': 'An arrow from {from} to {to}.',
	'map.flow.text': 'An arrow from {from} to {to}: {text}.',
	'map.key.held': 'Still held',
	'map.key.base': 'Base',
	'map.key.mission': 'Consulate or embassy',
	'map.key.flow': 'Movement',
	'map.key.standing': '{text}, {standing}',
	'map.loose.area-country': 'Crossing point not reported; drawn from province to country.',
	'map.loose': 'Exact route not reported; drawn from area to area.',
	'map.vague.one': 'Position not reported: {list} is only named.',
	'map.vague.other': 'Positions not reported: {list} are only named.',
	'map.opening': 'Map of the region, with {places} marked.',
	'map.opening.plain': 'Map of the region.',
	'map.credit': '{credits}. Boundaries imply no endorsement.'
};

const fa: Words = {
	'map.comma': '{a}، {b}',
	'map.of': 'نقشهٔ {places}.',
	'map.area': '{places}: {tone}.',
	'map.area.standing': '{places}: {tone} ({standing}).',
	'map.marks': 'نشان‌شده: {list}.',
	'map.mark.as': '{place} ({what})',
	'map.symbol.held': 'هنوز در دست حکومت',
	'map.symbol.base': 'پایگاه',
	'map.symbol.mission': 'نمایندگی سیاسی',
	'map.flow': 'پیکانی از {from} به {to}.',
	'map.flow.text': 'پیکانی از {from} به {to}: {text}.',
	'map.key.held': 'هنوز در دست حکومت',
	'map.key.base': 'پایگاه',
	'map.key.mission': 'کنسولگری یا سفارت',
	'map.key.flow': 'جابه‌جایی',
	'map.key.standing': '{text}، {standing}',
	'map.loose.area-country': 'محل عبور گزارش نشده است؛ از ولایت به کشور رسم شده.',
	'map.loose': 'مسیر دقیق گزارش نشده است؛ از منطقه به منطقه رسم شده.',
	'map.vague.one': 'محل دقیق گزارش نشده است: از {list} تنها نام برده شده.',
	'map.vague.other': 'محل دقیق گزارش نشده است: از {list} تنها نام برده شده.',
	'map.opening': 'نقشهٔ منطقه، با نشان {places}.',
	'map.opening.plain': 'نقشهٔ منطقه.',
	'map.credit': '{credits}. مرزها به معنای تأیید نیست.'
};

/** By primary language. */
export const MAP_WORDS: Readonly<Record<string, Words>> = { en, fa, prs: fa };

/** A map's words laid under a story's: one merge a catalogue. */
const MERGED = new WeakMap<Words, Words>();

/** What a map says: the story's catalogue where it has the key, else these. */
export function mapSay({ words, language }: Pick<CompileContext, 'words' | 'language'>) {
	let all = MERGED.get(words);
	if (!all) {
		const own = MAP_WORDS[language.toLowerCase().split('-')[0] ?? ''] ?? en;
		all = { lang: 'en', ...en, ...own, ...words };
		MERGED.set(words, all);
	}
	const merged = all;
	return (key: string, values?: Values) => say(merged, key, values);
}
