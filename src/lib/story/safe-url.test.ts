import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { safeUrl } from './safe-url.js';

// Long enough for a busy machine, short enough to end what hangs.
vi.setConfig({ testTimeout: 180_000 });

const GOOD = [
	'https://example.org',
	'https://example.org/a/b?c=d&e=f#g',
	'http://localhost:3000/stories/a',
	'HTTPS://EXAMPLE.ORG/',
	'https://example.org/javascript:alert(1)',
	'https://example.org/?next=javascript:alert(1)',
	'https://fa.wikipedia.org/wiki/%D8%A8%D8%AF%D8%AE%D8%B4%D8%A7%D9%86',
	'https://fa.wikipedia.org/wiki/بدخشان',
	'https://[2001:db8::1]/a',
	'mailto:desk@example.org',
	'mailto:desk@example.org?subject=Story',
	'#crossing',
	'/about',
	'about',
	'./about',
	'../map.svg',
	'?page=2',
	'a/b:c',
	'/a:b',
	'#a:b'
];

/** `javascript:` and its like, plain and in disguise. */
const BAD = [
	'javascript:alert(1)',
	'JavaScript:alert(1)',
	'JAVASCRIPT:alert(1)',
	'jAvAsCrIpT:alert(1)',
	' javascript:alert(1)',
	'\tjavascript:alert(1)',
	'\n\njavascript:alert(1)',
	'\u0000javascript:alert(1)',
	'\u0001javascript:alert(1)',
	'\u001fjavascript:alert(1)',
	'\u007fjavascript:alert(1)',
	'\u00a0javascript:alert(1)',
	'\u00adjavascript:alert(1)',
	'\u1680javascript:alert(1)',
	'\u180ejavascript:alert(1)',
	'\u200bjavascript:alert(1)',
	'\u2028javascript:alert(1)',
	'\u202ejavascript:alert(1)',
	'\u3000javascript:alert(1)',
	'\ufeffjavascript:alert(1)',
	'java\tscript:alert(1)',
	'java\nscript:alert(1)',
	'java\rscript:alert(1)',
	'java\u0000script:alert(1)',
	'java\u00adscript:alert(1)',
	'java\u200bscript:alert(1)',
	'java script:alert(1)',
	'j\na\nv\na\ns\nc\nr\ni\np\nt\n:alert(1)',
	'javascript\t:alert(1)',
	'javascript :alert(1)',
	'javascript\u200b:alert(1)',
	'javascript&colon;alert(1)',
	'javascript&#58;alert(1)',
	'javascript&#58alert(1)',
	'javascript&#x3a;alert(1)',
	'javascript&#0000058alert(1)',
	'javascript&#x003A;alert(1)',
	'&#106;&#97;&#118;&#97;script:alert(1)',
	'&#x6A;avascript:alert(1)',
	'&#0000106avascript:alert(1)',
	'java&Tab;script:alert(1)',
	'java&NewLine;script:alert(1)',
	'&Tab;javascript:alert(1)',
	'javascript%3Aalert(1)',
	'javascript%3aalert(1)',
	'%6Aavascript:alert(1)',
	'java%0ascript:alert(1)',
	'javascript：alert(1)',
	'javascript﹕alert(1)',
	'javascript꞉alert(1)',
	'ｊavascript:alert(1)',
	'jаvascript:alert(1)',
	'ſcript:alert(1)',
	'javascript://example.org/%0aalert(1)',
	'javascript://https://example.org',
	'javascript:/*https://example.org*/alert(1)',
	'javascript:void(0)',
	'vbscript:msgbox(1)',
	'VBScript:msgbox(1)',
	'vbs:x',
	'livescript:x',
	'mocha:x',
	'jscript:x',
	'data:text/html,<script>alert(1)</script>',
	'data:text/html;base64,PHNjcmlwdD4=',
	'DATA:text/html,x',
	'data:image/svg+xml,<svg/onload=alert(1)>',
	'data:,x',
	'blob:https://example.org/x',
	'filesystem:https://example.org/x',
	'file:///etc/passwd',
	'about:blank',
	'view-source:https://example.org',
	'feed:javascript:alert(1)',
	'jar:https://example.org!/x',
	'ws://example.org',
	'ftp://example.org',
	'tel:+1',
	'intent://example.org#Intent;scheme=javascript;end',
	'ms-settings:x',
	'steam://run',
	'x-web-search:?x',
	'https:javascript:alert(1)',
	'https:alert(1)',
	'https:/example.org',
	'https:\\\\example.org',
	'https://',
	'https://user:password@example.org',
	'https://example.org@evil.example',
	'https://exa mple.org',
	'https://example.org/"onclick="alert(1)',
	'https://example.org/<script>',
	'//evil.example',
	'\\\\evil.example',
	'/\\evil.example',
	'\t//evil.example',
	'/\t/evil.example',
	'mailto:',
	'mailto:javascript:alert(1)',
	':',
	':alert(1)',
	'',
	' ',
	'\ud800'
];

describe('R19: safeUrl', () => {
	test.each(GOOD)('lets %j through as written', (url) => {
		expect(safeUrl(url)).toBe(url);
	});

	test.each(BAD)('refuses %j', (url) => {
		expect(safeUrl(url)).toBeNull();
	});

	test('takes white space off both ends', () => {
		expect(safeUrl(' https://example.org\n')).toBe('https://example.org');
	});

	test('refuses an address of more than 4,000 characters', () => {
		expect(safeUrl(`https://example.org/${'a'.repeat(4_000)}`)).toBeNull();
	});

	test('a browser finds no scheme but http, https and mailto in what it lets through', () => {
		const piece = fc.constantFrom(
			...[
				'javascript',
				'data',
				'vbscript',
				'https',
				'mailto',
				':',
				'//',
				'/',
				'\\',
				'#',
				'?',
				'@',
				'a'
			],
			...[
				'\t',
				'\n',
				'\0',
				' ',
				'\u200b',
				'\u00a0',
				'&#58;',
				'&colon;',
				'%3a',
				'J',
				'.',
				'&',
				'；',
				'：'
			]
		);
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
				(text) => {
					const safe = safeUrl(text);
					if (safe === null) return;
					const decoded = safe.replace(/&colon;|&#58;?|&#x3a;?|%3a/gi, ':');
					for (const each of [safe, decoded]) {
						let url: URL;
						try {
							url = new URL(each, 'https://here.example/stories/');
						} catch {
							continue;
						}
						expect(['http:', 'https:', 'mailto:']).toContain(url.protocol);
						if (!/^https?:/i.test(safe) && url.protocol !== 'mailto:')
							expect(url.host).toBe('here.example');
					}
				}
			),
			{ numRuns: 5000 }
		);
	});
});
