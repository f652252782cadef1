/** What of a map can be asked about: its marks and the areas that it tones, with the steps that tell of them. Pure. */
import type { CompiledMap, StageStory } from '../../compile/types.js';
import type { Gazetteer, GazetteerPlace, Telling } from '../../layout/gazetteer.js';
import type { Box } from '../../layout/stage-box.js';

export interface Spot {
	readonly id: string;
	readonly kind: 'mark' | 'area';
	readonly name: string;
	/** What it is and how sure that is, in the words of the key. */
	readonly what: string;
	readonly at: readonly [x: number, y: number];
	/** Of an area. */
	readonly area?: string;
	readonly told: readonly Telling[];
}

/** What is known of a story besides the map. */
export interface SpotSources {
	readonly layer: CompiledMap;
	readonly gazetteer: Gazetteer | null;
	/** The story's steps, as far as they are here: asked where there is no gazetteer. */
	readonly steps?: StageStory['steps'];
	/** Boxes of areas on the plane, where they are known. */
	readonly boxes?: Readonly<Record<string, { readonly box: Box }>>;
}

/** Marks first, in their order; then areas. */
export function spotsOf({ layer, gazetteer, steps = [], boxes }: SpotSources): Spot[] {
	const labels = Object.values(layer.layouts).flatMap((layout) => layout?.labels ?? []);
	const labelled = (...ids: string[]) => labels.find(({ id }) => ids.includes(id));
	const marks = layer.marks.map((mark): Spot => {
		const place = gazetteer?.places.find(({ at, exact }) => exact && isAt(at, mark.at));
		const entry = layer.key.find(
			({ kind, symbol, standing }) =>
				kind === 'mark' && symbol === mark.symbol && (!standing || standing === mark.standing)
		);
		const label = labelled(`m-${mark.id}`);
		const note = label?.noteFrom === undefined ? [] : label.lines.slice(label.noteFrom);
		const name = label?.lines.slice(0, label.noteFrom).join(' ') ?? place?.text ?? '';
		return {
			id: `m-${mark.id}`,
			kind: 'mark',
			name: name || (entry?.text ?? ''),
			what: [note.join(' '), entry?.text ?? ''].filter(Boolean).join(' · '),
			at: mark.at,
			told: toldOf(place, steps, layer, (map) => map.marks.some(({ at }) => isAt(at, mark.at)))
		};
	});
	const areas = layer.areas.flatMap(({ area, look, standing }): Spot[] => {
		const place = gazetteer?.places.find((one) => one.area === area);
		const label = labelled(`a-${area}`, `c-${area}`);
		const box = boxes?.[area]?.box;
		const middle = box && ([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const);
		const at = place?.at ?? label?.at ?? middle;
		const entry = layer.key.find(
			(one) => one.kind === 'area' && one.look === look && one.standing === standing
		);
		const name = place?.text ?? label?.lines.join(' ') ?? entry?.text;
		if (!at || !name) return [];
		return [
			{
				id: `a-${area}`,
				kind: 'area',
				name,
				what: entry?.text ?? '',
				at,
				area,
				told: toldOf(place, steps, layer, (map) => map.areas.some((one) => one.area === area))
			}
		];
	});
	return [...marks, ...areas].filter(({ name }) => name !== '');
}

/** A place of the story as something to ask about, where the step's map does not mark it. */
export function spotOf({ id, text, at, told }: GazetteerPlace): Spot {
	return { id, kind: 'mark', name: text, what: '', at, told };
}

function toldOf(
	place: GazetteerPlace | undefined,
	steps: StageStory['steps'],
	{ sheet }: CompiledMap,
	shows: (map: CompiledMap) => boolean
): readonly Telling[] {
	if (place) return place.told;
	// What lies at the same place of another plane is something else.
	return steps.flatMap(({ stage = [] }, step) =>
		stage.some((one) => one.kind === 'map' && one.sheet?.id === sheet?.id && shows(one))
			? [{ step, claims: [] }]
			: []
	);
}

/** Positions are written in whole units. */
function isAt(a: readonly [number, number], b: readonly [number, number]): boolean {
	return Math.abs(a[0] - b[0]) <= 1 && Math.abs(a[1] - b[1]) <= 1;
}
