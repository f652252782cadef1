import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { applyOverlay, parseOverlay, parseStory } from './index.js';
import type { Overlay, Story } from './index.js';
import { EXAMPLES, SPEC } from './testing/example.js';

const ROOM = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter(
	(file) => file.endsWith('.ts') && !/^(dates|words)/.test(file)
);
const read = (file: string): string => readFileSync(join(ROOM, file), 'utf8');
const tests = [
	...files.filter((file) => file.endsWith('.test.ts')).map(read),
	readFileSync(join(ROOM, '../../cli/validate.test.ts'), 'utf8')
].join('\n');
const sources = files.filter((file) => !file.endsWith('.test.ts') && !file.startsWith('testing'));

const rules = [...SPEC.matchAll(/^- \*\*R(\d+)\*\*/gm)].map(([, number]) => Number(number));
/** The codes that close each rule: backticked, two parts or more. */
const told = new Set(
	[...SPEC.matchAll(/^- \*\*R\d+\*\*[^]*?(?=\n\n|\n- )/gm)].flatMap(([rule]) =>
		[...rule.matchAll(/`([a-z]+(?:\.[a-z]+)+)`/g)].map(([, code]) => code ?? '')
	)
);
const raised = new Set(
	sources.flatMap((file) =>
		[...read(file).matchAll(/'([a-z]+(?:\.[a-z]+)+)'/g)].map(([, code]) => code ?? '')
	)
);
// These are put together from the name of what is missing.
for (const noun of ['place', 'shape', 'sheet', 'tone', 'group', 'source', 'step'])
	raised.add(`${noun}.missing`);

describe('SPEC.md', () => {
	test('its rules are numbered one after the other', () => {
		expect(rules).toEqual(rules.map((_, index) => index + 1));
	});

	test('each rule is named by a test', () => {
		expect(rules.filter((number) => !new RegExp(`\\bR${number}\\b`).test(tests))).toEqual([]);
	});

	test('it tells every code that is raised, and no other', () => {
		expect([...told].sort()).toEqual([...raised].sort());
	});

	test('its story and its overlay go together', () => {
		const story = parseStory(EXAMPLES[0]).story as Story;
		const overlay = parseOverlay(EXAMPLES[1]).overlay as Overlay;
		expect(applyOverlay(story, overlay).issues).toEqual([]);
	});
});
