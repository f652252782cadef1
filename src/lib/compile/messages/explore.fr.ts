/** Words of the timeline that can be explored, in French. */
import type { exploreEn } from './explore.en.js';

export const exploreFr = {
	'explore.title': 'Chronologie',
	'explore.search': 'Chercher un événement',
	'explore.count': '{n, plural, one {# événement} other {# événements}}',
	'explore.found': '{n} sur {m}',
	'explore.none': 'Aucun événement ne correspond.',
	'explore.empty': 'Aucun événement.',
	'explore.zoomIn': 'Agrandir',
	'explore.zoomOut': 'Réduire',
	'explore.whole': 'Tout montrer',
	'explore.view': 'Affichage',
	'explore.scale': 'Échelle',
	'explore.scale.linear': 'Régulière',
	'explore.scale.events': 'Selon les événements',
	'explore.scale.log': 'Selon l’ancienneté',
	'explore.reverse': 'Les plus récents d’abord',
	'explore.down': 'De haut en bas',
	'explore.told': 'Ordre du récit',
	'explore.told.note':
		'Les lignes suivent le récit : pleines vers l’avant, pointillées vers le passé.',
	'explore.said': 'Date du compte rendu',
	'explore.saidAt': 'rapporté : {when}',
	'explore.lanes': 'Groupes montrés',
	'explore.others': 'Autres événements',
	'explore.range': '{range} : {shown} sur {n} en vue.',
	'explore.bin': '{n, plural, one {# événement} other {# événements}}, {range}. Agrandir',
	'explore.same': '{n, plural, one {# événement} other {# événements}} à ce moment',
	'explore.close': 'Fermer',
	'explore.now': 'maintenant',
	'explore.there': 'sur place : {when}',
	'explore.zone': 'Heures de {zone}',
	'explore.left': '{length} omis',
	'explore.join': '{a}, {b}',
	'explore.wheel': 'Pour agrandir, maintenez {key} en faisant défiler.',
	'explore.keys':
		'Les flèches déplacent dans le temps, plus et moins changent l’échelle, Début et Fin mènent aux bouts. Tab atteint les événements ; là, les flèches vont de l’un à l’autre et Entrée en ouvre un.',
	'explore.hint': 'Pointez un événement, ou allez-y au clavier, pour en lire plus.',
	'explore.all': 'Tous les événements',
	'explore.toStory': 'Retour au récit',
	'explore.undated': 'Sans date'
} as const satisfies Record<keyof typeof exploreEn, string>;
