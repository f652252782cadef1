import type { DateWords, Edges, PartName } from './types.js';

const PARTS: Readonly<Record<PartName, string>> = { year: 'سال', month: 'ماه', day: 'روز' };
const SEASONS = ['بهار', 'تابستان', 'خزان', 'زمستان'];
const QUARTERS = ['اول', 'دوم', 'سوم', 'چهارم'];
const NUMBER = new Intl.NumberFormat('fa-AF', { useGrouping: false });

/** "قرن ۲۰", "قرن ۱ پیش از میلاد". */
const nth = (unit: string, n: number, bc: boolean): string =>
	`${unit} ${NUMBER.format(n)}${bc ? ' پیش از میلاد' : ''}`;

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

/** Dari (`fa-AF`), read well as Persian too. */
export const fa: DateWords = {
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
	season(code, year) {
		if (code > 36) return null;
		if (code > 32) return `ربع ${QUARTERS[code - 33]} ${year}`;
		return `${SEASONS[(code - 21) % 4]} ${year}`;
	},
	yearsAgo: (amount) => `${amount} سال پیش`,
	farYear: (year) => `سال ${year}`,
	inSome: (dayOrMonth, years) => `${dayOrMonth} در ${years}`,
	noYear: (dayOrMonth) => (dayOrMonth ? `${dayOrMonth}، سال نامعلوم` : 'سال نامعلوم'),
	// What names the era already (میلاد, or ق.م. and م. from Intl) needs no second mark.
	gregorian: (text) => (/میلاد|م\./.test(text) ? text : `${text} میلادی`),
	inZone: (text, zone) => `${text} (${zone})`,
	drawn
};
