/** Words about time, in Dari. */
import type { timeEn } from './time.en.js';

export const timeFa = {
	'time.decade': 'دههٔ {year}',
	'time.noon': 'چاشت',
	'time.updated': 'به‌روزرسانی گزارش',
	'time.backTo': 'بازگشت به {date}',
	'time.aheadTo': 'پیش به {date}',
	'time.backToYears': 'بازگشت به {date}',
	'time.aheadToYears': 'پیش به {date}',
	'time.back': '{length} به عقب',
	'time.ahead': '{length} به پیش',
	'time.item': 'گام {n}، {label}، {when}، {standing}',
	'time.item.plain': 'گام {n}، {label}، {when}',
	'time.others': 'رویدادهای دیگر',
	'time.known': 'معلوم',
	'time.soft': 'در همان حدود',
	'time.fade': 'آغاز یا پایان معلوم نیست',
	'time.open': 'پایان باز',
	'time.describe.one': 'خط زمانی با {n} رویداد، از {from} تا {to}.',
	'time.describe.other': 'خط زمانی با {n} رویداد، از {from} تا {to}.',
	'time.describe.at': 'خط زمانی: {from}.',
	'time.describe.none': 'خط زمانی بی رویداد تاریخ‌دار.',
	'time.describe.leaps': 'این بخش‌ها از آن افتاده‌اند: {lengths}.',
	'time.describe.told': 'روایت در زمان می‌پرد: {jumps}.',
	'time.describe.straight': 'به همان ترتیبی روایت می‌شود که رخ داده است.',
	'time.describe.jump': 'در گام {n}: {jump}'
} as const satisfies Record<keyof typeof timeEn, string>;
