/** Arabic. Not read by a native editor yet. */
import type { DateWords, Edges, PartName } from '../dates/types.js';
import { dashed } from './en.js';
import type { LanguageWords, Messages } from './types.js';

const messages: Messages = {
	'order.label': 'ترتيب الخطوات',
	'order.chosen': 'ترتيب الخطوات: {order}',
	'order.told': 'كما تُروى',
	'order.time': 'كما حدثت',
	'step.next': 'الخطوة التالية',
	'step.previous': 'الخطوة السابقة',
	'step.of': '{n} من {m}',
	'step.here': 'الخطوة {n} من {m}: {label}، {when}',
	'step.number': 'الخطوة {n}',
	'step.count': '{n}',
	'step.undated': 'التاريخ غير معروف',
	'step.claims': 'ما يستند إليه هذا',
	'step.picture': 'صورة: {text}',

	begin:
		'{n, plural, zero {لا خطوات} one {خطوة واحدة} two {خطوتان} few {# خطوات} many {# خطوة} other {# خطوة}}، ابدأ القراءة',
	'story.by': 'بقلم {names}',
	'story.asOf': 'حتى تاريخ {date}',
	'story.pictures': 'القراءة مع الصور',
	'story.languages': 'اللغات',

	'standing.title': 'ما مدى اليقين، ومن يقول ذلك',
	'standing.confirmed': 'مؤكد',
	'standing.reported': 'بحسب التقرير',
	'standing.attributed': 'منسوب',
	'standing.unverified': 'غير متحقق منه',
	'standing.disputed': 'متنازع فيه',
	'standing.planned': 'مخطط له',
	'standing.corrected': 'مصحح',
	'standing.retracted': 'مسحوب',
	'standing.confirmed.means': 'يقوله مصدران مستقلان أو أكثر.',
	'standing.reported.means': 'يقوله المصدر بلسانه.',
	'standing.attributed.means': 'يقوله متحدث مذكور بالاسم.',
	'standing.unverified.means': 'قيل، ولم يتمكن أحد من التحقق منه.',
	'standing.disputed.means': 'تتناقض المصادر فيه.',
	'standing.planned.means': 'لم يحدث بعد.',
	'standing.corrected.means': 'عُدّل بعد نشره.',
	'standing.retracted.means': 'سُحب وأُبقي عليه للتوثيق.',
	'standing.confirmed.by': '[مؤكد] من {by}',
	'standing.reported.by': '[بحسب] {by}',
	'standing.attributed.by': '[منسوب] إلى {by}',
	'standing.unverified.by': '[غير متحقق منه]، رواه: {by}',
	'standing.disputed.by': '[متنازع فيه]، قاله: {by}',
	'standing.planned.by': '[مخطط له] من {by}',
	'standing.corrected.by': '[مصحح]، يقوله الآن: {by}',
	'standing.retracted.by': '[مسحوب]، قاله سابقًا: {by}',
	'claim.told': '{by}، في حديث إلى {told}',
	'claim.secondHand': 'نقلًا عن تقارير أخرى',
	'claim.said': 'تاريخ القول: {date}',
	'claim.said.on': 'قيل في {date}',
	'claim.saidIn': 'قيل في {place}',
	'claim.said.saidIn': 'تاريخ القول: {date}، في {place}',
	'claim.said.on.saidIn': 'قيل في {date} في {place}',
	'claim.movement': '{from} ← {to}',
	'quote.translated': 'قد يكون مترجمًا',
	'quote.describe': '{by}، بالنص: «{quote}».',

	'sources.title': 'المصادر',
	'source.number': 'المصدر {n}: {title}',
	'source.usedIn': 'استُخدم في',
	'source.back': 'العودة إلى الخطوة {n}: {label}',
	'updates.title': 'التغييرات في هذه القصة',
	'update.update': 'تحديث',
	'update.correction': 'تصحيح',
	'update.retraction': 'سحب',
	'update.was': 'قبل ذلك',
	'update.now': 'الآن',
	'updates.since': 'ما تغيّر منذ قراءتك:',

	'share.step': 'رابط إلى الخطوة {n}',
	'share.copied': 'نُسخ الرابط',
	'search.label': 'البحث في هذه القصة',
	'search.go': 'بحث',
	'search.found':
		'{n, plural, zero {لا خطوات} one {خطوة واحدة} two {خطوتان} few {# خطوات} many {# خطوة} other {# خطوة}} فيها «{query}»',
	'search.none': 'لا ترد «{query}» في أي خطوة.',
	'search.more': 'تظهر أول {n}.',
	'search.back': 'العودة إلى القصة',
	'feed.story': 'جديد هذه القصة',

	'translation.missing': 'لم يُترجم بعد؛ لغة النص: {language}.',
	'translation.stale': 'تغيّر الأصل بعد هذه الترجمة.',

	'text.comma': '{a}، {b}',

	'number.about': 'نحو {value}',
	'number.more-than': 'أكثر من {value}',
	'number.at-least': '{value} على الأقل',
	'number.at-most': '{value} على الأكثر',
	'figure.line': '{value} {label}',
	'figure.byline': '{value} {label} ({by})',
	'stat.number': 'رقم: {figures}.',
	'stat.units': 'مخطط نقاط بمقياس واحد: {figures}.',
	'stat.bars': 'أعمدة بمقياس واحد: {figures}.',
	'stat.figures':
		'{n, plural, zero {لا أرقام} one {رقم واحد} two {رقمان جنبًا إلى جنب} few {# أرقام جنبًا إلى جنب} many {# رقمًا جنبًا إلى جنب} other {# رقم جنبًا إلى جنب}}: {figures}.',
	'stat.titled': '{title}. {text}',
	'stat.dot': 'كل نقطة تمثل: 1 {unit}.',
	'stat.tile': 'كل نقطة تمثل: 1 {unit}، وكل مربع: {tile}.',
	'stat.scaled': 'هنا تمثل كل نقطة {n}، وكل مربع {tile}.',
	'stat.softEdge': 'الحافة المتلاشية تعني «نحو».',
	'stat.openEdge': 'السهم يعني «أو أكثر».',
	'stat.empty': 'مخطط بلا أرقام.',
	'stat.was': 'كان {value} حتى {date}',
	'stat.line': 'خط عبر الزمن: {figures}.',
	'stat.range': 'نطاقات بمقياس واحد: {figures}.',
	'stat.share': 'أجزاء من كل: {figures}.',
	'stat.change': 'ما تغيّر: {figures}.',
	'stat.line.from': '{label}، من {first} ({start}) إلى {last} ({end})',
	'stat.line.at': '{label}، {value} ({date})',
	'stat.line.most': '{text}، الأعلى {value} ({date})',
	'stat.line.least': '{text}، الأدنى {value} ({date})',
	'stat.share.of': '{value} ({share})',
	'stat.up': 'زيادة {by} ({share}) منذ {date}',
	'stat.up.plain': 'زيادة {by} منذ {date}',
	'stat.down': 'نقص {by} ({share}) منذ {date}',
	'stat.same': 'دون تغيّر منذ {date}',
	'stat.then': '{date}: {value}',
	'stat.best': 'الأرجح {value}',
	'stat.square': 'كل مربع يمثل {share}.',
	'stat.hollow': 'النقطة المفرغة غير دقيقة.',
	'stat.gap': 'حيث ينقطع الخط لا يُعرف الرقم.',
	'stat.band': 'يمتد الشريط من أقل قيمة ممكنة إلى أكبرها.',
	'stat.stroke': 'طول الخط الأفقي بقدر عدم اليقين في تاريخه.',
	'stat.before': 'الإطار هو ما كان من قبل.',
	'stat.tick': 'العلامة تدل على القيمة الأرجح.',
	'stat.sameScale': 'بالمقياس نفسه في كل خطوة.',
	'stat.table': 'في جدول',
	'stat.date': 'التاريخ',
	'stat.unknown': 'غير معروف',
	'layer.unknown': 'عنصر من نوع «{kind}» لا يمكن عرضه هنا.',
	'layer.failed': 'تعذر رسم هذه الصورة.',

	'image.empty': 'صورة.',
	'image.before': 'قبل',
	'image.after': 'بعد',
	'image.compare': 'صورتان للمقارنة. {a}: {alt} {b}: {then}',
	'image.slider': 'مقارنة: {a}، {b}',
	'gallery.describe':
		'{n, plural, zero {لا صور} one {صورة واحدة} two {صورتان} few {# صور} many {# صورة} other {# صورة}}: {alts}.',
	'video.describe': 'فيلم: {title}.',
	'video.silent': 'فيلم بلا صوت: {title}.',
	'audio.describe': 'تسجيل: {title}.',
	'audio.by': 'تسجيل: {title}، {by}.',
	'media.transcript': 'النص المكتوب',
	'document.describe': 'وثيقة: {title}.',
	'document.page': 'الصفحة {n}',
	'document.passage': 'المقطع المعلّم: «{text}»',
	'code.describe':
		'{n, plural, zero {لا أسطر برمجية} one {سطر برمجي واحد} two {سطران برمجيان} few {# أسطر برمجية} many {# سطرًا برمجيًا} other {# سطر برمجي}}.',
	'code.describe.in':
		'{n, plural, zero {لا أسطر، اللغة: {language}} one {سطر واحد، اللغة: {language}} two {سطران، اللغة: {language}} few {# أسطر، اللغة: {language}} many {# سطرًا، اللغة: {language}} other {# سطر، اللغة: {language}}}.',
	'table.describe':
		'{n, plural, zero {جدول بلا صفوف} one {جدول من صف واحد} two {جدول من صفين} few {جدول من # صفوف} many {جدول من # صفًا} other {جدول من # صف}}: {columns}.',
	'embed.describe': '{title}، على {provider}.',
	'embed.play': 'تشغيل: {title}',
	'embed.open': 'فتح على {provider}',
	'embed.note': 'يحمّل المشغّل من {host}. لم يُحمّل شيء من هناك بعد.',
	'embed.closed': 'أُغلق {provider}؛ وقد لا يؤدي الرابط إلى شيء.',

	'time.decade': 'عقد {year}',
	'time.noon': 'الظهر',
	'time.updated': 'تحديث التقرير',
	'time.backTo': 'عودة إلى {date}',
	'time.aheadTo': 'انتقال إلى {date}',
	'time.backToYears': 'عودة إلى {date}',
	'time.aheadToYears': 'انتقال إلى {date}',
	'time.back': '{length} إلى الوراء',
	'time.ahead': '{length} إلى الأمام',
	'time.about': 'نحو {length}',
	'time.item': 'الخطوة {n}، {label}، {when}، {standing}',
	'time.item.plain': 'الخطوة {n}، {label}، {when}',
	'time.others': 'أحداث أخرى',
	'time.known': 'معروف',
	'time.soft': 'في حدود ذلك الوقت',
	'time.fade': 'البداية أو النهاية غير معروفة',
	'time.open': 'مفتوح',
	'time.describe':
		'{n, plural, zero {خط زمني بلا أحداث} one {خط زمني لحدث واحد} two {خط زمني لحدثين} few {خط زمني من # أحداث} many {خط زمني من # حدثًا} other {خط زمني من # حدث}}، من {from} إلى {to}.',
	'time.describe.at': 'خط زمني: {from}.',
	'time.describe.none': 'خط زمني بلا أحداث مؤرخة.',
	'time.describe.leaps': 'يتخطى: {lengths}.',
	'time.describe.told': 'تقفز الرواية في الزمن: {jumps}.',
	'time.describe.straight': 'تُروى بالترتيب الذي حدثت به.',
	'time.describe.jump': 'عند الخطوة {n}: {jump}',

	'map.of': 'خريطة: {places}.',
	'map.area': '{places}: {tone}.',
	'map.area.standing': '{places}: {tone} ({standing}).',
	'map.marks': 'المواضع المعلّمة: {list}.',
	'map.mark.as': '{place} ({what})',
	'map.symbol.held': 'ما زال تحت السيطرة',
	'map.symbol.base': 'قاعدة عسكرية',
	'map.symbol.mission': 'بعثة دبلوماسية',
	'map.flow': 'سهم من {from} إلى {to}.',
	'map.flow.text': 'سهم من {from} إلى {to}: {text}.',
	'map.route': 'مسار يمرّ بـ: {places}.',
	'map.route.text': 'مسار يمرّ بـ: {places} ({text}).',
	'map.route.reached': 'قُطع حتى {place}',
	'map.rings': 'دوائر مركزها {place}: {list}.',
	'map.shapes': 'مرسوم: {list}.',
	'map.inset': 'في خريطة أصغر: {text}',
	'map.key.held': 'ما زال تحت السيطرة',
	'map.key.base': 'قاعدة عسكرية',
	'map.key.mission': 'قنصلية أو سفارة',
	'map.key.flow': 'حركة',
	'map.key.route': 'مسار',
	'map.key.ahead': 'ما بقي من الطريق',
	'map.loose.area-country': 'لم تُذكر نقطة العبور؛ رُسم السهم من الولاية إلى البلد.',
	'map.loose': 'لم يُذكر المسار الدقيق؛ رُسم السهم من منطقة إلى منطقة.',
	'map.vague':
		'{n, plural, zero {لا مواضع غير مذكورة} one {لم يُذكر الموضع، وورد الاسم فقط: {list}} two {لم يُذكر الموضعان، وورد الاسمان فقط: {list}} few {لم تُذكر المواضع، ووردت الأسماء فقط: {list}} many {لم تُذكر المواضع، ووردت الأسماء فقط: {list}} other {لم تُذكر المواضع، ووردت الأسماء فقط: {list}}}.',
	'map.world': 'خريطة العالم.',
	'map.part': 'خريطة جزء من العالم.',
	'map.opening.plain': 'خريطة المنطقة.',
	// The mark makes the line run from the right, though names in Latin letters come first.
	'map.explore': 'استكشف هذه الخريطة',
	'map.explore.title': 'خريطة للاستكشاف',
	'map.explore.in': 'تقريب',
	'map.explore.out': 'إبعاد',
	'map.explore.reset': 'العودة إلى منظر الخطوة',
	'map.explore.leave': 'مغادرة الخريطة',
	'map.explore.hint': 'اسحب للتحريك، ومرّر أو باعد بإصبعين للتكبير، وEsc للمغادرة.',
	'map.explore.keys':
		'تحرّك مفاتيح الأسهم الخريطة، ويكبّر زائد ويصغّر ناقص، ويعيد 0 منظر الخطوة، ويغادر Escape. ويقود Tab إلى ما هو معلَّم.',
	'map.explore.zoom': 'التكبير {n}٪',
	'map.explore.told': 'يُروى عنه في',
	'map.explore.shut': 'إغلاق',
	'map.explore.left': 'عودة إلى القصة.',
	'map.credit': '\u200f{credits}. لا تعني الحدود اعترافًا.',

	'site.title': 'قصص تُقرأ بالتمرير',
	'site.description':
		'سلسلة مرتبة من الأحداث تصبح قصة تُقرأ بالتمرير، وتُدمج في أي صفحة، ويُعاد ترتيبها في محرر.',
	'site.lead':
		'كل قصة مستند واحد: أحداث بتواريخها وأماكنها ومصادرها ومدى اليقين بها. تُقرأ هنا، وتقف في صفحات أخرى، ويُعاد ترتيبها في محرر.',
	'site.nav': 'الموقع',
	'site.docs': 'التوثيق',
	'site.embed': 'الدمج',
	'site.edit': 'تحرير',
	'site.steps':
		'{n, plural, zero {لا خطوات} one {خطوة واحدة} two {خطوتان} few {# خطوات} many {# خطوة} other {# خطوة}}',
	'site.languages':
		'{n, plural, zero {لا لغات} one {لغة واحدة} two {لغتان} few {# لغات} many {# لغة} other {# لغة}}',
	'site.empty': 'لا توجد قصص بعد.',
	'site.stories': 'كل القصص',
	'error.missing': 'لا شيء في هذا العنوان',
	'error.missing.why': 'ربما انتقلت قصة كانت هنا: كل القصص في الصفحة الأولى.',
	'error.failed': 'حدث خطأ هنا',
	'error.failed.why': 'ليس الخطأ منك. حاول مجددًا بعد لحظة.'
};

