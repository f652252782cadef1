/** Numbers in a picture, in a room of their own. */
import type { CompiledFigure, CompiledStat } from '../../compile/types.js';
import type { Box } from '../../layout/stage-box.js';
import { unitCells, unitChart } from '../../layout/unit-chart.js';
import { COLOURS } from './colours.js';
import { clipped, line, widthOf, type Letters } from './letters.js';
import { el } from './svg.js';

/** Where text begins: at the left, or at the right where it runs from there. */
interface Column {
	readonly x: number;
	readonly width: number;
	readonly rtl: boolean;
}

const NUMBERS = [168, 148, 128, 112, 96, 84, 72, 60, 48, 40];

const anchorOf = ({ x, width, rtl }: Column) =>
	rtl ? { x: x + width, anchor: 'end' as const } : { x, anchor: 'start' as const };

const colourOf = (figure: CompiledFigure): string =>
	figure.subject ? COLOURS.accent : COLOURS.ink;

/** Lines below one another from `top` on; returns what is drawn and where it ends. */
function stack(
	parts: readonly { readonly text: string; readonly rows: number; readonly how: Letters }[],
	top: number,
	column: Column
): { readonly svg: string; readonly bottom: number } {
	const { x, anchor } = anchorOf(column);
	let y = top;
	let svg = '';
	for (const { text, rows, how } of parts) {
		for (const one of clipped(text, column.width, rows, how)) {
			const leading = how.size * (how.size > 40 ? 1.04 : 1.28);
			svg += line(one, x, y + how.size * (how.size > 40 ? 0.8 : 0.95), { ...how, anchor });
			y += leading;
		}
	}
	return { svg, bottom: y };
}

/** The text of a figure with its number as large as the room allows, up to `most`. */
function figureParts(figure: CompiledFigure, width: number, most: number) {
	const size =
		NUMBERS.find(
			(px) => px <= most && widthOf(figure.text, { face: 'sans', size: px, weight: 650 }) <= width
		) ?? 36;
	const small = most > 100 ? 26 : 21;
	return [
		{
			text: figure.text,
			rows: 1,
			how: { face: 'sans', size, weight: 650, fill: colourOf(figure) } as const
		},
		{
			text: figure.label,
			rows: 2,
			how: { face: 'sans', size: most > 100 ? 36 : 26, weight: 650 } as const
		},
		...[figure.note, figure.by]
			.filter((text) => text !== undefined)
			.slice(0, most > 100 ? 2 : 1)
			.map((text) => ({
				text,
				rows: most > 100 ? 2 : 1,
				how: { face: 'sans', size: small, fill: COLOURS.ink2 } as const
			}))
	];
}

/** One number with what it counts, as it stands below a heading. */
export function smallNumber(
	stat: CompiledStat,
	column: Column
): { readonly height: number; readonly at: (top: number) => string } | null {
	const figure = stat.figures.find(({ subject }) => subject) ?? stat.figures[0];
	if (!figure) return null;
	const parts = figureParts(figure, column.width, 72).slice(0, 2);
	return {
		height: stack(parts, 0, column).bottom,
		at: (top) => stack(parts, top, column).svg
	};
}

/**
 * @param room in pixels of the picture
 * @param language BCP 47
 */
export function drawStat(stat: CompiledStat, room: Box, rtl: boolean, language: string): string {
	const [x0, y0, x1, y1] = room;
	const column = { x: x0, width: x1 - x0, rtl };
	if (stat.as === 'units') return drawUnits(stat, room, rtl, language);
	const figures = stat.figures.slice(0, 4);
	const most = [168, 168, 96, 56, 40][figures.length] ?? 40;
	const bars = stat.as === 'bars';
	const drawn = figures.map((figure) => {
		const parts = figureParts(figure, column.width, bars ? 48 : most);
		return { figure, parts, height: stack(parts, 0, column).bottom + (bars ? 34 : 0) };
	});
	const space = figures.length === 1 ? 0 : 26;
	const all = drawn.reduce((sum, { height }) => sum + height + space, -space);
	let y = Math.max(y0, (y0 + y1 - all) / 2);
	let svg = '';
	drawn.forEach(({ figure, parts, height }, i) => {
		if (i) svg += rule(x0, x1, y - space / 2);
		if (y + height > y1 + 4) return;
		const { svg: text, bottom } = stack(parts, y, column);
		svg += text;
		if (bars && figure.value !== undefined) {
			const width = Math.max(3, (figure.value / (stat.max || 1)) * column.width);
			svg += el('rect', {
				x: rtl ? x1 - width : x0,
				y: bottom + 8,
				width,
				height: 18,
				fill: figure.subject ? COLOURS.accent : COLOURS.ink3
			});
		}
		y += height + space;
	});
	return svg;
}

