/** Portuguese. Not read by a native editor yet. */
import type { DateWords, Edges, PartName } from '../dates/types.js';
import { dashed } from './en.js';
import { roman } from './roman.js';
import type { LanguageWords, Messages } from './types.js';

const messages: Messages = {
	'order.label': 'Ordem das etapas',
	'order.chosen': 'Ordem das etapas: {order}',
	'order.told': 'Como é contado',
	'order.time': 'Como aconteceu',
	'step.next': 'Próxima etapa',
	'step.previous': 'Etapa anterior',
	'step.of': '{n} de {m}',
	'step.here': 'Etapa {n} de {m}: {label}, {when}',
	'step.number': 'Etapa {n}',
	'step.count': '{n}',
	'step.undated': 'Data desconhecida',
	'step.claims': 'Em que isto se baseia',
	'step.picture': 'Imagem: {text}',

	begin: '{n, plural, one {# etapa} many {# etapas} other {# etapas}}, começar',
	'story.by': 'Por {names}',
	'story.asOf': 'Situação em: {date}',
	'story.pictures': 'Ler com as imagens',
	'story.languages': 'Idiomas',

	'standing.title': 'Qual é o grau de certeza e quem o diz',
	'standing.confirmed': 'confirmado',
	'standing.reported': 'noticiado',
	'standing.attributed': 'atribuído',
	'standing.unverified': 'não verificado',
	'standing.disputed': 'contestado',
	'standing.planned': 'previsto',
	'standing.corrected': 'corrigido',
	'standing.retracted': 'retirado',
	'standing.confirmed.means': 'Pelo menos duas fontes independentes o dizem.',
	'standing.reported.means': 'A fonte o diz com a própria voz.',
	'standing.attributed.means': 'Alguém identificado pelo nome o diz.',
	'standing.unverified.means': 'Foi contado, e ninguém pôde verificar.',
	'standing.disputed.means': 'As fontes se contradizem.',
	'standing.planned.means': 'Ainda não aconteceu.',
	'standing.corrected.means': 'Foi alterado depois de publicado.',
	'standing.retracted.means': 'Foi retirado e fica para registro.',
	'standing.confirmed.by': '[confirmado] por {by}',
	'standing.reported.by': '[noticiado] por {by}',
	'standing.attributed.by': '[atribuído]; quem o diz: {by}',
	'standing.unverified.by': '[não verificado]; quem o conta: {by}',
	'standing.disputed.by': '[contestado]; quem o afirma: {by}',
	'standing.planned.by': '[previsto]; por quem: {by}',
	'standing.corrected.by': '[corrigido]; quem o diz agora: {by}',
	'standing.retracted.by': '[retirado]; quem o dizia: {by}',
	'claim.told': '{by} (dito a: {told})',
	'claim.secondHand': 'repassado de outros relatos',
	'claim.said': 'data da declaração: {date}',
	'claim.said.on': 'dito em {date}',
	'claim.saidIn': 'local da declaração: {place}',
	'claim.said.saidIn': 'data da declaração: {date}; local: {place}',
	'claim.said.on.saidIn': 'dito em {date}; local: {place}',
	'claim.movement': '{from} → {to}',
	'quote.translated': 'talvez traduzido',
	'quote.describe': '{by}, textualmente: “{quote}”.',

	'sources.title': 'Fontes',
	'source.number': 'Fonte {n}: {title}',
	'source.usedIn': 'Usado em',
	'source.back': 'Voltar à etapa {n}: {label}',
	'updates.title': 'Alterações nesta história',
	'update.update': 'Atualizado',
	'update.correction': 'Corrigido',
	'update.retraction': 'Retirado',
	'update.was': 'Antes',
	'update.now': 'Agora',
	'updates.since': 'Atualizado desde a sua leitura:',

	'share.step': 'Ligação para o passo {n}',
	'share.copied': 'Ligação copiada',
	'search.label': 'Pesquisar nesta história',
	'search.go': 'Pesquisar',
	'search.found': '{n, plural, one {# passo} many {# de passos} other {# passos}} com “{query}”',
	'search.none': 'Nenhum passo contém “{query}”.',
	'search.more': 'São mostrados os primeiros {n}.',
	'search.back': 'Voltar à história',
	'feed.story': 'Novidades desta história',

	'translation.missing': 'Ainda não traduzido; idioma do texto: {language}.',
	'translation.stale': 'O original mudou desde esta tradução.',

	'text.comma': '{a}, {b}',

	'number.about': 'cerca de {value}',
	'number.more-than': 'mais de {value}',
	'number.at-least': 'pelo menos {value}',
	'number.at-most': 'no máximo {value}',
	'figure.line': '{value} {label}',
	'figure.byline': '{value} {label} ({by})',
	'stat.number': 'Um número: {figures}.',
	'stat.units': 'Um diagrama de pontos em uma só escala: {figures}.',
	'stat.bars': 'Barras em uma só escala: {figures}.',
	'stat.figures':
		'{n, plural, =1 {Um número} one {# número} many {# números lado a lado} other {# números lado a lado}}: {figures}.',
	'stat.titled': '{title}. {text}',
	'stat.dot': 'Um ponto: 1 {unit}.',
	'stat.tile': 'Um ponto: 1 {unit}; um quadro: {tile}.',
	'stat.scaled': 'Aqui um ponto representa {n}; um quadro, {tile}.',
	'stat.softEdge': 'Uma borda esmaecida significa “cerca de”.',
	'stat.openEdge': 'Uma seta significa “ou mais”.',
	'stat.empty': 'Um gráfico sem números.',
	'stat.was': 'era {value} até {date}',
	'stat.line': 'Uma linha no tempo: {figures}.',
	'stat.range': 'Intervalos em uma só escala: {figures}.',
	'stat.share': 'Partes de um todo: {figures}.',
	'stat.change': 'O que mudou: {figures}.',
	'stat.line.from': '{label}, de {first} ({start}) a {last} ({end})',
	'stat.line.at': '{label}, {value} ({date})',
	'stat.line.most': '{text}, máximo {value} ({date})',
	'stat.line.least': '{text}, mínimo {value} ({date})',
	'stat.share.of': '{value} ({share})',
	'stat.up': '{by} a mais ({share}) desde {date}',
	'stat.up.plain': '{by} a mais desde {date}',
	'stat.down': '{by} a menos ({share}) desde {date}',
	'stat.same': 'sem mudança desde {date}',
	'stat.then': '{date}: {value}',
	'stat.best': 'mais provável: {value}',
	'stat.square': 'Um quadrado é {share}.',
	'stat.hollow': 'Um ponto vazado não é exato.',
	'stat.gap': 'Onde a linha se interrompe, o número não é conhecido.',
	'stat.band': 'A faixa vai do menor ao maior valor possível.',
	'stat.stroke': 'Um traço plano é tão longo quanto sua data é incerta.',
	'stat.before': 'O contorno é o que havia antes.',
	'stat.tick': 'Uma marca indica o valor mais provável.',
	'stat.sameScale': 'Na mesma escala em cada passo.',
	'stat.table': 'Em tabela',
	'stat.date': 'Data',
	'stat.unknown': 'não se sabe',
	'layer.unknown': 'Algo do tipo “{kind}”, que não pode ser mostrado aqui.',
	'layer.failed': 'Não foi possível desenhar esta imagem.',

	'image.empty': 'Uma imagem.',
	'image.before': 'antes',
	'image.after': 'depois',
	'image.compare': 'Duas imagens para comparar. {a}: {alt} {b}: {then}',
	'image.slider': 'Comparar: {a}, {b}',
	'gallery.describe': '{n, plural, one {# imagem} many {# imagens} other {# imagens}}: {alts}.',
	'video.describe': 'Um filme: {title}.',
	'video.silent': 'Um filme sem som: {title}.',
	'audio.describe': 'Uma gravação: {title}.',
	'audio.by': 'Uma gravação: {title}, {by}.',
	'media.transcript': 'Transcrição',
	'document.describe': 'Um documento: {title}.',
	'document.page': 'Página {n}',
	'document.passage': 'Assinalado: “{text}”',
	'code.describe':
		'{n, plural, one {# linha de código} many {# linhas de código} other {# linhas de código}}.',
	'code.describe.in':
		'{n, plural, one {# linha de {language}} many {# linhas de {language}} other {# linhas de {language}}}.',
	'table.describe':
		'{n, plural, one {Uma tabela de # linha} many {Uma tabela de # linhas} other {Uma tabela de # linhas}}: {columns}.',
	'embed.describe': '{title}, plataforma: {provider}.',
	'embed.play': 'Reproduzir: {title}',
	'embed.open': 'Abrir em outro site: {provider}',
	'embed.note': 'Carrega o reprodutor de {host}. Nada foi carregado de lá ainda.',
	'embed.closed': 'O serviço {provider} encerrou; o link talvez não leve a lugar nenhum.',

	'time.decade': 'anos {year}',
	'time.noon': 'meio-dia',
	'time.updated': 'Reportagem atualizada',
	'time.backTo': 'Salto para trás: {date}',
	'time.aheadTo': 'Salto adiante: {date}',
	'time.backToYears': 'Salto para trás: {date}',
	'time.aheadToYears': 'Salto adiante: {date}',
	'time.back': '{length} antes',
	'time.ahead': '{length} depois',
	'time.about': 'cerca de {length}',
	'time.item': 'Etapa {n}, {label}, {when}, {standing}',
	'time.item.plain': 'Etapa {n}, {label}, {when}',
	'time.others': 'Outros acontecimentos',
	'time.known': 'conhecido',
	'time.soft': 'por volta disso',
	'time.fade': 'início ou fim desconhecidos',
	'time.open': 'sem fim definido',
	'time.describe':
		'{n, plural, one {Uma linha do tempo com # acontecimento} many {Uma linha do tempo com # acontecimentos} other {Uma linha do tempo com # acontecimentos}}; início: {from}; fim: {to}.',
	'time.describe.at': 'Uma linha do tempo: {from}.',
	'time.describe.none': 'Uma linha do tempo sem acontecimentos datados.',
	'time.describe.leaps': 'Ficam de fora: {lengths}.',
	'time.describe.told': 'A narração salta no tempo: {jumps}.',
	'time.describe.straight': 'É contado na ordem em que aconteceu.',
	'time.describe.jump': 'na etapa {n}, {jump}',

	'map.of': 'Mapa: {places}.',
	'map.area': '{places}: {tone}.',
	'map.area.standing': '{places}: {tone} ({standing}).',
	'map.marks': 'Assinalado: {list}.',
	'map.mark.as': '{place} ({what})',
	'map.symbol.held': 'ainda mantido',
	'map.symbol.base': 'base militar',
	'map.symbol.mission': 'missão diplomática',
	'map.flow': 'Uma seta; origem: {from}; destino: {to}.',
	'map.flow.text': 'Uma seta; origem: {from}; destino: {to}: {text}.',
	'map.route': 'Uma rota: {places}.',
	'map.route.text': 'Uma rota: {places} ({text}).',
	'map.route.reached': 'percorrida até {place}',
	'map.rings': 'Círculos; centro: {place}; raios: {list}.',
	'map.shapes': 'Traçado: {list}.',
	'map.inset': 'Num mapa menor: {text}',
	'map.key.held': 'Ainda mantido',
	'map.key.base': 'Base militar',
	'map.key.mission': 'Consulado ou embaixada',
	'map.key.flow': 'Movimento',
	'map.key.route': 'Rota',
	'map.key.ahead': 'Por percorrer',
	'map.loose.area-country': 'Ponto de travessia não informado; traçado da província ao país.',
	'map.loose': 'Rota exata não informada; traçado de área a área.',
	'map.vague':
		'{n, plural, one {Posição não informada; lugar apenas nomeado: {list}} many {Posições não informadas; lugares apenas nomeados: {list}} other {Posições não informadas; lugares apenas nomeados: {list}}}.',
	'map.world': 'Mapa do mundo.',
	'map.part': 'Mapa de uma parte do mundo.',
	'map.opening.plain': 'Mapa da região.',
	'map.explore': 'Explorar este mapa',
	'map.explore.title': 'Mapa para explorar',
	'map.explore.in': 'Aproximar',
	'map.explore.out': 'Afastar',
	'map.explore.reset': 'Voltar à vista do passo',
	'map.explore.leave': 'Sair do mapa',
	'map.explore.hint': 'Arraste para mover, role ou belisque para aproximar, Esc para sair.',
	'map.explore.keys':
		'As setas movem o mapa, mais e menos aproximam e afastam, 0 volta à vista do passo, Escape sai. Tab leva ao que está marcado.',
	'map.explore.zoom': 'Zoom {n} %',
	'map.explore.told': 'Contado em',
	'map.explore.shut': 'Fechar',
	'map.explore.left': 'De volta à história.',
	'map.credit': '{credits}. As fronteiras não implicam reconhecimento.',

	'site.title': 'Histórias que se leem rolando a página',
	'site.description':
		'Uma sequência ordenada de acontecimentos vira uma história que se lê rolando a página, se incorpora em qualquer lugar e se reordena em um editor.',
	'site.lead':
		'Cada história é um só documento: acontecimentos com suas datas, lugares, fontes e grau de certeza. Ela é lida aqui, fica em outras páginas e é reordenada em um editor.',
	'site.nav': 'Site',
	'site.docs': 'Documentação',
	'site.embed': 'Incorporar',
	'site.edit': 'Editar',
	'site.steps': '{n, plural, one {# etapa} many {# etapas} other {# etapas}}',
	'site.languages': '{n, plural, one {# idioma} many {# idiomas} other {# idiomas}}',
	'site.empty': 'Ainda não há nenhuma história.',
	'site.stories': 'Todas as histórias',
	'error.missing': 'Não há nada neste endereço',
	'error.missing.why':
		'Uma história que estava aqui pode ter mudado de lugar: todas as histórias estão na primeira página.',
	'error.failed': 'Algo deu errado aqui',
	'error.failed.why': 'A falha não é sua. Tente novamente daqui a pouco.'
};

