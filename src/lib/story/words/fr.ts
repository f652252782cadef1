/** French. Not read by a native editor yet. */
import type { DateWords, Edges, PartName } from '../dates/types.js';
import { dashed } from './en.js';
import { roman } from './roman.js';
import type { LanguageWords, Messages } from './types.js';

const messages: Messages = {
	'order.label': 'Ordre des étapes',
	'order.chosen': 'Ordre des étapes : {order}',
	'order.told': 'Ordre du récit',
	'order.time': 'Ordre des faits',
	'step.next': 'Étape suivante',
	'step.previous': 'Étape précédente',
	'step.of': '{n} sur {m}',
	'step.here': 'Étape {n} sur {m} : {label}, {when}',
	'step.number': 'Étape {n}',
	'step.count': '{n}',
	'step.undated': 'Date inconnue',
	'step.claims': 'Sur quoi cela repose',
	'step.picture': 'Image : {text}',

	begin: '{n, plural, one {# étape} many {# étapes} other {# étapes}}, commencer',
	'story.by': 'Par {names}',
	'story.asOf': 'État des faits : {date}',
	'story.pictures': 'Lire avec les images',
	'story.languages': 'Langues',

	'standing.title': 'Quel degré de certitude, et qui le dit',
	'standing.confirmed': 'confirmé',
	'standing.reported': 'rapporté',
	'standing.attributed': 'attribué',
	'standing.unverified': 'non vérifié',
	'standing.disputed': 'contesté',
	'standing.planned': 'prévu',
	'standing.corrected': 'corrigé',
	'standing.retracted': 'retiré',
	'standing.confirmed.means': 'Au moins deux sources indépendantes le disent.',
	'standing.reported.means': 'La source le dit en son propre nom.',
	'standing.attributed.means': 'Une personne ou une institution nommée le dit.',
	'standing.unverified.means': 'On l’a raconté, et personne n’a pu le vérifier.',
	'standing.disputed.means': 'Les sources se contredisent.',
	'standing.planned.means': 'Cela n’a pas encore eu lieu.',
	'standing.corrected.means': 'Cela a été modifié après publication.',
	'standing.retracted.means': 'Cela a été retiré et reste pour mémoire.',
	'standing.confirmed.by': '[confirmé] par {by}',
	'standing.reported.by': '[rapporté] par {by}',
	'standing.attributed.by': '[attribué], source : {by}',
	'standing.unverified.by': '[non vérifié], raconté par {by}',
	'standing.disputed.by': '[contesté], affirmé par {by}',
	'standing.planned.by': '[prévu] par {by}',
	'standing.corrected.by': '[corrigé], désormais par {by}',
	'standing.retracted.by': '[retiré], naguère affirmé par {by}',
	'claim.told': '{by} (propos adressés à : {told})',
	'claim.secondHand': 'repris d’autres comptes rendus',
	'claim.said': 'date des propos : {date}',
	'claim.said.on': 'dit le {date}',
	'claim.saidIn': 'lieu des propos : {place}',
	'claim.said.saidIn': 'date des propos : {date} ; lieu : {place}',
	'claim.said.on.saidIn': 'dit le {date} ; lieu : {place}',
	'claim.movement': '{from} → {to}',
	'quote.translated': 'peut-être traduit',
	'quote.describe': '{by}, textuellement : « {quote} ».',

	'sources.title': 'Sources',
	'source.number': 'Source {n} : {title}',
	'source.usedIn': 'Utilisée dans',
	'source.back': 'Retour à l’étape {n} : {label}',
	'updates.title': 'Modifications de ce récit',
	'update.update': 'Mis à jour',
	'update.correction': 'Corrigé',
	'update.retraction': 'Retiré',
	'update.was': 'Avant',
	'update.now': 'Maintenant',
	'updates.since': 'Modifié depuis votre lecture :',

	'share.step': 'Lien vers l’étape {n}',
	'share.copied': 'Lien copié',
	'search.label': 'Chercher dans ce récit',
	'search.go': 'Chercher',
	'search.found': '{n, plural, one {# étape} many {# d’étapes} other {# étapes}} avec « {query} »',
	'search.none': 'Aucune étape ne contient « {query} ».',
	'search.more': 'Les {n} premières sont affichées.',
	'search.back': 'Retour au récit',
	'feed.story': 'Nouveautés de ce récit',

	'translation.missing': 'Pas encore traduit ; langue du texte : {language}.',
	'translation.stale': 'L’original a changé depuis cette traduction.',

	'text.comma': '{a}, {b}',

	'number.about': 'environ {value}',
	'number.more-than': 'plus de {value}',
	'number.at-least': 'au moins {value}',
	'number.at-most': 'au plus {value}',
	'figure.line': '{value} {label}',
	'figure.byline': '{value} {label} ({by})',
	'stat.number': 'Un nombre : {figures}.',
	'stat.units': 'Un diagramme à points, sur une seule échelle : {figures}.',
	'stat.bars': 'Des barres, sur une seule échelle : {figures}.',
	'stat.figures':
		'{n, plural, =1 {Un chiffre} one {# chiffre} many {# chiffres côte à côte} other {# chiffres côte à côte}} : {figures}.',
	'stat.titled': '{title}. {text}',
	'stat.dot': 'Un point : 1 {unit}.',
	'stat.tile': 'Un point : 1 {unit} ; un carreau : {tile}.',
	'stat.scaled': 'Ici, un point représente {n}, un carreau {tile}.',
	'stat.softEdge': 'Un bord estompé signifie « environ ».',
	'stat.openEdge': 'Une flèche signifie « ou plus ».',
	'stat.empty': 'Un graphique sans chiffres.',
	'stat.was': 'était {value} jusqu’à {date}',
	'stat.line': 'Une courbe dans le temps : {figures}.',
	'stat.range': 'Des fourchettes, sur une seule échelle : {figures}.',
	'stat.share': 'Les parts d’un tout : {figures}.',
	'stat.change': 'Ce qui a changé : {figures}.',
	'stat.line.from': '{label}, de {first} ({start}) à {last} ({end})',
	'stat.line.at': '{label}, {value} ({date})',
	'stat.line.most': '{text}, au plus haut {value} ({date})',
	'stat.line.least': '{text}, au plus bas {value} ({date})',
	'stat.share.of': '{value} ({share})',
	'stat.up': 'en hausse de {by} ({share}) par rapport à {date}',
	'stat.up.plain': 'en hausse de {by} par rapport à {date}',
	'stat.down': 'en baisse de {by} ({share}) par rapport à {date}',
	'stat.same': 'inchangé par rapport à {date}',
	'stat.then': '{date} : {value}',
	'stat.best': 'le plus probable : {value}',
	'stat.square': 'Un carré représente {share}.',
	'stat.hollow': 'Un point creux n’est pas exact.',
	'stat.gap': 'Là où la ligne s’interrompt, aucun chiffre n’est connu.',
	'stat.band': 'La bande va de la plus petite à la plus grande valeur possible.',
	'stat.stroke': 'Un trait plat est aussi long que sa date est incertaine.',
	'stat.before': 'Le contour montre ce qu’il en était avant.',
	'stat.tick': 'Un trait marque la valeur la plus probable.',
	'stat.sameScale': 'À la même échelle à chaque étape.',
	'stat.table': 'En tableau',
	'stat.date': 'Date',
	'stat.unknown': 'inconnu',
	'layer.unknown': 'Un élément de type « {kind} », qui ne peut être montré ici.',
	'layer.failed': 'Cette image n’a pas pu être dessinée.',

	'image.empty': 'Une image.',
	'image.before': 'avant',
	'image.after': 'après',
	'image.compare': 'Deux images à comparer. {a} : {alt} {b} : {then}',
	'image.slider': 'Comparer : {a}, {b}',
	'gallery.describe': '{n, plural, one {# image} many {# images} other {# images}} : {alts}.',
	'video.describe': 'Un film : {title}.',
	'video.silent': 'Un film muet : {title}.',
	'audio.describe': 'Un enregistrement : {title}.',
	'audio.by': 'Un enregistrement : {title}, {by}.',
	'media.transcript': 'Transcription',
	'document.describe': 'Un document : {title}.',
	'document.page': 'Page {n}',
	'document.passage': 'Passage marqué : « {text} »',
	'code.describe':
		'{n, plural, one {# ligne de code} many {# lignes de code} other {# lignes de code}}.',
	'code.describe.in':
		'{n, plural, one {# ligne, langage : {language}} many {# lignes, langage : {language}} other {# lignes, langage : {language}}}.',
	'table.describe':
		'{n, plural, one {Un tableau de # ligne} many {Un tableau de # lignes} other {Un tableau de # lignes}} : {columns}.',
	'embed.describe': '{title}, sur {provider}.',
	'embed.play': 'Lire : {title}',
	'embed.open': 'Ouvrir sur {provider}',
	'embed.note': 'Charge le lecteur depuis {host}. Rien n’en a encore été chargé.',
	'embed.closed': '{provider} a fermé ; le lien ne mène peut-être nulle part.',

	'time.decade': 'années {year}',
	'time.noon': 'midi',
	'time.updated': 'Article mis à jour',
	'time.backTo': 'Retour en arrière : {date}',
	'time.aheadTo': 'Bond en avant : {date}',
	'time.backToYears': 'Retour en arrière : {date}',
	'time.aheadToYears': 'Bond en avant : {date}',
	'time.back': '{length} plus tôt',
	'time.ahead': '{length} plus tard',
	'time.about': 'environ {length}',
	'time.item': 'Étape {n}, {label}, {when}, {standing}',
	'time.item.plain': 'Étape {n}, {label}, {when}',
	'time.others': 'Autres événements',
	'time.known': 'connu',
	'time.soft': 'vers ce moment',
	'time.fade': 'début ou fin inconnus',
	'time.open': 'sans fin fixée',
	'time.describe':
		'{n, plural, one {Une frise de # événement} many {Une frise de # événements} other {Une frise de # événements}} ; début : {from}, fin : {to}.',
	'time.describe.at': 'Une frise : {from}.',
	'time.describe.none': 'Une frise sans événement daté.',
	'time.describe.leaps': 'Elle passe sur : {lengths}.',
	'time.describe.told': 'Le récit saute dans le temps : {jumps}.',
	'time.describe.straight': 'Le récit suit l’ordre des faits.',
	'time.describe.jump': 'à l’étape {n}, {jump}',

	'map.of': 'Carte : {places}.',
	'map.area': '{places} : {tone}.',
	'map.area.standing': '{places} : {tone} ({standing}).',
	'map.marks': 'Repères : {list}.',
	'map.mark.as': '{place} ({what})',
	'map.symbol.held': 'encore tenu',
	'map.symbol.base': 'base militaire',
	'map.symbol.mission': 'mission diplomatique',
	'map.flow': 'Une flèche ; départ : {from}, arrivée : {to}.',
	'map.flow.text': 'Une flèche ; départ : {from}, arrivée : {to} : {text}.',
	'map.route': 'Un itinéraire : {places}.',
	'map.route.text': 'Un itinéraire : {places} ({text}).',
	'map.route.reached': 'parcouru jusqu’à cette étape : {place}',
	'map.rings': 'Cercles ; centre : {place}, rayons : {list}.',
	'map.shapes': 'Tracé : {list}.',
	'map.inset': 'Sur une carte plus petite : {text}',
	'map.key.held': 'Encore tenu',
	'map.key.base': 'Base militaire',
	'map.key.mission': 'Consulat ou ambassade',
	'map.key.flow': 'Mouvement',
	'map.key.route': 'Itinéraire',
	'map.key.ahead': 'Reste à parcourir',
	'map.loose.area-country':
		'Point de passage non rapporté ; flèche tracée de la province vers le pays.',
	'map.loose': 'Itinéraire exact non rapporté ; flèche tracée de zone à zone.',
	'map.vague':
		'{n, plural, one {Emplacement non rapporté, lieu seulement nommé : {list}} many {Emplacements non rapportés, lieux seulement nommés : {list}} other {Emplacements non rapportés, lieux seulement nommés : {list}}}.',
	'map.world': 'Carte du monde.',
	'map.part': 'Carte d’une partie du monde.',
	'map.opening.plain': 'Carte de la région.',
	'map.explore': 'Explorer cette carte',
	'map.explore.title': 'Carte à explorer',
	'map.explore.in': 'Zoomer',
	'map.explore.out': 'Dézoomer',
	'map.explore.reset': 'Revenir à la vue de l’étape',
	'map.explore.leave': 'Quitter la carte',
	'map.explore.hint': 'Glissez pour déplacer, défilez ou pincez pour zoomer, Échap pour quitter.',
	'map.explore.keys':
		'Les flèches déplacent la carte, plus et moins zooment, 0 revient à la vue de l’étape, Échap quitte. Tab mène à ce qui est marqué.',
	'map.explore.zoom': 'Zoom {n} %',
	'map.explore.told': 'Raconté à',
	'map.explore.shut': 'Fermer',
	'map.explore.left': 'De retour dans le récit.',
	'map.credit': '{credits}. Le tracé des frontières ne vaut pas reconnaissance.',

	'site.title': 'Des récits qui se lisent en défilant',
	'site.description':
		'Une suite ordonnée d’événements devient un récit qui se lit en défilant, s’intègre partout et se réordonne dans un éditeur.',
	'site.lead':
		'Chaque récit est un seul document : des événements avec leurs dates, leurs lieux, leurs sources et leur degré de certitude. On le lit ici, il s’intègre dans d’autres pages, on le réordonne dans un éditeur.',
	'site.nav': 'Site',
	'site.docs': 'Documentation',
	'site.embed': 'Intégrer',
	'site.edit': 'Modifier',
	'site.steps': '{n, plural, one {# étape} many {# étapes} other {# étapes}}',
	'site.languages': '{n, plural, one {# langue} many {# langues} other {# langues}}',
	'site.empty': 'Il n’y a pas encore de récit.',
	'site.stories': 'Tous les récits',
	'error.missing': 'Il n’y a rien à cette adresse',
	'error.missing.why':
		'Un récit qui était ici a peut-être déménagé : tous les récits sont en première page.',
	'error.failed': 'Quelque chose a échoué ici',
	'error.failed.why': 'Vous n’y êtes pour rien. Réessayez dans un instant.'
};

