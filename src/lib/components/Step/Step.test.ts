import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../compile/index.js';
import { claim, emptyAtlas, sample, step, story } from '../../compile/testing.js';
import type { Story } from '../../story/types.js';
import { standingParts, speakers } from './claim-text.js';
import { Opening, Sources, StandingsKey, Step } from './index.js';

const NORTH = { id: 'n', name: 'the north', precision: 'vague' } as const;

const compile = (document: Story) =>
	createCompiler({ atlas: emptyAtlas }).compile(document).compiled;
const text = (html: string) =>
	html
		.replace(/<!--.*?-->/g, '')
		.replace(/<svg.*?<\/svg>/gs, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

function stepHtml(document: Story, index = 0): string {
	const compiled = compile(document);
	const one = compiled.steps[index];
	if (!one) throw new Error('no such step');
	return render(Step, { props: { step: one, story: compiled } }).body;
}

describe('Step', () => {
	it('is a labelled article in a section that can be linked to', () => {
		const html = stepHtml(sample);
		expect(html).toMatch(
			/<section id="crossing" data-part="step" data-index="0" data-align="start"/
		);
		expect(html).toMatch(/<article[^>]*aria-labelledby="crossing-heading"/);
		expect(html).toMatch(/<h2[^>]*id="crossing-heading"/);
		expect(text(html)).toContain('4–5 July 2021 1 Kabul → Doha');
		const dated = stepHtml(story([step('a', { when: '2021-07-05' })]));
		expect(dated).toMatch(/<time datetime="2021-07-05"[^>]*>5 July 2021<\/time>/);
	});

	it('begins its place with a capital in the text itself: set by a style, it is read out as a word of its own', () => {
		const html = stepHtml(story([step('a', { where: 'n' })], { places: [NORTH] }));
		expect(html).toMatch(/data-part="where"[^>]*>The north</);
	});

	it('has a heading that takes no focus: with one it is said to be clickable', () => {
		expect(stepHtml(sample)).not.toContain('tabindex');
	});

	it('gives each claim with its standing, speaker, time, and links to its source', () => {
		const html = stepHtml(sample);
		const claims = html.slice(html.indexOf('<ul data-part="claims"'));
		expect(claims).toContain('id="crossing-c1"');
		expect(text(claims)).toContain(
			'What c1 says : attributed to the envoy, to Tass, to save their lives · may be translated · said on 5 July in Doha 1'
		);
		expect(text(claims)).toContain('What c2 says : reported · 2 July · Kabul, the north and Doha');
		expect(claims).toMatch(/<q[^>]*>to save their lives<\/q>/);
		expect(claims).toMatch(/<a href="#source-report" aria-label="Source 1: A report"/);
	});

	it('does not repeat words that the text quotes already', () => {
		const claims = [claim('c1', { quote: 'was ignored' })];
		const html = stepHtml(story([step('a', { body: 'The call “was ignored”.', claims })]));
		expect(html).not.toContain('<q');
	});

	it('lets claims that are not translated run their own way', () => {
		const one = { ...compile(sample).steps[0]!, language: 'en' };
		const page = { ...compile(sample), direction: 'rtl' as const };
		const html = render(Step, { props: { step: one, story: page } }).body;
		expect(html).toMatch(/data-part="what"[^>]* lang="en" dir="auto"/);
		expect(html).toMatch(/<q[^>]* lang="en" dir="auto"/);
		expect(stepHtml(sample)).not.toMatch(/data-part="what"[^>]* dir=/);
	});

	it('describes its picture in words', () => {
		expect(text(stepHtml(sample))).toContain('Picture: A unit chart on one scale: 1,037 crossed');
	});

	it('shows hostile text as text', () => {
		const evil = '<img src=x onerror=alert(1)>';
		const html = stepHtml(
			story([
				step('a', {
					heading: evil,
					body: `${evil} [x](javascript:alert(1))`,
					whenLabel: evil,
					when: '2021',
					claims: [claim('c', { what: evil, by: evil, quote: evil, note: evil })]
				})
			])
		);
		expect(html).not.toMatch(/<img|href="javascript/);
		expect(html).toContain('&lt;img src=x');
	});

	it('says that a date is not known rather than nothing', () => {
		expect(text(stepHtml(sample, 2))).toContain('Date not known');
	});

	it('carries the jumps of both orders, each for its own', () => {
		const html = stepHtml(
			story([step('a', { when: '2021-07-05' }), step('b', { when: '2021-05-01' })]),
			1
		);
		expect(html).toMatch(/data-part="jump" data-order="told" data-direction="back"/);
		expect(html).not.toMatch(/data-part="jump" data-order="time"/);
	});
});

describe('the parts around the steps', () => {
	it('lists sources with a link back to each step', () => {
		const html = render(Sources, { props: { story: compile(sample) } }).body;
		expect(html).toContain('id="source-report"');
		expect(html).toContain('href="#crossing"');
		expect(html).toContain('href="#nineties"');
		expect(html.split('href="#crossing"')).toHaveLength(2);
		expect(html).toContain('aria-label="Back to step 1: Heading of crossing"');
		expect(html).not.toContain('javascript:');
	});

	it('dates a source, whether it was published then or brought up to date', () => {
		const story = compile(sample);
		const sources = story.sources.map((source) => ({ ...source, updated: '24 November 1859' }));
		const words = text(render(Sources, { props: { story: { ...story, sources } } }).body);
		expect(words).toMatch(/A report.*, 24 November 1859\./);
		expect(words).not.toContain('updated');
	});

	it('explains the standings that occur, and no others', () => {
		const words = text(render(StandingsKey, { props: { story: compile(sample) } }).body);
		expect(words).toContain('A named speaker says so.');
		expect(words).not.toContain('It has not happened yet.');
	});

	it('opens with title, day and the way in', () => {
		const hrefs = { told: '/s', time: '/s?order=time' };
		const { body } = render(Opening, { props: { story: compile(sample), hrefs } });
		expect(text(body)).toContain('As of 5 July 2021');
		expect(text(body)).toContain('3 steps, begin');
		expect(body).toMatch(/href="\/s" data-order="told" aria-current="true"/);
		expect(body).toMatch(/href="\/s\?order=time" data-order="time"(?! aria-current)/);
	});
});

describe('standingParts', () => {
	const { words } = compile(sample);

	it('sets the word apart from who says so', () => {
		expect(standingParts(words, 'attributed', 'the [press] office')).toEqual([
			'',
			'attributed',
			' to the [press] office'
		]);
		expect(standingParts(words, 'reported')).toEqual(['', 'reported', '']);
	});

	it('names each speaker of a step once', () => {
		const document = story([
			step('a', {
				claims: [
					claim('c1', { standing: 'attributed', by: 'X' }),
					claim('c2'),
					claim('c3', { standing: 'attributed', by: 'X' }),
					claim('c4', { standing: 'attributed', by: 'Y' })
				]
			})
		]);
		const [one] = compile(document).steps;
		expect(speakers(one?.claims ?? []).map(({ id }) => id)).toEqual(['c1', 'c2', 'c4']);
		// Heard in one breath, "attributed to X" would run on into "reported".
		const [summary] = /<summary.*?<\/summary>/s.exec(stepHtml(document)) ?? [''];
		const heard = text(summary).replaceAll(' .', '.');
		expect(heard).toMatch(/Attributed to X\. Reported\. Attributed to Y$/);
	});
});
