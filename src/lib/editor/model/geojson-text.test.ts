import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geoInWords, GEO_WRITING, MOST_TEXT, readGeoText, refusalOfFile } from './geojson-text.js';

const polygon = (...ring: readonly (readonly number[])[]) => ({
	type: 'Polygon',
	coordinates: [ring]
});
const SQUARE = polygon([69, 34], [71.5, 34], [71.5, 36], [69, 36], [69, 34]);
const read = (value: unknown) => readGeoText(JSON.stringify(value));
const message = (text: string) => {
	const answer = readGeoText(text);
	return answer.ok ? null : `${answer.message} ${answer.remedy}`;
};

describe('a text of GeoJSON', () => {
	test('is taken as it stands, with what the map does not need', () => {
		const feature = { type: 'Feature', properties: { name: 'x' }, geometry: SQUARE };
		const all = { type: 'FeatureCollection', name: 'areas', features: [feature] };
		expect(read(all)).toEqual({ ok: true, value: all });
		expect(readGeoText(`\uFEFF${JSON.stringify(SQUARE)}`)).toEqual({ ok: true, value: SQUARE });
	});

	test('that is none is refused, with what it is', () => {
		expect(message('')).not.toBeNull();
		expect(message('PK\u0003\u0004')).toMatch(/^Line 1, column 1: /);
		expect(message('{"type":"Topology"}')).toMatch(/a "type" of "Topology"/);
		expect(message('[1, 2]')).toMatch(/This is no GeoJSON: it is a list/);
		expect(message('{"type":"Polygon","coordinates":[[[69,34],[71,')).toMatch(/^Line 1, column /);
		expect(message('{"type":"Point","coordinates":[1,2],"__proto__":{}}')).toMatch(
			/cannot be a key/
		);
	});

	test('of which nothing can be drawn is refused, with the place and the way out', () => {
		const metres = polygon([500000, 4200000], [500100, 4200000], [500100, 4200100]);
		expect(message(JSON.stringify(metres))).toMatch(
			/^geojson\.coordinates\[0\]\[0\]: .*no longitude and latitude.*Give degrees \(WGS 84\)/
		);
		expect(message('{"type":"FeatureCollection","features":[]}')).toMatch(/nothing in it to draw/);
	});

	test('of which a part cannot be drawn is taken: the story says which', () => {
		const parts = { type: 'GeometryCollection', geometries: [SQUARE, polygon([0, 0], [1, 1])] };
		expect(read(parts)).toEqual({ ok: true, value: parts });
	});

	test('is not taken with more points than a shape has, nor deeper than a document is', () => {
		const long = Array.from({ length: 50_001 }, (_, i) => [i / 1000, 1]);
		expect(message(JSON.stringify({ type: 'LineString', coordinates: long }))).toMatch(
			/at most 50,000 points/
		);
		expect(message('['.repeat(5000) + ']'.repeat(5000))).not.toBeNull();
		expect(message(' '.repeat(MOST_TEXT + 1))).toMatch(/at most 8 million/);
	});

	test('never throws, whatever it is', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json({ maxDepth: 6 })), (text) => {
				const answer = readGeoText(text);
				if (!answer.ok) expect(answer.message && answer.remedy).not.toBe('');
			})
		);
	});
});

test('a file that is too large or of another kind is not read at all', () => {
	expect(refusalOfFile({ name: 'a.geojson', size: 2_000_000 })).toBeNull();
	expect(refusalOfFile({ name: 'a.geojson', size: 12_000_000 })).toMatchObject({
		message: '“a.geojson” has 12.0 MB; a shape is read from at most 8 MB.'
	});
	expect(refusalOfFile({ name: 'Areas.ZIP', size: 10 })).toMatchObject({
		message: '“Areas.ZIP” is no GeoJSON.'
	});
});

test('what there is in it is said in words', () => {
	expect(geoInWords(SQUARE)).toBe(
		'1 area, drawn by 4 points. 34° north to 36° north, 69° east to 71.5° east.'
	);
	expect(geoInWords({ type: 'Point', coordinates: [-3.7, 40.4] })).toBe(
		'1 single point. 40.4° north, 3.7° west.'
	);
	expect(geoInWords({ type: 'FeatureCollection', features: [] })).toBeNull();
	expect(geoInWords('text')).toBeNull();
});

test('a long one is not shown as text, a new one is blank', () => {
	expect(GEO_WRITING.write(SQUARE)).toContain('"Polygon"');
	const long = Array.from({ length: 5000 }, (_, i) => [i / 100, 1.123456]);
	expect(GEO_WRITING.write({ type: 'LineString', coordinates: long })).toBe('');
	expect(GEO_WRITING.write({ type: 'FeatureCollection', features: [] })).toBe('');
});
