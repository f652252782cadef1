/** What the parts of the compiler may ask of a story. Every look-up is total, and noted for the next compile. */
import { dateWords, formatWhen, parseEdtf, type Edtf } from '../story/dates/index.js';
import type { Claim, Id, Issue, Overlay, Place, Step, Story } from '../story/types.js';
import type { Languages } from '../story/words/index.js';
import type { AtlasData, AtlasNames } from './atlas-types.js';
import { standingText } from './claims.js';
import { directionOf, intlTag } from './locale.js';
import type { CompileContext } from './kind.js';
import type { MapRoom, SheetRooms } from './map/index.js';
import { sayer } from './messages/index.js';
import { ReadLog } from './reads.js';
import { StepViews, type Columns } from './step-views.js';
import type { CompiledAxis, Words } from './types.js';

/** What a context is made of. */
export interface ContextParts {
	/** With the translation laid over it. */
	readonly story: Story;
	readonly overlay?: Overlay | undefined;
	readonly language: string;
	readonly words: Words;
	/** Languages beside those that ship. */
	readonly languages?: Languages | undefined;
	readonly atlas: AtlasData;
	/** Parsed dates by their text, kept from compile to compile. */
	readonly dates: Map<string, Edtf | null>;
	/** Hosts, besides that of the page, whose files are the site's own. */
	readonly hosts?: readonly string[] | undefined;
	/** Dates in words by all that these depend on, likewise. */
	readonly said?: Map<string, string>;
	/** Fields of all steps, kept from compile to compile. */
	readonly columns?: Columns;
	/** Takes issues that belong to no single piece. */
	readonly report: (issue: Issue) => void;
}

/** When more are known, a compile begins anew: dates once typed are not kept for ever. */
const DATES = 100_000;

/** A context that can be asked again whether an answer still holds. */
export interface LiveContext extends CompileContext {
	readonly log: ReadLog;
	/** Today's answer to a question in the log. */
	readonly answer: (question: string) => unknown;
	/** A step as the pieces that belong to it see it. */
	readonly viewOf: (step: Step) => Step;
	/** Sets the axis once it is laid out: what comes before must not ask for it. */
	readonly setAxis: (axis: CompiledAxis) => void;
	/** Sets the room of the maps, likewise. */
	readonly setMap: (room: MapRoom | null) => void;
	/** Sets the rooms of those on images, likewise. */
	readonly setSheets: (rooms: SheetRooms) => void;
}

/** How far, in degrees, a place of the atlas may lie from the story's to be the same one. */
const SAME_PLACE = 0.5;

/** A story without time. */
export const NO_AXIS: CompiledAxis = { segments: [], breaks: [], marks: [], steps: [], eras: [] };