const PARTS: Readonly<Record<PartName, string>> = { year: 'السنة', month: 'الشهر', day: 'اليوم' };
const SEASONS = ['ربيع', 'صيف', 'خريف', 'شتاء'];
const QUARTERS = ['الأول', 'الثاني', 'الثالث', 'الرابع'];
const TENS = [
	'',
	'',
	'عشرينيات',
	'ثلاثينيات',
	'أربعينيات',
	'خمسينيات',
	'ستينيات',
	'سبعينيات',
	'ثمانينيات',
	'تسعينيات'
];
const CENTURIES =
	'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي_عشر الثاني_عشر الثالث_عشر الرابع_عشر الخامس_عشر السادس_عشر السابع_عشر الثامن_عشر التاسع_عشر العشرون الحادي_والعشرون'
		.split(' ')
		.map((word) => word.replace('_', ' '));
const MILLENNIA =
	'الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة'.split(' ');

/** A number out of digits of either kind. */
const valueOf = (digits: string): number =>
	Number(digits.replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit))));

const century = (n: number): string => `القرن ${CENTURIES[n - 1] ?? n}`;

/** After a preposition or another noun only the twentieth is written another way. */
const genitive = (text: string): string => text.replace('القرن العشرون', 'القرن العشرين');

/** "تسعينيات القرن العشرين": the twenties and later have names; the tens are counted. */
function decade(digits: string): string {
	const year = valueOf(digits);
	const tens = Math.floor(year / 10) % 10;
	const name = TENS[tens] ? TENS[tens] : 'العقد الثاني من';
	return `${name} ${genitive(century(Math.floor(year / 100) + 1))}`;
}

