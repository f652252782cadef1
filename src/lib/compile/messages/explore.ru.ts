/** Words of the timeline that can be explored, in Russian. */
import type { exploreEn } from './explore.en.js';

export const exploreRu = {
	'explore.title': 'Лента времени',
	'explore.search': 'Поиск событий',
	'explore.count':
		'{n, plural, one {# событие} few {# события} many {# событий} other {# события}}',
	'explore.found': '{n} из {m}',
	'explore.none': 'Ни одно событие не подходит.',
	'explore.empty': 'Событий нет.',
	'explore.zoomIn': 'Приблизить',
	'explore.zoomOut': 'Отдалить',
	'explore.whole': 'Показать всё',
	'explore.view': 'Вид',
	'explore.scale': 'Масштаб',
	'explore.scale.linear': 'Равномерный',
	'explore.scale.events': 'По событиям',
	'explore.scale.log': 'По давности',
	'explore.reverse': 'Сначала новые',
	'explore.down': 'Сверху вниз',
	'explore.told': 'Порядок рассказа',
	'explore.told.note': 'Линии следуют рассказу: сплошные вперёд во времени, пунктирные назад.',
	'explore.said': 'Когда сообщили',
	'explore.saidAt': 'сообщено: {when}',
	'explore.lanes': 'Показанные группы',
	'explore.others': 'Другие события',
	'explore.range': '{range}: видно {shown} из {n}.',
	'explore.bin':
		'{n, plural, one {# событие} few {# события} many {# событий} other {# события}}, {range}. Приблизить',
	'explore.same':
		'{n, plural, one {# событие} few {# события} many {# событий} other {# события}} в это время',
	'explore.close': 'Закрыть',
	'explore.now': 'сейчас',
	'explore.there': 'там: {when}',
	'explore.zone': 'Время на часах: {zone}',
	'explore.left': 'пропущено: {length}',
	'explore.join': '{a}, {b}',
	'explore.wheel': 'Чтобы приблизить, прокручивайте, удерживая {key}.',
	'explore.keys':
		'Стрелки двигают по времени, плюс и минус приближают и отдаляют, Home и End ведут к краям. Tab переходит к событиям; там стрелки ведут от одного к другому, а Enter открывает.',
	'explore.hint':
		'Наведите указатель на событие или перейдите к нему клавишами, чтобы прочесть о нём.',
	'explore.all': 'Все события',
	'explore.toStory': 'Назад к рассказу',
	'explore.undated': 'Без даты'
} as const satisfies Record<keyof typeof exploreEn, string>;
