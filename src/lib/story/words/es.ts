/** Spanish. Not read by a native editor yet. */
import type { DateWords, Edges, PartName } from '../dates/types.js';
import { dashed } from './en.js';
import { roman } from './roman.js';
import type { LanguageWords, Messages } from './types.js';

const messages: Messages = {
	'order.label': 'Orden de los pasos',
	'order.chosen': 'Orden de los pasos: {order}',
	'order.told': 'Como se cuenta',
	'order.time': 'Como sucedió',
	'step.next': 'Paso siguiente',
	'step.previous': 'Paso anterior',
	'step.of': '{n} de {m}',
	'step.here': 'Paso {n} de {m}: {label}, {when}',
	'step.number': 'Paso {n}',
	'step.count': '{n}',
	'step.undated': 'Fecha desconocida',
	'step.claims': 'En qué se basa',
	'step.picture': 'Imagen: {text}',

	begin: '{n, plural, one {# paso} many {# pasos} other {# pasos}}, empezar',
	'story.by': 'Por {names}',
	'story.asOf': 'Situación a fecha de: {date}',
	'story.pictures': 'Leer con las imágenes',
	'story.languages': 'Idiomas',

	'standing.title': 'Qué seguridad hay y quién lo dice',
	'standing.confirmed': 'confirmado',
	'standing.reported': 'informado',
	'standing.attributed': 'atribuido',
	'standing.unverified': 'sin verificar',
	'standing.disputed': 'discutido',
	'standing.planned': 'previsto',
	'standing.corrected': 'corregido',
	'standing.retracted': 'retirado',
	'standing.confirmed.means': 'Lo dicen al menos dos fuentes independientes.',
	'standing.reported.means': 'La fuente lo dice con su propia voz.',
	'standing.attributed.means': 'Lo dice alguien a quien se nombra.',
	'standing.unverified.means': 'Se ha contado y nadie ha podido comprobarlo.',
	'standing.disputed.means': 'Las fuentes se contradicen.',
	'standing.planned.means': 'Todavía no ha sucedido.',
	'standing.corrected.means': 'Se cambió después de publicarse.',
	'standing.retracted.means': 'Se retiró y se conserva para que conste.',
	'standing.confirmed.by': '[confirmado] por {by}',
	'standing.reported.by': '[informado] por {by}',
	'standing.attributed.by': '[atribuido]; lo dice: {by}',
	'standing.unverified.by': '[sin verificar], contado por {by}',
	'standing.disputed.by': '[discutido], afirmado por {by}',
	'standing.planned.by': '[previsto] por {by}',
	'standing.corrected.by': '[corregido], ahora por {by}',
	'standing.retracted.by': '[retirado], antes afirmado por {by}',
	'claim.told': '{by} (dicho a: {told})',
	'claim.secondHand': 'transmitido de otras informaciones',
	'claim.said': 'fecha de lo dicho: {date}',
	'claim.said.on': 'dicho el {date}',
	'claim.saidIn': 'dicho en {place}',
	'claim.said.saidIn': 'fecha de lo dicho: {date}; lugar: {place}',
	'claim.said.on.saidIn': 'dicho el {date} en {place}',
	'claim.movement': '{from} → {to}',
	'quote.translated': 'quizá traducido',
	'quote.describe': '{by}, textualmente: «{quote}».',

	'sources.title': 'Fuentes',
	'source.number': 'Fuente {n}: {title}',
	'source.usedIn': 'Usado en',
	'source.back': 'Volver al paso {n}: {label}',
	'updates.title': 'Cambios en esta historia',
	'update.update': 'Actualizado',
	'update.correction': 'Corregido',
	'update.retraction': 'Retirado',
	'update.was': 'Antes',
	'update.now': 'Ahora',
	'updates.since': 'Actualizado desde su lectura:',

	'share.step': 'Enlace al paso {n}',
	'share.copied': 'Enlace copiado',
	'search.label': 'Buscar en esta historia',
	'search.go': 'Buscar',
	'search.found': '{n, plural, one {# paso} many {# de pasos} other {# pasos}} con «{query}»',
	'search.none': 'Ningún paso contiene «{query}».',
	'search.more': 'Se muestran los {n} primeros.',
	'search.back': 'Volver a la historia',
	'feed.story': 'Novedades de esta historia',

	'translation.missing': 'Aún sin traducir; idioma del texto: {language}.',
	'translation.stale': 'El original ha cambiado desde esta traducción.',

	'text.comma': '{a}, {b}',

	'number.about': 'unos {value}',
	'number.more-than': 'más de {value}',
	'number.at-least': 'al menos {value}',
	'number.at-most': 'como máximo {value}',
	'figure.line': '{value} {label}',
	'figure.byline': '{value} {label} ({by})',
	'stat.number': 'Un número: {figures}.',
	'stat.units': 'Un diagrama de puntos a una misma escala: {figures}.',
	'stat.bars': 'Barras a una misma escala: {figures}.',
	'stat.figures':
		'{n, plural, one {Una cifra} many {# cifras, una junto a otra} other {# cifras, una junto a otra}}: {figures}.',
	'stat.titled': '{title}. {text}',
	'stat.dot': 'Un punto: 1 {unit}.',
	'stat.tile': 'Un punto: 1 {unit}; un cuadro: {tile}.',
	'stat.scaled': 'Aquí un punto representa {n}; un cuadro, {tile}.',
	'stat.softEdge': 'Un borde difuminado significa «alrededor de».',
	'stat.openEdge': 'Una flecha significa «o más».',
	'stat.empty': 'Un gráfico sin cifras.',
	'stat.was': 'era {value} hasta {date}',
	'stat.line': 'Una línea en el tiempo: {figures}.',
	'stat.range': 'Intervalos a una misma escala: {figures}.',
	'stat.share': 'Partes de un todo: {figures}.',
	'stat.change': 'Lo que cambió: {figures}.',
	'stat.line.from': '{label}, de {first} ({start}) a {last} ({end})',
	'stat.line.at': '{label}, {value} ({date})',
	'stat.line.most': '{text}, máximo {value} ({date})',
	'stat.line.least': '{text}, mínimo {value} ({date})',
	'stat.share.of': '{value} ({share})',
	'stat.up': '{by} más ({share}) desde {date}',
	'stat.up.plain': '{by} más desde {date}',
	'stat.down': '{by} menos ({share}) desde {date}',
	'stat.same': 'sin cambios desde {date}',
	'stat.then': '{date}: {value}',
	'stat.best': 'lo más probable: {value}',
	'stat.square': 'Un cuadrado es {share}.',
	'stat.hollow': 'Un punto hueco no es exacto.',
	'stat.gap': 'Donde la línea se interrumpe no se conoce la cifra.',
	'stat.band': 'La banda va del menor al mayor valor posible.',
	'stat.stroke': 'Un trazo plano es tan largo como incierta es su fecha.',
	'stat.before': 'El contorno es lo que había antes.',
	'stat.tick': 'Una marca señala el valor más probable.',
	'stat.sameScale': 'A la misma escala en cada paso.',
	'stat.table': 'Como tabla',
	'stat.date': 'Fecha',
	'stat.unknown': 'no se sabe',
	'layer.unknown': 'Algo del tipo «{kind}», que no se puede mostrar aquí.',
	'layer.failed': 'No se pudo dibujar esta imagen.',

	'image.empty': 'Una imagen.',
	'image.before': 'antes',
	'image.after': 'después',
	'image.compare': 'Dos imágenes para comparar. {a}: {alt} {b}: {then}',
	'image.slider': 'Comparar: {a}, {b}',
	'gallery.describe': '{n, plural, one {# imagen} many {# imágenes} other {# imágenes}}: {alts}.',
	'video.describe': 'Una película: {title}.',
	'video.silent': 'Una película sin sonido: {title}.',
	'audio.describe': 'Una grabación: {title}.',
	'audio.by': 'Una grabación: {title}, {by}.',
	'media.transcript': 'Transcripción',
	'document.describe': 'Un documento: {title}.',
	'document.page': 'Página {n}',
	'document.passage': 'Señalado: «{text}»',
	'code.describe':
		'{n, plural, one {# línea de código} many {# líneas de código} other {# líneas de código}}.',
	'code.describe.in':
		'{n, plural, one {# línea de {language}} many {# líneas de {language}} other {# líneas de {language}}}.',
	'table.describe':
		'{n, plural, one {Una tabla de # fila} many {Una tabla de # filas} other {Una tabla de # filas}}: {columns}.',
	'embed.describe': '{title}, en {provider}.',
	'embed.play': 'Reproducir: {title}',
	'embed.open': 'Abrir en {provider}',
	'embed.note': 'Carga el reproductor desde {host}. Todavía no se ha cargado nada de allí.',
	'embed.closed': '{provider} ha cerrado; es posible que el enlace no lleve a ninguna parte.',

	'time.decade': 'años {year}',
	'time.noon': 'mediodía',
	'time.updated': 'Informe actualizado',
	'time.backTo': 'Salto atrás: {date}',
	'time.aheadTo': 'Salto adelante: {date}',
	'time.backToYears': 'Salto atrás: {date}',
	'time.aheadToYears': 'Salto adelante: {date}',
	'time.back': '{length} antes',
	'time.ahead': '{length} después',
	'time.about': 'cerca de {length}',
	'time.item': 'Paso {n}, {label}, {when}, {standing}',
	'time.item.plain': 'Paso {n}, {label}, {when}',
	'time.others': 'Otros hechos',
	'time.known': 'conocido',
	'time.soft': 'por entonces',
	'time.fade': 'inicio o final desconocidos',
	'time.open': 'sin final fijado',
	'time.describe':
		'{n, plural, one {Una línea de tiempo con # hecho} many {Una línea de tiempo con # hechos} other {Una línea de tiempo con # hechos}}; inicio: {from}; final: {to}.',
	'time.describe.at': 'Una línea de tiempo: {from}.',
	'time.describe.none': 'Una línea de tiempo sin hechos fechados.',
	'time.describe.leaps': 'Deja fuera: {lengths}.',
	'time.describe.told': 'El relato salta en el tiempo: {jumps}.',
	'time.describe.straight': 'Se cuenta en el orden en que sucedió.',
	'time.describe.jump': 'en el paso {n}, {jump}',

	'map.of': 'Mapa: {places}.',
	'map.area': '{places}: {tone}.',
	'map.area.standing': '{places}: {tone} ({standing}).',
	'map.marks': 'Señalado: {list}.',
	'map.mark.as': '{place} ({what})',
	'map.symbol.held': 'aún en su poder',
	'map.symbol.base': 'base militar',
	'map.symbol.mission': 'misión diplomática',
	'map.flow': 'Una flecha; origen: {from}; destino: {to}.',
	'map.flow.text': 'Una flecha; origen: {from}; destino: {to}: {text}.',
	'map.route': 'Una ruta: {places}.',
	'map.route.text': 'Una ruta: {places} ({text}).',
	'map.route.reached': 'recorrida hasta {place}',
	'map.rings': 'Círculos; centro: {place}; radios: {list}.',
	'map.shapes': 'Trazado: {list}.',
	'map.inset': 'En un mapa menor: {text}',
	'map.key.held': 'Aún en su poder',
	'map.key.base': 'Base militar',
	'map.key.mission': 'Consulado o embajada',
	'map.key.flow': 'Movimiento',
	'map.key.route': 'Ruta',
	'map.key.ahead': 'Por recorrer',
	'map.loose.area-country': 'No se informa del punto de paso; trazado de la provincia al país.',
	'map.loose': 'No se informa de la ruta exacta; trazado de zona a zona.',
	'map.vague':
		'{n, plural, one {No se informa de la posición; lugar solo nombrado: {list}} many {No se informa de las posiciones; lugares solo nombrados: {list}} other {No se informa de las posiciones; lugares solo nombrados: {list}}}.',
	'map.world': 'Mapa del mundo.',
	'map.part': 'Mapa de una parte del mundo.',
	'map.opening.plain': 'Mapa de la región.',
	'map.explore': 'Explorar este mapa',
	'map.explore.title': 'Mapa para explorar',
	'map.explore.in': 'Acercar',
	'map.explore.out': 'Alejar',
	'map.explore.reset': 'Volver a la vista del paso',
	'map.explore.leave': 'Salir del mapa',
	'map.explore.hint': 'Arrastre para mover, desplace o pellizque para acercar, Esc para salir.',
	'map.explore.keys':
		'Las flechas mueven el mapa, más y menos acercan y alejan, 0 vuelve a la vista del paso, Escape sale. Tab lleva a lo que está marcado.',
	'map.explore.zoom': 'Zoom {n} %',
	'map.explore.told': 'Se cuenta en',
	'map.explore.shut': 'Cerrar',
	'map.explore.left': 'De vuelta en la historia.',
	'map.credit': '{credits}. Las fronteras no implican reconocimiento.',

	'site.title': 'Historias que se leen al desplazarse',
	'site.description':
		'Una secuencia ordenada de hechos se convierte en una historia que se lee al desplazarse, se inserta en cualquier página y se reordena en un editor.',
	'site.lead':
		'Cada historia es un solo documento: hechos con sus fechas, lugares, fuentes y grado de certeza. Aquí se lee, en otras páginas se inserta y en un editor se reordena.',
	'site.nav': 'Sitio',
	'site.docs': 'Documentación',
	'site.embed': 'Insertar',
	'site.edit': 'Editar',
	'site.steps': '{n, plural, one {# paso} many {# pasos} other {# pasos}}',
	'site.languages': '{n, plural, one {# idioma} many {# idiomas} other {# idiomas}}',
	'site.empty': 'Todavía no hay ninguna historia.',
	'site.stories': 'Todas las historias',
	'error.missing': 'No hay nada en esta dirección',
	'error.missing.why':
		'Puede que una historia que estaba aquí se haya mudado: todas las historias están en la primera página.',
	'error.failed': 'Algo ha fallado aquí',
	'error.failed.why': 'No es culpa suya. Inténtelo de nuevo en un momento.'
};

