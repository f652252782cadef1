/** German. Not read by a native editor yet. */
import type { DateWords, Edges, PartName } from '../dates/types.js';
import { dashed } from './en.js';
import type { LanguageWords, Messages } from './types.js';

const messages: Messages = {
	'order.label': 'Reihenfolge der Schritte',
	'order.chosen': 'Reihenfolge der Schritte: {order}',
	'order.told': 'Wie erzählt',
	'order.time': 'Wie geschehen',
	'step.next': 'Nächster Schritt',
	'step.previous': 'Vorheriger Schritt',
	'step.of': '{n} von {m}',
	'step.here': 'Schritt {n} von {m}: {label}, {when}',
	'step.number': 'Schritt {n}',
	'step.count': '{n}',
	'step.undated': 'Datum nicht bekannt',
	'step.claims': 'Worauf das beruht',
	'step.picture': 'Bild: {text}',

	begin: '{n, plural, one {# Schritt} other {# Schritte}}, los',
	'story.by': 'Von {names}',
	'story.asOf': 'Stand: {date}',
	'story.pictures': 'Mit den Bildern lesen',
	'story.languages': 'Sprachen',

	'standing.title': 'Wie sicher das ist, und wer es sagt',
	'standing.confirmed': 'bestätigt',
	'standing.reported': 'berichtet',
	'standing.attributed': 'zugeschrieben',
	'standing.unverified': 'ungeprüft',
	'standing.disputed': 'umstritten',
	'standing.planned': 'geplant',
	'standing.corrected': 'berichtigt',
	'standing.retracted': 'zurückgezogen',
	'standing.confirmed.means': 'Mindestens zwei unabhängige Quellen sagen es.',
	'standing.reported.means': 'Die Quelle sagt es mit eigener Stimme.',
	'standing.attributed.means': 'Jemand sagt es, der mit Namen genannt ist.',
	'standing.unverified.means': 'Es wurde erzählt, und niemand konnte es prüfen.',
	'standing.disputed.means': 'Die Quellen widersprechen einander.',
	'standing.planned.means': 'Es ist noch nicht geschehen.',
	'standing.corrected.means': 'Es wurde nach der Veröffentlichung geändert.',
	'standing.retracted.means':
		'Es wurde zurückgenommen und bleibt der Vollständigkeit halber stehen.',
	'standing.confirmed.by': '[bestätigt]: {by}',
	'standing.reported.by': '[berichtet]: {by}',
	'standing.attributed.by': '[zugeschrieben]: {by}',
	'standing.unverified.by': '[ungeprüft], so erzählt: {by}',
	'standing.disputed.by': '[umstritten], so sagt es: {by}',
	'standing.planned.by': '[geplant]: {by}',
	'standing.corrected.by': '[berichtigt], so sagt es nun: {by}',
	'standing.retracted.by': '[zurückgezogen], so sagte es einst: {by}',
	'claim.told': '{by} (gegenüber: {told})',
	'claim.secondHand': 'aus anderen Berichten weitergegeben',
	'claim.said': 'gesagt: {date}',
	'claim.said.on': 'gesagt am {date}',
	'claim.saidIn': 'Ort der Äußerung: {place}',
	'claim.said.saidIn': 'gesagt: {date}, Ort: {place}',
	'claim.said.on.saidIn': 'gesagt am {date}, Ort: {place}',
	'claim.movement': '{from} → {to}',
	'quote.translated': 'vielleicht übersetzt',
	'quote.describe': '{by}, im Wortlaut: „{quote}“.',

	'sources.title': 'Quellen',
	'source.number': 'Quelle {n}: {title}',
	'source.usedIn': 'Verwendet in',
	'source.back': 'Zurück zu Schritt {n}: {label}',
	'updates.title': 'Änderungen an dieser Geschichte',
	'update.update': 'Aktualisiert',
	'update.correction': 'Berichtigt',
	'update.retraction': 'Zurückgezogen',
	'update.was': 'Vorher',
	'update.now': 'Jetzt',
	'updates.since': 'Geändert, seit Sie hier gelesen haben:',

	'share.step': 'Link zu Schritt {n}',
	'share.copied': 'Link kopiert',
	'search.label': 'In dieser Geschichte suchen',
	'search.go': 'Suchen',
	'search.found': '{n, plural, one {# Schritt} other {# Schritte}} mit „{query}“',
	'search.none': 'Kein Schritt enthält „{query}“.',
	'search.more': 'Gezeigt werden die ersten {n}.',
	'search.back': 'Zurück zur Geschichte',
	'feed.story': 'Neues von dieser Geschichte',

	'translation.missing': 'Noch nicht übersetzt, hier in der Sprache des Originals: {language}.',
	'translation.stale': 'Das Original hat sich seit dieser Übersetzung geändert.',

	'text.comma': '{a}, {b}',

	'number.about': 'etwa {value}',
	'number.more-than': 'mehr als {value}',
	'number.at-least': 'mindestens {value}',
	'number.at-most': 'höchstens {value}',
	'figure.line': '{value} {label}',
	'figure.byline': '{value} {label} ({by})',
	'stat.number': 'Eine Zahl: {figures}.',
	'stat.units': 'Ein Punktdiagramm in einem Maßstab: {figures}.',
	'stat.bars': 'Balken in einem Maßstab: {figures}.',
	'stat.figures': '{n, plural, one {Eine Zahl} other {# Zahlen nebeneinander}}: {figures}.',
	'stat.titled': '{title}. {text}',
	'stat.dot': 'Ein Punkt entspricht: 1 {unit}.',
	'stat.tile': 'Ein Punkt entspricht: 1 {unit}; eine Kachel: {tile}.',
	'stat.scaled': 'Hier steht ein Punkt für {n}, eine Kachel für {tile}.',
	'stat.softEdge': 'Ein verlaufender Rand heißt „etwa“.',
	'stat.openEdge': 'Ein Pfeil heißt „oder mehr“.',
	'stat.empty': 'Ein Diagramm ohne Zahlen.',
	'stat.was': 'war {value} bis {date}',
	'stat.line': 'Eine Linie im Lauf der Zeit: {figures}.',
	'stat.range': 'Spannen in einem Maßstab: {figures}.',
	'stat.share': 'Teile eines Ganzen: {figures}.',
	'stat.change': 'Was sich geändert hat: {figures}.',
	'stat.line.from': '{label}, von {first} ({start}) bis {last} ({end})',
	'stat.line.at': '{label}, {value} ({date})',
	'stat.line.most': '{text}, am höchsten {value} ({date})',
	'stat.line.least': '{text}, am niedrigsten {value} ({date})',
	'stat.share.of': '{value} ({share})',
	'stat.up': '{by} mehr ({share}) seit {date}',
	'stat.up.plain': '{by} mehr seit {date}',
	'stat.down': '{by} weniger ({share}) seit {date}',
	'stat.same': 'unverändert seit {date}',
	'stat.then': '{date}: {value}',
	'stat.best': 'am wahrscheinlichsten {value}',
	'stat.square': 'Ein Quadrat ist {share}.',
	'stat.hollow': 'Ein hohler Punkt ist nicht genau.',
	'stat.gap': 'Wo die Linie abbricht, ist keine Zahl bekannt.',
	'stat.band': 'Das Band reicht vom kleinsten bis zum größten möglichen Wert.',
	'stat.stroke': 'Ein flacher Strich ist so lang, wie sein Datum unsicher ist.',
	'stat.before': 'Der Umriss ist, was vorher war.',
	'stat.tick': 'Ein Strich markiert den wahrscheinlichsten Wert.',
	'stat.sameScale': 'In jedem Schritt derselbe Maßstab.',
	'stat.table': 'Als Tabelle',
	'stat.date': 'Datum',
	'stat.unknown': 'nicht bekannt',
	'layer.unknown': 'Etwas von der Art „{kind}“, das hier nicht gezeigt werden kann.',
	'layer.failed': 'Dieses Bild konnte nicht gezeichnet werden.',

	'image.empty': 'Ein Bild.',
	'image.before': 'vorher',
	'image.after': 'nachher',
	'image.compare': 'Zwei Bilder im Vergleich. {a}: {alt} {b}: {then}',
	'image.slider': 'Vergleichen: {a}, {b}',
	'gallery.describe': '{n, plural, one {# Bild} other {# Bilder}}: {alts}.',
	'video.describe': 'Ein Film: {title}.',
	'video.silent': 'Ein Film ohne Ton: {title}.',
	'audio.describe': 'Eine Aufnahme: {title}.',
	'audio.by': 'Eine Aufnahme: {title}, {by}.',
	'media.transcript': 'Im Wortlaut',
	'document.describe': 'Ein Dokument: {title}.',
	'document.page': 'Seite {n}',
	'document.passage': 'Markiert: „{text}“',
	'code.describe': '{n, plural, one {# Zeile Code} other {# Zeilen Code}}.',
	'code.describe.in': '{n, plural, one {# Zeile {language}} other {# Zeilen {language}}}.',
	'table.describe':
		'{n, plural, one {Eine Tabelle mit # Zeile} other {Eine Tabelle mit # Zeilen}}: {columns}.',
	'embed.describe': '{title}, bei {provider}.',
	'embed.play': 'Abspielen: {title}',
	'embed.open': 'Bei {provider} öffnen',
	'embed.note': 'Lädt den Player von {host}. Von dort wurde noch nichts geladen.',
	'embed.closed': '{provider} hat geschlossen; der Link führt vielleicht ins Leere.',

	'time.decade': '{year}er',
	'time.noon': 'Mittag',
	'time.updated': 'Bericht aktualisiert',
	'time.backTo': 'Zurück: {date}',
	'time.aheadTo': 'Voraus: {date}',
	'time.backToYears': 'Zurück: {date}',
	'time.aheadToYears': 'Voraus: {date}',
	'time.back': '{length} früher',
	'time.ahead': '{length} später',
	'time.about': 'etwa {length}',
	'time.item': 'Schritt {n}, {label}, {when}, {standing}',
	'time.item.plain': 'Schritt {n}, {label}, {when}',
	'time.others': 'Weitere Ereignisse',
	'time.known': 'bekannt',
	'time.soft': 'ungefähr dann',
	'time.fade': 'Anfang oder Ende nicht bekannt',
	'time.open': 'mit offenem Ende',
	'time.describe':
		'{n, plural, one {Eine Zeitleiste mit # Ereignis} other {Eine Zeitleiste mit # Ereignissen}}, Anfang: {from}, Ende: {to}.',
	'time.describe.at': 'Eine Zeitleiste: {from}.',
	'time.describe.none': 'Eine Zeitleiste ohne datierte Ereignisse.',
	'time.describe.leaps': 'Ausgelassen sind: {lengths}.',
	'time.describe.told': 'Die Erzählung springt in der Zeit: {jumps}.',
	'time.describe.straight': 'Erzählt wird in der Reihenfolge des Geschehens.',
	'time.describe.jump': 'bei Schritt {n} {jump}',

	'map.of': 'Karte: {places}.',
	'map.area': '{places}: {tone}.',
	'map.area.standing': '{places}: {tone} ({standing}).',
	'map.marks': 'Markiert: {list}.',
	'map.mark.as': '{place} ({what})',
	'map.symbol.held': 'noch gehalten',
	'map.symbol.base': 'Militärstützpunkt',
	'map.symbol.mission': 'diplomatische Vertretung',
	'map.flow': 'Ein Pfeil, Anfang: {from}, Ziel: {to}.',
	'map.flow.text': 'Ein Pfeil, Anfang: {from}, Ziel: {to}: {text}.',
	'map.route': 'Eine Route: {places}.',
	'map.route.text': 'Eine Route: {places} ({text}).',
	'map.route.reached': 'zurückgelegt bis {place}',
	'map.rings': 'Kreise, Mittelpunkt: {place}, Radien: {list}.',
	'map.shapes': 'Eingezeichnet: {list}.',
	'map.inset': 'In einer kleineren Karte: {text}',
	'map.key.held': 'Noch gehalten',
	'map.key.base': 'Militärstützpunkt',
	'map.key.mission': 'Konsulat oder Botschaft',
	'map.key.flow': 'Bewegung',
	'map.key.route': 'Route',
	'map.key.ahead': 'Noch nicht zurückgelegt',
	'map.loose.area-country':
		'Ort des Übertritts nicht berichtet; von der Provinz zum Land gezeichnet.',
	'map.loose': 'Genauer Weg nicht berichtet; von Gebiet zu Gebiet gezeichnet.',
	'map.vague':
		'{n, plural, one {Lage nicht berichtet, nur genannt: {list}} other {Lagen nicht berichtet, nur genannt: {list}}}.',
	'map.world': 'Weltkarte.',
	'map.part': 'Karte eines Teils der Welt.',
	'map.opening.plain': 'Karte der Region.',
	'map.explore': 'Diese Karte erkunden',
	'map.explore.title': 'Karte zum Erkunden',
	'map.explore.in': 'Näher heran',
	'map.explore.out': 'Weiter weg',
	'map.explore.reset': 'Zurück zum Bild des Schritts',
	'map.explore.leave': 'Karte verlassen',
	'map.explore.hint': 'Ziehen verschiebt, Scrollen oder Spreizen zoomt, Esc verlässt die Karte.',
	'map.explore.keys':
		'Pfeiltasten verschieben die Karte, Plus und Minus zoomen, 0 führt zum Bild des Schritts zurück, Escape verlässt sie. Tab führt zu dem, was markiert ist.',
	'map.explore.zoom': 'Zoom {n} %',
	'map.explore.told': 'Erzählt in',
	'map.explore.shut': 'Schließen',
	'map.explore.left': 'Zurück in der Geschichte.',
	'map.credit': '{credits}. Grenzen bedeuten keine Anerkennung.',

	'site.title': 'Geschichten, erzählt beim Scrollen',
	'site.description':
		'Aus einer geordneten Folge von Ereignissen wird eine Geschichte, die sich beim Scrollen liest, überall einbetten und in einem Editor umordnen lässt.',
	'site.lead':
		'Jede Geschichte ist ein Dokument: Ereignisse mit Datum, Ort, Quellen und dem Grad ihrer Gewissheit. Hier wird sie gelesen, sie steht in anderen Seiten und wird in einem Editor umgeordnet.',
	'site.nav': 'Website',
	'site.docs': 'Dokumentation',
	'site.embed': 'Einbetten',
	'site.edit': 'Bearbeiten',
	'site.steps': '{n, plural, one {# Schritt} other {# Schritte}}',
	'site.languages': '{n, plural, one {# Sprache} other {# Sprachen}}',
	'site.empty': 'Es gibt noch keine Geschichte.',
	'site.stories': 'Alle Geschichten',
	'error.missing': 'Unter dieser Adresse gibt es nichts',
	'error.missing.why':
		'Eine Geschichte, die hier stand, ist vielleicht umgezogen: Alle Geschichten stehen auf der ersten Seite.',
	'error.failed': 'Hier ist etwas schiefgegangen',
	'error.failed.why': 'Es liegt nicht an Ihnen. Versuchen Sie es gleich noch einmal.'
};