const PARTS: Readonly<Record<PartName, string>> = { year: 'ano', month: 'mês', day: 'dia' };
const SEASONS = ['primavera', 'verão', 'outono', 'inverno'];

/** The article of a date: "a década de 1990", "o século XX"; days, months and years have none. */
function article(text: string): '' | 'a' | 'o' | 'os' {
	if (/^anos/.test(text)) return 'os';
	if (/^(?:década|primavera)/.test(text)) return 'a';
	return /^(?:século|séc|verão|outono|inverno|ano |\d+\.º)/.test(text) ? 'o' : '';
}

/** "de 2021", "da década de 1990", "do século XX". */
const of = (text: string): string => `d${article(text) || 'e'} ${text}`;

/** What makes a date vague, apart from it. */
function loose(text: string): readonly [doubt: string, about: boolean, date: string] {
	const [, doubt = '', about, date = text] =
		/^(talvez )?(por volta (?:d[eoa]|dos) )?(.*)$/su.exec(text) ?? [];
	return [doubt, about !== undefined, date];
}

function until(text: string): string {
	const [doubt, about, date] = loose(text);
	const the = article(date);
	return `${doubt}até ${about ? 'aproximadamente ' : ''}${the ? `${the} ` : ''}${date}`;
}

function since(text: string): string {
	const [doubt, about, date] = loose(text);
	return `${doubt}a partir ${about ? `de aproximadamente ${date}` : of(date)}`;
}