const rule = (x0: number, x1: number, y: number): string =>
	el('path', { d: `M${x0} ${y}H${x1}`, stroke: COLOURS.rule2, 'stroke-width': 1.5 });

/** "About": the last dots fade. */
const softEdge = (id: string, colour: string, width: number): string =>
	el(
		'linearGradient',
		{ id, gradientUnits: 'userSpaceOnUse', x1: width * 0.4, y1: 0, x2: width, y2: 0 },
		el('stop', { offset: 0, 'stop-color': colour }) +
			el('stop', { offset: 1, 'stop-color': colour, 'stop-opacity': 0.13 })
	);

/** A line of text above each figure's dots. */
const UNIT_TEXT = 44;
/** What a dot stands for, below all. */
const NOTE_TEXT = 60;

function drawUnits(
	stat: CompiledStat,
	[x0, y0, x1, y1]: Box,
	rtl: boolean,
	language: string
): string {
	const width = x1 - x0;
	const chart = unitChart(
		stat.figures.map(({ value }) => ({ value, least: width, height: () => UNIT_TEXT })),
		{ width, height: y1 - y0 - NOTE_TEXT, between: 24 }
	);
	let y = Math.max(y0, (y0 + y1 - chart.height) / 2);
	let svg = '';
	stat.figures.forEach((figure, i) => {
		const row = chart.rows[i];
		if (!row) return;
		const colour = colourOf(figure);
		const number: Letters = { face: 'sans', size: 36, weight: 650, fill: colour };
		const label: Letters = { face: 'sans', size: 24, weight: 650 };
		const gap = widthOf(figure.text, number) + 12;
		const anchor = rtl ? 'end' : 'start';
		svg += line(figure.text, rtl ? x1 : x0, y + 30, { ...number, anchor });
		const [words = ''] = clipped(figure.label, width - gap, 1, label);
		svg += line(words, rtl ? x1 - gap : x0 + gap, y + 30, { ...label, anchor });
		let x = 0;
		let dots = '';
		let line0 = 0;
		const cells = row.dots ? unitCells(row, chart) : [];
		cells.forEach((cell, c) => {
			if (x > 0 && x + cell.width > row.width + 1) {
				x = 0;
				line0 += cell.height + chart.gap;
			}
			const soft = figure.qualifier === 'about' && c === cells.length - 1;
			if (soft) dots += softEdge(`soft${i}`, colour, cell.width);
			dots += el('path', {
				d: cell.d,
				transform: `translate(${x} ${line0})`,
				fill: 'none',
				stroke: soft ? `url(#soft${i})` : colour,
				'stroke-width': chart.dot,
				'stroke-linecap': 'round',
				'stroke-dasharray': `0 ${chart.pitch}`
			});
			x += cell.width + chart.gap;
		});
		const place = rtl
			? `translate(${x1} ${y + UNIT_TEXT}) scale(-1 1)`
			: `translate(${x0} ${y + UNIT_TEXT})`;
		svg += el('g', { transform: place }, dots);
		y += UNIT_TEXT + row.height + 24;
	});
	const fill = (n: number) => n.toLocaleString(language);
	const note =
		chart.per === 1
			? stat.note
			: stat.scaledNote
					?.replace('{n}', fill(chart.per))
					.replace('{tile}', fill(chart.per * chart.columns * chart.lines));
	const how = { face: 'sans', size: 19, fill: COLOURS.ink2 } as const;
	const column = { x: x0, width, rtl };
	return svg + (note ? stack([{ text: note, rows: 2, how }], y, column).svg : '');
}
