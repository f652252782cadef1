/** What the cameras of a story will show, told before any is set: how far the ground must reach, and how fine. */
import { fitView, freeBoxOf, viewBoxOf, type Camera } from '../../layout/camera.js';
import type { Extent, Plane } from '../../layout/plane.js';
import { insetBox } from '../../layout/furniture.js';
import {
	overKind,
	REFERENCE,
	SIZES,
	sizeOf,
	splitBox,
	stageBox,
	type StageBox,
	type StageRoom
} from '../../layout/stage-box.js';
import type { Step } from '../../story/types.js';
import type { Box } from '../types.js';
import type { View } from './detail.js';
import { contains, grow, union } from './shapes.js';

/** Stages over which the ground must reach, besides those that labels are laid out for. */
const STAGES: readonly (readonly [number, number])[] = [
	[REFERENCE.phone.width, REFERENCE.phone.height],
	[360, 640],
	[REFERENCE.tablet.width, REFERENCE.tablet.height],
	[REFERENCE.wide.width, REFERENCE.wide.height],
	[1920, 1080],
	[2560, 1300]
];
/**
 * Low windows, as of phones that are held sideways: as wide as others and far less high, they show much on both sides of
 * what they frame. What only they show is drawn coarsely, and is no part of what is laid out.
 */
const LOW_STAGES: readonly (readonly [number, number])[] = [
	[640, 360],
	[667, 375],
	[740, 360],
	[844, 390],
	[932, 430]
];
/** The clip is rounded outwards to this many units, so that a small change of one frame moves nothing else. */
const ROUND = 500;
/** How much farther back a camera may stand than the subject asks for, so that labels fit. */
const BACK = 1.15;

/**
 * Share of its size that a low window may show more on each side: where names, key and notes stand is not known yet, and a
 * camera steps back for them.
 */
const LOW_MORE = 0.2;

/** How far the ground is drawn where only low windows see it. */
export interface Reach {
	/** All that is drawn, in units of the plane as the clip makes it. */
	readonly box: Box;
	/** What of it low windows show beyond the clip. */
	readonly views: readonly View[];
}

/** What one map shows. */
export interface Frame {
	readonly step: Step;
	readonly extent: Extent;
	/** Kilometres that it is long at least. */
	readonly least: number;
	/** Whether it stands in the corner of another map. */
	readonly inset: boolean;
}

/**
 * What every camera on every stage shows, and the part of the plane that holds it all.
 *
 * @param home what the opening shows
 * @param directions in which the text may run: the card stands where a line begins, the ground beside it
 */
export function viewsOf(
	plane: Plane,
	frames: readonly Frame[],
	home: readonly Extent[],
	directions: readonly ('ltr' | 'rtl')[]
): {
	readonly clip: Box | undefined;
	readonly views: readonly View[];
	/** Absent where low windows see no farther than others. */
	readonly reach: Reach | undefined;
} {
	const views: View[] = [];
	const low: View[] = [];
	const known = new Set<string>();
	const add = (shown: Box, least: number, boxes: readonly StageBox[], opening: boolean) => {
		const subject = atLeast(shown, least / plane.kmPerUnit);
		for (const box of boxes) {
			const camera = standBack(subject, box);
			const k = camera.k * Math.min(1, REFERENCE.wide.width / box.width) ** 4;
			views.push({ box: viewBoxOf(camera, box), subject, k, opening });
		}
	};
	const inAll = (list: typeof STAGES) =>
		directions.flatMap((direction) =>
			list.map(([width, height]) => ({ width, height, rtl: direction === 'rtl' }))
		);
	const [stages, lowStages] = [inAll(STAGES), inAll(LOW_STAGES)];
	for (const { step, extent, least, inset } of frames) {
		const key = `${extent.join()} ${least} ${inset} ${step.align} ${overKind(step.stage)}`;
		if (known.has(key)) continue;
		known.add(key);
		if (inset) {
			add(plane.projectBox(extent), least, SIZES.map(insetBox), false);
			continue;
		}
		const roomOn = (stage: StageRoom) =>
			splitBox(stageBox({ ...stage, align: step.align ?? 'start' }), overKind(step.stage)).under;
		add(
			plane.projectBox(extent),
			least,
			[...stages.map(roomOn), stageBox({ ...REFERENCE.figure, figure: true })],
			false
		);
		// What is laid out for a stage that is higher is shown whole.
		const subject = atLeast(plane.projectBox(extent), least / plane.kmPerUnit);
		for (const stage of lowStages) {
			const laidOut = roomOn({ ...REFERENCE[sizeOf(stage.width)], rtl: stage.rtl });
			const box = roomOn({ ...stage, across: false });
			const camera = fitView(freeBoxOf(standBack(subject, laidOut), laidOut), box);
			const seen = viewBoxOf(camera, box);
			const [dx, dy] = [(seen[2] - seen[0]) * LOW_MORE, (seen[3] - seen[1]) * LOW_MORE];
			low.push({ box: grow(seen, dx, dy), subject, k: camera.k, opening: false });
		}
	}
	const opened = union(home.map(plane.projectBox));
	if (opened)
		add(
			opened,
			Math.min(200, ...frames.map(({ least }) => least)),
			stages.map((stage) => stageBox({ ...stage, opening: true })),
			true
		);
	const all = union(views.map((v) => v.box));
	if ((plane.world && plane.period === null) || !all)
		return { clip: undefined, views, reach: undefined };
	const clip = rounded(all);
	const [dx, dy] = [-clip[0], -clip[1]];
	const onPlane = (view: View): View => ({
		...view,
		box: moved(view.box, dx, dy),
		subject: moved(view.subject, dx, dy)
	});
	const beyond = low.filter(({ box }) => !contains(clip, box));
	const reach = rounded(union([clip, ...beyond.map(({ box }) => box)]) ?? clip);
	return {
		clip: moved(clip, -plane.width / 2, -plane.height / 2),
		views: views.map(onPlane),
		reach: beyond.length ? { box: moved(reach, dx, dy), views: beyond.map(onPlane) } : undefined
	};
}

function rounded([x0, y0, x1, y1]: Box): Box {
	const down = (v: number) => Math.floor(v / ROUND) * ROUND;
	return [down(x0), down(y0), -down(-x1), -down(-y1)];
}

function moved(box: Box, dx: number, dy: number): Box {
	return [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy];
}

function standBack(subject: Box, box: StageBox): Camera {
	const [x0, y0, x1, y1] = box.free;
	const k =
		Math.min((x1 - x0) / (subject[2] - subject[0]), (y1 - y0) / (subject[3] - subject[1])) / BACK;
	return {
		k,
		tx: (x0 + x1) / 2 - ((subject[0] + subject[2]) / 2) * k,
		ty: (y0 + y1) / 2 - ((subject[1] + subject[3]) / 2) * k
	};
}

function atLeast(box: Box, length: number): Box {
	const short = Math.min((length - (box[2] - box[0])) / 2, (length - (box[3] - box[1])) / 2);
	return short > 0 ? grow(box, short) : box;
}
