/**
 * English: every word that readers see, and the source of all keys. `{name}` is a place that is filled; plurals and
 * choices are written as in ICU's MessageFormat (see `format.ts`); `[brackets]` mark the part of a standing that is set
 * bold.
 */
import type { DateWords, Edges } from '../dates/types.js';

/** The messages. Their keys and places are those of all languages. */
export const messages = {
	'order.label': 'Order of the steps',
	'order.chosen': 'Order of the steps: {order}',
	'order.told': 'As told',
	'order.time': 'As it happened',
	'step.next': 'Next step',
	'step.previous': 'Previous step',
	'step.of': '{n} of {m}',
	'step.here': 'Step {n} of {m}: {label}, {when}',
	'step.number': 'Step {n}',
	'step.count': '{n}',
	'step.undated': 'Date not known',
	'step.claims': 'What this rests on',
	'step.picture': 'Picture: {text}',

	begin: '{n, plural, one {# step} other {# steps}}, begin',
	'story.by': 'By {names}',
	'story.asOf': 'As of {date}',
	'story.pictures': 'Read it with its pictures',
	'story.languages': 'Languages',

	'standing.title': 'How sure are we, and who says so',
	'standing.confirmed': 'confirmed',
	'standing.reported': 'reported',
	'standing.attributed': 'attributed',
	'standing.unverified': 'unverified',
	'standing.disputed': 'disputed',
	'standing.planned': 'planned',
	'standing.corrected': 'corrected',
	'standing.retracted': 'retracted',
	'standing.confirmed.means': 'Two independent sources or more say so.',
	'standing.reported.means': 'The source says so in its own voice.',
	'standing.attributed.means': 'A named speaker says so.',
	'standing.unverified.means': 'It was told, and nobody could check it.',
	'standing.disputed.means': 'Sources contradict each other.',
	'standing.planned.means': 'It has not happened yet.',
	'standing.corrected.means': 'It was changed after it was published.',
	'standing.retracted.means': 'It was withdrawn and is kept for the record.',
	'standing.confirmed.by': '[confirmed] by {by}',
	'standing.reported.by': '[reported] by {by}',
	'standing.attributed.by': '[attributed] to {by}',
	'standing.unverified.by': '[unverified], according to {by}',
	'standing.disputed.by': '[disputed], said by {by}',
	'standing.planned.by': '[planned] by {by}',
	'standing.corrected.by': '[corrected], now by {by}',
	'standing.retracted.by': '[retracted], once said by {by}',
	'claim.told': '{by}, to {told}',
	'claim.secondHand': 'passed on from other reports',
	'claim.said': 'said {date}',
	'claim.said.on': 'said on {date}',
	'claim.saidIn': 'said in {place}',
	'claim.said.saidIn': 'said {date} in {place}',
	'claim.said.on.saidIn': 'said on {date} in {place}',
	'claim.movement': '{from} → {to}',
	'quote.translated': 'may be translated',
	'quote.describe': '{by}, in words: “{quote}”.',

	'sources.title': 'Sources',
	'source.number': 'Source {n}: {title}',
	'source.usedIn': 'Used in',
	'source.back': 'Back to step {n}: {label}',
	'updates.title': 'Changes to this story',
	'update.update': 'Updated',
	'update.correction': 'Corrected',
	'update.retraction': 'Withdrawn',
	'update.was': 'Before',
	'update.now': 'Now',
	'updates.since': 'Updated since you read:',

	'share.step': 'Link to step {n}',
	'share.copied': 'Link copied',
	'search.label': 'Search in this story',
	'search.go': 'Search',
	'search.found': '{n, plural, one {# step} other {# steps}} with “{query}”',
	'search.none': 'No step has “{query}”.',
	'search.more': 'The first {n} are shown.',
	'search.back': 'Back to the story',
	'feed.story': 'News of this story',

	'translation.missing': 'Not translated yet: shown in {language}.',
	'translation.stale': 'The original has changed since this was translated.',

	'text.comma': '{a}, {b}',

	'number.about': 'about {value}',
	'number.more-than': 'more than {value}',
	'number.at-least': 'at least {value}',
	'number.at-most': 'at most {value}',
	'figure.line': '{value} {label}',
	'figure.byline': '{value} {label} ({by})',
	'stat.number': 'A number: {figures}.',
	'stat.units': 'A unit chart on one scale: {figures}.',
	'stat.bars': 'Bars on one scale: {figures}.',
	'stat.figures': '{n, plural, one {A figure} other {# figures side by side}}: {figures}.',
	'stat.titled': '{title}. {text}',
	'stat.dot': 'One dot is one {unit}.',
	'stat.tile': 'One dot is one {unit}, a tile {tile}.',
	'stat.scaled': 'Here one dot stands for {n}, a tile for {tile}.',
	'stat.softEdge': 'A fading edge means “about”.',
	'stat.openEdge': 'An arrow means “or more”.',
	'stat.empty': 'A chart without figures.',
	'stat.was': 'was {value} until {date}',
	'stat.line': 'A line over time: {figures}.',
	'stat.range': 'Ranges on one scale: {figures}.',
	'stat.share': 'Parts of a whole: {figures}.',
	'stat.change': 'What changed: {figures}.',
	'stat.line.from': '{label}, from {first} ({start}) to {last} ({end})',
	'stat.line.at': '{label}, {value} ({date})',
	'stat.line.most': '{text}, highest {value} ({date})',
	'stat.line.least': '{text}, lowest {value} ({date})',
	'stat.share.of': '{value} ({share})',
	'stat.up': 'up {by} ({share}) since {date}',
	'stat.up.plain': 'up {by} since {date}',
	'stat.down': 'down {by} ({share}) since {date}',
	'stat.same': 'unchanged since {date}',
	'stat.then': '{date}: {value}',
	'stat.best': 'most likely {value}',
	'stat.square': 'One square is {share}.',
	'stat.hollow': 'A hollow point is not exact.',
	'stat.gap': 'Where the line breaks, no figure is known.',
	'stat.band': 'The band reaches from the least to the most that it may be.',
	'stat.stroke': 'A flat stroke is as long as its date is uncertain.',
	'stat.before': 'The outline is what it was before.',
	'stat.tick': 'A tick marks the most likely value.',
	'stat.sameScale': 'On the same scale in every step.',
	'stat.table': 'As a table',
	'stat.date': 'Date',
	'stat.unknown': 'not known',
	'layer.unknown': 'Something of the kind “{kind}”, which cannot be shown here.',
	'layer.failed': 'This picture could not be drawn.',

	'image.empty': 'A picture.',
	'image.before': 'before',
	'image.after': 'after',
	'image.compare': 'Two pictures to compare. {a}: {alt} {b}: {then}',
	'image.slider': 'Compare {a} with {b}',
	'gallery.describe': '{n, plural, one {# picture} other {# pictures}}: {alts}.',
	'video.describe': 'A film: {title}.',
	'video.silent': 'A film without sound: {title}.',
	'audio.describe': 'A recording: {title}.',
	'audio.by': 'A recording: {title}, {by}.',
	'media.transcript': 'In words',
	'document.describe': 'A document: {title}.',
	'document.page': 'Page {n}',
	'document.passage': 'Marked: “{text}”',
	'code.describe': '{n, plural, one {# line of code} other {# lines of code}}.',
	'code.describe.in': '{n, plural, one {# line of {language}} other {# lines of {language}}}.',
	'table.describe': 'A table of {n, plural, one {# row} other {# rows}}: {columns}.',
	'embed.describe': '{title}, on {provider}.',
	'embed.play': 'Play: {title}',
	'embed.open': 'Open on {provider}',
	'embed.note': 'Loads the player from {host}. Nothing has been loaded from there yet.',
	'embed.closed': '{provider} has closed; the link may lead nowhere.',

	'time.decade': '{year}s',
	'time.noon': 'noon',
	'time.updated': 'Report updated',
	'time.backTo': 'Back to {date}',
	'time.aheadTo': 'Ahead to {date}',
	'time.backToYears': 'Back to the {date}',
	'time.aheadToYears': 'Ahead to the {date}',
	'time.back': 'back {length}',
	'time.ahead': 'ahead {length}',
	'time.about': 'about {length}',
	'time.item': 'Step {n}, {label}, {when}, {standing}',
	'time.item.plain': 'Step {n}, {label}, {when}',
	'time.others': 'Other events',
	'time.known': 'known',
	'time.soft': 'about then',
	'time.fade': 'start or end not known',
	'time.open': 'open-ended',
	'time.describe':
		'{n, plural, one {A timeline of # event} other {A timeline of # events}}, {from} to {to}.',
	'time.describe.at': 'A timeline: {from}.',
	'time.describe.none': 'A timeline without dated events.',
	'time.describe.leaps': 'It leaves out {lengths}.',
	'time.describe.told': 'The telling leaps in time: {jumps}.',
	'time.describe.straight': 'It is told in the order in which it happened.',
	'time.describe.jump': 'at step {n} {jump}',

	'map.of': 'Map of {places}.',
	'map.area': '{places}: {tone}.',
	'map.area.standing': '{places}: {tone} ({standing}).',
	'map.marks': 'Marked: {list}.',
	'map.mark.as': '{place} ({what})',
	'map.symbol.held': 'still held',
	'map.symbol.base': 'military base',
	'map.symbol.mission': 'diplomatic mission',
	'map.flow': 'An arrow from {from} to {to}.',
	'map.flow.text': 'An arrow from {from} to {to}: {text}.',
	'map.route': 'A route by {places}.',
	'map.route.text': 'A route by {places}: {text}.',
	'map.route.reached': 'travelled as far as {place}',
	'map.rings': 'Circles around {place}: {list}.',
	'map.shapes': 'Drawn: {list}.',
	'map.inset': 'In a smaller map: {text}',
	'map.key.held': 'Still held',
	'map.key.base': 'Military base',
	'map.key.mission': 'Consulate or embassy',
	'map.key.flow': 'Movement',
	'map.key.route': 'Route',
	'map.key.ahead': 'Still ahead',
	'map.loose.area-country': 'Crossing point not reported; drawn from province to country.',
	'map.loose': 'Exact route not reported; drawn from area to area.',
	'map.vague':
		'{n, plural, one {Position not reported: {list} is only named} other {Positions not reported: {list} are only named}}.',
	'map.world': 'Map of the world.',
	'map.part': 'Map of part of the world.',
	'map.opening.plain': 'Map of the region.',
	'map.explore': 'Explore this map',
	'map.explore.title': 'Map to explore',
	'map.explore.in': 'Zoom in',
	'map.explore.out': 'Zoom out',
	'map.explore.reset': 'Back to the step’s view',
	'map.explore.leave': 'Leave the map',
	'map.explore.hint': 'Drag to move, scroll or pinch to zoom, Esc to leave.',
	'map.explore.keys':
		'Arrow keys move the map, plus and minus zoom, 0 goes back to the step’s view, Escape leaves. Tab goes to what is marked.',
	'map.explore.zoom': 'Zoom {n} %',
	'map.explore.told': 'Told of in',
	'map.explore.shut': 'Close',
	'map.explore.left': 'Back in the story.',
	'map.credit': '{credits}. Boundaries imply no endorsement.',

	'site.title': 'Stories told by scrolling',
	'site.description':
		'A structured sequence of events becomes a story that is read by scrolling, embedded anywhere and rearranged in an editor.',
	'site.lead':
		'Each story is one document: events with their dates, places, sources and how sure they are. It is read here, stands in other pages, and is rearranged in an editor.',
	'site.nav': 'Site',
	'site.docs': 'Docs',
	'site.embed': 'Embed',
	'site.edit': 'Edit',
	'site.steps': '{n, plural, one {# step} other {# steps}}',
	'site.languages': '{n, plural, one {# language} other {# languages}}',
	'site.empty': 'There is no story yet.',
	'site.stories': 'All stories',
	'error.missing': 'There is nothing at this address',
	'error.missing.why': 'A story that was here may have moved: all stories are on the first page.',
	'error.failed': 'Something went wrong here',
	'error.failed.why': 'It is not your doing. Try again in a moment.'
} as const;

