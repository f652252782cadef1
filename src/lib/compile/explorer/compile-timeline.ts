/** Events with their dates as text → a timeline to explore: read, ordered, said in words. */
import { eventScale, suitingScale } from '../../layout/axis/index.js';
import { textWidth } from '../../layout/text-width.js';
import {
	bounds,
	civilFromDays,
	formatWhen,
	offsetAt,
	parseEdtf,
	printEdtf,
	SECONDS_A_DAY,
	type Edtf
} from '../../story/dates/index.js';
import { directionOf } from '../locale.js';
import { exploreWords } from '../messages/explore.js';
import { sayExplore as say } from '../messages/say-explore.js';
import { extentsOf } from './extents.js';
import { wordsFor } from '../messages/index.js';
import { drawnDate } from '../time/extent.js';
import type { Words } from '../types.js';
import { lengthText } from '../time/labels.js';
import type { ExplorerEvent, ExplorerTimeline, TimelineEvent, TimelineOptions } from './types.js';

/**
 * Compiles events for `TimelineExplorer`. Total: what has no date that can be read is listed in `undated`.
 *
 * @param items in told order, if `options.told` says that it tells something; else in any.
 */
export function compileTimeline(
	items: readonly TimelineEvent[],
	options: TimelineOptions = {}
): ExplorerTimeline {
	const { language = 'en', timeZone, calendar, told = false } = options;
	const words = exploreWords(language, options.messages);
	const lanes = lanesOf(items, options, say(words, 'explore.others'));
	const laneAt = new Map(lanes.map(({ id }, i) => [id, i]));
	const read = reader();
	const undated: { id: string; label: string }[] = [];
	const events: ExplorerEvent[] = [];
	items.forEach((item, i) => {
		const value = read(item.when);
		if (!value) {
			undated.push({ id: item.id, label: item.label });
			return;
		}
		const zone = item.timeZone ?? timeZone;
		// What is local time elsewhere is the same instant on this timeline's clock.
		const here = zone === timeZone ? value : moved(value, zone, timeZone);
		const date = drawnDate(here, timeZone, item.whenLabel);
		const format = { language, timeZone, calendar };
		const said = item.said === undefined ? null : read(item.said);
		const there = thereText(value, zone, options);
		events.push({
			id: item.id,
			label: item.label,
			lane: laneAt.get(item.lane ?? '') ?? lanes.length - 1,
			from: date.from,
			to: date.to,
			start: date.start,
			end: date.end,
			...(date.extent.slack ? { slack: date.extent.slack } : {}),
			when: item.whenLabel ?? formatWhen(here, format),
			short: item.whenLabel ?? formatWhen(here, { ...format, style: 'short' }),
			...(there ? { there } : {}),
			...(said
				? { said: { at: drawnDate(said, timeZone).from, text: formatWhen(said, format) } }
				: {}),
			told: told ? i + 1 : 0,
			w: Math.ceil(textWidth(item.label, { font: 'sans', weight: 600, size: 14 })),
			...pick(item)
		});
	});
	events.sort((a, b) => a.from - b.from || a.to - b.to);
	const eras = (options.eras ?? []).flatMap(({ label, when }) => {
		const value = read(when);
		if (!value) return [];
		const { from, to, start, end } = drawnDate(value, timeZone);
		return [
			{
				label,
				from: start === 'open' ? Math.min(from, events[0]?.from ?? from) : from,
				to: end === 'open' ? Math.max(to, ...events.slice(-1).map((event) => event.to)) : to
			}
		];
	});
	const extents = extentsOf(events);
	return {
		format: 'throughline-explorer/1',
		language,
		direction: directionOf(language),
		...(timeZone ? { timeZone } : {}),
		...(calendar ? { calendar } : {}),
		events,
		lanes,
		eras,
		scale: options.scale ?? suitingScale(extents),
		breaks: eventScale(extents).breaks.map(({ from, to }) =>
			say(words, 'explore.left', { length: lengthText(to - from, language) })
		),
		undated,
		words: { ...words, ...standingWords(events, language, options) }
	};
}

/** How sure events are, in words: those that occur. */
function standingWords(
	events: readonly ExplorerEvent[],
	language: string,
	{ messages }: TimelineOptions
): Words {
	const all = wordsFor(language, messages);
	return Object.fromEntries(
		events.flatMap(({ standing }): [string, string][] => {
			const text = standing && all[`standing.${standing}`];
			return text ? [[`standing.${standing}`, text]] : [];
		})
	);
}

function pick({ text, href, thumb, standing }: TimelineEvent) {
	return {
		...(text === undefined ? {} : { text }),
		...(href === undefined ? {} : { href }),
		...(thumb === undefined ? {} : { thumb }),
		...(standing === undefined ? {} : { standing })
	};
}

/** Lanes that hold events, those that are named first; what has no lane comes last. */
function lanesOf(
	items: readonly TimelineEvent[],
	{ lanes }: TimelineOptions,
	others: string
): ExplorerTimeline['lanes'] {
	const used = new Set(items.map(({ lane }) => lane ?? ''));
	const named = lanes ?? [...used].filter((id) => id !== '').map((id) => ({ id, label: id }));
	const shown = named.filter(({ id }) => used.has(id)).map(({ id, label }) => ({ id, label }));
	const known = new Set(shown.map(({ id }) => id));
	const rest = items.some(({ lane }) => !known.has(lane ?? ''));
	return rest ? [...shown, { id: '', label: shown.length > 0 ? others : '' }] : shown;
}

function reader(): (text: string) => Edtf | null {
	const known = new Map<string, Edtf | null>();
	return (text) => {
		let value = known.get(text);
		if (value === undefined) {
			const result = parseEdtf(text);
			value = result.ok ? result.value : null;
			known.set(text, value);
		}
		return value;
	};
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** A moment on the clock of a zone, with its offset: `2021-07-05T14:05+09:00`. */
function clockOf(value: Edtf & { kind: 'date' }, instant: number, offset: number): string {
	const local = instant + offset;
	const { year, month, day } = civilFromDays(Math.floor(local / SECONDS_A_DAY));
	const seconds = Math.floor(local) - Math.floor(local / SECONDS_A_DAY) * SECONDS_A_DAY;
	const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	if (value.time?.second != null) clock.push(seconds % 60);
	const minutes = Math.abs(Math.round(offset / 60));
	const sign = offset < 0 ? '-' : '+';
	const zone = `${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
	const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
	return `${date}T${clock.map(pad).join(':')}${zone}`;
}

function withTime(value: Edtf): value is Edtf & { kind: 'date' } {
	return value.kind === 'date' && value.time !== null;
}

/** A clock time of another zone on this timeline's clock; a day stays the day that it was there. */
function moved(value: Edtf, from: string | undefined, to: string | undefined): Edtf {
	if (!withTime(value) || value.time?.offset != null) return value;
	const { min } = bounds(value, from);
	const result = parseEdtf(clockOf(value, min, offsetAt(to, min)));
	return result.ok ? result.value : value;
}

/** The time as clocks showed it there, where they showed another than this timeline's. */
function thereText(
	value: Edtf,
	zone: string | undefined,
	{ language = 'en', timeZone, calendar }: TimelineOptions
): string | null {
	if (!withTime(value)) return null;
	const { min } = bounds(value, zone);
	const offset = value.time?.offset != null ? value.time.offset * 60 : offsetAt(zone, min);
	if (offset === offsetAt(timeZone, min)) return null;
	const text = value.time?.offset != null ? printEdtf(value) : clockOf(value, min, offset);
	const result = parseEdtf(text);
	return result.ok ? formatWhen(result.value, { language, calendar }) : null;
}
