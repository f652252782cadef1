import { describe, expect, test } from 'vitest';
import { parseStory } from './index.js';
import type { Issue } from './index.js';
import { EXAMPLES, changed, value } from './testing/example.js';
import type { Loose } from './testing/example.js';

function issuesOf(change: (story: Loose) => void): Issue[] {
	return parseStory(changed(change)).issues;
}

/** One change to the sound example, and the one issue that it must raise. */
type Case = readonly [
	rule: string,
	change: (story: Loose) => void,
	severity: Issue['severity'],
	code: string,
	path: string,
	/** Said in message or remedy. */
	says: string
];

const step = (story: Loose): Loose => value((story['steps'] as unknown as Loose[])[0]);
const first = (parent: Loose | undefined, list: string, index = 0): Loose =>
	value((parent?.[list] as unknown as Loose[])[index]);
const claim = (story: Loose): Loose => first(step(story), 'claims');
const map = (story: Loose): Loose => first(step(story), 'stage', 0);
const stat = (story: Loose): Loose => first(step(story), 'stage', 1);
const place = (story: Loose, index = 0): Loose => first(story, 'places', index);
const push = (list: Loose | undefined, item: unknown): void => {
	(list as unknown as unknown[]).push(item);
};

const POINT = { type: 'Point', coordinates: [1, 2] };
/** A geometry so many levels deep. */
const nested = (levels: number): object =>
	levels ? { type: 'GeometryCollection', geometries: [nested(levels - 1)] } : POINT;

