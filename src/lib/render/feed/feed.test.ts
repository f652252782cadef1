import { describe, expect, test } from 'vitest';
import { createCompiler } from '../../compile/index.js';
import { emptyAtlas, sample } from '../../compile/testing.js';
import { parseStory } from '../../story/index.js';
import { atom } from './atom.js';
import { shortened, storyFeed } from './feed.js';
import { jsonFeed } from './json-feed.js';

const HOSTILE = '</title><script>alert("1")</script> & \u0000\ud800 ]]>';
const URL_ = 'https://example.org/stories/a?lang=fa&x=<y>';

const { compiled } = createCompiler({ atlas: emptyAtlas }).compile(
	parseStory({
		...sample,
		title: HOSTILE,
		byline: ['A & B'],
		steps: [
			{
				id: 'crossing',
				when: '2021-07-05',
				heading: 'One <b>night</b>',
				body: `A *night* of [links](https://example.org/?a=1&b=2).\n\n${'word '.repeat(100)}`
			},
			{ id: 'second', heading: 'Second', body: 'Text.' }
		],
		updates: [
			{
				id: 'u1',
				at: '2021-07-06',
				kind: 'correction',
				steps: ['crossing'],
				text: 'It was one night.',
				was: 'two nights',
				now: 'one night'
			}
		]
	}).story!
);
const feed = storyFeed(compiled, {
	url: URL_,
	publishedAt: '2021-07-07T10:00:00.000Z',
	changes: new Map([
		['crossing', { published: '2021-07-05T20:00:00.000Z', changed: '2021-07-07T10:00:00.000Z' }],
		['second', { published: '2021-07-05T20:00:00.000Z', changed: '2021-07-05T20:00:00.000Z' }]
	]),
	image: (step) => `https://example.org/stories/a/image/${step}.png?v=1&lang=fa`
});

/**
 * Reads XML with elements, attributes and the five entities, and throws where it is not well-formed: enough for what
 * is written here, and stricter than a browser's parser of HTML.
 */
function readXml(
	xml: string
): { name: string; attributes: Record<string, string>; text: string }[] {
	const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
	const open: typeof found = [];
	const plain = (text: string) =>
		text.replace(/&(\w*;?)|</g, (all, name: string) => {
			const c = { 'amp;': '&', 'lt;': '<', 'gt;': '>', 'quot;': '"', 'apos;': "'" }[name];
			if (c === undefined) throw new Error(`Not well-formed: ${all}`);
			return c;
		});
	const body = xml.replace(/^<\?xml version="1.0" encoding="utf-8"\?>\n/, '');
	const pattern = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|([^])/g;
	for (const [, close, name, attributes, empty, text, wrong] of body.matchAll(pattern)) {
		if (wrong !== undefined) throw new Error(`Not well-formed: ${wrong}`);
		if (text !== undefined) {
			const last = open.at(-1);
			if (last) last.text += plain(text);
			else if (text.trim()) throw new Error('Text outside the root.');
		} else if (close) {
			if (open.pop()?.name !== name) throw new Error(`Wrong end: ${name}`);
		} else {
			const element = {
				name: name!,
				text: '',
				attributes: Object.fromEntries(
					[...attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [
						key,
						plain(value!)
					])
				)
			};
			found.push(element);
			if (!empty) open.push(element);
		}
	}
	if (open.length > 0) throw new Error('Not closed.');
	return found;
}

describe('the feed of a story', () => {
	test('has each step and each update once, the last changed first', () => {
		expect(feed.entries.map(({ id, updated }) => [id, updated])).toEqual([
			[`${URL_}#crossing`, '2021-07-07T10:00:00.000Z'],
			[`${URL_}#tl-update-u1`, '2021-07-06T00:00:00.000Z'],
			[`${URL_}#second`, '2021-07-05T20:00:00.000Z']
		]);
		expect(feed.updated).toBe('2021-07-07T10:00:00.000Z');
	});

	test('leads from an update to the step that it is about, with the old words and the new', () => {
		const update = feed.entries[1]!;
		expect(update.url).toBe(`${URL_}#crossing`);
		expect(update.html).toContain('two nights');
		expect(update.html).toContain('one night');
	});

	test('sums a step up in a few lines', () => {
		expect(feed.entries[0]!.summary.length).toBeLessThan(300);
		expect(shortened('a b c', 3)).toBe('a b …');
		expect(shortened('abc', 3)).toBe('abc');
	});

	test('holds as many entries as asked for', () => {
		const options = { url: URL_, publishedAt: '2021-07-07T10:00:00.000Z', changes: new Map() };
		expect(storyFeed(compiled, { ...options, most: 2 }).entries).toHaveLength(2);
	});
});

describe('Atom', () => {
	const self = 'https://example.org/stories/a/feed.atom?lang=fa&b=1';
	const elements = readXml(atom(feed, self));
	const all = (name: string) => elements.filter((element) => element.name === name);

	test('is well-formed, whatever the story says', () => {
		expect(all('title')[0]!.text).toBe(
			'</title><script>alert("1")</script> & \ufffd ]]>'.replace('\ufffd', '')
		);
		expect(elements.some(({ name }) => name === 'script')).toBe(false);
		expect(all('content')[0]!.text).toContain('<a href="https://example.org/?a=1&amp;b=2">');
	});

	test('has what the format asks for', () => {
		expect(all('feed')[0]!.attributes).toMatchObject({
			xmlns: 'http://www.w3.org/2005/Atom',
			'xml:lang': compiled.language
		});
		expect(all('link')[0]!.attributes).toMatchObject({ rel: 'self', href: self });
		for (const name of ['published', 'summary', 'content'])
			expect(all(name), name).toHaveLength(feed.entries.length);
		for (const { text } of all('updated'))
			expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
		expect(new Set(all('id').map(({ text }) => text)).size).toBe(feed.entries.length + 1);
		expect(all('author')).toHaveLength(1);
	});
});

test('JSON Feed says the same', () => {
	const json = JSON.parse(JSON.stringify(jsonFeed(feed, 'https://example.org/feed.json'))) as {
		version: string;
		items: {
			id: string;
			url: string;
			content_html: string;
			date_modified: string;
			image?: string;
		}[];
	};
	expect(json.version).toBe('https://jsonfeed.org/version/1.1');
	expect(json.items.map(({ id }) => id)).toEqual(feed.entries.map(({ id }) => id));
	expect(json.items[0]).toMatchObject({
		url: `${URL_}#crossing`,
		image: 'https://example.org/stories/a/image/crossing.png?v=1&lang=fa',
		date_modified: '2021-07-07T10:00:00.000Z'
	});
	expect(json.items[0]!.content_html).toContain('<em>night</em>');
});