const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIX: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (n: number): string => `${n}${SUFFIX[ORDINAL.select(n)] ?? 'th'}`;

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** A dash between two texts: closed up between single words, open otherwise. */
export function dashed(from: string, to: string): string {
	return /[\s–]/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
}

function drawn({ start, end, doubtful, within }: Edges, span: string | null): string {
	const sentences: string[] = [];
	if (span) sentences.push(`Drawn as the span ${span}${within ? ', in which it lies' : ''}.`);
	else if (within) sentences.push('Drawn as a span in which it lies.');
	if (start === 'soft' && end === 'soft') sentences.push('Drawn soft at both ends.');
	else if (start === 'soft') sentences.push('Drawn soft at the start.');
	else if (end === 'soft') sentences.push('Drawn soft at the end.');
	if (start === 'fading') sentences.push('The start is not known: drawn fading into the past.');
	if (start === 'open') sentences.push('Drawn open towards the past.');
	if (end === 'fading') sentences.push('The end is not known: drawn fading into the future.');
	if (end === 'open') sentences.push('Drawn running on.');
	if (doubtful) sentences.push('Marked as in doubt.');
	return sentences.length > 0 ? sentences.join(' ') : 'Drawn firm at both ends.';
}

export const dates: DateWords = {
	about: (text, style) => (style === 'long' ? `about ${text}` : `c. ${text}`),
	perhaps: (text, style) => (style === 'long' ? `perhaps ${text}` : `${text}?`),
	partly: (text, parts, how) =>
		`${text} (${parts.join(' and ')} ${how.uncertain ? 'uncertain' : 'approximate'})`,
	range: dashed,
	by: (text) => `by ${text}`,
	orEarlier: (text) => `${text} or earlier`,
	from: (text) => `from ${text}`,
	orLater: (text) => `${text} or later`,
	before: (text, choice) => `${text} ${choice === 'one' ? 'or' : 'and'} before`,
	after: (text, choice) => `${text} ${choice === 'one' ? 'or' : 'and'} after`,
	oneOf: (list) => `one of ${list}`,
	decade: (year) => `${year}s`,
	century: (n, bc, style) =>
		`${ordinal(n)} ${style === 'long' ? 'century' : 'c.'}${bc ? ' BC' : ''}`,
	millennium: (n, bc, style) =>
		`${ordinal(n)} ${style === 'long' ? 'millennium' : 'mill.'}${bc ? ' BC' : ''}`,
	season(code, year, style) {
		if (code > 36) return null;
		if (code > 32) {
			return style === 'long'
				? `${QUARTERS[code - 33]} quarter of ${year}`
				: `Q${code - 32} ${year}`;
		}
		const season = `${SEASONS[(code - 21) % 4]} ${year}`;
		return code > 28 && style === 'long' ? `${season} in the south` : season;
	},
	yearsAgo: (amount) => `${amount} years ago`,
	farYear: (year, style) => (style === 'long' ? `the year ${year}` : year),
	inSome: (dayOrMonth, years) =>
		/\d$/.test(years) ? `${dayOrMonth}, ${years}` : `${dayOrMonth} in the ${years}`,
	noYear: (dayOrMonth) => (dayOrMonth ? `${dayOrMonth}, year unknown` : 'year unknown'),
	gregorian: (text) => text,
	inZone: (text, zone) => `${text} (${zone})`,
	drawn
};

/** Its form is that of all languages, `LanguageWords`, which is made from its messages. */
export const en = { messages, dates };
