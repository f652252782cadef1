/** GeoJSON as it comes from a file or the clipboard, and what there is in it in words. */
import { readGeoJson, type GeoParts, type Run } from '../../story/geojson.js';
import { formatPath, inside, type Finding } from '../../story/issues.js';
import { writeJson } from '../../story/json/write.js';
import type { LonLat } from '../../story/types.js';
import { readJson, type Writing, type Written } from './written.js';

/** Characters of a text that is read at all: a shape has at most 50,000 points, each of which takes some forty. */
export const MOST_TEXT = 8_000_000;

/** A longer one is not shown to be edited: a field of a page is no place for it. */
const MOST_SHOWN = 30_000;

/** What keeps a text from being taken although something in it could be drawn: most of it would be left out. */
const GRAVE: ReadonlySet<string> = new Set(['shape.many', 'shape.deep']);

const no = (message: string, remedy: string): Written => ({ ok: false, message, remedy });

/** Why a file of that name and size, in bytes, is not read; `null` where it is. */
export function refusalOfFile({ name, size }: Pick<File, 'name' | 'size'>): Written | null {
	if (size > MOST_TEXT) {
		return no(
			`“${name}” has ${(size / 1e6).toFixed(1)} MB; a shape is read from at most ${MOST_TEXT / 1e6} MB.`,
			'Simplify it, and leave out columns and parts that the map does not show.'
		);
	}
	const other = /\.(zip|shp|kml|kmz|gpx|gpkg|topojson|csv|png|jpe?g|svg)$/i.exec(name)?.[1];
	return other
		? no(`“${name}” is no GeoJSON.`, 'Save it as GeoJSON (.geojson) in degrees, WGS 84.')
		: null;
}

/**
 * The GeoJSON in a text. Never throws, takes linear time. What cannot be drawn at all is not taken, and the first reason says
 * why and where; single parts that cannot be are taken as they stand, and told of where the story is checked.
 */
export function readGeoText(text: string): Written {
	if (text.length > MOST_TEXT) {
		return no(
			`This text has ${(text.length / 1e6).toFixed(1)} million characters; a shape is read from at most ${MOST_TEXT / 1e6} million.`,
			'Simplify it, and leave out columns and parts that the map does not show.'
		);
	}
	const read = readJson(text.replace(/^\uFEFF/, ''));
	if (!read.ok) return read;
	const found: { readonly path: string; readonly finding: Finding }[] = [];
	const parts = readGeoJson(read.value, inside(null, 'geojson'), (at, finding) => {
		// Of each sort the first is enough to tell.
		if (!found.some((one) => one.finding.code === finding.code)) {
			found.push({ path: formatPath(at), finding });
		}
	});
	const empty = !Object.values(parts).some((list) => list.length > 0);
	const first = found.find(({ finding }) => GRAVE.has(finding.code)) ?? (empty ? found[0] : null);
	if (!first) return read;
	const { path, finding } = first;
	const where = path === 'geojson' ? '' : `${path}: `;
	return no(`${where}${finding.message}`, finding.remedy);
}

export const GEO_WRITING: Writing = {
	read: readGeoText,
	write(value) {
		if (value === undefined || isBlank(value)) return '';
		const text = writeJson(value).trimEnd();
		return text.length > MOST_SHOWN ? '' : text;
	}
};

/** A new shape has nothing in it yet. */
function isBlank(value: unknown): boolean {
	const { features } = value as { readonly features?: unknown };
	return Array.isArray(features) && features.length === 0;
}

/** As "2 areas and 1 line, 340 points. From 69.1° to 71.5° east, 36.2° to 38.4° north."; `null` where there is nothing. */
export function geoInWords(value: unknown): string | null {
	const parts = readGeoJson(value, null, () => {});
	const { points, lines, polygons } = parts;
	const named = [
		count(polygons.length, 'area'),
		count(lines.length, 'line'),
		count(points.length, 'single point')
	].filter((one) => one !== null);
	if (named.length === 0) return null;
	const all = positionsOf(parts);
	const what = named.join(', ').replace(/, ([^,]*)$/, ' and $1');
	const vertices =
		lines.length + polygons.length > 0
			? `, drawn by ${all.reduce((sum, { length }) => sum + length, 0).toLocaleString('en')} points`
			: '';
	return `${what}${vertices}. ${reachOf(all)}`;
}

function count(n: number, noun: string): string | null {
	return n === 0 ? null : `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
}

function positionsOf({ points, lines, polygons }: GeoParts): readonly Run[] {
	return [...(points.length > 0 ? [points] : []), ...lines, ...polygons.flat()];
}

function reachOf(runs: readonly Run[]): string {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const run of runs) {
		for (const [lon, lat] of run as readonly LonLat[]) {
			west = Math.min(west, lon);
			east = Math.max(east, lon);
			south = Math.min(south, lat);
			north = Math.max(north, lat);
		}
	}
	const span = (from: number, to: number, names: readonly [string, string]) => {
		const [a, b] = [inDegrees(from, names), inDegrees(to, names)];
		return a === b ? a : `${a} to ${b}`;
	};
	return `${span(south, north, ['south', 'north'])}, ${span(west, east, ['west', 'east'])}.`;
}

function inDegrees(value: number, [below, above]: readonly [string, string]): string {
	return `${Math.abs(Math.round(value * 100) / 100)}° ${value < 0 ? below : above}`;
}
