/**
 * Which names stand on a map that is explored, and where: the nearer the camera, the more. Those of the step's map come
 * first, then the story's other places, then the atlas. Pure.
 */
import type { CompiledMap } from '../../compile/types.js';
import { labelBox, overlaps, toStage, type Camera } from '../../layout/camera.js';
import type { Gazetteer, GazetteerName, GazetteerPlace } from '../../layout/gazetteer.js';
import type { PlacedLabel } from '../../layout/label-type.js';
import type { Box, Size, StageBox } from '../../layout/stage-box.js';
import type { Standing } from '../../story/types.js';

/** A name as it is set. */
export interface SetName {
	readonly label: PlacedLabel;
	/** Its sign, where it has one of its own and is not marked on the step's map. */
	readonly dot?: 'place' | 'town';
	readonly standing?: Standing;
}

export interface NameSources {
	/** Of the step's map, most important first. */
	readonly labels: readonly PlacedLabel[];
	/** Pixels a unit of the camera that they were laid out for. */
	readonly laid: number;
	readonly gazetteer: Gazetteer | null;
}

/** The names of a step's map as it is laid out for a room, then those that only other rooms have. */
export function namesOf({ layouts }: Pick<CompiledMap, 'layouts'>, size: Size): PlacedLabel[] {
	const own = layouts[size] ?? Object.values(layouts)[0];
	const all = [own, ...Object.values(layouts)].flatMap((layout) => layout?.labels ?? []);
	const first = new Map([...all].reverse().map((label) => [label.id, label]));
	return [...new Set(all.map(({ id }) => id))].flatMap((id) => first.get(id) ?? []);
}

/** Pixels of a stage for each name at most. */
const AIR = 8_500;
/** Names of areas are set so wide that they only fit about where they were laid out. */
const WIDE = /^(country|province|area|physical|water)$/;
const LEAST_SHARE = 0.6;
/** Between a point and its name. */
const GAP = 9;
/** Room around a dot. */
const DOT = 5;

/** Where a name may stand beside its point: right, left, above, below. From the right, left comes first. */
type Side = 0 | 1 | 2 | 3;
const SIDES: readonly Side[] = [0, 1, 2, 3];
const SIDES_RTL: readonly Side[] = [1, 0, 2, 3];

/**
 * @param taken what stands on the map besides names: furniture, marks
 * @param before the names set last, which rather stay as they are
 */
export function namesAt(
	{ labels, laid, gazetteer }: NameSources,
	camera: Camera,
	box: StageBox,
	rtl: boolean,
	taken: readonly Box[],
	before: readonly SetName[] = []
): SetName[] {
	const [x0, y0, x1, y1] = box.visible;
	const most = Math.round(((x1 - x0) * (y1 - y0)) / AIR);
	const full: Box[] = [...taken];
	const set: SetName[] = [];
	const known = new Map(before.map(({ label }) => [label.id, label]));
	const ids = new Set<string>();
	const texts = new Set<string>();
	const room = (b: Box) =>
		b[0] >= x0 && b[1] >= y0 && b[2] <= x1 && b[3] <= y1 && !full.some((o) => overlaps(b, o));
	/** Sets a name at the first of some places that has room. */
	const put = (options: readonly PlacedLabel[], more: Omit<SetName, 'label'> = {}): boolean => {
		const [first] = options;
		if (!first) return false;
		const last = known.get(first.id);
		const same = options.find((one) => one.dx === last?.dx && one.dy === last.dy);
		const label = [...(same ? [same] : []), ...options].find((one) => room(labelBox(one, camera)));
		if (!label) return false;
		full.push(labelBox(label, camera));
		set.push({ label, ...more });
		return true;
	};
	for (const label of labels) {
		ids.add(label.id);
		texts.add(label.lines.join(' '));
		if (WIDE.test(label.role) && camera.k < laid * LEAST_SHARE) {
			ids.delete(label.id);
			continue;
		}
		put(label.role === 'town' ? [label, ...others(label)] : [label]);
	}
	if (!gazetteer) return set;
	const sides = rtl ? SIDES_RTL : SIDES;
	const beside = (name: GazetteerName | GazetteerPlace): PlacedLabel[] =>
		sides.map((side) => labelOf(name, 'town', side));
	const seen = ({ at }: { readonly at: readonly [number, number] }) => {
		const [x, y] = toStage(camera, at);
		return x > x0 && x < x1 && y > y0 && y < y1;
	};
	const dotted = (at: readonly [number, number]): Box | null => {
		const [x, y] = toStage(camera, at);
		const b: Box = [x - DOT, y - DOT, x + DOT, y + DOT];
		return full.some((o) => overlaps(b, o)) ? null : b;
	};
	for (const place of gazetteer.places) {
		if (set.length >= most) return set;
		if (texts.has(place.text) || !seen(place)) continue;
		const { standing } = place;
		texts.add(place.text);
		if (!place.exact) {
			// An area is named where it has room, as on a step's map; a place that is not known exactly only near by.
			if (camera.k > laid) put([labelOf(place, 'province', null)]);
			continue;
		}
		const dot = dotted(place.at);
		if (dot && put(beside(place), { dot: 'place', ...(standing ? { standing } : {}) }))
			full.push(dot);
	}
	for (const name of gazetteer.names) {
		if (set.length >= most) break;
		if (camera.k < name.from || ids.has(name.id) || texts.has(name.text) || !seen(name)) continue;
		if (name.role !== 'town') put([labelOf(name, name.role, null)]);
		else {
			const dot = dotted(name.at);
			if (dot && put(beside(name), { dot: 'town' })) full.push(dot);
		}
	}
	return set;
}

/** A name beside its point, or in the middle of its area. */
function labelOf(
	{ id, text, at, w, h, size }: GazetteerName | GazetteerPlace,
	role: PlacedLabel['role'],
	side: Side | null
): PlacedLabel {
	const own = { id, lines: [text], role, at, w, h, size };
	if (side === 0) return { ...own, anchor: 'start', dx: GAP, dy: -h / 2 };
	if (side === 1) return { ...own, anchor: 'end', dx: -GAP - w, dy: -h / 2 };
	const dy = side === null ? -h / 2 : side === 2 ? -GAP - h + 3 : GAP - 3;
	return { ...own, anchor: 'middle', dx: -w / 2, dy };
}

/** The other sides of its point on which a mark's name may stand. */
function others(label: PlacedLabel): PlacedLabel[] {
	const { w, h, dx } = label;
	const gap = Math.max(dx, -dx - w, GAP);
	return [
		{ ...label, anchor: 'start', dx: gap, dy: -h / 2 },
		{ ...label, anchor: 'end', dx: -gap - w, dy: -h / 2 },
		{ ...label, anchor: 'middle', dx: -w / 2, dy: -gap - h },
		{ ...label, anchor: 'middle', dx: -w / 2, dy: gap }
	];
}
