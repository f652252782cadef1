import { stageStory } from '../../compile/stage-story.js';
import { plainText } from '../../compile/plain-text.js';
import type {
	CompiledLayer,
	CompiledMap,
	CompiledQuote,
	CompiledStat,
	CompiledStory,
	CompiledTimeline
} from '../../compile/types.js';
import type { Box } from '../../layout/stage-box.js';
import { COLOURS } from './colours.js';
import { clipped, fitted, line, widthOf, type Letters } from './letters.js';
import { drawMap, type DrawnMap } from './map.js';
import { drawQuote, quoteMarks } from './quote.js';
import { drawStat, smallNumber } from './stat.js';
import { el } from './svg.js';
import { AXIS_HEIGHT, drawAxis, drawTimeline } from './time.js';

/** What networks ask for: 1.91 to 1. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

const { width: W, height: H } = PICTURE_SIZE;
const MARGIN = 56;
/** Where the foot with title and time begins. */
const FOOT = 532;
/** Width of the text beside a picture. */
const PANEL = 440;
/** Where what stands beside the text begins, and where a map has risen out of the paper in full. */
const BESIDE = 548;
/** Pixels of the picture to one of a map: names have to be read where pictures are small. */
const MAP_SCALE = 1.5;
const TITLES = [88, 80, 72, 66, 60, 56, 52, 48, 44, 40, 36];
const HEADINGS = TITLES.slice(3);
const LEADING = 1.06;
const NASKH_LEADING = 1.42;

/** What a picture is made of. */
interface Subject {
	readonly kicker?: string | undefined;
	readonly where?: string | undefined;
	readonly heading: string;
	/** Below the heading, where there is room. */
	readonly text?: string;
	readonly map?: CompiledMap | undefined;
	readonly stat?: CompiledStat | undefined;
	readonly quote?: CompiledQuote | undefined;
	readonly timeline?: CompiledTimeline | undefined;
	/** −1: the story as a whole. */
	readonly step: number;
	readonly alt: string;
}

/**
 * The picture of a story, or of one of its steps.
 *
 * @param step told index; default: the story as a whole, with its opening map
 * @param image the image that its map is drawn on (see `imageOf`), as a `data:` address: a picture fetches nothing. A map
 * whose image is not given is left out
 */
export function pictureOf(story: CompiledStory, step = -1, image?: string): string {
	const subject = subjectOf(story, step, image);
	const rtl = story.direction === 'rtl';
	const wide = subject.timeline !== undefined || !hasPicture(subject);
	const body = wide ? drawWide(story, subject, rtl) : drawBeside(story, subject, rtl, image);
	return el(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width: W, height: H, viewBox: `0 0 ${W} ${H}` },
		el('rect', { width: W, height: H, fill: COLOURS.paper }) + body + foot(story, subject, rtl)
	);
}

/** What that picture shows, in words. */
export const pictureAlt = (story: CompiledStory, step = -1, image?: string): string =>
	subjectOf(story, step, image).alt;

/** The address of the image that the map of a picture is drawn on, where it is drawn on one. */
export const imageOf = (story: CompiledStory, step = -1): string | undefined =>
	mapOf(story, step)?.sheet?.src;

const mapOf = ({ opening, steps }: CompiledStory, index: number): CompiledMap | null | undefined =>
	steps[index] ? steps[index].stage.find((layer) => layer.kind === 'map') : opening;

function subjectOf(story: CompiledStory, index: number, image: string | undefined): Subject {
	const step = story.steps[index];
	const given = mapOf(story, index);
	const map = given && (given.sheet ? image : story.atlas) ? given : undefined;
	if (!step) {
		return {
			kicker: story.kicker ?? story.asOf?.text,
			heading: story.title,
			text: plainText(story.standfirst),
			map,
			step: -1,
			alt: [story.title, map?.description].filter(Boolean).join('. ')
		};
	}
	const of = <K extends CompiledLayer['kind']>(kind: K) =>
		step.stage.find((layer): layer is Extract<CompiledLayer, { kind: K }> => layer.kind === kind);
	const [stat, quote] = [of('stat'), of('quote')];
	const timeline = map || stat || quote ? undefined : of('timeline');
	const shown = [map, stat, quote, timeline].flatMap((layer) => layer?.description ?? []);
	return {
		kicker: step.when?.text,
		where: step.where,
		heading: plainText(step.heading) || step.label,
		text: plainText(step.body),
		map,
		stat,
		quote,
		timeline,
		step: index,
		alt: [`${story.title}: ${step.label}`, ...shown].join('. ')
	};
}

const hasPicture = ({ map, stat, quote }: Subject): boolean => !!(map ?? stat ?? quote);

/** Mirrors a place where text runs from the right. */
const across = (rtl: boolean, x: number): number => (rtl ? W - x : x);

