import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import { Quote } from './index.js';
import { layer, story } from './quote.fixture.js';

describe('Quote on the server', () => {
	it('gives the words, who said them, how sure that is, and that they may be translated', () => {
		const { body } = render(Quote, { props: { layer, story } });
		expect(body).toMatch(/<blockquote[^>]*><q[^>]*>We are so tired of this war<\/q>/);
		expect(body).toMatch(/<cite[^>]*>Shir Mohammad Barekzai, a resident<\/cite>/);
		expect(body).toContain('>attributed</b>');
		expect(body).toContain('may be translated');
	});

	it('says nothing of translation and speaker where there is nothing to say', () => {
		const { body } = render(Quote, {
			props: { layer: { ...layer, by: '', translated: false }, story }
		});
		expect(body).not.toContain('may be translated');
		expect(body).not.toContain('<cite');
	});

	it('has its place on a stage and none in the text', () => {
		const stage = render(Quote, { props: { layer, story, box: stageBox(REFERENCE.phone) } });
		expect(stage.body).toContain('left:12px;top:92px;width:366px');
		expect(render(Quote, { props: { layer, story } }).body).not.toContain('left:');
	});
});