const PARTS: Readonly<Record<PartName, string>> = { year: 'Jahr', month: 'Monat', day: 'Tag' };
const SEASONS = ['Frühling', 'Sommer', 'Herbst', 'Winter'];

function drawn({ start, end, doubtful, within }: Edges, span: string | null): string {
	const sentences: string[] = [];
	if (span) sentences.push(`Gezeichnet als Spanne ${span}${within ? ', in der es liegt' : ''}.`);
	else if (within) sentences.push('Gezeichnet als Spanne, in der es liegt.');
	if (start === 'soft' && end === 'soft') sentences.push('An beiden Enden weich gezeichnet.');
	else if (start === 'soft') sentences.push('Am Anfang weich gezeichnet.');
	else if (end === 'soft') sentences.push('Am Ende weich gezeichnet.');
	if (start === 'fading')
		sentences.push('Der Anfang ist nicht bekannt: Er verläuft in die Vergangenheit.');
	if (start === 'open') sentences.push('Zur Vergangenheit hin offen gezeichnet.');
	if (end === 'fading') sentences.push('Das Ende ist nicht bekannt: Es verläuft in die Zukunft.');
	if (end === 'open') sentences.push('Weiterlaufend gezeichnet.');
	if (doubtful) sentences.push('Als zweifelhaft gekennzeichnet.');
	return sentences.length > 0 ? sentences.join(' ') : 'An beiden Enden fest gezeichnet.';
}

