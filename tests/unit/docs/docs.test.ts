/** The docs are read as they are written, found by their words, and say of components what the source says. */
import { describe, expect, test } from 'vitest';
import { contrast } from '#docs/contrast.ts';
import { factsOf } from '#docs/facts.ts';
import { documentFields } from '#docs/fields.ts';
import { componentOf, components } from '#docs/gallery/list.ts';
import { linkRules, plainDoc, plainLine, readMarkdown } from '#docs/markdown.ts';
import { checksOf, cssOf, OWN, styleOf } from '#docs/own-theme.ts';
import { pageOf, pages, sectionsOf } from '#docs/pages.ts';
import { searchDocs } from '#docs/search.ts';

describe('Markdown', () => {
	test('becomes a tree: headings are anchors, tables are tables, HTML is text', () => {
		const blocks = readMarkdown(
			'# One\n\n## Two\n\n## Two\n\n| a | b |\n| - | - |\n| `x` | y |\n\n<b>no</b> *yes*\n\n<!-- here: themes -->'
		);
		expect(blocks).toEqual([
			{ t: 'h', level: 1, id: 'one', c: ['One'] },
			{ t: 'h', level: 2, id: 'two', c: ['Two'] },
			{ t: 'h', level: 2, id: 'two-2', c: ['Two'] },
			{ t: 'table', head: [['a'], ['b']], rows: [[[{ t: 'code', text: 'x' }], ['y']]] },
			{ t: 'p', c: ['<b>', 'no', '</b>', ' ', { t: 'em', c: ['yes'] }] },
			{ t: 'here', name: 'themes' }
		]);
	});

	test('keeps lines of code that look like a table', () => {
		const [block] = readMarkdown('```text\n| a |\n```');
		expect(block).toEqual({ t: 'code', language: 'text', how: '', text: '| a |' });
	});

	test('links the numbers of rules that the page has, and no others', () => {
		const blocks = linkRules(readMarkdown('- **R1** As R2 and R9 say.\n- **R2** So.'));
		expect(JSON.stringify(blocks)).toContain('{"t":"a","href":"#R2","c":["R2"]}');
		expect(JSON.stringify(blocks)).not.toContain('#R9');
	});
});

describe('the document, rule by rule', () => {
	const ids = sectionsOf(pageOf('document')!).map(({ id }) => id);

	test('has every rule as an anchor, in a row', () => {
		for (const [letter, least] of [
			['R', 60],
			['D', 14]
		] as const) {
			const numbers = ids
				.filter((id) => new RegExp(`^${letter}\\d+$`).test(id))
				.map((id) => Number(id.slice(1)));
			expect(numbers).toEqual(numbers.map((_, i) => i + 1));
			expect(numbers.length).toBeGreaterThanOrEqual(least);
		}
	});
});

describe('every field', () => {
	const records = documentFields();
	const fieldOf = (record: string, name: string) =>
		records.find(({ id }) => id === record)?.fields.find((field) => field.name === name);

	test('has the story, its steps, and a layer of each kind, those of this site too', () => {
		expect(records[0]).toMatchObject({ id: 'story', title: 'Story' });
		expect(records.flatMap(({ kind }) => kind ?? [])).toEqual(
			expect.arrayContaining(['map', 'stat', 'quote', 'video', 'embed', 'elevation'])
		);
		expect(records.every(({ about, fields }) => about.length > 0 && fields.length > 0)).toBe(true);
	});

	test('says of each what may stand there, whether it must, and where to read on', () => {
		expect(fieldOf('video-layer', 'captions')).toMatchObject({ type: 'list of caption track' });
		expect(fieldOf('video-layer', 'src')).toMatchObject({ type: 'address', required: true });
		expect(fieldOf('map-layer', 'marks')?.type).toBe('list of (id | mark)');
		expect(fieldOf('place', 'at')?.type).toBe('[number, number]');
		expect(fieldOf('step', 'stage')?.type).toBe('list of layer');
		expect(fieldOf('claim', 'standing')?.type).toContain('"attributed" | ');
		expect(fieldOf('figure', 'since')?.text).toContainEqual({
			t: 'a',
			href: '#since',
			c: ['since']
		});
		const anchors = new Set(records.map(({ id }) => `#${id}`));
		for (const { text } of records.flatMap(({ fields }) => fields))
			for (const run of text)
				if (typeof run === 'object' && run.t === 'a') expect(anchors).toContain(run.href);
	});

	test('explains what its name does not', () => {
		expect(plainLine(fieldOf('stat-layer', 'as')!.text)).toContain('parts of a whole');
		expect(plainLine(fieldOf('mark', 'symbol')!.text)).toContain('Default');
		const lines = records.flatMap(({ about, fields }) => [
			about,
			...fields.map(({ text }) => text)
		]);
		expect(lines.map(plainLine).filter((line) => line.includes('`'))).toEqual([]);
	});
});

