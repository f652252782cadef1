/**
 * Words for what kind of division each is ("province", "county"), as languages set them before or after its name. A map
 * says the name without them; a story may write them all the same. Greek is left out, whose words put the name in the
 * genitive; so are Chinese, Japanese and Korean, whose maps say them.
 */
interface ClassWords {
	/** Before the name, with the preposition that joins them where the language has one. */
	readonly before?: RegExp;
	readonly after?: RegExp;
	/** A rest that is no name: sides, qualities, adjectives that want their noun, a genitive's remains. */
	readonly noName?: RegExp;
}

const list = (words: string): string => `(?:${words.trim().replaceAll(/\s*\n\s*|\s*,\s*/g, '|')})`;
const before = (words: string, joint = ' '): RegExp => new RegExp(`^${list(words)}${joint}`, 'iu');
const after = (words: string): RegExp => new RegExp(` ${list(words)}$`, 'iu');
/** Made of these words alone. */
const only = (words: string): string => `^(?:${list(words)}[ -]?)+$`;
const any = (...patterns: string[]): RegExp => new RegExp(patterns.join('|'), 'iu');

const SLAVIC_ADJECTIVE = '(?:ая|яя|ое|ее|ий|ый|ой|ые|ие)$';
const HINDI_SIDES =
	'उत्तर, उत्तरी, दक्षिण, दक्षिणी, पूर्व, पूर्वी, पश्चिम, पश्चिमी, मध्य, केंद्रीय, केन्द्रीय, ऊपरी, निचला, राजधानी, संघीय, महानगर, स्वायत्त';

