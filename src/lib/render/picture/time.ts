/** Time in a picture: a timeline as a stage has it, and the story's axis at the foot. */
import { layRail } from '../../components/Timeline/rail.js';
import { layTimeline } from '../../components/Timeline/timeline.js';
import { drawBar, type Bar } from '../../components/Timeline/bar.js';
import type { CompiledTimeline, StageStory } from '../../compile/types.js';
import type { Box } from '../../layout/stage-box.js';
import { COLOURS } from './colours.js';
import { line, widthOf, type Letters } from './letters.js';
import { el, type Attributes } from './svg.js';

const has = (classes: string, name: string): boolean => classes.split(' ').includes(name);

/** Paths of a timeline by their class. */
function pathStyle(c: string): Attributes {
	const line = { fill: 'none' };
	if (has(c, 'band')) {
		return has(c, 'odd') ? { fill: COLOURS.card } : { fill: COLOURS.land2, 'fill-opacity': 0.55 };
	}
	if (has(c, 'gap')) return { fill: COLOURS.paper };
	if (has(c, 'rule')) return { ...line, stroke: COLOURS.rule };
	if (has(c, 'axis')) return { ...line, stroke: COLOURS.ink2, 'stroke-width': 1.3 };
	if (has(c, 'crowd')) return { fill: COLOURS.ink3, opacity: 0.5 };
	if (has(c, 'mark')) {
		return { ...line, stroke: COLOURS.ink2, 'stroke-width': 1.5, 'stroke-dasharray': '1.5 3' };
	}
	const read = has(c, 'read');
	return {
		...line,
		stroke: has(c, 'back') || has(c, 'same') ? COLOURS.ink2 : COLOURS.accent,
		'stroke-width': read ? 1.8 : 1.2,
		'stroke-dasharray': has(c, 'back') ? '4 3' : undefined,
		opacity: read ? 1 : 0.55
	};
}

const paths = (list: readonly { readonly d: string; readonly c: string }[]): string =>
	list.map(({ d, c }) => (d ? el('path', { d, ...pathStyle(c) }) : '')).join('');

const EDGES = { square: 0, soft: 0.33, fade: 0.6 } as const;

