/** Dari (`fa-AF`), written so that Persian as a whole reads it. Not read by a native editor yet. */
import type { DateWords, Edges, PartName } from '../dates/types.js';
import type { LanguageWords, Messages } from './types.js';

const messages: Messages = {
	'order.label': 'ترتیب گام‌ها',
	'order.chosen': 'ترتیب گام‌ها: {order}',
	'order.told': 'به ترتیب روایت',
	'order.time': 'به ترتیب رویداد',
	'step.next': 'گام بعدی',
	'step.previous': 'گام قبلی',
	'step.of': '{n} از {m}',
	'step.here': 'گام {n} از {m}: {label}، {when}',
	'step.number': 'گام {n}',
	'step.count': '{n}',
	'step.undated': 'تاریخ معلوم نیست',
	'step.claims': 'این بر چه استوار است',
	'step.picture': 'تصویر: {text}',

	begin: '{n, plural, other {# گام}}، آغاز کنید',
	'story.by': 'از {names}',
	'story.asOf': 'تا {date}',
	'story.pictures': 'خواندن با تصویرها',
	'story.languages': 'زبان‌ها',

	'standing.title': 'چه اندازه یقین داریم و گوینده کیست',
	'standing.confirmed': 'تأییدشده',
	'standing.reported': 'گزارش‌شده',
	'standing.attributed': 'به گفتهٔ گوینده',
	'standing.unverified': 'تأییدنشده',
	'standing.disputed': 'مورد اختلاف',
	'standing.planned': 'برنامه‌ریزی‌شده',
	'standing.corrected': 'تصحیح‌شده',
	'standing.retracted': 'پس‌گرفته‌شده',
	'standing.confirmed.means': 'دو منبع مستقل یا بیشتر چنین می‌گویند.',
	'standing.reported.means': 'منبع از زبان خود چنین می‌گوید.',
	'standing.attributed.means': 'گوینده‌ای با نام چنین می‌گوید.',
	'standing.unverified.means': 'گفته شده، اما کسی نتوانسته آن را بررسی کند.',
	'standing.disputed.means': 'منابع با یکدیگر در تناقض‌اند.',
	'standing.planned.means': 'هنوز رخ نداده است.',
	'standing.corrected.means': 'پس از نشر تغییر داده شده است.',
	'standing.retracted.means': 'پس گرفته شده و برای ثبت نگه داشته شده است.',
	'standing.confirmed.by': '[تأییدشده] از سوی {by}',
	'standing.reported.by': '[به گزارش] {by}',
	'standing.attributed.by': '[به گفتهٔ] {by}',
	'standing.unverified.by': '[تأییدنشده]، به گفتهٔ {by}',
	'standing.disputed.by': '[مورد اختلاف]، به گفتهٔ {by}',
	'standing.planned.by': '[برنامه‌ریزی‌شده] از سوی {by}',
	'standing.corrected.by': '[تصحیح‌شده]، اکنون به گفتهٔ {by}',
	'standing.retracted.by': '[پس‌گرفته‌شده]، پیش‌تر به گفتهٔ {by}',
	'claim.told': '{by}، به {told}',
	'claim.secondHand': 'به نقل از گزارش‌های دیگر',
	'claim.said': 'گفته‌شده {date}',
	'claim.said.on': 'گفته‌شده در {date}',
	'claim.saidIn': 'گفته‌شده در {place}',
	'claim.said.saidIn': 'گفته‌شده {date} در {place}',
	'claim.said.on.saidIn': 'گفته‌شده در {date} در {place}',
	'claim.movement': '{from} ← {to}',
	'quote.translated': 'شاید ترجمه باشد',
	'quote.describe': '{by}، به این عبارت: «{quote}».',

	'sources.title': 'منابع',
	'source.number': 'منبع {n}: {title}',
	'source.usedIn': 'به‌کاررفته در',
	'source.back': 'بازگشت به گام {n}: {label}',
	'updates.title': 'تغییرات این روایت',
	'update.update': 'به‌روز شد',
	'update.correction': 'تصحیح شد',
	'update.retraction': 'پس گرفته شد',
	'update.was': 'پیش از این',
	'update.now': 'اکنون',
	'updates.since': 'تغییرها از زمانی که خواندید:',

	'share.step': 'پیوند به گام {n}',
	'share.copied': 'پیوند کاپی شد',
	'search.label': 'جستجو در این روایت',
	'search.go': 'جستجو',
	'search.found': '{n, plural, other {# گام}} با «{query}»',
	'search.none': '«{query}» در هیچ گامی نیست.',
	'search.more': '{n} گام نخست نشان داده می‌شود.',
	'search.back': 'برگشت به روایت',
	'feed.story': 'تازه‌های این روایت',

	'translation.missing': 'هنوز ترجمه نشده است: به زبان {language} نشان داده می‌شود.',
	'translation.stale': 'متن اصلی پس از این ترجمه تغییر کرده است.',

	'text.comma': '{a}، {b}',

	'number.about': 'حدود {value}',
	'number.more-than': 'بیش از {value}',
	'number.at-least': 'دست‌کم {value}',
	'number.at-most': 'حداکثر {value}',
	'figure.line': '{value} {label}',
	'figure.byline': '{value} {label} ({by})',
	'stat.number': 'یک رقم: {figures}.',
	'stat.units': 'نمودار واحدها با یک مقیاس: {figures}.',
	'stat.bars': 'میله‌ها با یک مقیاس: {figures}.',
	'stat.figures': '{n, plural, =1 {یک رقم} other {# رقم در کنار هم}}: {figures}.',
	'stat.titled': '{title}. {text}',
	'stat.dot': 'هر نقطه یک {unit} است.',
	'stat.tile': 'هر نقطه یک {unit} است و هر خانه {tile}.',
	'stat.scaled': 'در این‌جا هر نقطه {n} و هر خانه {tile} را نشان می‌دهد.',
	'stat.softEdge': 'لبهٔ محو یعنی «حدود».',
	'stat.openEdge': 'پیکان یعنی «یا بیشتر».',
	'stat.empty': 'نموداری بدون رقم.',
	'stat.was': 'تا {date}، {value} بود',
	'stat.line': 'خطی در گذر زمان: {figures}.',
	'stat.range': 'بازه‌ها با یک مقیاس: {figures}.',
	'stat.share': 'بخش‌های یک کل: {figures}.',
	'stat.change': 'آنچه تغییر کرد: {figures}.',
	'stat.line.from': '{label}، از {first} ({start}) تا {last} ({end})',
	'stat.line.at': '{label}، {value} ({date})',
	'stat.line.most': '{text}، بیشترین {value} ({date})',
	'stat.line.least': '{text}، کمترین {value} ({date})',
	'stat.share.of': '{value} ({share})',
	'stat.up': '{by} بیشتر ({share}) از {date}',
	'stat.up.plain': '{by} بیشتر از {date}',
	'stat.down': '{by} کمتر ({share}) از {date}',
	'stat.same': 'بدون تغییر از {date}',
	'stat.then': '{date}: {value}',
	'stat.best': 'محتمل‌ترین: {value}',
	'stat.square': 'هر خانه {share} است.',
	'stat.hollow': 'نقطهٔ توخالی دقیق نیست.',
	'stat.gap': 'جایی که خط قطع می‌شود، رقمی معلوم نیست.',
	'stat.band': 'نوار از کمترین تا بیشترین مقدار ممکن است.',
	'stat.stroke': 'درازای خط افقی به اندازهٔ نامعلوم بودن تاریخ است.',
	'stat.before': 'خط دور، مقدار پیشین است.',
	'stat.tick': 'خط کوچک محتمل‌ترین مقدار را نشان می‌دهد.',
	'stat.sameScale': 'در همهٔ گام‌ها با یک مقیاس.',
	'stat.table': 'به شکل جدول',
	'stat.date': 'تاریخ',
	'stat.unknown': 'معلوم نیست',
	'layer.unknown': 'چیزی از نوع «{kind}» که این‌جا نشان داده نمی‌شود.',
	'layer.failed': 'این تصویر رسم نشد.',

	'image.empty': 'یک تصویر.',
	'image.before': 'پیش',
	'image.after': 'پس',
	'image.compare': 'دو تصویر برای مقایسه. {a}: {alt} {b}: {then}',
	'image.slider': 'مقایسهٔ {a} با {b}',
	'gallery.describe': '{n, plural, other {# تصویر}}: {alts}.',
	'video.describe': 'یک فیلم: {title}.',
	'video.silent': 'یک فیلم بی‌صدا: {title}.',
	'audio.describe': 'یک صدای ضبط‌شده: {title}.',
	'audio.by': 'یک صدای ضبط‌شده: {title}، {by}.',
	'media.transcript': 'متن آن',
	'document.describe': 'یک سند: {title}.',
	'document.page': 'صفحهٔ {n}',
	'document.passage': 'نشان‌شده: «{text}»',
	'code.describe': '{n, plural, other {# سطر کُد}}.',
	'code.describe.in': '{n, plural, other {# سطر {language}}}.',
	'table.describe': '{n, plural, other {جدولی با # سطر}}: {columns}.',
	'embed.describe': '{title}، در {provider}.',
	'embed.play': 'پخش: {title}',
	'embed.open': 'باز کردن در {provider}',
	'embed.note': 'پخش‌کننده از {host} بار می‌شود. تا کنون چیزی از آن‌جا بار نشده است.',
	'embed.closed': '{provider} بسته شده است؛ شاید پیوند به جایی نرسد.',

	'time.decade': 'دههٔ {year}',
	'time.noon': 'ظهر',
	'time.updated': 'به‌روزرسانی گزارش',
	'time.backTo': 'بازگشت به {date}',
	'time.aheadTo': 'پیش به {date}',
	'time.backToYears': 'بازگشت به {date}',
	'time.aheadToYears': 'پیش به {date}',
	'time.back': '{length} به عقب',
	'time.ahead': '{length} به پیش',
	'time.about': 'حدود {length}',
	'time.item': 'گام {n}، {label}، {when}، {standing}',
	'time.item.plain': 'گام {n}، {label}، {when}',
	'time.others': 'رویدادهای دیگر',
	'time.known': 'معلوم',
	'time.soft': 'در همان حدود',
	'time.fade': 'آغاز یا پایان معلوم نیست',
	'time.open': 'پایان باز',
	'time.describe': '{n, plural, other {خط زمانی با # رویداد}}، از {from} تا {to}.',
	'time.describe.at': 'خط زمانی: {from}.',
	'time.describe.none': 'خط زمانی بی رویداد تاریخ‌دار.',
	'time.describe.leaps': 'این بخش‌ها از آن افتاده‌اند: {lengths}.',
	'time.describe.told': 'روایت در زمان می‌پرد: {jumps}.',
	'time.describe.straight': 'به همان ترتیبی روایت می‌شود که رخ داده است.',
	'time.describe.jump': 'در گام {n}: {jump}',

	'map.of': 'نقشهٔ {places}.',
	'map.area': '{places}: {tone}.',
	'map.area.standing': '{places}: {tone} ({standing}).',
	'map.marks': 'نشان‌شده: {list}.',
	'map.mark.as': '{place} ({what})',
	'map.symbol.held': 'هنوز در دست حکومت',
	'map.symbol.base': 'پایگاه نظامی',
	'map.symbol.mission': 'نمایندگی سیاسی',
	'map.flow': 'پیکانی از {from} به {to}.',
	'map.flow.text': 'پیکانی از {from} به {to}: {text}.',
	'map.route': 'مسیری از راه {places}.',
	'map.route.text': 'مسیری از راه {places}: {text}.',
	'map.route.reached': 'پیموده تا {place}',
	'map.rings': 'دایره‌هایی به مرکز {place}: {list}.',
	'map.shapes': 'ترسیم‌شده: {list}.',
	'map.inset': 'در نقشه‌ای کوچک‌تر: {text}',
	'map.key.held': 'هنوز در دست حکومت',
	'map.key.base': 'پایگاه نظامی',
	'map.key.mission': 'قونسلگری یا سفارت',
	'map.key.flow': 'جابه‌جایی',
	'map.key.route': 'مسیر',
	'map.key.ahead': 'راهِ مانده',
	'map.loose.area-country': 'محل عبور گزارش نشده است؛ از ولایت به کشور رسم شده.',
	'map.loose': 'مسیر دقیق گزارش نشده است؛ از منطقه به منطقه رسم شده.',
	'map.vague': '{n, plural, other {محل دقیق گزارش نشده است: از {list} تنها نام برده شده}}.',
	'map.world': 'نقشهٔ جهان.',
	'map.part': 'نقشهٔ بخشی از جهان.',
	'map.opening.plain': 'نقشهٔ منطقه.',
	// The mark makes the line run from the right, though names in Latin letters come first.
	'map.explore': 'این نقشه را بکاوید',
	'map.explore.title': 'نقشه برای کاوش',
	'map.explore.in': 'نزدیک‌تر',
	'map.explore.out': 'دورتر',
	'map.explore.reset': 'بازگشت به نمای این گام',
	'map.explore.leave': 'ترک نقشه',
	'map.explore.hint': 'با کشیدن جابه‌جا کنید، با پیمایش یا دو انگشت بزرگ کنید، با Esc بیرون بروید.',
	'map.explore.keys':
		'کلیدهای جهت نقشه را جابه‌جا می‌کنند، مثبت و منفی بزرگ و کوچک می‌کنند، 0 به نمای گام بازمی‌گرداند، Escape بیرون می‌رود. Tab به آنچه نشان شده است می‌رسد.',
	'map.explore.zoom': 'بزرگ‌نمایی {n}٪',
	'map.explore.told': 'روایت‌شده در',
	'map.explore.shut': 'بستن',
	'map.explore.left': 'باز در داستان.',
	'map.credit': '\u200f{credits}. مرزها به معنای تأیید نیست.',

	'site.title': 'روایت‌هایی که با پیمایش خوانده می‌شوند',
	'site.description':
		'رشته‌ای منظم از رویدادها به روایتی بدل می‌شود که با پیمایش خوانده می‌شود، در هر صفحه‌ای جای می‌گیرد و در ویرایشگر از نو چیده می‌شود.',
	'site.lead':
		'هر روایت یک سند است: رویدادها با تاریخ، جای، منبع و اندازهٔ یقین. این‌جا خوانده می‌شود، در صفحه‌های دیگر جای می‌گیرد و در ویرایشگر از نو چیده می‌شود.',
	'site.nav': 'سایت',
	'site.docs': 'مستندات',
	'site.embed': 'جای‌دادن در صفحه',
	'site.edit': 'ویرایش',
	'site.steps': '{n, plural, other {# گام}}',
	'site.languages': '{n, plural, other {# زبان}}',
	'site.empty': 'هنوز روایتی نیست.',
	'site.stories': 'همهٔ روایت‌ها',
	'error.missing': 'در این نشانی چیزی نیست',
	'error.missing.why':
		'شاید روایتی که این‌جا بود، جای دیگری رفته باشد: همهٔ روایت‌ها در صفحهٔ نخست‌اند.',
	'error.failed': 'این‌جا اشکالی پیش آمد',
	'error.failed.why': 'از شما نیست. لحظه‌ای بعد دوباره کوشش کنید.'
};

