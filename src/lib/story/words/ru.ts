/** Russian. Not read by a native editor yet. */
import type { DateWords, Edges, PartName } from '../dates/types.js';
import { dashed } from './en.js';
import { roman } from './roman.js';
import type { LanguageWords, Messages } from './types.js';

const messages: Messages = {
	'order.label': 'Порядок шагов',
	'order.chosen': 'Порядок шагов: {order}',
	'order.told': 'Как рассказано',
	'order.time': 'Как происходило',
	'step.next': 'Следующий шаг',
	'step.previous': 'Предыдущий шаг',
	'step.of': '{n} из {m}',
	'step.here': 'Шаг {n} из {m}: {label}, {when}',
	'step.number': 'Шаг {n}',
	'step.count': '{n}',
	'step.undated': 'Дата неизвестна',
	'step.claims': 'На чём это основано',
	'step.picture': 'Изображение: {text}',

	begin: '{n, plural, one {# шаг} few {# шага} many {# шагов} other {# шага}}, начать',
	'story.by': 'Текст: {names}',
	'story.asOf': 'По состоянию на {date}',
	'story.pictures': 'Читать с изображениями',
	'story.languages': 'Языки',

	'standing.title': 'Насколько это достоверно и кто это говорит',
	'standing.confirmed': 'подтверждено',
	'standing.reported': 'сообщается',
	'standing.attributed': 'со слов',
	'standing.unverified': 'не проверено',
	'standing.disputed': 'оспаривается',
	'standing.planned': 'запланировано',
	'standing.corrected': 'исправлено',
	'standing.retracted': 'отозвано',
	'standing.confirmed.means': 'Так говорят не менее двух независимых источников.',
	'standing.reported.means': 'Источник говорит это от своего имени.',
	'standing.attributed.means': 'Так говорит названный по имени собеседник.',
	'standing.unverified.means': 'Об этом рассказали, но проверить никто не смог.',
	'standing.disputed.means': 'Источники противоречат друг другу.',
	'standing.planned.means': 'Этого ещё не произошло.',
	'standing.corrected.means': 'Изменено после публикации.',
	'standing.retracted.means': 'Отозвано и сохранено для полноты.',
	'standing.confirmed.by': '[подтверждено]: {by}',
	'standing.reported.by': '[сообщается], источник: {by}',
	'standing.attributed.by': '[со слов]: {by}',
	'standing.unverified.by': '[не проверено], источник: {by}',
	'standing.disputed.by': '[оспаривается], источник: {by}',
	'standing.planned.by': '[запланировано]: {by}',
	'standing.corrected.by': '[исправлено], теперь: {by}',
	'standing.retracted.by': '[отозвано], ранее: {by}',
	'claim.told': '{by} (кому: {told})',
	'claim.secondHand': 'по другим сообщениям',
	'claim.said': 'сказано: {date}',
	'claim.said.on': 'сказано {date}',
	'claim.saidIn': 'место: {place}',
	'claim.said.saidIn': 'сказано: {date}, место: {place}',
	'claim.said.on.saidIn': 'сказано {date}, место: {place}',
	'claim.movement': '{from} → {to}',
	'quote.translated': 'возможно, перевод',
	'quote.describe': '{by}, дословно: «{quote}».',

	'sources.title': 'Источники',
	'source.number': 'Источник {n}: {title}',
	'source.usedIn': 'Использовано в шагах',
	'source.back': 'Назад к шагу {n}: {label}',
	'updates.title': 'Изменения в этой истории',
	'update.update': 'Обновлено',
	'update.correction': 'Исправлено',
	'update.retraction': 'Отозвано',
	'update.was': 'Было',
	'update.now': 'Стало',
	'updates.since': 'Изменено с тех пор, как вы читали:',

	'share.step': 'Ссылка на шаг {n}',
	'share.copied': 'Ссылка скопирована',
	'search.label': 'Поиск по этой истории',
	'search.go': 'Найти',
	'search.found': '{n, plural, one {# шаг} few {# шага} many {# шагов} other {# шага}} с «{query}»',
	'search.none': 'Ни в одном шаге нет «{query}».',
	'search.more': 'Показаны первые {n}.',
	'search.back': 'Назад к истории',
	'feed.story': 'Новое в этой истории',

	'translation.missing': 'Ещё не переведено; показано на языке оригинала: {language}.',
	'translation.stale': 'Оригинал изменился после этого перевода.',

	'text.comma': '{a}, {b}',

	'number.about': 'около {value}',
	'number.more-than': 'более {value}',
	'number.at-least': 'не менее {value}',
	'number.at-most': 'не более {value}',
	'figure.line': '{value} {label}',
	'figure.byline': '{value} {label} ({by})',
	'stat.number': 'Число: {figures}.',
	'stat.units': 'Точечная диаграмма в одном масштабе: {figures}.',
	'stat.bars': 'Полосы в одном масштабе: {figures}.',
	'stat.figures':
		'{n, plural, =1 {Число} one {# число рядом} few {# числа рядом} many {# чисел рядом} other {# числа рядом}}: {figures}.',
	'stat.titled': '{title}. {text}',
	'stat.dot': 'Одна точка — 1 {unit}.',
	'stat.tile': 'Одна точка — 1 {unit}, одна плитка — {tile}.',
	'stat.scaled': 'Здесь одна точка — это {n}, одна плитка — {tile}.',
	'stat.softEdge': 'Размытый край означает «около».',
	'stat.openEdge': 'Стрелка означает «или больше».',
	'stat.empty': 'Диаграмма без чисел.',
	'stat.was': 'прежде {value} (до: {date})',
	'stat.line': 'Линия во времени: {figures}.',
	'stat.range': 'Диапазоны в одном масштабе: {figures}.',
	'stat.share': 'Части целого: {figures}.',
	'stat.change': 'Что изменилось: {figures}.',
	'stat.line.from': '{label}: от {first} ({start}) до {last} ({end})',
	'stat.line.at': '{label}: {value} ({date})',
	'stat.line.most': '{text}, наибольшее {value} ({date})',
	'stat.line.least': '{text}, наименьшее {value} ({date})',
	'stat.share.of': '{value} ({share})',
	'stat.up': 'больше на {by} ({share}), точка отсчёта: {date}',
	'stat.up.plain': 'больше на {by}, точка отсчёта: {date}',
	'stat.down': 'меньше на {by} ({share}), точка отсчёта: {date}',
	'stat.same': 'без изменений, точка отсчёта: {date}',
	'stat.then': '{date}: {value}',
	'stat.best': 'вероятнее всего {value}',
	'stat.square': 'Один квадрат — {share}.',
	'stat.hollow': 'Полая точка — неточное значение.',
	'stat.gap': 'Где линия прерывается, число неизвестно.',
	'stat.band': 'Полоса идёт от наименьшего до наибольшего возможного значения.',
	'stat.stroke': 'Плоская черта тем длиннее, чем неопределённее дата.',
	'stat.before': 'Контур — то, что было прежде.',
	'stat.tick': 'Черта отмечает самое вероятное значение.',
	'stat.sameScale': 'На каждом шаге один и тот же масштаб.',
	'stat.table': 'В виде таблицы',
	'stat.date': 'Дата',
	'stat.unknown': 'неизвестно',
	'layer.unknown': 'Слой вида «{kind}», который нельзя показать здесь.',
	'layer.failed': 'Это изображение не удалось нарисовать.',

	'image.empty': 'Изображение.',
	'image.before': 'до',
	'image.after': 'после',
	'image.compare': 'Два изображения для сравнения. {a}: {alt} {b}: {then}',
	'image.slider': 'Сравнить: {a}, {b}',
	'gallery.describe':
		'{n, plural, one {# изображение} few {# изображения} many {# изображений} other {# изображения}}: {alts}.',
	'video.describe': 'Фильм: {title}.',
	'video.silent': 'Фильм без звука: {title}.',
	'audio.describe': 'Запись: {title}.',
	'audio.by': 'Запись: {title}, {by}.',
	'media.transcript': 'Расшифровка',
	'document.describe': 'Документ: {title}.',
	'document.page': 'Страница {n}',
	'document.passage': 'Отмечено: «{text}»',
	'code.describe':
		'{n, plural, one {# строка кода} few {# строки кода} many {# строк кода} other {# строки кода}}.',
	'code.describe.in':
		'{n, plural, one {# строка, язык: {language}} few {# строки, язык: {language}} many {# строк, язык: {language}} other {# строки, язык: {language}}}.',
	'table.describe':
		'{n, plural, one {Таблица, # строка} few {Таблица, # строки} many {Таблица, # строк} other {Таблица, # строки}}: {columns}.',
	'embed.describe': '{title}, сайт: {provider}.',
	'embed.play': 'Воспроизвести: {title}',
	'embed.open': 'Открыть на сайте: {provider}',
	'embed.note': 'Загружает проигрыватель с сайта {host}. Пока оттуда ничего не загружено.',
	'embed.closed': 'Сайт {provider} закрыт; ссылка может никуда не вести.',

	'time.decade': '{year}-е',
	'time.noon': 'полдень',
	'time.updated': 'Сообщение обновлено',
	'time.backTo': 'Назад: {date}',
	'time.aheadTo': 'Вперёд: {date}',
	'time.backToYears': 'Назад: {date}',
	'time.aheadToYears': 'Вперёд: {date}',
	'time.back': 'на {length} раньше',
	'time.ahead': 'на {length} позже',
	'time.about': 'примерно {length}',
	'time.item': 'Шаг {n}, {label}, {when}, {standing}',
	'time.item.plain': 'Шаг {n}, {label}, {when}',
	'time.others': 'Другие события',
	'time.known': 'известно',
	'time.soft': 'примерно тогда',
	'time.fade': 'начало или конец неизвестны',
	'time.open': 'без предела',
	'time.describe':
		'Шкала времени: {n, plural, one {# событие} few {# события} many {# событий} other {# события}}; начало: {from}, конец: {to}.',
	'time.describe.at': 'Шкала времени: {from}.',
	'time.describe.none': 'Шкала времени без датированных событий.',
	'time.describe.leaps': 'Пропущено: {lengths}.',
	'time.describe.told': 'Рассказ переходит во времени: {jumps}.',
	'time.describe.straight': 'Рассказано в том порядке, в каком происходило.',
	'time.describe.jump': 'шаг {n} — {jump}',

	'map.of': 'Карта: {places}.',
	'map.area': '{places}: {tone}.',
	'map.area.standing': '{places}: {tone} ({standing}).',
	'map.marks': 'Отмечено: {list}.',
	'map.mark.as': '{place} ({what})',
	'map.symbol.held': 'всё ещё удерживается',
	'map.symbol.base': 'военная база',
	'map.symbol.mission': 'дипломатическое представительство',
	'map.flow': 'Стрелка; откуда: {from}, куда: {to}.',
	'map.flow.text': 'Стрелка; откуда: {from}, куда: {to}: {text}.',
	'map.route': 'Маршрут: {places}.',
	'map.route.text': 'Маршрут: {places} ({text}).',
	'map.route.reached': 'пройден до пункта: {place}',
	'map.rings': 'Круги; центр: {place}, радиусы: {list}.',
	'map.shapes': 'Нанесено: {list}.',
	'map.inset': 'На врезке: {text}',
	'map.key.held': 'Всё ещё удерживается',
	'map.key.base': 'Военная база',
	'map.key.mission': 'Консульство или посольство',
	'map.key.flow': 'Перемещение',
	'map.key.route': 'Маршрут',
	'map.key.ahead': 'Ещё впереди',
	'map.loose.area-country':
		'Место перехода не сообщается; стрелка проведена от провинции к стране.',
	'map.loose': 'Точный путь не сообщается; стрелка проведена от области к области.',
	'map.vague':
		'{n, plural, one {Положение не сообщается, место только названо: {list}} few {Положение не сообщается, места только названы: {list}} many {Положение не сообщается, места только названы: {list}} other {Положение не сообщается, места только названы: {list}}}.',
	'map.world': 'Карта мира.',
	'map.part': 'Карта части мира.',
	'map.opening.plain': 'Карта региона.',
	'map.explore': 'Исследовать карту',
	'map.explore.title': 'Карта для исследования',
	'map.explore.in': 'Приблизить',
	'map.explore.out': 'Отдалить',
	'map.explore.reset': 'Вернуться к виду шага',
	'map.explore.leave': 'Закрыть карту',
	'map.explore.hint':
		'Перетаскивание двигает карту, прокрутка или щипок меняет масштаб, Esc закрывает.',
	'map.explore.keys':
		'Стрелки двигают карту, плюс и минус меняют масштаб, 0 возвращает к виду шага, Escape закрывает. Tab ведёт к тому, что отмечено.',
	'map.explore.zoom': 'Масштаб {n} %',
	'map.explore.told': 'Об этом рассказано',
	'map.explore.shut': 'Закрыть',
	'map.explore.left': 'Снова в истории.',
	'map.credit': '{credits}. Границы не означают признания.',

	'site.title': 'Истории, которые читают прокручивая',
	'site.description':
		'Упорядоченная цепь событий становится историей, которую читают прокручивая, встраивают куда угодно и перестраивают в редакторе.',
	'site.lead':
		'Каждая история — один документ: события с датами, местами, источниками и степенью достоверности. Здесь её читают, она стоит на других страницах и перестраивается в редакторе.',
	'site.nav': 'Сайт',
	'site.docs': 'Документация',
	'site.embed': 'Встроить',
	'site.edit': 'Править',
	'site.steps': '{n, plural, one {# шаг} few {# шага} many {# шагов} other {# шага}}',
	'site.languages': '{n, plural, one {# язык} few {# языка} many {# языков} other {# языка}}',
	'site.empty': 'Историй пока нет.',
	'site.stories': 'Все истории',
	'error.missing': 'По этому адресу ничего нет',
	'error.missing.why':
		'Возможно, история, которая была здесь, переехала: все истории — на первой странице.',
	'error.failed': 'Здесь что-то пошло не так',
	'error.failed.why': 'Вы тут ни при чём. Попробуйте ещё раз чуть позже.'
};