const PARTS: Readonly<Record<PartName, string>> = { year: 'año', month: 'mes', day: 'día' };
const SEASONS = ['primavera', 'verano', 'otoño', 'invierno'];

/** The article that a date takes after a preposition: "el 4 de julio", "la década de 1990", "2021". */
function article(text: string): '' | 'el ' | 'la ' | 'los ' {
	if (/^años/.test(text)) return 'los ';
	if (/^(?:década|primavera)/.test(text)) return 'la ';
	const day = /^\d{1,2}(?:\s?–\s?\d{1,2})? de /.test(text);
	return day || /^(?:siglo|s\.|verano|otoño|invierno|año |\d+\.º)/.test(text) ? 'el ' : '';
}

/** "desde el 3 de julio", "quizá desde aproximadamente el 3 de julio". */
function governed(preposition: string, text: string): string {
	const [, doubt = '', about = '', date = text] = /^(quizá )?(hacia )?(.*)$/su.exec(text) ?? [];
	return about
		? `${doubt}${preposition} aproximadamente ${date}`
		: `${doubt}${preposition} ${article(date)}${date}`;
}

function drawn({ start, end, doubtful, within }: Edges, span: string | null): string {
	const sentences: string[] = [];
	if (span)
		sentences.push(`Dibujado como el intervalo ${span}${within ? ', dentro del cual está' : ''}.`);
	else if (within) sentences.push('Dibujado como un intervalo dentro del cual está.');
	if (start === 'soft' && end === 'soft') sentences.push('Difuminado en ambos extremos.');
	else if (start === 'soft') sentences.push('Difuminado al inicio.');
	else if (end === 'soft') sentences.push('Difuminado al final.');
	if (start === 'fading') sentences.push('El inicio es desconocido: se desvanece hacia el pasado.');
	if (start === 'open') sentences.push('Abierto hacia el pasado.');
	if (end === 'fading') sentences.push('El final es desconocido: se desvanece hacia el futuro.');
	if (end === 'open') sentences.push('Dibujado sin final.');
	if (doubtful) sentences.push('Marcado como dudoso.');
	return sentences.length > 0 ? sentences.join(' ') : 'Firme en ambos extremos.';
}