function drawn({ start, end, doubtful, within }: Edges, span: string | null): string {
	const sentences: string[] = [];
	if (span)
		sentences.push(`Desenhado como o intervalo ${span}${within ? ', dentro do qual está' : ''}.`);
	else if (within) sentences.push('Desenhado como um intervalo dentro do qual está.');
	if (start === 'soft' && end === 'soft') sentences.push('Esmaecido nas duas pontas.');
	else if (start === 'soft') sentences.push('Esmaecido no início.');
	else if (end === 'soft') sentences.push('Esmaecido no fim.');
	if (start === 'fading') sentences.push('O início é desconhecido: esmaece em direção ao passado.');
	if (start === 'open') sentences.push('Aberto para o passado.');
	if (end === 'fading') sentences.push('O fim é desconhecido: esmaece em direção ao futuro.');
	if (end === 'open') sentences.push('Desenhado sem fim.');
	if (doubtful) sentences.push('Marcado como duvidoso.');
	return sentences.length > 0 ? sentences.join(' ') : 'Firme nas duas pontas.';
}

export const dates: DateWords = {
	about(text, style) {
		if (text.startsWith('há ')) return text.replace('há ', 'há cerca de ');
		return style === 'long' ? `por volta ${of(text)}` : `c. ${text}`;
	},
	perhaps: (text, style) => (style === 'long' ? `talvez ${text}` : `${text}?`),
	partly: (text, parts, how) =>
		`${text} (${parts.map((part) => PARTS[part]).join(' e ')} ${how.uncertain ? 'incerto' : 'aproximado'}${parts.length > 1 ? 's' : ''})`,
	range: dashed,
	by: until,
	orEarlier: (text) => `${text} ou antes`,
	from: since,
	orLater: (text) => `${text} ou depois`,
	before: (text, choice) => `${text} ${choice === 'one' ? 'ou' : 'e'} antes`,
	after: (text, choice) => `${text} ${choice === 'one' ? 'ou' : 'e'} depois`,
	oneOf: (list) => `uma destas datas: ${list}`,
	decade: (year, style) => (style === 'long' ? `década de ${year}` : `anos ${year}`),
	century: (n, bc, style) =>
		`${style === 'long' ? 'século' : 'séc.'} ${roman(n)}${bc ? ' a.C.' : ''}`,
	millennium: (n, bc, style) =>
		`${n}.º ${style === 'long' ? 'milênio' : 'mil.'}${bc ? ' a.C.' : ''}`,
	season(code, year, style) {
		if (code > 36) return null;
		if (code > 32) return `${code - 32}.º ${style === 'long' ? 'trimestre' : 'trim.'} de ${year}`;
		const season = `${SEASONS[(code - 21) % 4]} de ${year}`;
		return code > 28 && style === 'long' ? `${season} (hemisfério sul)` : season;
	},
	yearsAgo: (amount) =>
		`há ${amount} ${/(?:ilhão|ilhões|ilião|iliões)$/.test(amount) ? 'de anos' : 'anos'}`,
	farYear: (year, style) => (style === 'long' ? `ano ${year}` : year),
	inSome: (dayOrMonth, years) => `${dayOrMonth}, ${years}`,
	noYear: (dayOrMonth) => (dayOrMonth ? `${dayOrMonth}, ano desconhecido` : 'ano desconhecido'),
	gregorian: (text) => text,
	inZone: (text, zone) => `${text} (${zone})`,
	drawn
};

export const pt: LanguageWords = { messages, dates };
