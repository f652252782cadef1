/** Events as a page writes them down, checked: what a timeline that stands in no story is made from. */
import type { TimelineEvent, TimelineOptions } from '../compile/explorer/types.js';
import { STANDINGS, type Standing } from '../story/types.js';
import { safeUrl } from '../story/safe-url.js';

/** More than a browser draws with ease. */
const MOST = 20_000;
const SCALES = ['linear', 'events', 'log'] as const;

type Loose = Readonly<Record<string, unknown>>;

/**
 * The events of `[…]` or of `{"events": […]}`, beside which may stand `lanes`, `eras`, `language`, `timeZone`, `calendar`,
 * `scale` and `told`. An event needs a `label` and a `when` in EDTF; links that may not be followed are dropped.
 *
 * @throws {Error} what is wrong with it, with its path
 */
export function timelineData(value: unknown): {
	readonly events: readonly TimelineEvent[];
	readonly options: TimelineOptions;
} {
	const data: Loose = Array.isArray(value) ? { events: value } : object(value, 'The timeline');
	const list = records(data['events'], 'events');
	if (list.length > MOST) throw new Error(`events: more than ${MOST} are not taken.`);
	const ids = new Set<string>();
	const events = list.map((one, i): TimelineEvent => {
		const path = `events[${i}]`;
		const id = text(one, 'id', path) ?? `event-${i + 1}`;
		if (ids.has(id)) throw new Error(`${path}.id: "${id}" stands there twice.`);
		ids.add(id);
		const standing = oneOf<Standing>(STANDINGS, one, 'standing', path);
		const href = safeUrl(text(one, 'href', path) ?? '');
		return {
			id,
			label: needed(one, 'label', path),
			when: needed(one, 'when', path),
			...given(one, path, ['whenLabel', 'lane', 'text', 'said', 'timeZone']),
			...(href ? { href } : {}),
			...(standing ? { standing } : {}),
			...(one['thumb'] === undefined ? {} : { thumb: thumbOf(one['thumb'], `${path}.thumb`) })
		};
	});
	const scale = oneOf(SCALES, data, 'scale', '');
	return {
		events,
		options: {
			...given(data, '', ['language', 'timeZone', 'calendar']),
			...(scale ? { scale } : {}),
			...(data['told'] === true ? { told: true } : {}),
			...(data['lanes'] === undefined
				? {}
				: {
						lanes: records(data['lanes'], 'lanes').map((lane, i) => ({
							id: needed(lane, 'id', `lanes[${i}]`),
							label: needed(lane, 'label', `lanes[${i}]`)
						}))
					}),
			...(data['eras'] === undefined
				? {}
				: {
						eras: records(data['eras'], 'eras').map((era, i) => ({
							label: needed(era, 'label', `eras[${i}]`),
							when: needed(era, 'when', `eras[${i}]`)
						}))
					})
		}
	};
}

function object(value: unknown, path: string): Loose {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new Error(`${path}: an object is expected.`);
	return value as Loose;
}

function records(value: unknown, path: string): readonly Loose[] {
	if (!Array.isArray(value)) throw new Error(`${path}: a list is expected.`);
	return value.map((one, i) => object(one, `${path}[${i}]`));
}

function text(record: Loose, key: string, path: string): string | undefined {
	const value = Object.hasOwn(record, key) ? record[key] : undefined;
	if (value === undefined) return undefined;
	if (typeof value !== 'string') throw new Error(`${under(path, key)}: a text is expected.`);
	return value;
}

function needed(record: Loose, key: string, path: string): string {
	const value = text(record, key, path)?.trim();
	if (!value) throw new Error(`${under(path, key)}: it is needed.`);
	return value;
}

function oneOf<T extends string>(
	values: readonly T[],
	record: Loose,
	key: string,
	path: string
): T | undefined {
	const value = text(record, key, path);
	const found = values.find((one) => one === value);
	if (value !== undefined && !found)
		throw new Error(`${under(path, key)}: it is one of ${values.join(', ')}.`);
	return found;
}

function given<K extends string>(
	record: Loose,
	path: string,
	keys: readonly K[]
): { readonly [key in K]?: string } {
	const found: { [key in K]?: string } = {};
	for (const key of keys) {
		const value = text(record, key, path);
		if (value !== undefined) found[key] = value;
	}
	return found;
}

function thumbOf(value: unknown, path: string): NonNullable<TimelineEvent['thumb']> {
	const thumb = object(value, path);
	const src = safeUrl(needed(thumb, 'src', path));
	if (!src) throw new Error(`${path}.src: it is no address that may be loaded.`);
	return { src, alt: text(thumb, 'alt', path) ?? '' };
}

const under = (path: string, key: string): string => (path ? `${path}.${key}` : key);