/** The text at one side, what it tells of at the other. */
function drawBeside(
	story: CompiledStory,
	subject: Subject,
	rtl: boolean,
	image: string | undefined
): string {
	const { map, stat, quote } = subject;
	const room: Box = rtl
		? [MARGIN, MARGIN, W - BESIDE, FOOT - 36]
		: [BESIDE, MARGIN, W - MARGIN, FOOT - 36];
	if (map) {
		const drawn = mapBeside(story, map, rtl, image);
		return drawn.svg + panel(subject, rtl, drawn, map);
	}
	if (stat) return drawStat(stat, room, rtl, story.language) + panel(subject, rtl);
	if (quote) return drawQuote(quote, story, room) + panel(subject, rtl);
	return panel(subject, rtl);
}

/** A map that rises out of the paper, below the text's side of it. */
function mapBeside(
	story: CompiledStory,
	layer: CompiledMap,
	rtl: boolean,
	image = ''
): DrawnMap & { readonly svg: string } {
	const [width, height] = [W / MAP_SCALE, FOOT / MAP_SCALE];
	const beside = BESIDE / MAP_SCALE;
	const visible: Box = rtl
		? [6, 6, width - beside, height - 6]
		: [beside, 6, width - 6, height - 6];
	const free: Box = [visible[0] + 8, 16, visible[2] - 8, height - 24];
	const drawn = drawMap({
		layer,
		...(layer.sheet ? { atlas: layer.sheet, image } : { atlas: story.atlas! }),
		rtl,
		language: story.language,
		ground: 'ground',
		id: 'map',
		box: { size: 'figure', width, height, free, visible, card: null, foot: height - 10 }
	});
	const stop = (offset: number, opacity: number) =>
		el('stop', { offset, 'stop-color': COLOURS.paper, 'stop-opacity': opacity });
	const fade = el(
		'linearGradient',
		{ id: 'fade', x1: rtl ? 1 : 0, y1: 0, x2: rtl ? 0 : 1, y2: 0 },
		stop(0, 1) + stop(0.66, 1) + stop(0.84, 0.62) + stop(1, 0)
	);
	const enlarged = (content: string) =>
		el('g', { transform: `scale(${MAP_SCALE})` }, el('g', { 'clip-path': 'url(#room)' }, content));
	const reach = BESIDE + 110;
	const x = rtl ? W - reach : 0;
	return {
		...drawn,
		svg:
			fade +
			el('clipPath', { id: 'room' }, el('rect', { width, height })) +
			enlarged(drawn.ground) +
			el('rect', { x, width: reach, height: FOOT, fill: 'url(#fade)' }) +
			enlarged(drawn.over)
	};
}

/** A line at the text's side, `down` from the top. */
const put = (text: string, down: number, rtl: boolean, how: Letters, indent = 0): string =>
	line(text, across(rtl, MARGIN + indent), down, { ...how, anchor: rtl ? 'end' : 'start' });

const KEY = { face: 'sans', size: 19, fill: COLOURS.ink2 } as const;
const KEY_ROW = 30;

/** When, where, the heading and what stands below it. */
function panel(subject: Subject, rtl: boolean, map?: DrawnMap, layer?: CompiledMap): string {
	const { heading, step, stat, quote, text = '' } = subject;
	const top = head(subject, PANEL, rtl);
	let bottom = FOOT - 30;
	let below = '';
	if (map && layer) {
		for (const { swatch, text: words } of map.key.slice(0, 4).reverse()) {
			const x = across(rtl, MARGIN) - (rtl ? 36 : 0);
			below += el('g', { transform: `translate(${x} ${bottom - 22}) scale(1.2)` }, swatch);
			const [one = ''] = clipped(words, PANEL - 48, 1, KEY);
			below += put(one, bottom - 6, rtl, KEY, 48);
			bottom -= KEY_ROW;
		}
		if (map.key.length > 0) bottom -= 8;
	}
	const leading = rtl ? NASKH_LEADING : LEADING;
	const column = { x: rtl ? W - MARGIN - PANEL : MARGIN, width: PANEL, rtl };
	const number = map && stat ? smallNumber(stat, column) : null;
	const reserved = number ? number.height + 20 : 0;
	const { size, lines } = fitted(
		heading,
		PANEL,
		bottom - top.y - reserved,
		step < 0 ? TITLES : HEADINGS,
		'serif',
		leading
	);
	let svg = top.svg + below;
	let y = top.y + size * (rtl ? 1.15 : 0.86);
	for (const one of lines) {
		svg += put(one, y, rtl, { face: 'serif', size });
		y += size * leading;
	}
	y += 26 - size * (rtl ? 1.15 : 0.86);
	if (number) return svg + number.at(y - 6);
	if (map && quote) return svg + spoken(quote, subject, y, bottom, rtl);
	return svg + running(text, y, bottom, rtl);
}

