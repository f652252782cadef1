import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLine, compileText, MAX_TEXT, plainText } from './text.js';
import type { Block, Inline } from './types.js';

const codes = (text: string) => compileText(text).issues.map((issue) => issue.code);

describe('compileText', () => {
	it('reads the subset into trees', () => {
		const { tree, issues } = compileText(
			'One *two* **three _four_** [five](https://example.org/a?b=1).\n\n> Said\n> so\n\n- a\n- b\n\n1. c'
		);
		expect(issues).toEqual([]);
		expect(tree).toEqual([
			{
				t: 'p',
				c: [
					'One ',
					{ t: 'em', c: ['two'] },
					' ',
					{ t: 'strong', c: ['three ', { t: 'em', c: ['four'] }] },
					' ',
					{ t: 'a', href: 'https://example.org/a?b=1', c: ['five'] },
					'.'
				]
			},
			{ t: 'quote', c: [{ t: 'p', c: ['Said so'] }] },
			{ t: 'ul', c: [[{ t: 'p', c: ['a'] }], [{ t: 'p', c: ['b'] }]] },
			{ t: 'ol', c: [[{ t: 'p', c: ['c'] }]] }
		]);
	});

	it('keeps the words of what lies outside the subset, and says so', () => {
		const text =
			'# Head\n\nA <b onclick="x()">bold</b> `code` ![a cat](cat.png)\\\nb\n\n---\n\n<script>alert(1)</script>\n\n```js\nx\n```';
		expect(codes(text)).toEqual([
			'text.heading',
			'text.html',
			'text.code',
			'text.image',
			'text.break',
			'text.rule'
		]);
		expect(plainText(compileText(text).tree)).toBe(
			'Head A <b onclick="x()">bold</b> code a cat b <script>alert(1)</script> x'
		);
	});

	it('does not take a year for a list', () => {
		expect(compileText('1986. A hard year.').tree).toEqual([{ t: 'p', c: ['1986. A hard year.'] }]);
	});

	it('leaves definitions and indented lines to be text', () => {
		expect(plainText(compileText('[a]: https://example.org\n\n    far in').tree)).toBe(
			'[a]: https://example.org far in'
		);
	});

	it.each([
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'java\tscript:alert(1)',
		'&#106;avascript:alert(1)',
		'&#x6A&#x61;vascript:alert(1)',
		'javascript&colon;alert(1)',
		'java&Tab;script:alert(1)',
		'%6Aavascript:alert(1)',
		'javascript%3Aalert(1)',
		'\\javascript:alert(1)',
		'vbscript:x',
		'data:text/html,<script>alert(1)</script>',
		'//example.org/x',
		'blob:https://example.org/1',
		'file:///etc/passwd'
	])('takes no link to %s', (url) => {
		for (const text of [`[here](<${url}>)`, `[here](${url})`, `<${url}>`]) {
			const { tree } = compileText(text);
			for (const href of hrefs(tree)) expect(href).toMatch(/^(https?:|mailto:|[^:&%]*$)/);
			expect(plainText(tree)).not.toBe('');
		}
	});

	it('refuses to parse what no person writes, in time that grows with its length only', () => {
		for (const text of [
			'>'.repeat(9000) + 'a',
			'- '.repeat(9000) + 'a',
			'1. '.repeat(5000) + 'a',
			'*a_ '.repeat(4900),
			'[a]('.repeat(4900),
			'a'.repeat(MAX_TEXT + 1)
		]) {
			expect(codes(text)).toEqual(['text.tangled']);
			expect(plainText(compileText(text).tree)).toBe(text.trim());
		}
	});

	it('flattens what is nested too deep to show', () => {
		const { tree, issues } = compileText('> '.repeat(9) + 'deep');
		expect(issues.map((issue) => issue.code)).toEqual(['text.deep']);
		expect(blockDepth(tree)).toBeLessThanOrEqual(5);
		expect(plainText(tree)).toBe('deep');
	});

	it('is total, and its trees hold only what they may', () => {
		const scrap = fc.constantFrom(
			...[
				'*',
				'**',
				'_',
				'[',
				'](',
				')',
				'> ',
				'- ',
				'1. ',
				'\n',
				'\n\n',
				'`',
				'<b>',
				'&amp;',
				'!',
				'a '
			]
		);
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(text, (source) => {
				const { tree } = compileText(source);
				expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
				for (const node of all(tree)) {
					if (typeof node === 'string') expect(node).not.toMatch(/[\r\n]/);
					else expect(['p', 'quote', 'ul', 'ol', 'em', 'strong', 'q', 'a']).toContain(node.t);
				}
			}),
			{ numRuns: 400 }
		);
	});
});

describe('compileLine', () => {
	it('reads marks within the line only', () => {
		expect(compileLine('1986. A *hard* year').tree).toEqual([
			'1986. A ',
			{ t: 'em', c: ['hard'] },
			' year'
		]);
		expect(compileLine('# 1, > 2, - 3').tree).toEqual(['# 1, > 2, - 3']);
		expect(compileLine('- no list').tree).toEqual(['- no list']);
		expect(compileLine('two\n\nparagraphs').tree).toEqual(['two paragraphs']);
	});
});

describe('plain prose', () => {
	it('reads as the parser would have read it', () => {
		const word = fc.stringMatching(/^[\w“”‘’'"(),.;:!?~#+=%/{}|^-]{1,8}$/);
		// A fence of code takes an escape as it stands.
		const line = fc
			.array(word, { minLength: 1, maxLength: 6 })
			.map((words) => words.join(' '))
			.filter((text) => !text.startsWith('~~~'));
		// An escaped mark means the same, and is never plain.
		const parsed = (text: string) => `${text}\\!`;
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
				const text = lines.join('\n\n');
				expect(compileText(text + '!')).toEqual(compileText(parsed(text)));
				const [first = ''] = lines;
				expect(compileLine(first + '!')).toEqual(compileLine(parsed(first)));
			})
		);
	});
});

function* all(nodes: readonly (Block | Inline)[]): Generator<Block | Inline> {
	for (const node of nodes) {
		yield node;
		if (typeof node !== 'string') yield* all(node.c.flat() as (Block | Inline)[]);
	}
}

function hrefs(tree: readonly Block[]): string[] {
	return [...all(tree)].flatMap((node) =>
		typeof node !== 'string' && node.t === 'a' ? [node.href] : []
	);
}

function blockDepth(tree: readonly Block[]): number {
	return Math.max(
		0,
		...tree.map((node) =>
			node.t === 'p' ? 1 : 1 + blockDepth(node.t === 'quote' ? node.c : node.c.flat())
		)
	);
}