const PARTS: Readonly<Record<PartName, string>> = { year: 'année', month: 'mois', day: 'jour' };
const SEASONS = ['printemps', 'été', 'automne', 'hiver'];
const DAY =
	/^\d{1,2}(?:er)?(?:\s?–\s?\d{1,2})?\s(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)/;

/** The article that a date takes after a preposition: "le 4 juillet", "les années 1990", "l’été 2021", "2021". */
function article(text: string): '' | 'le ' | 'les ' | 'l’' {
	if (/^années/.test(text)) return 'les ';
	if (/^(?:été|automne|hiver|an )/.test(text)) return 'l’';
	return DAY.test(text) || /^(?:printemps|[IVXLC]+ᵉ|\d+ᵉ)/.test(text) ? 'le ' : '';
}

/** What makes a date vague, apart from it: "peut-être", "vers". */
function loose(text: string): readonly [doubt: string, date: string, about: string] {
	const [, doubt = '', vers = '', date = text] =
		/^(peut-être )?(vers |v\. )?(.*)$/su.exec(text) ?? [];
	return [doubt, vers ? date.replace(/^(?:les? |l’)/, '') : date, vers ? ' environ' : ''];
}

function until(text: string): string {
	const [doubt, date, about] = loose(text);
	const to = { '': 'jusqu’en ', 'le ': 'jusqu’au ', 'les ': 'jusqu’aux ', 'l’': 'jusqu’à l’' };
	return `${doubt}${to[article(date)]}${date}${about}`;
}