const PARTS: Readonly<Record<PartName, string>> = { year: 'سال', month: 'ماه', day: 'روز' };
const SEASONS = ['بهار', 'تابستان', 'خزان', 'زمستان'];
const QUARTERS = ['اول', 'دوم', 'سوم', 'چهارم'];
const NUMBER = new Intl.NumberFormat('fa-AF', { useGrouping: false });
const ORDINALS =
	'اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم بیست‌ویکم'.split(
		' '
	);

/** "قرن بیستم", "قرن اول پیش از میلاد". */
const nth = (unit: string, n: number, bc: boolean): string =>
	`${unit} ${ORDINALS[n - 1] ?? NUMBER.format(n)}${bc ? ' پیش از میلاد' : ''}`;

function drawn({ start, end, doubtful, within }: Edges, span: string | null): string {
	const sentences: string[] = [];
	if (span)
		sentences.push(`به‌شکل بازهٔ ${span} رسم می‌شود${within ? '؛ زمان آن در همین بازه است' : ''}.`);
	else if (within) sentences.push('به‌شکل بازه‌ای رسم می‌شود که زمان آن در همان است.');
	if (start === 'soft' && end === 'soft') sentences.push('هر دو سر آن نرم رسم می‌شود.');
	else if (start === 'soft') sentences.push('آغاز آن نرم رسم می‌شود.');
	else if (end === 'soft') sentences.push('پایان آن نرم رسم می‌شود.');
	if (start === 'fading') sentences.push('آغاز آن معلوم نیست: رو به گذشته محو می‌شود.');
	if (start === 'open') sentences.push('رو به گذشته باز رسم می‌شود.');
	if (end === 'fading') sentences.push('پایان آن معلوم نیست: رو به آینده محو می‌شود.');
	if (end === 'open') sentences.push('ادامه‌دار رسم می‌شود.');
	if (doubtful) sentences.push('با نشان تردید.');
	return sentences.length > 0 ? sentences.join(' ') : 'هر دو سر آن روشن رسم می‌شود.';
}

