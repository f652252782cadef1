import { geoArea, geoContains } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { loadAtlas, type LonLat } from './index.ts';

type Shape = Feature<Polygon | MultiPolygon>;

const atlas = await loadAtlas(['AF', 'TJ']);
const region = atlas.regionFor(['AF', 'TJ'])!;
const { topology } = region;
const shapes = (object: GeometryCollection) => feature(topology, object).features as Shape[];
const provinces = shapes(topology.objects.provinces);
const countries = shapes(topology.objects.countries);

/** Square kilometres of the Earth's surface. */
const km2 = (shape: Shape) => geoArea(shape) * 6371 ** 2;
const provinceOf = (at: LonLat) => provinces.find((shape) => geoContains(shape, at))?.id;

const AF =
	'BAL BAM BDG BDS BGL DAY FRA FYB GHA GHO HEL HER JOW KAB KAN KAP KDZ KHO KNR LAG LOG NAN NIM NUR PAN PAR PIA PKA SAM SAR TAK URU WAR ZAB'
		.split(' ')
		.map((code) => `AF-${code}`);
const TJ = 'DU GB KT RA SU'.split(' ').map((code) => `TJ-${code}`);

describe('the pack of Afghanistan and Tajikistan', () => {
	it('has every province under its ISO 3166-2 code, once', () => {
		expect(AF).toHaveLength(34);
		const ids = provinces.map(({ id }) => id).sort();
		expect(ids).toEqual([...AF, ...TJ].sort());
		expect(atlas.areas.map(({ id }) => id).sort()).toEqual(ids);
	});

	it.each([
		['Faizabad', 'AF-BDS'],
		['Taloqan', 'AF-TAK'],
		['Lashkar Gah', 'AF-HEL'],
		['Nawa', 'AF-HEL'],
		['Bagram Airbase', 'AF-PAR'],
		['Mazar-i-Sharif', 'AF-BAL'],
		['Kandahar', 'AF-KAN'],
		['Bazarak', 'AF-PAN'],
		['Nili', 'AF-DAY'],
		['Gardez', 'AF-PIA'],
		['Sharana', 'AF-PKA'],
		['Khujand', 'TJ-SU'],
		['Khorog', 'TJ-GB'],
		['Dushanbe', 'TJ-DU']
	])('%s lies in %s', (name, area) => {
		const { place } = atlas.findPlace(name, { countries: ['AF', 'TJ'] });
		expect(place && provinceOf(place.at)).toBe(area);
		expect(place?.admin1).toBe(area);
	});

	it('puts every label of a province inside it, and its capital too', () => {
		for (const area of atlas.areas) {
			expect(provinceOf(area.at), area.id).toBe(area.id);
			const capital = area.capital && atlas.placeById(area.capital);
			if (capital) expect(capital.admin1, area.id).toBe(area.id);
			else expect(area.id).toBe('TJ-RA');
		}
	});

	it('winds rings so that d3-geo does not fill the globe', () => {
		const bands = shapes(topology.objects.contours);
		const lakes = shapes(topology.objects.lakes);
		for (const shape of [...provinces, ...countries, ...bands, ...lakes])
			expect(geoArea(shape), String(shape.id)).toBeLessThan(Math.PI);
		const [total, af] = [652_000, countries.find(({ id }) => id === 'AF')];
		expect(Math.abs(km2(af as Shape) / total - 1)).toBeLessThan(0.02);
	});

	it('makes a country the exact union of its provinces', () => {
		for (const id of region.focus) {
			const own = provinces.filter((shape) => String(shape.id).startsWith(id));
			const whole = countries.find((shape) => shape.id === id) as Shape;
			const sum = own.reduce((total, shape) => total + km2(shape), 0);
			expect(Math.abs(sum - km2(whole)), id).toBeLessThan(1);
		}
	});

	it('draws a border that two countries share from the same arcs', () => {
		const shared = mesh(
			topology,
			topology.objects.countries,
			(a, b) => a !== b && [a.id, b.id].sort().join() === 'AF,TJ'
		);
		const points = shared.coordinates.flat();
		expect(points.length).toBeGreaterThan(150);
		const outline = new Set(
			provinces
				.filter(({ id }) => id === 'AF-BDS' || id === 'TJ-GB')
				.flatMap(({ geometry }) =>
					(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(2)
				)
				.map(String)
		);
		expect(points.filter((point) => outline.has(String(point))).length).toBeGreaterThan(100);
	});

	it('leaves out the river where it is the border', () => {
		const border = mesh(
			topology,
			topology.objects.countries,
			(a, b) => a !== b && [a.id, b.id].sort().join() === 'AF,TJ'
		).coordinates.flat();
		const rivers = mesh(topology, topology.objects.rivers).coordinates.flat();
		const degrees = (a: number[], b: number[]) =>
			Math.hypot(((a[0] ?? 0) - (b[0] ?? 0)) * 0.8, (a[1] ?? 0) - (b[1] ?? 0));
		const nearest = Math.min(...rivers.map((p) => Math.min(...border.map((q) => degrees(p, q)))));
		expect(nearest).toBeGreaterThan(0.03);
	});

	it('nests its height bands: low ground in none, the Pamir in the highest', () => {
		const bands = shapes(topology.objects.contours);
		const heights = bands.map(({ properties }) => (properties as { metres: number }).metres);
		expect(heights).toEqual([...heights].sort((a, b) => a - b));
		expect(heights.length).toBeGreaterThanOrEqual(3);
		expect(heights.length).toBeLessThanOrEqual(5);
		const above = (at: LonLat) => bands.filter((band) => geoContains(band, at)).length;
		expect(above([67.11, 36.9])).toBe(0);
		expect(above([73.5, 38.2])).toBe(bands.length);
		const areas = bands.map(km2);
		expect(areas).toEqual([...areas].sort((a, b) => b - a));
	});
});

describe('the world', () => {
	const world = feature(atlas.world, atlas.world.objects.countries).features as Shape[];

	it('has each country once, under an id that the records know', () => {
		const ids = world.map(({ id }) => String(id));
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => !atlas.countryById(id))).toEqual([]);
		for (const id of ['AF', 'TJ', 'RU', 'IR', 'TR', 'US', 'QA', 'UZ', 'XK', 'FR', 'NO'])
			expect(ids).toContain(id);
	});

	it('winds rings so that d3-geo does not fill the globe', () => {
		for (const shape of world) expect(geoArea(shape), String(shape.id)).toBeLessThan(Math.PI);
	});

	it('draws Crimea in Ukraine', () => {
		const holder = world.find((shape) => geoContains(shape, [34.2, 45.3]));
		expect(holder?.id).toBe('UA');
	});
});

describe('size', () => {
	const data = fileURLToPath(new URL('data/', import.meta.url));
	const files = readdirSync(data, { recursive: true, encoding: 'utf8' })
		.map((file) => join(data, file))
		.filter((file) => statSync(file).isFile());
	const size = (list: readonly string[]) =>
		list.reduce((sum, file) => sum + statSync(file).size, 0);

	it('is at most ten megabytes in all', () => {
		expect(files.length).toBeGreaterThan(700);
		expect(size(files)).toBeLessThan(10_000_000);
	});

	it('is small where every story carries it', () => {
		const always = ['world', 'countries', 'places', 'labels'].map((name) => `${data}${name}.json`);
		const zipped = always.map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
		expect(zipped.reduce((sum, each) => sum + each, 0)).toBeLessThan(270_000);
	});
});