/** The gradient of a bar whose ends are not known to the day. */
function bar({ fill, line: d, dash, cut, paint, c }: Bar, id: string, rtl: boolean): string {
	const colour = has(c, 'now') ? COLOURS.accent : has(c, 'disputed') ? COLOURS.loss : COLOURS.ink3;
	const [start = 'square', end = 'square'] = paint.split('-') as (keyof typeof EDGES)[];
	const plain = start === 'square' && end === 'square';
	const ink = plain ? colour : `url(#${id})`;
	const stop = (offset: number, opacity = 1) =>
		el('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity });
	const gradient = plain
		? ''
		: el(
				'linearGradient',
				{ id, x1: rtl ? 1 : 0, y1: 0, x2: rtl ? 0 : 1, y2: 0 },
				stop(0, start === 'square' ? 1 : 0) +
					stop(EDGES[start]) +
					stop(1 - EDGES[end]) +
					stop(1, end === 'square' ? 1 : 0)
			);
	return [
		gradient,
		fill && el('path', { d: fill, fill: ink }),
		d &&
			el('path', {
				d,
				fill: 'none',
				stroke: plain ? ink : colour,
				'stroke-width': 1.6,
				'stroke-dasharray': dash ? '4 2.5' : undefined
			}),
		cut && el('path', { d: cut, fill: 'none', stroke: COLOURS.paper, 'stroke-width': 1.6 })
	].join('');
}

/** Words of a timeline by their class. */
function wordStyle(c: string, size: number | undefined, rtl: boolean): Letters {
	const now = has(c, 'now');
	const note = has(c, 'when') || has(c, 'leap') || has(c, 'note');
	const middle = has(c, 'part') || has(c, 'leap') || has(c, 'middle');
	const end = has(c, 'end') !== rtl;
	return {
		face: 'sans',
		size: size ?? (note ? 12 : has(c, 'lane') ? 15 : has(c, 'jump') ? 13 : 14),
		weight: now || has(c, 'lane') || has(c, 'head') || has(c, 'part') ? 650 : 400,
		fill: now ? COLOURS.accent : note ? COLOURS.ink3 : has(c, 'jump') ? COLOURS.ink2 : COLOURS.ink,
		anchor: middle ? 'middle' : end ? 'end' : 'start',
		struck: has(c, 'name') && has(c, 'retracted'),
		...((has(c, 'name') || has(c, 'part') || has(c, 'jump')) && {
			halo: COLOURS.paper,
			haloWidth: 3
		})
	};
}

/** What a timeline is enlarged by, so that its names can be read where pictures are small. */
const LARGER = 1.3;

/** @param room in pixels of the picture */
export function drawTimeline(
	layer: CompiledTimeline,
	story: StageStory,
	step: number,
	[x0, y0, x1, y1]: Box
): string {
	const [width, height] = [(x1 - x0) / LARGER, (y1 - y0) / LARGER];
	const { title: _, ...untitled } = layer;
	const lines = layTimeline({
		layer: { ...untitled, key: [] },
		story,
		step,
		box: {
			size: 'wide',
			width,
			height,
			free: [0, 0, width, height],
			visible: [0, 0, width, height],
			card: null,
			foot: height
		}
	});
	const { rtl } = lines;
	const words = lines.words.map(({ x, y, t, c, n, size }) => {
		const style = wordStyle(c, size, rtl);
		if (!n) return line(t, x, y, style);
		const number: Letters = {
			...style,
			weight: 650,
			fill: has(c, 'now') ? COLOURS.accent : COLOURS.ink3
		};
		const gap = widthOf(n, number) + style.size / 2;
		return line(n, x, y, number) + line(t, rtl ? x - gap : x + gap, y, style);
	});
	const scale = Math.min(LARGER, (y1 - y0 - 12) / lines.height);
	return el(
		'g',
		{ transform: `translate(${x0} ${y0 + 12}) scale(${scale})` },
		[
			paths(lines.under),
			...lines.bars.map((one, i) => bar(one, `bar${i}`, rtl)),
			paths(lines.over),
			...lines.dots.map(({ x, y, now }) =>
				el('circle', { cx: x, cy: y, r: now ? 5 : 3, fill: now ? COLOURS.accent : COLOURS.ink })
			),
			...words
		].join('')
	);
}

/** The rail's axis alone, which lies this far down in it, and what it is enlarged by. */
const AXIS = { top: 34, larger: 1.3, beside: 372 } as const;
/** Height of the axis in pixels. */
export const AXIS_HEIGHT = 64;

/** The story's time with a step's place in it; nothing where a story has no dates. */
export function drawAxis(
	story: StageStory,
	step: number,
	x: number,
	y: number,
	width: number
): string {
	if (story.axis.segments.length === 0) return '';
	const rail = layRail({
		story,
		index: step,
		order: story.steps.map((_, i) => i),
		width: width / AXIS.larger + AXIS.beside
	});
	return el(
		'g',
		{ transform: `translate(${x} ${y}) scale(${AXIS.larger}) translate(0 -${AXIS.top})` },
		[
			el('path', { d: rail.density, fill: COLOURS.rule }),
			el('path', { d: rail.line, fill: 'none', stroke: COLOURS.ink3, 'stroke-width': 1.2 }),
			...rail.texts.map(({ x: at, y: base, t, c }) =>
				line(t, at, base, {
					face: 'sans',
					size: c === 'leap' ? 11 : 13,
					weight: c === 'now' ? 650 : 400,
					fill: c === 'now' ? COLOURS.accent : c ? COLOURS.ink3 : COLOURS.ink2,
					anchor: 'middle'
				})
			),
			rail.bar && rail.span
				? bar(
						drawBar(
							rail.bar.x,
							rail.bar.y,
							rail.bar.w,
							8,
							rail.span,
							rail.span.standing,
							rail.rtl,
							true
						),
						'now',
						rail.rtl
					)
				: '',
			el('path', { d: rail.gaps, fill: COLOURS.card }),
			el('path', { d: rail.leaps, fill: 'none', stroke: COLOURS.ink3, 'stroke-width': 1.2 })
		].join('')
	);
}