export const dates: DateWords = {
	about(text, style) {
		if (text.startsWith('hace ')) return text.replace('hace ', 'hace unos ');
		return style === 'long' ? `hacia ${article(text)}${text}` : `c. ${text}`;
	},
	perhaps: (text, style) => (style === 'long' ? `quizá ${text}` : `${text} (?)`),
	partly: (text, parts, how) =>
		`${text} (${parts.map((part) => PARTS[part]).join(' y ')} ${how.uncertain ? 'incierto' : 'aproximado'}${parts.length > 1 ? 's' : ''})`,
	range: dashed,
	by: (text) => governed('hasta', text),
	orEarlier: (text) => `${text} o antes`,
	from: (text) => governed('desde', text),
	orLater: (text) => `${text} o después`,
	before: (text, choice) => `${text} ${choice === 'one' ? 'o' : 'y'} antes`,
	after: (text, choice) => `${text} ${choice === 'one' ? 'o' : 'y'} después`,
	oneOf: (list) => `una de estas fechas: ${list}`,
	decade: (year, style) => (style === 'long' ? `década de ${year}` : `años ${year}`),
	century: (n, bc, style) =>
		`${style === 'long' ? 'siglo' : 's.'} ${roman(n)}${bc ? ' a. C.' : ''}`,
	millennium: (n, bc, style) =>
		`${n}.º ${style === 'long' ? 'milenio' : 'mil.'}${bc ? ' a. C.' : ''}`,
	season(code, year, style) {
		if (code > 36) return null;
		if (code > 32) return `${code - 32}.º ${style === 'long' ? 'trimestre' : 'trim.'} de ${year}`;
		const season = `${SEASONS[(code - 21) % 4]} de ${year}`;
		return code > 28 && style === 'long' ? `${season} (hemisferio sur)` : season;
	},
	yearsAgo: (amount) => `hace ${amount} ${/mill(?:ón|ones)$/.test(amount) ? 'de años' : 'años'}`,
	farYear: (year, style) => (style === 'long' ? `año ${year}` : year),
	inSome: (dayOrMonth, years) => `${dayOrMonth}, ${years}`,
	noYear: (dayOrMonth) => (dayOrMonth ? `${dayOrMonth}, año desconocido` : 'año desconocido'),
	gregorian: (text) => text,
	inZone: (text, zone) => `${text} (${zone})`,
	drawn
};

export const es: LanguageWords = { messages, dates };
