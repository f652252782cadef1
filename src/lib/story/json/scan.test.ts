import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseStory } from '../parse.js';
import { scanJson } from './scan.js';

// Long enough for a busy machine, short enough to end what hangs.
vi.setConfig({ testTimeout: 180_000 });

/** A text with `|` where the fault is. */
const FAULTS: readonly (readonly [what: string, text: string, says: string])[] = [
	['nothing', '|', 'ends too early'],
	['white space alone', ' \n\t |', 'ends too early'],
	['an object never closed', '{"a": [1, {"b": 2|', 'Close what is open: }]}'],
	['a text never closed', '{"a": |"b}', 'never closed'],
	['a comma before the closing brace', '{\n  "a": 1,\n|}', 'Take out that comma'],
	['a comma before the closing bracket', '[1, 2, |]', 'Take out that comma'],
	['two commas', '{"a": 1,|, "b": 2}', 'one comma'],
	['two commas in a list', '[1,|,2]', 'value that is missing'],
	['no comma between members', '{"a": 1\n |"b": 2}', 'A comma or }'],
	['no comma between items', '["a" |"b"]', 'A comma or ]'],
	['no colon', '{"a" |1}', 'A colon'],
	['an equals sign', '{"a" |= 1}', 'A colon'],
	['a key without quotes', '{|title: "x"}', 'keys in double quotes'],
	['a key in single quotes', "{|'title': 1}", 'straight double quotes'],
	['a text in single quotes', '{"a": |\'b\'}', 'straight double quotes'],
	['a text in curly quotes', '{"a": |“b”}', 'straight double quotes'],
	['a text without quotes', '{"a": |hello}', 'double quotes'],
	['a date without quotes', '{"a": |2021-07-05}', 'dates in quotes'],
	['a comment', '{"a": 1, |// no\n"b": 2}', 'no comments'],
	['a long comment', '|/* no */ {}', 'no comments'],
	['a comment by hash', '{\n|# no\n}', 'no comments'],
	['a leading zero', '{"a": |01}', 'no leading zeros'],
	['a plus sign', '{"a": |+1}', 'plus'],
	['a number without digits before the point', '{"a": |.5}', 'both sides'],
	['a number without digits after the point', '{"a": |5.}', 'both sides'],
	['NaN', '{"a": |NaN}', 'leave the key out'],
	['minus infinity', '{"a": |-Infinity}', 'leave the key out'],
	['undefined', '{"a": |undefined}', 'value was expected'],
	['True', '{"a": |True}', 'small letters'],
	['a line break in a text', '{"a": "b|\nc"}', '\\n'],
	['a tab in a text', '{"a": "b|\tc"}', '\\t'],
	['an escape that is none', '{"a": "b|\\qc"}', '\\\\'],
	['an escape of too few digits', '{"a": "|\\u12"}', 'escape'],
	['a quote inside a text', '{"a": "he said "|no" twice"}', 'write quotes inside'],
	['two documents', '{} |{}', 'The document has ended'],
	['a bracket too many', '{"a": 1}|}', 'bracket too many'],
	['the wrong bracket', '[1|}', 'A comma or ]'],
	['markup', '|<html>', 'A value was expected']
];

describe('R1: the first fault of broken JSON is told with line and column', () => {
	test.each(FAULTS)('%s', (_what, marked, says) => {
		const offset = marked.indexOf('|');
		const text = marked.replace('|', '');
		expect(() => JSON.parse(text) as unknown).toThrow();
		const { story, issues } = parseStory(text);
		const before = marked.slice(0, offset).split('\n');
		expect(story).toBeNull();
		expect(issues).toMatchObject([
			{ code: 'json.syntax', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
		]);
		expect(`${issues[0]?.message} ${issues[0]?.remedy}`).toContain(says);
	});

	test('lines end with LF, CRLF or CR', () => {
		const { issues } = parseStory('{\r\n"a": 1,\r"b": 2,\n"c" 3}');
		expect(issues).toMatchObject([{ line: 4, column: 5 }]);
	});

	test('a byte order mark is let through', () => {
		expect(parseStory('\uFEFF[]').issues).toMatchObject([{ code: 'type.wrong' }]);
	});
});

const scan = (text: string) => scanJson(text, { maxDepth: 64 });

function parses(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

describe('the scanner and JSON.parse agree on what is JSON', () => {
	test('for JSON, whatever its layout', () => {
		fc.assert(
			fc.property(fc.json(), fc.constantFrom(0, 1, '\t', ' \r\n'), (json, indent) => {
				expect(scan(JSON.stringify(JSON.parse(json), null, indent))).toBeNull();
			})
		);
	});

	test('for JSON with a few characters put in, taken out or changed', () => {
		const noise = fc.constantFrom(
			'',
			',',
			'"',
			'\\',
			'{',
			']',
			'0',
			'-',
			'.',
			'e',
			':',
			'\n',
			't',
			'\u2028',
			'\ud800'
		);
		fc.assert(
			fc.property(
				fc.json(),
				fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), noise), { maxLength: 3 }),
				(json, edits) => {
					let text = json;
					for (const [at, drop, add] of edits) {
						const place = at % (text.length + 1);
						text = text.slice(0, place) + add + text.slice(place + drop);
					}
					expect(scan(text) === null).toBe(parses(text));
				}
			),
			{ numRuns: 2000 }
		);
	});

	test('for any text of the signs of JSON', () => {
		const signs = fc.constantFrom(...'{}[]",:\\ 0123.-+eEtrufalsn\n/');
		fc.assert(
			fc.property(fc.string({ unit: signs, maxLength: 12 }), (text) => {
				expect(scan(text) === null).toBe(parses(text));
			}),
			{ numRuns: 3000 }
		);
	});
});

describe('hostile texts', () => {
	test.each(['[', '{"a":', '[[', '{"a":[', '[{"a":'])(
		'R2: 100,000 times %s is told of and ends',
		(open) => {
			const text = open.repeat(100_000);
			expect(parseStory(text).issues.map(({ code }) => code)).toEqual(['document.depth']);
		}
	);

	test('R2: 64 levels are let through, 65 are not', () => {
		const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
		expect(scan(nested(64))).toBeNull();
		expect(scan(nested(65))?.code).toBe('document.depth');
	});

	test('R1: more than 20 MB are refused, counted as UTF-8', () => {
		const refused = (text: string) => parseStory(text).issues[0]?.code === 'document.size';
		const mega = 1024 * 1024;
		expect(refused(`"${'x'.repeat(20 * mega)}"`)).toBe(true);
		expect(refused(`"${'é'.repeat(10 * mega)}"`)).toBe(true);
		expect(refused(`"${'€'.repeat(7 * mega)}"`)).toBe(true);
		expect(refused(`"${'😀'.repeat(5 * mega)}"`)).toBe(true);
		expect(refused(`"${'😀'.repeat(5 * mega - 10)}"`)).toBe(false);
	});

	test('R5: a key that stands twice is told of, and the last counts', () => {
		const { story, issues } = parseStory(
			'{"format":"throughline/1","id":"a","language":"en","title":"A",\n"groups":[{"id":"g","label":"one","l\\u0061bel":"two"}]}'
		);
		expect(issues).toMatchObject([
			{ code: 'key.twice', path: 'groups[0].label', severity: 'warning', line: 2 }
		]);
		expect(story?.groups[0]?.label).toBe('two');
	});
});