export const dates: DateWords = {
	about: (text) => `حدود ${text}`,
	perhaps: (text, style) => (style === 'long' ? `شاید ${text}` : `${text}؟`),
	partly: (text, parts, how) =>
		`${text} (${parts.map((part) => PARTS[part]).join(' و ')} ${how.uncertain ? 'نامطمئن' : 'تخمینی'})`,
	range: (from, to) => `${from} تا ${to}`,
	by: (text) => `تا ${text}`,
	orEarlier: (text) => `${text} یا پیش‌تر`,
	from: (text) => `از ${text}`,
	orLater: (text) => `${text} یا پس‌تر`,
	before: (text, choice) => `${text} ${choice === 'one' ? 'یا' : 'و'} پیش از آن`,
	after: (text, choice) => `${text} ${choice === 'one' ? 'یا' : 'و'} پس از آن`,
	oneOf: (list) => `یکی از ${list}`,
	decade: (year) => `دههٔ ${year}`,
	century: (n, bc) => nth('قرن', n, bc),
	millennium: (n, bc) => nth('هزارهٔ', n, bc),
	season(code, year, style) {
		if (code > 36) return null;
		if (code > 32) return `ربع ${QUARTERS[code - 33]} ${year}`;
		const season = `${SEASONS[(code - 21) % 4]} ${year}`;
		return code > 28 && style === 'long' ? `${season} (نیم‌کرهٔ جنوبی)` : season;
	},
	yearsAgo: (amount) => `${amount} سال پیش`,
	farYear: (year) => `سال ${year}`,
	inSome: (dayOrMonth, years) => `${dayOrMonth} در ${years}`,
	noYear: (dayOrMonth) => (dayOrMonth ? `${dayOrMonth}، سال نامعلوم` : 'سال نامعلوم'),
	// What names the era already (میلاد, or ق.م. and م. from Intl) needs no second mark.
	gregorian: (text) => (/میلاد|م\./.test(text) ? text : `${text} میلادی`),
	longMonths: true,
	// Dari has no pattern of its own for a day before our era, and is given an English one: "مارچ ۱۵, ۴۴ ق.م.".
	tidy: (text) => text.replace(/^(\p{L}+) (\p{Nd}+), /u, '$2 $1 '),
	inZone: (text, zone) => `${text} (${zone})`,
	drawn
};

export const fa: LanguageWords = { messages, dates };