function since(text: string): string {
	const [doubt, date, about] = loose(text);
	const of = /^[aéoh]/i.test(date) ? 'd’' : 'de ';
	const from = { '': of, 'le ': 'du ', 'les ': 'des ', 'l’': 'de l’' };
	return `${doubt}à partir ${from[article(date)]}${date}${about}`;
}

function partly(parts: readonly PartName[], uncertain: boolean): string {
	const feminine = parts.length === 1 && parts[0] === 'year';
	const how = uncertain
		? feminine
			? 'incertaine'
			: 'incertain'
		: feminine
			? 'approximative'
			: 'approximatif';
	return `${parts.map((part) => PARTS[part]).join(' et ')} ${how}${parts.length > 1 ? 's' : ''}`;
}

/** "Iᵉʳ", "XXᵉ"; "2ᵉ". */
const nth = (n: number, sign: string): string => `${sign}${n === 1 ? 'ᵉʳ' : 'ᵉ'}`;

function drawn({ start, end, doubtful, within }: Edges, span: string | null): string {
	const sentences: string[] = [];
	if (span) sentences.push(`Tracé comme l’intervalle ${span}${within ? ', où il se situe' : ''}.`);
	else if (within) sentences.push('Tracé comme un intervalle où il se situe.');
	if (start === 'soft' && end === 'soft') sentences.push('Estompé aux deux bouts.');
	else if (start === 'soft') sentences.push('Estompé au début.');
	else if (end === 'soft') sentences.push('Estompé à la fin.');
	if (start === 'fading') sentences.push('Le début est inconnu : il se perd dans le passé.');
	if (start === 'open') sentences.push('Ouvert sur le passé.');
	if (end === 'fading') sentences.push('La fin est inconnue : elle se perd dans l’avenir.');
	if (end === 'open') sentences.push('Tracé sans fin.');
	if (doubtful) sentences.push('Marqué comme douteux.');
	return sentences.length > 0 ? sentences.join(' ') : 'Tracé net aux deux bouts.';
}

