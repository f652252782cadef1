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
	const work = (v: Visit) => v.reading?.busy;
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
		told('of it at work, unslowed', times(at(work)('ours') / at(work)('f'), 'f'), all(work, ms)),
		plain('frames over 25 ms', (v) => v.reading?.slow, 0.02, share),
		plain('a key paints within', (v) => v.key, 32, ms)
	];
}

const told = (what: string, value: string, beside: string): Row => ({
	what,
	value,
	target: '',
	ok: true,
	beside
});
const mb = (n: number) => `${(n / 1e6).toFixed(0)} MB`;

/** A measure of all pages but ours that have it, in words. */
function others(
	visits: Visits,
	measure: (visit: Visit) => number | undefined,
	print: (n: number) => string
): string {
	return Object.keys(visits)
		.filter((name) => name !== 'ours')
		.map((name) => [name, of(visits, name, measure)] as const)
		.filter(([, value]) => !Number.isNaN(value))
		.map(([name, value]) => `${name} ${print(value)}`)
		.join(', ');
}

/** The rows of a long story. `story` holds visits to the short one, for what a step costs there. */
export function thousandRows(long: Visits, story: Visits): Row[] {
	const ready = (v: Visit) => v.load.ready;
	const step = (v: Visit) => v.reading?.step;
	const slow = (v: Visit) => v.reading?.slow;
	const bytes = (v: Visit) => v.load.bytes;
	const [ours, g] = [of(long, 'ours', ready), of(long, 'g', ready)];
	const [here, own] = [of(long, 'ours', step), of(story, 'ours', step)];
	return [
		within(
			'ready',
			ours / g,
			0.9,
			(n) => times(n, 'g'),
			`ours ${ms(ours)}, ${others(long, ready, ms)}`
		),
		told(
			'all of it there',
			ms(of(long, 'ours', (v) => v.load.loaded)),
			others(long, (v) => v.load.loaded, ms)
		),
		within(
			'main thread a step',
			here / own,
			1.5,
			(n) => times(n, 'of the short one'),
			`here ${ms(here)}, at 12 ${ms(own)}${others(long, step, ms) && `, ${others(long, step, ms)}`}`
		),
		told('frames over 25 ms', share(of(long, 'ours', slow)), others(long, slow, share)),
		told('bytes', kb(of(long, 'ours', bytes)), others(long, bytes, kb)),
		...jumpRows(long),
		...memoryRows(long)
	];
}

/** The rows of a story of ten thousand steps: there a page is not ready sooner, but must be ready at all. */
export function tenThousandRows(visits: Visits): Row[] {
	const ready = (v: Visit) => v.load.ready;
	const loaded = (v: Visit) => v.load.loaded;
	const bytes = (v: Visit) => v.load.bytes;
	return [
		told('ready', ms(of(visits, 'ours', ready)), others(visits, ready, ms)),
		told('all of it there', ms(of(visits, 'ours', loaded)), others(visits, loaded, ms)),
		told('bytes', kb(of(visits, 'ours', bytes)), others(visits, bytes, kb)),
		...jumpRows(visits),
		...memoryRows(visits)
	];
}

/** Jumps anywhere: the median, and the longest of all. */
function jumpRows(visits: Visits): Row[] {
	const all = (name: string, which: 'text' | 'picture') =>
		(visits[name] ?? []).flatMap(({ jumps }) => jumps?.[which] ?? []);
	const texts = all('ours', 'text');
	if (texts.length === 0) return [];
	const beside = Object.keys(visits)
		.filter((name) => name !== 'ours' && all(name, 'text').length > 0)
		.map((name) => `${name} ${ms(median(all(name, 'text')))}`)
		.join(', ');
	return [
		within('a jump anywhere', median(texts), 300, ms, beside),
		told('the longest of them', ms(Math.max(...texts)), ''),
		told('a jump, with its picture', ms(median(all('ours', 'picture'))), '')
	];
}

/** What a page takes of memory, beside the plain page of its words. */
function memoryRows(visits: Visits): Row[] {
	const memory = (v: Visit) => v.memory;
	const [ours, g] = [of(visits, 'ours', memory), of(visits, 'g', memory)];
	if (Number.isNaN(ours / g)) return [];
	return [
		within(
			'memory',
			ours / g,
			3,
			(n) => times(n, 'g'),
			`ours ${mb(ours)}, ${others(visits, memory, mb)}`
		)
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
