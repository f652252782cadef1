/** Lands and seas by name: outlines of today's countries, and boxes for the seas. */
import { geoBounds, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { loadAtlas } from '#atlas/index.ts';
import type { Point } from './compute.ts';

const { world: topology } = await loadAtlas();
const countries = feature(topology, topology.objects.countries).features.map((shape) => ({
	shape,
	name: inText(shape.properties.name),
	bounds: geoBounds(shape)
}));

/** As a name stands in a sentence. */
function inText(name: string): string {
	const known: Record<string, string> = {
		'Congo - Kinshasa': 'the Democratic Republic of the Congo',
		'Congo - Brazzaville': 'the Republic of the Congo',
		'Myanmar (Burma)': 'Myanmar',
		'Hong Kong SAR China': 'Hong Kong',
		'Palestinian Territories': 'Palestine',
		'Côte d’Ivoire': 'Ivory Coast',
		'Bosnia & Herzegovina': 'Bosnia and Herzegovina',
		'Trinidad & Tobago': 'Trinidad and Tobago',
		'French Southern Territories': 'the French Southern Lands',
		Türkiye: 'Turkey',
		'Timor-Leste': 'East Timor'
	};
	const article =
		/^(United|Philippines|Netherlands|Bahamas|Solomon|Falkland|Central African|Dominican|Gambia)/;
	return known[name] ?? (article.test(name) ? `the ${name}` : name);
}

/** The country at a point, or `null` at sea. */
export function landAt(point: Point): string | null {
	const [lon, lat] = point;
	const found = countries.find(({ shape, bounds: [[west, south], [east, north]] }) => {
		if (lat < south || lat > north) return false;
		const within = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
		return within && geoContains(shape, [lon, lat]);
	});
	return found?.name ?? null;
}

/** West, south, east, north, name; the first that holds a point names it. A west beyond its east spans the date line. */
const SEAS: readonly (readonly [number, number, number, number, string])[] = [
	[-180, 80, 180, 90, 'the Arctic Ocean'],
	[-96, 51, -77, 65, 'Hudson Bay'],
	[-80, 66, -50, 80, 'Baffin Bay'],
	[-45, 66, 0, 80, 'the Greenland Sea'],
	[0, 62, 20, 74, 'the Norwegian Sea'],
	[20, 68, 60, 81, 'the Barents Sea'],
	[60, 66, -140, 80, 'the Arctic Ocean'],
	[-140, 66, -80, 80, 'the Arctic Ocean'],
	[162, 52, -158, 66, 'the Bering Sea'],
	[138, 45, 156, 62, 'the Sea of Okhotsk'],
	[128, 34, 141, 47, 'the Sea of Japan'],
	[117, 24, 128, 41, 'the East China Sea'],
	[105, 3, 120, 24, 'the South China Sea'],
	[100, -9, 130, 3, 'the seas of Indonesia'],
	[120, 4, 145, 30, 'the Philippine Sea'],
	[145, -25, 165, -11, 'the Coral Sea'],
	[147, -46, 172, -28, 'the Tasman Sea'],
	[80, 6, 98, 23, 'the Bay of Bengal'],
	[50, 6, 78, 26, 'the Arabian Sea'],
	[32, 12, 44, 30, 'the Red Sea'],
	[47, 36, 55, 47, 'the Caspian Sea'],
	[27, 41, 42, 47, 'the Black Sea'],
	[-5, 30, 36, 45, 'the Mediterranean'],
	[-4, 51, 9, 61, 'the North Sea'],
	[9, 53, 30, 66, 'the Baltic Sea'],
	[-98, 18, -81, 31, 'the Gulf of Mexico'],
	[-86, 9, -60, 18, 'the Caribbean'],
	[-8, -3, 10, 7, 'the Gulf of Guinea'],
	[-180, -90, 180, -58, 'the Southern Ocean'],
	[20, -58, 147, 30, 'the Indian Ocean'],
	[-70, -58, 20, 0, 'the South Atlantic'],
	[-100, 31, 0, 68, 'the North Atlantic'],
	[-82, 0, 0, 31, 'the North Atlantic'],
	[-180, 0, 180, 68, 'the North Pacific'],
	[-180, -58, 180, 0, 'the South Pacific']
];

/** The sea at a point of which no land is known. */
export function seaAt([lon, lat]: Point): string {
	const found = SEAS.find(
		([west, south, east, north]) =>
			lat >= south &&
			lat <= north &&
			(west <= east ? lon >= west && lon <= east : lon >= west || lon <= east)
	);
	return found?.[4] ?? 'the open sea';
}

/** A land or a sea. */
export const nameAt = (point: Point): string => landAt(point) ?? seaAt(point);

/** The lands along a line, in its order, each once. */
export function landsAlong(line: readonly Point[]): string[] {
	return [...new Set(line.flatMap((point) => landAt(point) ?? []))];
}

/** “A, B and C”. */
export function listed(names: readonly string[]): string {
	return names.length < 2
		? (names[0] ?? '')
		: `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