describe('the search', () => {
	test('finds a field of a document', () => {
		expect(searchDocs('captions').map(({ href }) => href)).toContain(
			'/docs/fields#video-layer-captions'
		);
	});

	test('finds a rule by its code, a prop by its name, a page by its title', () => {
		expect(searchDocs('url.unsafe')[0]?.href).toBe('/docs/document#R19');
		expect(searchDocs('onstepchange').map(({ href }) => href)).toContain(
			'/docs/components/story#prop-onstepchange'
		);
		expect(searchDocs('embedding')[0]?.href).toBe('/docs/embedding');
	});

	test('takes beginnings of words, wants all of them, and marks them', () => {
		const found = searchDocs('false pin');
		expect(found.length).toBeGreaterThan(0);
		for (const { excerpt, title } of found) {
			const marked = excerpt.filter(({ match }) => match).map(({ text }) => text.toLowerCase());
			expect([...marked, title.toLowerCase()].join(' ')).toMatch(/false|pin/);
		}
		expect(searchDocs('embedd')[0]?.href).toBe('/docs/embedding');
		expect(searchDocs('embedding zzyzx')).toEqual([]);
	});

	test('is quiet about nothing and holds out whatever it is asked', () => {
		for (const query of ['', '   ', '.*+?^${}()|[]\\', '<script>', 'a'.repeat(10_000)])
			expect(() => searchDocs(query)).not.toThrow();
		expect(searchDocs('  ')).toEqual([]);
	});
});

describe('facts of components', () => {
	test('are those of the types: names, needs, defaults, words', () => {
		const { props, types, parts, tokens } = factsOf(componentOf('stat')!);
		expect(props.map(({ name, required }) => [name, required]).sort()).toEqual([
			['box', false],
			['layer', true],
			['motion', false],
			['story', false]
		]);
		const motion = props.find(({ name }) => name === 'motion')!;
		expect(motion).toMatchObject({ type: "'full' | 'cut'", default: "'full'" });
		expect(motion.text).toContain('reduced motion');
		expect(
			types.find(({ name }) => name === 'CompiledStat')!.fields.map(({ name }) => name)
		).toContain('figures');
		expect(parts).toContain('stat');
		expect(tokens).toContain('--tl-accent');
	});

	test.each(components)('are there for $title', (component) => {
		const { about, props, tokens } = factsOf(component);
		expect(about.length).toBeGreaterThan(20);
		expect(props.some(({ required }) => required)).toBe(true);
		expect(tokens.length).toBeGreaterThan(0);
	});
});

describe('a theme of your own', () => {
	test('begins with the lines of the page', () => {
		const code = pageOf('themes')!.blocks.find((block) => block.t === 'code');
		expect(code?.t === 'code' && code.text).toBe(cssOf(OWN));
		expect(styleOf(OWN).split(';')).toHaveLength(4);
	});

	test('is told whether it can be read', () => {
		const ink = { light: '#201e1a', dark: '#ece7dc' };
		expect(checksOf(OWN, ink).every(({ enough }) => enough)).toBe(true);
		const faint = checksOf({ ...OWN, 'accent-light': '#9fd8b0' }, ink);
		expect(faint.filter(({ enough }) => !enough)).toMatchObject([{ mode: 'light', of: 'links' }]);
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	});
});

test('every page has a title and says what it is about', () => {
	for (const { title, about, slug } of pages) {
		expect(title, slug).not.toBe('');
		expect(about.length, slug).toBeGreaterThan(40);
		expect(plainDoc(pageOf(slug)!.blocks).length, slug).toBeGreaterThan(500);
	}
});