const isDecade = (text: string): boolean => /er Jahre$/.test(text);
const isAge = (text: string): boolean => /Jahr(?:hundert|tausend)/.test(text);

export const dates: DateWords = {
	about(text, style) {
		const about = style === 'long' ? 'etwa' : 'ca.';
		return text.startsWith('vor ') ? `vor ${about} ${text.slice(4)}` : `${about} ${text}`;
	},
	perhaps: (text, style) => (style === 'long' ? `vielleicht ${text}` : `${text}?`),
	partly: (text, parts, how) =>
		`${text} (${parts.map((part) => PARTS[part]).join(' und ')} ${how.uncertain ? 'unsicher' : 'ungefähr'})`,
	range: dashed,
	by: (text) =>
		isDecade(text) ? `bis in die ${text}` : isAge(text) ? `bis ins ${text}` : `bis ${text}`,
	orEarlier: (text) => `${text} oder früher`,
	from: (text) =>
		isDecade(text) ? `ab den ${text}n` : isAge(text) ? `ab dem ${text}` : `ab ${text}`,
	orLater: (text) => `${text} oder später`,
	before: (text, choice) => `${text} ${choice === 'one' ? 'oder' : 'und'} davor`,
	after: (text, choice) => `${text} ${choice === 'one' ? 'oder' : 'und'} danach`,
	oneOf: (list) => (list.includes(' oder ') ? `entweder ${list}` : list),
	decade: (year, style) => (style === 'long' ? `${year}er Jahre` : `${year}er`),
	century: (n, bc, style) =>
		`${n}. ${style === 'long' ? 'Jahrhundert' : 'Jh.'}${bc ? ' v. Chr.' : ''}`,
	millennium: (n, bc, style) =>
		`${n}. ${style === 'long' ? 'Jahrtausend' : 'Jt.'}${bc ? ' v. Chr.' : ''}`,
	season(code, year, style) {
		if (code > 36) return null;
		if (code > 32) return `${code - 32}. ${style === 'long' ? 'Quartal' : 'Q.'} ${year}`;
		const season = `${SEASONS[(code - 21) % 4]} ${year}`;
		return code > 28 && style === 'long' ? `${season} (Südhalbkugel)` : season;
	},
	yearsAgo: (amount) => `vor ${amount} Jahren`,
	farYear: (year, style) => (style === 'long' ? `Jahr ${year}` : year),
	inSome: (dayOrMonth, years) => `${dayOrMonth}, ${years}`,
	noYear: (dayOrMonth) => (dayOrMonth ? `${dayOrMonth}, Jahr unbekannt` : 'Jahr unbekannt'),
	gregorian: (text) => text,
	inZone: (text, zone) => `${text} (${zone})`,
	drawn
};

export const de: LanguageWords = { messages, dates };
