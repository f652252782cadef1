/** Words of the timeline that can be explored, in Arabic. */
import type { exploreEn } from './explore.en.js';

export const exploreAr = {
	'explore.title': 'الخط الزمني',
	'explore.search': 'البحث في الأحداث',
	'explore.count':
		'{n, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}',
	'explore.found': '{n} من {m}',
	'explore.none': 'لا حدث يطابق البحث.',
	'explore.empty': 'لا توجد أحداث.',
	'explore.zoomIn': 'تقريب',
	'explore.zoomOut': 'إبعاد',
	'explore.whole': 'عرض الكل',
	'explore.view': 'العرض',
	'explore.scale': 'المقياس',
	'explore.scale.linear': 'منتظم',
	'explore.scale.events': 'بحسب الأحداث',
	'explore.scale.log': 'بحسب القِدم',
	'explore.reverse': 'الأحدث أولًا',
	'explore.down': 'من أعلى إلى أسفل',
	'explore.told': 'ترتيب السرد',
	'explore.told.note': 'الخطوط تتبع السرد: متصلة إلى الأمام في الزمن، ومتقطعة إلى الوراء.',
	'explore.said': 'وقت الإبلاغ',
	'explore.saidAt': 'أُبلغ عنه: {when}',
	'explore.lanes': 'المجموعات المعروضة',
	'explore.others': 'أحداث أخرى',
	'explore.range': '{range}: يظهر {shown} من {n}.',
	'explore.bin':
		'{n, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}، {range}. تقريب',
	'explore.same':
		'{n, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}} في هذا الوقت',
	'explore.close': 'إغلاق',
	'explore.now': 'الآن',
	'explore.there': 'هناك: {when}',
	'explore.zone': 'الساعات بتوقيت {zone}',
	'explore.left': 'حُذف {length}',
	'explore.join': '{a}، {b}',
	'explore.wheel': 'للتقريب اضغط {key} مع التمرير.',
	'explore.keys':
		'مفاتيح الأسهم تتحرك في الزمن، وزائد وناقص للتقريب والإبعاد، وHome وEnd إلى الطرفين. يصل Tab إلى الأحداث؛ وهناك تنتقل الأسهم من حدث إلى آخر ويفتح Enter أحدها.',
	'explore.hint': 'أشر إلى حدث أو انتقل إليه بالمفاتيح لتقرأ عنه.',
	'explore.all': 'كل الأحداث',
	'explore.toStory': 'العودة إلى القصة',
	'explore.undated': 'بلا تاريخ'
} as const satisfies Record<keyof typeof exploreEn, string>;