const WORDS: Readonly<Record<string, ClassWords>> = {
	ar: {
		before: before(
			`مقاطعة, محافظة, بلدية, إقليم, اقليم, إدارة, منطقة, أبرشية, مديرية, ضاحية, كانتون, أوبلاست, أوبليس, شعبية,
			ولاية, جهة, شركة`
		),
		after: after('أوبلاست'),
		noName: any(
			only(
				`(?:ال)?(?:شمالية?, جنوبية?, شرقية?, غربية?, شمال, جنوب, شرق, غرب, وسطى, أوسط, وسط, عاصمة, مركزية?, عليا, سفلى,
				بحرية?, ساحلية, اتحادية, حرة, حضرية, إدارية, محايدة, داخلية, حدود)`
			)
		)
	},
	bn: {
		after: after(
			`প্রশাসনিক অঞ্চল, প্রদেশ, অঞ্চল, জেলা, পৌরসভা, কাউন্টি, বিভাগ, গভর্নোরেট, ওব্লাস্ট, অঙ্গরাজ্য, প্যারিশ, পারিশ,
			ভয়ভোডেশিপ, রাজ্য, কোয়ার্টার, ক্রাই, ডিভিশন`
		),
		noName: any(
			only(
				`উত্তর, দক্ষিণ, দক্ষিন, পূর্ব, পশ্চিম, মধ্য, কেন্দ্রীয়, সেন্ট্রাল, নর্থ, সাউথ, ইস্ট, ওয়েস্ট, নর্দান, নর্দার্ন,
				সাউদার্ন, ইস্টার্ন, ওয়েস্টার্ন, আপার, লোয়ার, রাজধানী, ফেডারেল, স্বায়ত্তশাসিত`
			),
			'-র$',
			'স্বায়ত্তশাসিত$'
		)
	},
	de: {
		before: before(
			`Bezirk, Département, Gemeinde, Gouvernement, Kreis, Rajon, Kanton, Okrug, Komitat, Gespanschaft, Qark, Opština,
			Landkreis, Woiwodschaft`
		),
		after: after('Rayon'),
		noName: any(only('Nord, Süd, Ost, West, Mitte, Zentral'))
	},
	es: {
		before: before(
			`Municipalidad, Municipio, Parroquia, Voivodato, Departamento, Provincia, Distrito, Condado, Cantón, Prefectura,
			Región, Gobernación, Estado`,
			' (?:de la|del|de) '
		),
		noName: any(only('Norte, Sur, Este, Oeste, Centro, Capital'), ' y de ')
	},
	fa: {
		before: before('استان, ناحیه, شهرستان, شهرداری, منطقه, بخش, ایالت, پریش, کلانشهر مستقل'),
		noName: any(
			only('شمال, جنوب, شرق, غرب, مرکز, وسطی, پایتخت, فدرال, آزاد'),
			'^(?:شمالی|جنوبی|شرقی|غربی|مرکزی|میانی|ساحلی|خودمختار|ویژه|بی طرف|اداری|کلان)(?: |$)',
			' (?:لندن|پریش)$'
		)
	},
	fr: {
		before: before(
			'Préfecture, Municipalité, Canton, Voïvodie, Région, Paroisse, Commune, Département, Province, District',
			"(?: de la | de l['’]| des | du | de | d['’])"
		),
		noName: any(only('Nord, Sud, Est, Ouest, Centre, Capitale'), " et (?:de |du |d['’])")
	},
	he: {
		before: before('מחוז, נפת, אזור, פרובינציית, קנטון, מדינת'),
		noName: any(
			only(
				'ה?(?:צפון, צפוני, דרום, דרומי, מזרח, מזרחי, מערב, מערבי, מרכז, מרכזי, בירה, פדרלי, ניטרלי)'
			)
		)
	},
	hi: {
		after: after(
			`प्रांत, प्रान्त, जिला, ज़िला, नगरपालिका, नगर पालिका, क्षेत्र, काउंटी, विभाग, प्रदेश, प्रीफेक्चर, प्रीफ़ेक्चर,
			ओब्लास्ट, ओब्लास्त, पैरिश, पल्ली, राज्य, गवर्नरेट, मुहाफ़ज़ाह, बरो, कैन्टन, लैन, क्वार्टर, मण्डल, मंडल, अंचल,
			वोइवोडीशिप, वोईवोडीशिप, क्राय`
		),
		noName: any(only(HINDI_SIDES), '(?:^| )(?:का|के|की|नगर|महानगर|स्वायत्त|राजधानी|प्रशासनिक)$')
	},
	id: {
		before: before('Departemen, Paroki, Kabupaten, Kanton'),
		noName: any(only('Utara, Selatan, Barat, Timur, Tengah'))
	},
	it: {
		before: before(
			'dipartimento, regione, divisione, governatorato, voivodato, provincia, distretto, prefettura, contea, cantone',
			"(?: della | dell['’]| del | dei | degli | delle | di )"
		),
		noName: any(
			only('Nord, Sud, Est, Ovest, Centro, Capitale, Estremo'),
			" e (?:di|del|della|dell['’])"
		)
	},
	pl: {
		before: before(
			'Prowincja, Okręg, Gmina, Departament, Ajmak, Komitat, Wilajet, Muhafazat, Parafia, Prefektura'
		),
		noName: any(
			'(?:sk|ck|zk)[iay]$',
			'(?:ow|n)[ya]$',
			'nia$',
			'ni$',
			'(?:ego|ej|ów|ich)$',
			'^(?:Północ|Połud|Wschod|Zachod|Środk|Centr|Stoł)'
		)
	},
	pt: {
		before: before(
			'Governorado, Município, Distrito, Província, Região, Departamento, Estado, Condado, Krai',
			' (?:de|da|do|das|dos) '
		),
		noName: any(only('Norte, Sul, Leste, Este, Oeste, Centro, Capital'), ' e d[eao] ')
	},
	ru: {
		before: before(
			'провинция, округ, район, регион, департамент, префектура, приход, уезд, ил, мухафаза, вилайет, кантон, штат, муниципалитет'
		),
		after: after('провинция, округ, район, регион, департамент, префектура, уезд, край, область'),
		noName: any(SLAVIC_ADJECTIVE)
	},
	tr: {
		after: after(
			'ili, Belediyesi, Bölgesi, Eyaleti, Departmanı, Oblastı, Rayonu, İlçesi, Voyvodalığı, Valiliği, Vilayeti, Krayı'
		),
		noName: any(
			only(
				'Kuzey, Güney, Doğu, Batı, Merkez, Merkezi, Orta, Yukarı, Aşağı, Kuzeybatı, Kuzeydoğu, Güneybatı, Güneydoğu, Başkent, Federal, Özerk, Özgür, Serbest, Tarafsız'
			),
			' (?:Özerk|Başkent|Yönetim|Büyükşehir)$'
		)
	},
	uk: {
		before: before(
			'провінція, район, регіон, префектура, парафія, муніципалітет, округ, лен, департамент, повіт, штат'
		),
		after: after('провінція, район, регіон, округ, край, область'),
		noName: any(
			'(?:а|я|е|є|ий|ій|і)$(?<=(?:[сзц]ьк|н|ов|ськ)(?:а|я|е|є|ий|ій|і)$)',
			'(?:хідний|верхній|нижній)$'
		)
	},
	ur: {
		before: before('صوبہ, محافظہ, ضلع, علاقہ, بلدیہ, محکمہ'),
		after: after(
			`صوبہ, ضلع, علاقہ, میونسپلٹی, محکمہ, کاؤنٹی, بلدیہ, اوبلاست, پریفیکچر, پریفیکچور, ریاست, ریجن, پیرش, بورو,
			ڈویژن, ڈیپارٹمنٹ, کرائی`
		),
		noName: any(
			only(
				'شمالی, شمال, جنوبی, جنوب, مشرقی, مشرق, مغربی, مغرب, وسطی, مرکزی, بالائی, زیریں, وفاقی, آزاد, دارالحکومت, میٹروپولیٹن'
			),
			' (?:دارالحکومت|میٹروپولیٹن|خود مختار)$',
			'^میٹروپولیٹن '
		)
	},
	vi: {
		before: before('Tỉnh Kinh tế, Tỉnh, Quận, Hạt, Giáo xứ, Đô thị tự trị'),
		noName: any('^(?:Phía )?(?:Bắc|Nam|Tây|Đông|Trung tâm|Trung|Thủ đô)(?: (?:Bắc|Nam|Tây|Đông))?$')
	}
};

/** A name in a language without the word for its kind, or the name where there is none, or no name without it. */
export function plainIn(language: string, name: string): string {
	const words = WORDS[language];
	if (!words) return name;
	for (const pattern of [words.before, words.after]) {
		const rest = pattern ? name.replace(pattern, '').trim() : name;
		if (rest === name) continue;
		const isName = (rest.match(/\p{L}/gu)?.length ?? 0) > 1 && !/[(),]/.test(rest);
		if (isName && !words.noName?.test(rest))
			return rest.replace(
				/^\p{Ll}+(?= |$)/u,
				(word) => word.charAt(0).toUpperCase() + word.slice(1)
			);
	}
	return name;
}

/** What a division is called that a story writes with the word for its kind, in whichever language that may be. */
export function withoutClass(name: string): string[] {
	const plain = Object.keys(WORDS).map((language) => plainIn(language, name));
	return [...new Set(plain)].filter((each) => each !== name);
}