/** Makes the context of one compile. */
export function createContext(parts: ContextParts): LiveContext {
	const {
		story,
		overlay,
		language,
		words,
		atlas,
		dates,
		said = new Map(),
		columns = new Map()
	} = parts;
	if (said.size > DATES) said.clear();
	if (dates.size > DATES) dates.clear();
	const log = new ReadLog();
	const numbers = new Intl.NumberFormat(intlTag(language));
	const between = dateWords(language, parts.languages);
	const places = byId(story.places);
	let steps: Map<Id, Step> | undefined;
	const stepOf = (id: Id): Step | undefined => (steps ??= byId(story.steps)).get(id);
	const translated = overlay !== undefined;
	let axis = NO_AXIS;
	let map: MapRoom | null = null;
	let sheets: SheetRooms = new Map();

	const views = new StepViews(story.steps, log, columns);

	const turns = new Map<string, number>();
	const noted = new Proxy(story, {
		get: (target, key) => {
			if (typeof key !== 'string' || !log.active) return Reflect.get(target, key) as unknown;
			if (key === 'steps') return views.all;
			const answer = Reflect.get(target, key) as unknown;
			if (turns.get(key) === log.turn) return answer;
			turns.set(key, log.turn);
			return log.note(`story.${key}`, answer);
		}
	});
	const place = (id: Id): Place | undefined => log.note(`place ${id}`, places.get(id));
	const date = (text: string | undefined): Edtf | null => {
		if (text === undefined) return null;
		let value = dates.get(text);
		if (value === undefined) {
			const read = parseEdtf(text);
			value = read.ok ? read.value : null;
			dates.set(text, value);
		}
		return value;
	};

	const answers = new Map<string, { readonly answer: unknown }>();
	const answerTo = (question: string): unknown => {
		if (question === 'axis') return axis;
		if (question === 'map') return map;
		if (question === 'sheets') return sheets;
		if (question.startsWith('story.')) return story[question.slice(6)];
		if (question.startsWith('place ')) return places.get(question.slice(6));
		if (!question.startsWith('claim ')) return views.answer(question);
		const [owner = '', id = ''] = question.slice(6).split('/');
		return findClaim(stepOf(owner), id);
	};

	const context: LiveContext = {
		story: noted,
		language,
		direction: directionOf(language),
		words,
		atlas,
		get axis() {
			return log.note('axis', axis);
		},
		get map() {
			return log.note('map', map);
		},
		get sheets() {
			return log.note('sheets', sheets);
		},
		place,
		column: <K extends keyof Step & string>(field: K) => views.column(field) as readonly Step[K][],
		nameOf: (id) => {
			const record = place(id);
			if (!record) return id;
			if (!translated || Object.hasOwn(overlay.fields, `places/${id}/name`)) return record.name;
			return atlasName(record, language, atlas) ?? record.name;
		},
		date,
		claim: (step, ref) => {
			if (ref === undefined) return undefined;
			const [owner = '', id] = ref.split('/');
			if (id === undefined || owner === step.id) return findClaim(step, id ?? owner);
			return log.note(`claim ${ref}`, findClaim(stepOf(owner), id));
		},
		standingText: (claim) => standingText(claim, context),
		number: (value) => numbers.format(value),
		when: (text, style = 'long', relativeTo) => {
			const value = date(text);
			if (!value) return '';
			const { timeZone, calendar } = noted;
			const key = [text, style, relativeTo, timeZone, calendar].join(' ');
			let known = said.get(key);
			if (known === undefined) {
				known = formatWhen(value, {
					language,
					timeZone,
					calendar,
					style,
					words: between,
					relativeTo: date(relativeTo)
				});
				said.set(key, known);
			}
			return known;
		},
		say: sayer(words),
		own: (address) => isOwn(address, parts.hosts ?? []),
		report: (issue) => {
			if (!log.report(issue)) parts.report(issue);
		},
		log,
		answer: (question) => {
			let known = answers.get(question);
			if (!known) answers.set(question, (known = { answer: answerTo(question) }));
			return known.answer;
		},
		viewOf: (step) => views.own(step),
		setAxis: (value) => {
			axis = value;
			answers.delete('axis');
		},
		setMap: (value) => {
			map = value;
			answers.delete('map');
		},
		setSheets: (value) => {
			sheets = value;
			answers.delete('sheets');
		}
	};
	return context;
}

/** Relative addresses are the site's own; others are where their host is. */
function isOwn(address: string, hosts: readonly string[]): boolean {
	if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return true;
	try {
		return hosts.includes(new URL(address).host);
	} catch {
		return false;
	}
}

function byId<T extends { readonly id: Id }>(items: readonly T[]): Map<Id, T> {
	return new Map(items.map((item) => [item.id, item]));
}

function findClaim(step: Step | undefined, id: Id): Claim | undefined {
	return step?.claims.find((claim) => claim.id === id);
}

/** The atlas' own name for a place in a language; nothing where it has none: the story's name then stays. */
function atlasName(place: Place, language: string, atlas: AtlasData): string | undefined {
	const record = place.area
		? (atlas.areaById(place.area) ?? atlas.countryById(place.area))
		: place.at
			? near(atlas.findPlace(place.name).candidates, place.at)
			: undefined;
	return record && nameIn(record.names, language);
}

function near<T extends { readonly at: readonly [number, number] }>(
	records: readonly T[],
	[lon, lat]: readonly [number, number]
): T | undefined {
	return records.find(
		({ at }) => Math.abs(at[0] - lon) < SAME_PLACE && Math.abs(at[1] - lat) < SAME_PLACE
	);
}

function nameIn(names: AtlasNames, language: string): string | undefined {
	return names[language] ?? names[language.split('-')[0] ?? ''];
}
