/** Documents of earlier formats, brought to the present one, a version at a time. */
import type { Plain, PlainObject } from './json/plain.js';
import { isObject } from './schema/shape.js';

/** The version of the document format that this code reads and writes. */
export const VERSION = 1;

/** From the version of its index to the next. Pure: what is given is never changed. */
export const MIGRATIONS: readonly ((story: PlainObject) => PlainObject)[] = [from0];

/** The version that a `format` names, as 1 of `throughline/1`; `null` if it names none. */
export function versionOf(format: unknown): number | null {
	const digits =
		typeof format === 'string' ? /^throughline\/(0|[1-9]\d{0,5})$/.exec(format)?.[1] : undefined;
	return digits === undefined ? null : Number(digits);
}

/** The story in the present format; as it is, if it already has it. */
export function migrate(story: PlainObject): PlainObject {
	const version = versionOf(story['format']) ?? VERSION;
	return MIGRATIONS.slice(version).reduce((each, migration) => migration(each), story);
}

/**
 * Version 0 gave a stat one `value` with its `unit` and `claim`, and let `states` name tones that nothing explained.
 */
function from0(story: PlainObject): PlainObject {
	const steps = listOf(story['steps']).map((step) =>
		isPlainObject(step) && Array.isArray(step['stage'])
			? { ...step, stage: listOf(step['stage']).map(statFrom0) }
			: step
	);
	const tones = listOf(story['tones']);
	const known = new Set(tones.map((tone) => (isPlainObject(tone) ? tone['id'] : null)));
	const named = listOf(story['states']).map((state) =>
		isPlainObject(state) ? state['tone'] : null
	);
	const missing = [...new Set(named)].filter((id) => typeof id === 'string' && !known.has(id));
	const added = missing.map((id) => ({
		id: String(id),
		label: String(id).replaceAll('-', ' '),
		look: 'pressed'
	}));
	return {
		...story,
		format: 'throughline/1',
		...(Array.isArray(story['steps']) ? { steps } : {}),
		...(added.length > 0 ? { tones: [...tones, ...added] } : {})
	};
}

function statFrom0(layer: Plain): Plain {
	if (!isPlainObject(layer) || layer['kind'] !== 'stat' || layer['figures'] !== undefined)
		return layer;
	const { value, claim, ...rest } = layer;
	if (value === undefined) return layer;
	const label = typeof layer['unit'] === 'string' ? layer['unit'] : (layer['caption'] ?? '');
	const figure = { id: 'f1', value, label, ...(claim === undefined ? {} : { claim }) };
	return { ...rest, as: layer['as'] ?? 'number', figures: [figure] };
}

function listOf(value: Plain | undefined): readonly Plain[] {
	return Array.isArray(value) ? value : [];
}

function isPlainObject(value: Plain): value is PlainObject {
	return isObject(value);
}