const CASES: readonly Case[] = [
	[
		'R3: a name is not endless',
		(s) => (place(s)['name'] = value('x'.repeat(1001))),
		'error',
		'text.long',
		'places[0].name',
		'1,001'
	],
	[
		'R3: a date is not endless',
		(s) => (s['asOf'] = value('2'.repeat(5000))),
		'error',
		'text.long',
		'asOf',
		'5,000'
	],
	[
		'R6: a newer format is refused with a reason',
		(s) => (s['format'] = value('throughline/2')),
		'error',
		'format.newer',
		'format',
		'newer version'
	],
	[
		'R6: a format of nobody is refused',
		(s) => (s['format'] = value('story/1')),
		'error',
		'format.unknown',
		'format',
		'throughline/1'
	],
	[
		'R6: a format that is no text is refused',
		(s) => (s['format'] = value(1)),
		'error',
		'format.unknown',
		'format',
		'throughline/1'
	],
	[
		'R6: an overlay is no story',
		(s) => (s['format'] = value('throughline-overlay/1')),
		'error',
		'format.unknown',
		'format',
		'overlay'
	],
	[
		'R7: an unknown key is told of, with what was meant',
		(s) => ((step(s)['aling'] = value('end')), delete step(s)['align']),
		'notice',
		'key.unknown',
		'steps[0].aling',
		'Did you mean'
	],
	[
		'R7: a common other word is understood',
		(s) => (first(s, 'eras')['date'] = value('x')),
		'notice',
		'key.unknown',
		'eras[0].date',
		'no key'
	],
	[
		'R8: an unknown layer kind is told of',
		(s) => (map(s)['kind'] = value('globe')),
		'notice',
		'layer.kind',
		'steps[0].stage[0].kind',
		'Known here: map'
	],
	[
		'R9: a number is no text',
		(s) => (s['title'] = value(5)),
		'error',
		'type.wrong',
		'title',
		'double quotes'
	],
	[
		'R9: a text is no list',
		(s) => (claim(s)['sources'] = value('report')),
		'error',
		'type.wrong',
		'steps[0].claims[0].sources',
		'list'
	],
	[
		'R9: a text is no number, and the remedy is the number',
		(s) => (first(map(s), 'flows')['value'] = value('1,037')),
		'error',
		'type.wrong',
		'steps[0].stage[0].flows[0].value',
		'1037'
	],
	[
		'R9: a text is neither true nor false',
		(s) => (map(s)['states'] = value('no')),
		'error',
		'type.wrong',
		'steps[0].stage[0].states',
		'without quotes'
	],
	[
		'R9: a list is no object',
		(s) => (first(s, 'places'), push(s['places'], [])),
		'error',
		'type.wrong',
		'places[4]',
		'a place'
	],
	[
		'R9: a layer is an object',
		(s) => push(step(s)['stage'], 'map'),
		'error',
		'type.wrong',
		'steps[0].stage[3]',
		'a layer'
	],
	[
		'R9: an id is a text',
		(s) => (first(s, 'eras')['id'] = value(7)),
		'error',
		'type.wrong',
		'eras[0].id',
		'id'
	],
	[
		'R9: a reference is a text',
		(s) => (step(s)['to'] = value(7)),
		'error',
		'type.wrong',
		'steps[0].to',
		'place'
	],
	[
		'R9: a date is a text',
		(s) => (step(s)['when'] = value(2021)),
		'error',
		'type.wrong',
		'steps[0].when',
		'EDTF'
	],
	[
		'R9: an unknown word names those allowed',
		(s) => (step(s)['align'] = value('left')),
		'error',
		'word.unknown',
		'steps[0].align',
		'start, centre, end, full'
	],
	[
		'R9: a word of other spelling is understood',
		(s) => (step(s)['align'] = value('center')),
		'error',
		'word.unknown',
		'steps[0].align',
		'Did you mean "centre"?'
	],
	[
		'R9: null is read as absent',
		(s) => (s['kicker'] = value(null)),
		'warning',
		'field.null',
		'kicker',
		'Leave the key out'
	],
	[
		'R10: a required field is missed',
		(s) => delete claim(s)['standing'],
		'error',
		'field.missing',
		'steps[0].claims[0].standing',
		'"unverified" stands in'
	],
	[
		'R13: an id has a form',
		(s) => (first(s, 'eras')['id'] = value('Éra 1')),
		'error',
		'id.form',
		'eras[0].id',
		'Write "era-1"'
	],
	[
		'R14: an id stands once in its list',
		(s) => push(s['places'], { ...place(s) }),
		'error',
		'id.twice',
		'places[4].id',
		'item 0'
	],
	[
		'R14: a place id among marks is the id of its mark',
		(s) => push(map(s)['marks'], 'faizabad'),
		'error',
		'id.twice',
		'steps[0].stage[0].marks[2]',
		'item 0'
	],
	[
		'R17: what must be there is not blank',
		(s) => (s['title'] = value(' ')),
		'warning',
		'text.blank',
		'title',
		'blank'
	],
	[
		'R17: a control character is out of place',
		(s) => (s['kicker'] = value('a\u0000b')),
		'warning',
		'text.control',
		'kicker',
		'control'
	],
	[
		'R17: a heading has one line',
		(s) => (step(s)['heading'] = value('a\nb')),
		'warning',
		'text.control',
		'steps[0].heading',
		'one line'
	],
	[
		'R18: a link that cannot be followed is told of',
		(s) => (step(s)['body'] = value('[x](JavaScript:alert)')),
		'error',
		'link.unsafe',
		'steps[0].body',
		'plain text'
	],
	[
		'R18: so is one in angle brackets',
		(s) => (s['standfirst'] = value('<data:text/html,x>')),
		'error',
		'link.unsafe',
		'standfirst',
		'plain text'
	],
	[
		'R18: so is a link definition',
		(s) => (step(s)['body'] = value('[x]\n\n[x]: vbscript:x')),
		'error',
		'link.unsafe',
		'steps[0].body',
		'plain text'
	],
	[
		'R19: an unsafe address is left out',
		(s) => (first(s, 'sources')['url'] = value('javascript:alert(1)')),
		'error',
		'url.unsafe',
		'sources[0].url',
		'https:'
	],
	[
		'R20: a language tag has hyphens',
		(s) => (s['language'] = value('en_US')),
		'error',
		'language.form',
		'language',
		'Write "en-US"'
	],
	[
		'R20: a language must be known',
		(s) => (s['language'] = value('qqx')),
		'warning',
		'language.unknown',
		'language',
		'No language is known'
	],
	[
		'R21: a time zone must be known',
		(s) => (s['timeZone'] = value('Kabul')),
		'error',
		'zone.unknown',
		'timeZone',
		'Asia/Kabul'
	],
	[
		'R22: a calendar must be known',
		(s) => (s['calendar'] = value('jalali')),
		'error',
		'calendar.unknown',
		'calendar',
		'persian'
	],
	[
		'R23: a date must be one',
		(s) => (step(s)['when'] = value('2021-02-30')),
		'error',
		'date.invalid',
		'steps[0].when',
		'30'
	],
	[
		'R24: a place is in one way',
		(s) => (place(s)['area'] = value('AF')),
		'error',
		'place.where',
		'places[0]',
		'at and area'
	],
	[
		'R25: longitude comes first',
		(s) => (place(s)['at'] = value([37.12, 170.58])),
		'error',
		'place.at.range',
		'places[0].at',
		'Swap them: [170.58, 37.12]'
	],
	[
		'R25: no place is off the globe',
		(s) => (place(s)['at'] = value([370, 120])),
		'error',
		'place.at.range',
		'places[0].at',
		'-180 to 180'
	],
	[
		'R25: a position is two numbers',
		(s) => (place(s)['at'] = value({ lat: 1, lon: 2 })),
		'error',
		'type.wrong',
		'places[0].at',
		'[longitude, latitude]'
	],
	[
		'R26: an area has a code',
		(s) => (place(s, 1)['area'] = value('af_bds')),
		'error',
		'place.area.form',
		'places[1].area',
		'Write "AF-BDS"'
	],
	[
		'R28: a position is no area',
		(s) => (
			(place(s)['precision'] = value('area')),
			delete place(s)['capital'],
			delete map(s)['marks']
		),
		'warning',
		'place.precision',
		'places[0].precision',
		'`at`'
	],
	[
		'R28: an area is no point',
		(s) => (place(s, 2)['precision'] = value('point')),
		'warning',
		'place.precision',
		'places[2].precision',
		'area'
	],
	[
		'R28: what lies somewhere within is no town',
		(s) => (place(s, 3)['precision'] = value('town')),
		'warning',
		'place.precision',
		'places[3].precision',
		'vague'
	],
	[
		'R28: only a town is a capital',
		(s) => (place(s, 1)['capital'] = value('province')),
		'warning',
		'place.capital',
		'places[1].capital',
		'town'
	],
	[
		'R29: a mark needs an exact place',
		(s) => push(map(s)['marks'], 'badakhshan'),
		'warning',
		'mark.precision',
		'steps[0].stage[0].marks[2]',
		'`areas`'
	],
	[
		'R30: a place must be there',
		(s) => (step(s)['where'] = value(['badakshan'])),
		'error',
		'place.missing',
		'steps[0].where[0]',
		'Did you mean "badakhshan"?'
	],
	[
		'R30: a frame names places',
		(s) => push(map(s)['frame'], 'atlantis'),
		'error',
		'place.missing',
		'steps[0].stage[0].frame[2]',
		'`places`'
	],
	[
		'R30: so do names',
		(s) => (map(s)['names'] = value(['atlantis'])),
		'error',
		'place.missing',
		'steps[0].stage[0].names[0]',
		'`places`'
	],
	[
		'R30: so do marks',
		(s) => push(map(s)['marks'], 'atlantis'),
		'error',
		'place.missing',
		'steps[0].stage[0].marks[2]',
		'`places`'
	],
	[
		'R30: so does within',
		(s) => (place(s, 3)['within'] = value('atlantis')),
		'error',
		'place.missing',
		'places[3].within',
		'`places`'
	],
	[
		'R30: a tone must be there',
		(s) => (first(s, 'states')['tone'] = value('red')),
		'error',
		'tone.missing',
		'states[0].tone',
		'`tones`'
	],
	[
		'R30: a group must be there',
		(s) => (step(s)['group'] = value('back')),
		'error',
		'group.missing',
		'steps[0].group',
		'`groups`'
	],
	[
		'R30: a source must be there',
		(s) => (claim(s)['sources'] = value(['reprot'])),
		'error',
		'source.missing',
		'steps[0].claims[0].sources[0]',
		'Did you mean "report"?'
	],
	[
		'R30: a step must be there',
		(s) => (first(s, 'updates')['steps'] = value(['x'])),
		'error',
		'step.missing',
		'updates[0].steps[0]',
		'`steps`'
	],
	[
		'R31: a flow names a claim of its step',
		(s) => (first(map(s), 'flows')['claim'] = value('crossing/c1')),
		'error',
		'claim.missing',
		'steps[0].stage[0].flows[0].claim',
		'of this step'
	],
	[
		'R31: a state names a claim with its step',
		(s) => (first(s, 'states')['claim'] = value('c2')),
		'error',
		'claim.missing',
		'states[0].claim',
		'stepId/claimId'
	],
	[
		'R31: a figure names a claim that is there',
		(s) => (first(stat(s), 'figures')['claim'] = value('c3')),
		'error',
		'claim.missing',
		'steps[0].stage[1].figures[0].claim',
		'as stepId/claimId'
	],
	[
		'R32: a standing is one of eight',
		(s) => (claim(s)['standing'] = value('rumoured')),
		'error',
		'word.unknown',
		'steps[0].claims[0].standing',
		'unverified'
	],
	[
		'R33: a claim has a source',
		(s) => (claim(s)['sources'] = value([])),
		'error',
		'claim.source',
		'steps[0].claims[0].sources',
		'`sources`'
	],
	[
		'R34: an attributed claim says by whom',
		(s) => (
			delete claim(s)['by'],
			delete claim(s)['quote'],
			delete claim(s)['translated'],
			delete first(step(s), 'stage', 2)['claim'],
			(step(s)['stage'] as unknown as unknown[]).pop()
		),
		'error',
		'claim.by',
		'steps[0].claims[0].by',
		'`by`'
	],
	[
		'R34: a quote says by whom',
		(s) => (first(step(s), 'claims', 1)['quote'] = value('words')),
		'error',
		'claim.quote.by',
		'steps[0].claims[1].quote',
		'`by`'
	],
	[
		'R34: told without by is half a sentence',
		(s) => (first(step(s), 'claims', 1)['told'] = value('Tass')),
		'warning',
		'claim.told',
		'steps[0].claims[1].told',
		'`by`'
	],
	[
		'R35: a quote has no quotation marks',
		(s) => (claim(s)['quote'] = value('“words”')),
		'warning',
		'claim.quote.marks',
		'steps[0].claims[0].quote',
		'Leave them out'
	],
	[
		'R35: a quote may hold quotation marks inside',
		(s) => ((claim(s)['quote'] = value('“one” and two')), (s['kicker'] = value(null))),
		'warning',
		'field.null',
		'kicker',
		'absent'
	],
	[
		'R35: only a quote is translated',
		(s) => (first(step(s), 'claims', 1)['translated'] = value(true)),
		'warning',
		'claim.translated',
		'steps[0].claims[1].translated',
		'`quote`'
	],
	[
		'R37: a flow has two ends',
		(s) => (first(map(s), 'flows')['to'] = value('badakhshan')),
		'error',
		'flow.ends',
		'steps[0].stage[0].flows[0].to',
		'two places'
	],
	[
		'R69: a route leads somewhere',
		(s) => (map(s)['routes'] = value([{ id: 'r', along: ['badakhshan'] }])),
		'error',
		'route.short',
		'steps[0].stage[0].routes[0].along',
		'two places'
	],
	[
		'R69: what is reached is on the route',
		(s) =>
			(map(s)['routes'] = value([
				{ id: 'r', along: ['badakhshan', [70, 37], 'tajikistan'], reached: 4 }
			])),
		'error',
		'route.reached',
		'steps[0].stage[0].routes[0].reached',
		'counted from 1'
	],
	[
		'R69: a position on a route is on the earth',
		(s) => (map(s)['routes'] = value([{ id: 'r', along: ['badakhshan', 'tajikistan', [0, 91]] }])),
		'error',
		'place.at.range',
		'steps[0].stage[0].routes[0].along[2]',
		'latitude'
	],
	[
		'R30: a route leads by places',
		(s) => (map(s)['routes'] = value([{ id: 'r', along: ['badakhshan', 'atlantis'] }])),
		'error',
		'place.missing',
		'steps[0].stage[0].routes[0].along[1]',
		'`places`'
	],
	[
		'R70: a ring fits on the earth',
		(s) => (map(s)['rings'] = value([{ id: 'r', place: 'faizabad', km: [100, 20_000] }])),
		'error',
		'ring.range',
		'steps[0].stage[0].rings[0].km[1]',
		'half way round'
	],
	[
		'R70: rings lie about a place that is known exactly',
		(s) => (map(s)['rings'] = value([{ id: 'r', place: 'badakhshan', km: [100] }])),
		'warning',
		'mark.precision',
		'steps[0].stage[0].rings[0].place',
		'more than is known'
	],
	[
		'R71: a name stands on a side that there is',
		(s) => (place(s)['anchor'] = value('lef')),
		'error',
		'word.unknown',
		'places[0].anchor',
		'left'
	],
	[
		'R71: a name stands beside its place',
		(s) => (map(s)['anchors'] = value({ faizabad: { side: 'left', by: 81 } })),
		'error',
		'anchor.range',
		'steps[0].stage[0].anchors.faizabad.by',
		'0 to 80'
	],
	[
		'R30: an anchor is that of a place',
		(s) => (map(s)['anchors'] = value({ atlantis: 'none' })),
		'error',
		'place.missing',
		'steps[0].stage[0].anchors.atlantis',
		'`places`'
	],
	[
		'R72: a shape is GeoJSON',
		(s) => (s['shapes'] = value([{ id: 'z', name: 'Z', geojson: { type: 'Polygone' } }])),
		'error',
		'shape.form',
		'shapes[0].geojson',
		'"Polygon"'
	],
	[
		'R72: longitude comes first',
		(s) =>
			(s['shapes'] = value([
				{
					id: 'z',
					name: 'Z',
					geojson: {
						type: 'LineString',
						coordinates: [
							[37, 170],
							[37, 71]
						]
					}
				}
			])),
		'error',
		'shape.range',
		'shapes[0].geojson.coordinates[0]',
		'Swap them: [170, 37]'
	],
	[
		'R72: a line has two ends',
		(s) =>
			(s['shapes'] = value([
				{
					id: 'z',
					name: 'Z',
					geojson: {
						type: 'LineString',
						coordinates: [
							[1, 2],
							[1, 2]
						]
					}
				}
			])),
		'error',
		'shape.short',
		'shapes[0].geojson.coordinates',
		'Point'
	],
	[
		'R72: a ring encloses something',
		(s) =>
			(s['shapes'] = value([
				{
					id: 'z',
					name: 'Z',
					geojson: {
						type: 'Polygon',
						coordinates: [
							[
								[0, 0],
								[1, 1],
								[0, 0]
							]
						]
					}
				}
			])),
		'error',
		'shape.short',
		'shapes[0].geojson.coordinates[0]',
		'three points'
	],
	[
		'R72: coordinates are a list',
		(s) =>
			(s['shapes'] = value([
				{
					id: 'z',
					name: 'Z',
					geojson: { type: 'Feature', geometry: { type: 'MultiPoint', coordinates: 3 } }
				}
			])),
		'error',
		'shape.form',
		'shapes[0].geojson.geometry.coordinates',
		'a list'
	],
	[
		'R72: a position is two numbers',
		(s) =>
			(s['shapes'] = value([
				{ id: 'z', name: 'Z', geojson: { type: 'Point', coordinates: ['1', '2'] } }
			])),
		'error',
		'shape.form',
		'shapes[0].geojson.coordinates',
		'[longitude, latitude]'
	],
	[
		'R72: there is something to draw',
		(s) =>
			(s['shapes'] = value([
				{ id: 'z', name: 'Z', geojson: { type: 'FeatureCollection', features: [] } }
			])),
		'error',
		'shape.empty',
		'shapes[0].geojson',
		'nothing'
	],
	[
		'R72: geometries are not nested without end',
		(s) => (s['shapes'] = value([{ id: 'z', name: 'Z', geojson: nested(9) }])),
		'error',
		'shape.deep',
		'shapes[0].geojson.geometries[0].geometries[0].geometries[0].geometries[0].geometries[0].geometries[0].geometries[0].geometries[0].geometries[0]',
		'side by side'
	],
	[
		'R72: a shape has not too many points',
		(s) =>
			(s['shapes'] = value([
				{
					id: 'z',
					name: 'Z',
					geojson: {
						type: 'LineString',
						coordinates: Array.from({ length: 50_001 }, (_, i) => [i / 1000, 0])
					}
				}
			])),
		'error',
		'shape.many',
		'shapes[0].geojson.coordinates',
		'50,000'
	],
	[
		'R73: a map draws shapes that there are',
		(s) => (map(s)['shapes'] = value(['perimeter'])),
		'error',
		'shape.missing',
		'steps[0].stage[0].shapes[0]',
		'`shapes`'
	],
	[
		'R73: a shape has a line that there is',
		(s) => (
			(s['shapes'] = value([{ id: 'z', name: 'Z', geojson: POINT }])),
			(map(s)['shapes'] = value([{ id: 'a', shape: 'z', line: 'dash' }]))
		),
		'error',
		'word.unknown',
		'steps[0].stage[0].shapes[0].line',
		'dashed'
	],
	[
		'R74: nothing is stronger than in full',
		(s) => (
			(s['shapes'] = value([{ id: 'z', name: 'Z', geojson: POINT }])),
			(map(s)['shapes'] = value([{ id: 'a', shape: 'z', strength: 2 }]))
		),
		'error',
		'strength.range',
		'steps[0].stage[0].shapes[0].strength',
		'from 0'
	],
	[
		'R74: a part of the ground is shown at most in full',
		(s) => (map(s)['ground'] = value({ relief: 40 })),
		'error',
		'strength.range',
		'steps[0].stage[0].ground.relief',
		'from 0'
	],
	[
		'R74: states are shown at most in full',
		(s) => (map(s)['states'] = value(-1)),
		'error',
		'strength.range',
		'steps[0].stage[0].states',
		'from 0'
	],
	[
		'R75: a story is live or not',
		(s) => (s['live'] = value('yes')),
		'error',
		'type.wrong',
		'live',
		'true or false'
	],
	[
		'R76: an inset frames places that there are',
		(s) => (map(s)['inset'] = value({ frame: ['atlantis'] })),
		'error',
		'place.missing',
		'steps[0].stage[0].inset.frame[0]',
		'`places`'
	],
	[
		'R76: an inset marks what is known exactly',
		(s) => (map(s)['inset'] = value({ marks: ['badakhshan'] })),
		'warning',
		'mark.precision',
		'steps[0].stage[0].inset.marks[0]',
		'more than is known'
	],
	[
		'R38: a stat has figures',
		(s) => (stat(s)['figures'] = value([])),
		'error',
		'stat.empty',
		'steps[0].stage[1].figures',
		'Add one'
	],
	[
		'R38: a figure has a value or words',
		(s) => delete first(stat(s), 'figures')['value'],
		'error',
		'figure.empty',
		'steps[0].stage[1].figures[0]',
		'dozens'
	],
	[
		'R38: words are enough for a figure',
		(s) => (
			delete first(stat(s), 'figures')['value'],
			(first(stat(s), 'figures')['words'] = value('dozens')),
			(s['kicker'] = value(null))
		),
		'warning',
		'field.null',
		'kicker',
		'absent'
	],
	[
		'R38: no count is less than nothing',
		(s) => (first(map(s), 'flows')['value'] = value(-1)),
		'error',
		'figure.negative',
		'steps[0].stage[0].flows[0].value',
		'less than 0'
	],
	[
		'R39: a quote layer needs a quote',
		(s) => (first(step(s), 'stage', 2)['claim'] = value('c2')),
		'error',
		'quote.none',
		'steps[0].stage[2].claim',
		'`quote`'
	],
	[
		'R40: a document holds no colours',
		(s) => (first(s, 'tones')['color'] = value('#f00')),
		'notice',
		'key.unknown',
		'tones[0].color',
		'no colours'
	]
];