export const dates: DateWords = {
	about(text, style) {
		if (text.startsWith('il y a ')) return text.replace('il y a ', 'il y a environ ');
		return style === 'long' ? `vers ${article(text)}${text}` : `v. ${text}`;
	},
	perhaps: (text, style) => (style === 'long' ? `peut-être ${text}` : `${text} ?`),
	partly: (text, parts, how) => `${text} (${partly(parts, how.uncertain)})`,
	range: dashed,
	by: until,
	orEarlier: (text) => `${text} ou avant`,
	from: since,
	orLater: (text) => `${text} ou après`,
	before: (text, choice) => `${text} ${choice === 'one' ? 'ou' : 'et'} avant`,
	after: (text, choice) => `${text} ${choice === 'one' ? 'ou' : 'et'} après`,
	oneOf: (list) => `l’une de ces dates : ${list}`,
	decade: (year) => `années ${year}`,
	century: (n, bc, style) =>
		`${nth(n, roman(n))} ${style === 'long' ? 'siècle' : 's.'}${bc ? ' av. J.-C.' : ''}`,
	millennium: (n, bc, style) =>
		`${nth(n, String(n))} ${style === 'long' ? 'millénaire' : 'mill.'}${bc ? ' av. J.-C.' : ''}`,
	season(code, year, style) {
		if (code > 36) return null;
		if (code > 32) {
			const quarter = nth(code - 32, String(code - 32));
			return `${quarter} ${style === 'long' ? 'trimestre' : 'trim.'} ${year}`;
		}
		const season = `${SEASONS[(code - 21) % 4]} ${year}`;
		return code > 28 && style === 'long' ? `${season} (hémisphère Sud)` : season;
	},
	yearsAgo: (amount) => `il y a ${amount} ${/illi(?:on|ard)s?$/.test(amount) ? 'd’années' : 'ans'}`,
	farYear: (year, style) => (style === 'long' ? `an ${year}` : year),
	inSome: (dayOrMonth, years) => `${dayOrMonth}, ${years}`,
	noYear: (dayOrMonth) => (dayOrMonth ? `${dayOrMonth}, année inconnue` : 'année inconnue'),
	gregorian: (text) => text,
	inZone: (text, zone) => `${text} (${zone})`,
	drawn
};

export const fr: LanguageWords = { messages, dates };
