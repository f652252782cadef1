/** Words of the timeline that can be explored, in Portuguese. */
import type { exploreEn } from './explore.en.js';

export const explorePt = {
	'explore.title': 'Linha do tempo',
	'explore.search': 'Buscar nos acontecimentos',
	'explore.count': '{n, plural, one {# acontecimento} other {# acontecimentos}}',
	'explore.found': '{n} de {m}',
	'explore.none': 'Nenhum acontecimento corresponde à busca.',
	'explore.empty': 'Não há nenhum acontecimento.',
	'explore.zoomIn': 'Aproximar',
	'explore.zoomOut': 'Afastar',
	'explore.whole': 'Mostrar tudo',
	'explore.view': 'Vista',
	'explore.scale': 'Escala',
	'explore.scale.linear': 'Uniforme',
	'explore.scale.events': 'Pelos acontecimentos',
	'explore.scale.log': 'Pela antiguidade',
	'explore.reverse': 'Mais recentes primeiro',
	'explore.down': 'De cima para baixo',
	'explore.told': 'Ordem da narrativa',
	'explore.told.note':
		'As linhas seguem a narrativa: contínuas para a frente no tempo, tracejadas para trás.',
	'explore.said': 'Quando foi relatado',
	'explore.saidAt': 'relatado: {when}',
	'explore.lanes': 'Grupos mostrados',
	'explore.others': 'Outros acontecimentos',
	'explore.range': '{range}: {shown} de {n} à vista.',
	'explore.bin': '{n, plural, one {# acontecimento} other {# acontecimentos}}, {range}. Aproximar',
	'explore.same': '{n, plural, one {# acontecimento} other {# acontecimentos}} neste momento',
	'explore.close': 'Fechar',
	'explore.now': 'agora',
	'explore.there': 'lá: {when}',
	'explore.zone': 'Horas de {zone}',
	'explore.left': '{length} omitidos',
	'explore.join': '{a}, {b}',
	'explore.wheel': 'Para aproximar, segure {key} enquanto rola.',
	'explore.keys':
		'As setas movem no tempo, mais e menos aproximam e afastam, Home e End levam às pontas. Tab chega aos acontecimentos; ali as setas vão de um a outro e Enter abre um.',
	'explore.hint': 'Aponte para um acontecimento, ou chegue a ele pelo teclado, para ler.',
	'explore.all': 'Todos os acontecimentos',
	'explore.toStory': 'Voltar à narrativa',
	'explore.undated': 'Sem data'
} as const satisfies Record<keyof typeof exploreEn, string>;
