import { expect, test } from 'vitest';
import { drawingsFile, withoutDrawings } from './pictures-file.ts';

const LONG = '<path d="M0 0h1"></path>'.repeat(40);
const map = `<svg role="img" aria-label="A map" viewBox="0 0 4 3"><svg viewBox="1 1 2 2"><use href="/ground.svg?id=g#g"></use>${LONG}</svg><text>Here</text></svg>`;
const mark = '<svg width="8"><circle r="3"></circle></svg>';
const step = (id: string, figure: string) =>
	`<section id="${id}" data-part="step">${mark}<p>Text</p><noscript><figure>${figure}<figcaption>${mark} A key</figcaption></figure></noscript></section>`;
const page = `<style>.a{fill:red}</style><style media="print">@page{}</style><svg>${LONG}</svg>${step('one', map)}${step('two', map + map)}`;

test('the steps’ drawings are taken out of a page, the others and small ones stay', () => {
	const slim = withoutDrawings(page, '/pictures.svg?a=1&amp;b=2');
	expect(slim.match(/<use href="[^"]*"/g)).toEqual(
		['one-1', 'two-1', 'two-2'].map((id) => `<use href="/pictures.svg?a=1&amp;b=2#${id}"`)
	);
	expect(slim).not.toContain('A map');
	expect(slim.split('aria-hidden="true"').length - 1).toBe(3);
	expect(slim.split(mark).length - 1).toBe(4);
	expect(slim.split(LONG).length - 1).toBe(1);
	expect(slim.match(/<svg/g)?.length).toBe(slim.match(/<\/svg>/g)?.length);
});

test('the file holds them by the names that the page asks for, with its styles and links of its own', () => {
	const file = drawingsFile(page, null);
	expect(file.match(/<g id="[^"]*"/g)).toEqual(
		['one-1', 'two-1', 'two-2'].map((id) => `<g id="${id}"`)
	);
	expect(file).toContain('.a{fill:red}');
	expect(file).not.toContain('@page');
	expect(file).toContain('<use href="#g">');
	expect(file).not.toContain('/ground.svg');
	expect(file.split('<text>Here</text>').length - 1).toBe(3);
});

test('a page without steps or drawings stays as it is', () => {
	for (const html of ['', '<p>Hello</p>', step('one', mark)])
		expect(withoutDrawings(html, '/x')).toBe(html);
});
