/** From visits to a table for people. */
import type { Visit } from './measure.ts';

export type Visits = Readonly<Record<string, readonly Visit[]>>;

export interface Row {
	readonly what: string;
	readonly value: string;
	readonly target: string;
	readonly ok: boolean;
	/** The same of what is compared with. */
	readonly beside: string;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2
		? sorted[middle]!
		: ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

export const ms = (n: number) => `${Math.round(n)} ms`;
const kb = (n: number) => `${(n / 1000).toFixed(1)} kB`;
const times = (n: number, of: string) => `${n.toFixed(2)} ${of}`;
const share = (n: number) => `${(n * 100).toFixed(1)} %`;

/** The medians of one page by a measure. */
function of(visits: Visits, name: string, measure: (visit: Visit) => number | undefined): number {
	return median((visits[name] ?? []).map((visit) => measure(visit) ?? NaN));
}

export function within(
	what: string,
	value: number,
	most: number,
	print: (n: number) => string,
	beside: string
): Row {
	return { what, value: print(value), target: `≤ ${print(most)}`, ok: value <= most, beside };
}

/** The rows of the first story. */
export function storyRows(visits: Visits): Row[] {
	const pages = Object.keys(visits);
	const at = (measure: (visit: Visit) => number | undefined) => (name: string) =>
		of(visits, name, measure);
	const all = (measure: (visit: Visit) => number | undefined, print: (n: number) => string) =>
		pages
			.map((name) => [name, of(visits, name, measure)] as const)
			.filter(([, value]) => !Number.isNaN(value))
			.map(([name, value]) => `${name} ${print(value)}`)
			.join(', ');
	const ratio = (
		what: string,
		measure: (visit: Visit) => number | undefined,
		base: string,
		most: number
	) =>
		within(
			what,
			at(measure)('ours') / at(measure)(base),
			most,
			(n) => times(n, base),
			all(measure, ms)
		);
	const plain = (
		what: string,
		measure: (visit: Visit) => number | undefined,
		most: number,
		print: (n: number) => string
	) => within(what, at(measure)('ours'), most, print, all(measure, print));
	const shift = (n: number) => n.toFixed(3);
	return [
		ratio('first paint', (v) => v.load.first, 'g', 1.25),
		ratio('largest paint', (v) => v.load.largest, 'g', 1.4),
		ratio('ready', (v) => v.load.ready, 'g', 1.3),
		plain('script', (v) => v.load.script, 30_000, kb),
		plain('all but fonts', (v) => v.load.bytes, 70_000, kb),
		plain('requests', (v) => v.load.requests, 8, String),
		plain('fonts', (v) => v.load.fonts, 110_000, kb),
		plain('blocked', (v) => v.load.blocked, 50, ms),
		plain('layout shift, loading', (v) => v.load.shift, 0, shift),
		plain('layout shift, reading', (v) => v.reading?.shift, 0, shift),
		ratio('main thread a step', (v) => v.reading?.step, 'f', 1.5),
		plain('frames over 25 ms', (v) => v.reading?.slow, 0.02, share),
		plain('a key paints within', (v) => v.key, 32, ms)
	];
}

/** The rows of the long story. */
export function thousandRows(long: Visits, story: Visits): Row[] {
	const ready = (v: Visit) => v.load.ready;
	const step = (v: Visit) => v.reading?.step;
	const [ours, g] = [of(long, 'ours', ready), of(long, 'g', ready)];
	const [here, own] = [of(long, 'ours', step), of(story, 'ours', step)];
	return [
		within('ready', ours / g, 1, (n) => times(n, 'g'), `ours ${ms(ours)}, g ${ms(g)}`),
		within(
			'main thread a step',
			here / own,
			2,
			(n) => times(n, 'of the short one'),
			`at 1,000 ${ms(here)}, at 12 ${ms(own)}`
		),
		{
			what: 'bytes',
			value: kb(of(long, 'ours', (v) => v.load.bytes)),
			target: '',
			ok: true,
			beside: `g ${kb(of(long, 'g', (v) => v.load.bytes))}`
		}
	];
}

/** Prints rows as a table. */
export function table(title: string, rows: readonly Row[]): string {
	const cells = rows.map(({ what, value, target, ok, beside }) => [
		what,
		value,
		target,
		target ? (ok ? 'ok' : 'MISS') : '',
		beside
	]);
	const widths = [0, 1, 2, 3].map((i) => Math.max(...cells.map((row) => row[i]!.length)));
	const lines = cells.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
	return `${title}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`;
}