/** Words of a speaker below a heading, as far as there is room. */
function spoken(
	{ quote, by }: CompiledQuote,
	subject: Subject,
	y: number,
	bottom: number,
	rtl: boolean
): string {
	const how = { face: 'serif', size: 25, fill: COLOURS.accent } as const;
	const leading = rtl ? 40 : 32;
	const rows = Math.floor((bottom - y - 36) / leading);
	if (rows < 1) return running(subject.text ?? '', y, bottom, rtl);
	const [open, close] = quoteMarks(rtl ? 'fa' : 'en');
	const lines = clipped(`${open}${quote}${close}`, PANEL, rows, how);
	const [speaker = ''] = clipped(by, PANEL, 1, KEY);
	return (
		lines.map((one, i) => put(one, y + 22 + i * leading, rtl, how)).join('') +
		put(speaker, y + 24 + lines.length * leading, rtl, KEY)
	);
}

const RUNNING = { face: 'sans', size: 25, fill: COLOURS.ink2 } as const;

/** The beginning of a text, as far as there is room. */
function running(text: string, y: number, bottom: number, rtl: boolean, width = PANEL): string {
	const leading = rtl ? 42 : 34;
	const rows = Math.min(5, Math.floor((bottom - y) / leading));
	if (rows < 1 || !text) return '';
	return clipped(text, width, rows, RUNNING)
		.map((one, i) => put(one, y + 24 + i * leading, rtl, RUNNING))
		.join('');
}

/** When and where it was. */
function head({ kicker, where }: Subject, width: number, rtl: boolean) {
	const when: Letters = { face: 'sans', size: 25, weight: 650, fill: COLOURS.accent };
	const place: Letters = { face: 'sans', size: 23, fill: COLOURS.ink2 };
	let y = MARGIN + 20;
	let svg = '';
	if (kicker) {
		const [one = ''] = clipped(kicker, width, 1, when);
		svg += put(one, y, rtl, when);
		const beside = widthOf(one, when) + 18;
		if (where && beside + widthOf(where, place) <= width) {
			svg += put(where, y, rtl, place, beside);
			where = undefined;
		}
		y += 32;
	}
	if (where) {
		const [one = ''] = clipped(where, width, 1, place);
		svg += put(one, y, rtl, place);
		y += 32;
	}
	return { svg, y: y - 4 };
}

/** The heading over the whole width, a timeline or the text below it. */
function drawWide(story: CompiledStory, subject: Subject, rtl: boolean): string {
	const width = W - 2 * MARGIN;
	const { timeline } = subject;
	const top = head(subject, width, rtl);
	const leading = rtl ? NASKH_LEADING : LEADING;
	const { size, lines } = fitted(
		subject.heading,
		timeline ? width : width * 0.86,
		timeline ? 64 * leading : 300,
		timeline ? HEADINGS.slice(2) : TITLES,
		'serif',
		leading
	);
	let y = top.y + size * (rtl ? 1.15 : 0.86);
	let svg = top.svg;
	for (const one of lines) {
		svg += put(one, y, rtl, { face: 'serif', size });
		y += size * leading;
	}
	y += 26 - size * (rtl ? 1.15 : 0.86);
	if (!timeline) return svg + running(subject.text ?? '', y, FOOT - 30, rtl, width * 0.78);
	const room: Box = [MARGIN, y, W - MARGIN, FOOT - 16];
	return svg + drawTimeline(timeline, stageStory(story), subject.step, room);
}

/** The site's mark, the story's title, and its time. */
function foot(story: CompiledStory, { step }: Subject, rtl: boolean): string {
	const middle = (FOOT + H) / 2;
	const axis = { width: 600, x: rtl ? MARGIN : W - MARGIN - 600, y: middle - AXIS_HEIGHT / 2 };
	const mark = el(
		'g',
		{
			transform: `translate(${across(rtl, MARGIN) - (rtl ? 45 : 0)} ${middle - 16}) scale(1.5)`,
			fill: 'none',
			stroke: COLOURS.accent,
			'stroke-width': 2.6
		},
		el('path', { d: 'M1 15h5M12 15 19 4h10' }) + el('circle', { cx: 9, cy: 15, r: 3.2 })
	);
	const title: Letters = { face: 'sans', size: 22, weight: 650 };
	const small: Letters = { face: 'sans', size: 19, fill: COLOURS.ink3 };
	const [name = ''] = clipped(step < 0 ? 'Throughline' : story.title, 380, 1, title);
	const date = story.asOf?.text;
	return [
		el('rect', { y: FOOT, width: W, height: H - FOOT, fill: COLOURS.card }),
		el('path', { d: `M0 ${FOOT}H${W}`, stroke: COLOURS.rule2, 'stroke-width': 1.5 }),
		mark,
		put(name, middle + (date ? -4 : 8), rtl, title, 62),
		date ? put(date, middle + 22, rtl, small, 62) : '',
		drawAxis(stageStory(story), step, axis.x, axis.y, axis.width)
	].join('');
}
