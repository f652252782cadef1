/** What the cameras of a story will show, told before any is set: how far the ground must reach, and how fine. */
import { viewBoxOf, type Camera } from '../../layout/camera.js';
import type { Extent, Plane } from '../../layout/plane.js';
import { insetBox } from '../../layout/furniture.js';
import {
	overKind,
	REFERENCE,
	SIZES,
	splitBox,
	stageBox,
	type StageBox
} from '../../layout/stage-box.js';
import type { Step } from '../../story/types.js';
import type { Box } from '../types.js';
import type { View } from './detail.js';
import { grow, union } from './shapes.js';

/** Stages over which the ground must reach, besides those that labels are laid out for. */
const STAGES: readonly (readonly [number, number])[] = [
	[REFERENCE.phone.width, REFERENCE.phone.height],
	[360, 640],
	[REFERENCE.tablet.width, REFERENCE.tablet.height],
	[REFERENCE.wide.width, REFERENCE.wide.height],
	[1920, 1080],
	[2560, 1300]
];
/** The clip is rounded outwards to this many units, so that a small change of one frame moves nothing else. */
const ROUND = 500;
/** How much farther back a camera may stand than the subject asks for, so that labels fit. */
const BACK = 1.15;

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
): { readonly clip: Box | undefined; readonly views: readonly View[] } {
	const views: View[] = [];
	const known = new Set<string>();
	const add = (shown: Box, least: number, boxes: readonly StageBox[], opening: boolean) => {
		const subject = atLeast(shown, least / plane.kmPerUnit);
		for (const box of boxes) {
			const camera = standBack(subject, box);
			const k = camera.k * Math.min(1, REFERENCE.wide.width / box.width) ** 4;
			views.push({ box: viewBoxOf(camera, box), subject, k, opening });
		}
	};
	const stages = directions.flatMap((direction) =>
		STAGES.map(([width, height]) => ({ width, height, rtl: direction === 'rtl' }))
	);
	for (const { step, extent, least, inset } of frames) {
		const key = `${extent.join()} ${least} ${inset} ${step.align} ${overKind(step.stage)}`;
		if (known.has(key)) continue;
		known.add(key);
		if (inset) {
			add(plane.projectBox(extent), least, SIZES.map(insetBox), false);
			continue;
		}
		const boxes = stages.map(
			(stage) =>
				splitBox(stageBox({ ...stage, align: step.align ?? 'start' }), overKind(step.stage)).under
		);
		add(
			plane.projectBox(extent),
			least,
			[...boxes, stageBox({ ...REFERENCE.figure, figure: true })],
			false
		);
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
	if ((plane.world && plane.period === null) || !all) return { clip: undefined, views };
	const down = (v: number) => Math.floor(v / ROUND) * ROUND;
	const [x0, y0, x1, y1] = [down(all[0]), down(all[1]), -down(-all[2]), -down(-all[3])];
	const middle: readonly [number, number] = [plane.width / 2, plane.height / 2];
	return {
		clip: [x0 - middle[0], y0 - middle[1], x1 - middle[0], y1 - middle[1]],
		views: views.map((view) => ({
			...view,
			box: moved(view.box, -x0, -y0),
			subject: moved(view.subject, -x0, -y0)
		}))
	};
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