const PARTS: Readonly<Record<PartName, string>> = { year: 'год', month: 'месяц', day: 'день' };
const SEASONS = ['весна', 'лето', 'осень', 'зима'];

/** Nominatives that dates are made of, with their genitives; days bring their month in the genitive already. */
const GENITIVES: readonly (readonly [nominative: RegExp, genitive: string])[] = (
	[
		['январь', 'января'],
		['февраль', 'февраля'],
		['март', 'марта'],
		['апрель', 'апреля'],
		['май', 'мая'],
		['июнь', 'июня'],
		['июль', 'июля'],
		['август', 'августа'],
		['сентябрь', 'сентября'],
		['октябрь', 'октября'],
		['ноябрь', 'ноября'],
		['декабрь', 'декабря'],
		['весна', 'весны'],
		['лето', 'лета'],
		['осень', 'осени'],
		['зима', 'зимы'],
		['год', 'года'],
		['годы', 'годов'],
		['век', 'века'],
		['тысячелетие', 'тысячелетия'],
		['квартал', 'квартала']
	] as const
).map(([from, to]) => [new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, 'gu'), to]);

/** A date in the genitive: "июля 2021 г.", "1990-х годов". */
function genitive(text: string): string {
	// What stands in brackets is a remark of its own.
	return text.replace(/^[^(]+/, (date) =>
		GENITIVES.reduce((left, [from, to]) => left.replace(from, to), date)
			.replace(/-е(?!\p{L})/gu, '-х')
			.replace(/-х(?= тысяч| тыс\.)|-й(?= квартала| кв\.)/g, '-го')
	);
}

/** Years alone, with the sign that makes them years. */
const years = (text: string): string =>
	/^\d{3,4}$/.test(text) ? `${text} г.` : /^\d{3,4}–\d{3,4}$/.test(text) ? `${text} гг.` : text;

/** "с 3 июля", "примерно с 3 июля", "возможно, с 3 июля": what makes a date vague comes before the preposition. */
function governed(preposition: string, text: string): string {
	const [, doubt = '', about = '', date = text] =
		/^(возможно, )?(около |ок\. )?(.*)$/su.exec(text) ?? [];
	return `${doubt}${about ? 'примерно ' : ''}${preposition} ${genitive(years(date))}`;
}

function drawn({ start, end, doubtful, within }: Edges, span: string | null): string {
	const sentences: string[] = [];
	if (span)
		sentences.push(
			`Показано как промежуток ${span}${within ? ', внутри которого это лежит' : ''}.`
		);
	else if (within) sentences.push('Показано как промежуток, внутри которого это лежит.');
	if (start === 'soft' && end === 'soft') sentences.push('Оба края размыты.');
	else if (start === 'soft') sentences.push('Начало размыто.');
	else if (end === 'soft') sentences.push('Конец размыт.');
	if (start === 'fading') sentences.push('Начало неизвестно: уходит в прошлое, бледнея.');
	if (start === 'open') sentences.push('Открыто в прошлое.');
	if (end === 'fading') sentences.push('Конец неизвестен: уходит в будущее, бледнея.');
	if (end === 'open') sentences.push('Продолжается.');
	if (doubtful) sentences.push('Отмечено как сомнительное.');
	return sentences.length > 0 ? sentences.join(' ') : 'Оба края чёткие.';
}

export const dates: DateWords = {
	about: (text, style) =>
		style === 'long' ? `около ${genitive(years(text))}` : `ок. ${genitive(text)}`,
	perhaps: (text, style) => (style === 'long' ? `возможно, ${years(text)}` : `${text}?`),
	partly: (text, parts, how) =>
		`${text} (${how.uncertain ? 'под вопросом' : 'приблизительно'}: ${parts.map((part) => PARTS[part]).join(' и ')})`,
	range: dashed,
	by: (text) => governed('не позднее', text),
	orEarlier: (text) => `${years(text)} или ранее`,
	from: (text) => governed('с', text),
	orLater: (text) => `${years(text)} или позднее`,
	before: (text, choice) => `${years(text)} ${choice === 'one' ? 'или' : 'и'} ранее`,
	after: (text, choice) => `${years(text)} ${choice === 'one' ? 'или' : 'и'} позднее`,
	oneOf: (list) => `одна из дат: ${list}`,
	decade: (year, style) => (style === 'long' ? `${year}-е годы` : `${year}-е`),
	century: (n, bc, style) =>
		`${roman(n)} ${style === 'long' ? 'век' : 'в.'}${bc ? ' до н. э.' : ''}`,
	millennium: (n, bc, style) =>
		`${n}-е ${style === 'long' ? 'тысячелетие' : 'тыс.'}${bc ? ' до н. э.' : ''}`,
	season(code, year, style) {
		if (code > 36) return null;
		if (code > 32) return `${code - 32}-й ${style === 'long' ? 'квартал' : 'кв.'} ${years(year)}`;
		const season = `${SEASONS[(code - 21) % 4]} ${years(year)}`;
		return code > 28 && style === 'long' ? `${season} (Южное полушарие)` : season;
	},
	yearsAgo: (amount) => `${amount} лет назад`,
	farYear: (year, style) => (style === 'long' ? `${year} год` : year),
	inSome: (dayOrMonth, span) => `${dayOrMonth}, ${years(span)}`,
	noYear: (dayOrMonth) => (dayOrMonth ? `${dayOrMonth}, год неизвестен` : 'год неизвестен'),
	gregorian: (text) => text,
	inZone: (text, zone) => `${text} (${zone})`,
	drawn
};

export const ru: LanguageWords = { messages, dates };
