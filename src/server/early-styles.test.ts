import { describe, expect, test } from 'vitest';
import { rulesOf, withEarlyStyles } from './early-styles.ts';

describe('the rules of a sheet', () => {
	test('stay whole, with what nests in them, and lose nothing', () => {
		const css = `a{b:c}@media (x){.t1234{d:e}.f{g:h}}/* { */ .i::before{content:"}{"}@import 'x';`;
		const rules = rulesOf(css);
		expect(rules).toHaveLength(4);
		expect(rules.join('')).toBe(css);
		expect(rules[1]).toBe('@media (x){.t1234{d:e}.f{g:h}}');
	});
});

describe('a page', () => {
	const css = '.tl{a:b}.tcard p{c:d}@media (x){.tcard{e:f}}.topen{g:h}.topen .tcard{i:j}.x{k:l}';
	const opening = '<main><div class="topen">Title</div>';
	const steps = '<div class="y" data-part="steps"><p class="tcard">Text</p></div></main>';

	test('has what its opening needs in the head, and the rest before its steps', () => {
		const page = `<style media="print">p{}</style><style>${css}</style><link>${opening}${steps}`;
		expect(withEarlyStyles(page)).toBe(
			`<style media="print">p{}</style><style>.tl{a:b}.topen{g:h}.topen .tcard{i:j}.x{k:l}</style><link>${opening}<style>.tcard p{c:d}@media (x){.tcard{e:f}}</style>${steps}`
		);
	});

	test.each([
		['without steps', `<style>${css}</style>${opening}`],
		['without styles', opening + steps],
		['whose opening needs all of them', `<style>.tl{a:b}</style>${opening}${steps}`]
	])('%s stays as it is', (_, page) => {
		expect(withEarlyStyles(page)).toBe(page);
	});
});
