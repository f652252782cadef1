/** What the parts of the compiler may ask of a story. Every look-up is total, and noted for the next compile. */
import { dateWords, formatWhen, parseEdtf, type Edtf } from '../story/dates/index.js';
import type { Claim, Id, Issue, Overlay, Place, Step, Story } from '../story/types.js';
import type { Languages } from '../story/words/index.js';
import type { AtlasData, AtlasNames } from './atlas-types.js';
import { standingText } from './claims.js';
import { directionOf, intlTag } from './locale.js';
import type { CompileContext } from './kind.js';
import type { MapRoom } from './map/index.js';
import { sayer } from './messages/index.js';
import { ReadLog } from './reads.js';
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
	/** Takes issues that belong to no single piece. */
	readonly report: (issue: Issue) => void;
}

/** A context that can be asked again whether an answer still holds. */
export interface LiveContext extends CompileContext {
	readonly log: ReadLog;
	/** Today's answer to a question in the log. */
	readonly answer: (question: string) => unknown;
	/** Sets the axis once it is laid out: what comes before must not ask for it. */
	readonly setAxis: (axis: CompiledAxis) => void;
	/** Sets the room of the maps, likewise. */
	readonly setMap: (room: MapRoom | null) => void;
}

/** How far, in degrees, a place of the atlas may lie from the story's to be the same one. */
const SAME_PLACE = 0.5;

/** A story without time. */
export const NO_AXIS: CompiledAxis = { segments: [], breaks: [], marks: [], steps: [], eras: [] };

/** Makes the context of one compile. */
export function createContext(parts: ContextParts): LiveContext {
	const { story, overlay, language, words, atlas, dates } = parts;
	const log = new ReadLog();
	const tag = intlTag(language);
	const between = dateWords(language, parts.languages);
	const places = byId(story.places);
	const steps = byId(story.steps);
	const translated = overlay !== undefined;
	let axis = NO_AXIS;
	let map: MapRoom | null = null;

	const noted = new Proxy(story, {
		get: (target, key) =>
			typeof key === 'string'
				? log.note(`story.${key}`, Reflect.get(target, key) as unknown)
				: (Reflect.get(target, key) as unknown)
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
		place,
		nameOf: (id) => {
			const record = place(id);
			if (!record) return id;
			if (!translated || Object.hasOwn(overlay.fields, `places/${id}/name`)) return record.name;
			return atlasName(record, language, atlas) ?? record.name;
		},
		date,
		claim: (step, ref) => findClaim(step, ref, (id) => log.note(`step ${id}`, steps.get(id))),
		standingText: (claim) => standingText(claim, context),
		number: (value) => value.toLocaleString(tag),
		when: (text, style = 'long', relativeTo) => {
			const value = date(text);
			if (!value) return '';
			const { timeZone, calendar } = noted;
			return formatWhen(value, {
				language,
				timeZone,
				calendar,
				style,
				words: between,
				relativeTo: date(relativeTo)
			});
		},
		say: sayer(words),
		own: (address) => isOwn(address, parts.hosts ?? []),
		report: (issue) => {
			if (!log.report(issue)) parts.report(issue);
		},
		log,
		answer: (question) => {
			if (question === 'axis') return axis;
			if (question === 'map') return map;
			if (question.startsWith('story.')) return story[question.slice(6)];
			if (question.startsWith('place ')) return places.get(question.slice(6));
			return steps.get(question.slice(5));
		},
		setAxis: (value) => {
			axis = value;
		},
		setMap: (value) => {
			map = value;
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

function findClaim(
	step: Step,
	ref: string | undefined,
	stepById: (id: Id) => Step | undefined
): Claim | undefined {
	if (ref === undefined) return undefined;
	const [first = '', second] = ref.split('/');
	const owner = second === undefined || first === step.id ? step : stepById(first);
	return owner?.claims.find((claim) => claim.id === (second ?? first));
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
