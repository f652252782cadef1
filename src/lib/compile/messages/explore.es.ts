/** Words of the timeline that can be explored, in Spanish. */
import type { exploreEn } from './explore.en.js';

export const exploreEs = {
	'explore.title': 'Cronología',
	'explore.search': 'Buscar en los sucesos',
	'explore.count': '{n, plural, one {# suceso} other {# sucesos}}',
	'explore.found': '{n} de {m}',
	'explore.none': 'Ningún suceso coincide con la búsqueda.',
	'explore.empty': 'No hay ningún suceso.',
	'explore.zoomIn': 'Acercar',
	'explore.zoomOut': 'Alejar',
	'explore.whole': 'Mostrar todo',
	'explore.view': 'Vista',
	'explore.scale': 'Escala',
	'explore.scale.linear': 'Uniforme',
	'explore.scale.events': 'Según los sucesos',
	'explore.scale.log': 'Según la antigüedad',
	'explore.reverse': 'Lo más reciente primero',
	'explore.down': 'De arriba abajo',
	'explore.told': 'Orden del relato',
	'explore.told.note':
		'Las líneas siguen el relato: continuas hacia delante en el tiempo, discontinuas hacia atrás.',
	'explore.said': 'Cuándo se informó',
	'explore.saidAt': 'informado: {when}',
	'explore.lanes': 'Grupos mostrados',
	'explore.others': 'Otros sucesos',
	'explore.range': '{range}: {shown} de {n} a la vista.',
	'explore.bin': '{n, plural, one {# suceso} other {# sucesos}}, {range}. Acercar',
	'explore.same': '{n, plural, one {# suceso} other {# sucesos}} en este momento',
	'explore.close': 'Cerrar',
	'explore.now': 'ahora',
	'explore.there': 'allí: {when}',
	'explore.zone': 'Horas de {zone}',
	'explore.left': '{length} omitidos',
	'explore.join': '{a}, {b}',
	'explore.wheel': 'Para acercar, mantenga {key} mientras se desplaza.',
	'explore.keys':
		'Las flechas se mueven por el tiempo, más y menos acercan y alejan, Inicio y Fin llevan a los extremos. Tab llega a los sucesos; allí las flechas pasan de uno a otro y Intro abre uno.',
	'explore.hint': 'Señale un suceso, o vaya a él con el teclado, para leerlo.',
	'explore.all': 'Todos los sucesos',
	'explore.toStory': 'Volver al relato',
	'explore.undated': 'Sin fecha'
} as const satisfies Record<keyof typeof exploreEn, string>;