function drawn({ start, end, doubtful, within }: Edges, span: string | null): string {
	const sentences: string[] = [];
	if (span) sentences.push(`مرسوم على هيئة المدة ${span}${within ? '، ويقع ضمنها' : ''}.`);
	else if (within) sentences.push('مرسوم على هيئة مدة يقع ضمنها.');
	if (start === 'soft' && end === 'soft') sentences.push('طرفاه متلاشيان.');
	else if (start === 'soft') sentences.push('بدايته متلاشية.');
	else if (end === 'soft') sentences.push('نهايته متلاشية.');
	if (start === 'fading') sentences.push('بدايته غير معروفة: يتلاشى نحو الماضي.');
	if (start === 'open') sentences.push('مفتوح نحو الماضي.');
	if (end === 'fading') sentences.push('نهايته غير معروفة: يتلاشى نحو المستقبل.');
	if (end === 'open') sentences.push('مرسوم مستمرًا.');
	if (doubtful) sentences.push('معلّم بالشك.');
	return sentences.length > 0 ? sentences.join(' ') : 'طرفاه واضحان.';
}

export const dates: DateWords = {
	about: (text) => (text.startsWith('قبل ') ? `قبل نحو ${text.slice(4)}` : `نحو ${genitive(text)}`),
	perhaps: (text, style) => (style === 'long' ? `ربما ${text}` : `${text}؟`),
	partly: (text, parts, how) =>
		`${text} (${how.uncertain ? 'غير مؤكد' : 'تقريبي'}: ${parts.map((part) => PARTS[part]).join(' و')})`,
	range: dashed,
	by: (text) => `حتى ${genitive(text)}`,
	orEarlier: (text) => `${text} أو قبل ذلك`,
	from: (text) => `ابتداءً من ${genitive(text)}`,
	orLater: (text) => `${text} أو بعد ذلك`,
	before: (text, choice) => `${text} ${choice === 'one' ? 'أو ' : 'و'}ما قبل ذلك`,
	after: (text, choice) => `${text} ${choice === 'one' ? 'أو ' : 'و'}ما بعد ذلك`,
	oneOf: (list) => `أحد هذه التواريخ: ${list}`,
	decade: (year, style) => (style === 'long' ? decade(year) : `عقد ${year}`),
	century: (n, bc) => `${century(n)}${bc ? ' ق.م' : ''}`,
	millennium: (n, bc) => `الألفية ${MILLENNIA[n - 1] ?? n}${bc ? ' ق.م' : ''}`,
	season(code, year, style) {
		if (code > 36) return null;
		if (code > 32) return `الربع ${QUARTERS[code - 33]} من ${year}`;
		const season = `${SEASONS[(code - 21) % 4]} ${year}`;
		return code > 28 && style === 'long' ? `${season} (نصف الكرة الجنوبي)` : season;
	},
	yearsAgo: (amount) => `قبل ${amount} سنة`,
	farYear: (year, style) => (style === 'long' ? `سنة ${year}` : year),
	inSome: (dayOrMonth, years) => `${dayOrMonth}، ${years}`,
	noYear: (dayOrMonth) => (dayOrMonth ? `${dayOrMonth}، السنة غير معروفة` : 'السنة غير معروفة'),
	// What names its era already needs no second mark.
	gregorian: (text) => (/ق\.م| م$|القرن|الألفية/.test(text) ? text : `${text} م`),
	inZone: (text, zone) => `${text} (${zone})`,
	drawn
};

export const ar: LanguageWords = { messages, dates };