describe('rules', () => {
	test('the example is sound', () => {
		expect(parseStory(EXAMPLES[0]).issues).toEqual([]);
	});

	test.each(CASES)('%s', (_rule, change, severity, code, path, says) => {
		const issues = issuesOf(change);
		expect(issues.map((issue) => [issue.severity, issue.code, issue.path])).toEqual([
			[severity, code, path]
		]);
		expect(`${issues[0]?.message} ${issues[0]?.remedy}`).toContain(says);
	});

	const minimal = { format: 'throughline/1', id: 'a', language: 'en', title: 'A' };

	test('R30: a name where an id belongs is told with that id', () => {
		const { issues } = parseStory({
			...minimal,
			places: [{ id: 'sp', name: 'Springfield', at: [-89.6, 39.8], precision: 'town' }],
			steps: [{ id: 's', heading: 'S', body: '', where: 'Springfield' }]
		});
		expect(issues).toMatchObject([{ code: 'place.missing', remedy: 'Did you mean "sp"?' }]);
	});

	test('R7, R9: what may stand there is said, and what is meant where it goes by another word', () => {
		const remedies = (layer: object, more: object = {}) =>
			parseStory({
				...minimal,
				...more,
				steps: [{ id: 's', heading: 'S', body: '', stage: [{ id: 'l', ...layer }] }]
			}).issues.map(({ remedy }) => remedy);
		const embed = { kind: 'embed', url: 'https://vimeo.com/76979871', title: 'T' };
		expect(remedies({ ...embed, poster: '/a.jpg' })).toEqual(['Did you mean "still"?']);
		expect(remedies({ ...embed, qqqqq: 1 })).toEqual([
			expect.stringMatching(/It may have by, text, from, still, caption, alt\.$/)
		]);
		expect(remedies({ kind: 'stat', figures: [] })[0]).toMatch(/number, units .*, change/);
		const place = { id: 'p', name: 'London', precision: 'city' };
		expect(remedies(embed, { places: [place] })).toEqual(['Did you mean "town"?']);
		expect(remedies(embed, { asOf: 1986 })).toEqual([
			'Write "1986" or another date in EDTF, in quotes.'
		]);
	});

	test('R15: no step id begins with tl-', () => {
		const codes = issuesOf((story) => {
			step(story)['id'] = value('tl-rail');
			delete story['states'];
			delete story['updates'];
			delete first(stat(story), 'figures', 1)['claim'];
		}).map(({ code }) => code);
		expect(codes).toEqual(['id.reserved']);
	});

	test('R27: no place lies within itself, directly or by others', () => {
		const issues = issuesOf((story) => {
			push(story['places'], { id: 'a', name: 'A', within: 'b', precision: 'vague' });
			push(story['places'], { id: 'b', name: 'B', within: 'c', precision: 'vague' });
			push(story['places'], { id: 'c', name: 'C', within: 'a', precision: 'vague' });
			push(story['places'], { id: 'd', name: 'D', within: 'd', precision: 'vague' });
			push(story['places'], { id: 'e', name: 'E', within: 'a', precision: 'vague' });
		});
		expect(issues.map(({ code, path }) => [code, path])).toEqual([
			['place.circle', 'places[4].within'],
			['place.circle', 'places[7].within']
		]);
		expect(issues[0]?.message).toContain('a lies within b lies within c lies within a');
	});
});
