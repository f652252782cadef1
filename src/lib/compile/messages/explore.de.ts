/** Words of the timeline that can be explored, in German. */
import type { exploreEn } from './explore.en.js';

export const exploreDe = {
	'explore.title': 'Zeitleiste',
	'explore.search': 'Ereignisse durchsuchen',
	'explore.count': '{n, plural, one {# Ereignis} other {# Ereignisse}}',
	'explore.found': '{n} von {m}',
	'explore.none': 'Kein Ereignis passt zur Suche.',
	'explore.empty': 'Es gibt kein Ereignis.',
	'explore.zoomIn': 'Vergrößern',
	'explore.zoomOut': 'Verkleinern',
	'explore.whole': 'Alles zeigen',
	'explore.view': 'Ansicht',
	'explore.scale': 'Maßstab',
	'explore.scale.linear': 'Gleichmäßig',
	'explore.scale.events': 'Nach Ereignissen',
	'explore.scale.log': 'Nach Alter',
	'explore.reverse': 'Neueste zuerst',
	'explore.down': 'Von oben nach unten',
	'explore.told': 'Reihenfolge der Erzählung',
	'explore.told.note':
		'Die Linien folgen der Erzählung: durchgezogen voraus, gestrichelt zurück in der Zeit.',
	'explore.said': 'Wann berichtet',
	'explore.saidAt': 'berichtet: {when}',
	'explore.lanes': 'Gezeigte Gruppen',
	'explore.others': 'Andere Ereignisse',
	'explore.range': '{range}: {shown} von {n} in Sicht.',
	'explore.bin': '{n, plural, one {# Ereignis} other {# Ereignisse}}, {range}. Vergrößern',
	'explore.same': '{n, plural, one {# Ereignis} other {# Ereignisse}} zu dieser Zeit',
	'explore.close': 'Schließen',
	'explore.now': 'jetzt',
	'explore.there': 'dort: {when}',
	'explore.zone': 'Uhrzeiten in {zone}',
	'explore.left': '{length} ausgelassen',
	'explore.join': '{a}, {b}',
	'explore.wheel': 'Zum Vergrößern {key} halten und scrollen.',
	'explore.keys':
		'Pfeiltasten bewegen in der Zeit, Plus und Minus vergrößern und verkleinern, Pos1 und Ende gehen an die Enden. Tab führt zu den Ereignissen; dort gehen Pfeiltasten von einem zum nächsten, Eingabe öffnet eines.',
	'explore.hint': 'Zeigen Sie auf ein Ereignis oder gehen Sie mit den Tasten hin, um es zu lesen.',
	'explore.all': 'Alle Ereignisse',
	'explore.toStory': 'Zurück zur Geschichte',
	'explore.undated': 'Ohne Datum'
} as const satisfies Record<keyof typeof exploreEn, string>;
