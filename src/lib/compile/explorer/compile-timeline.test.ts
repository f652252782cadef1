import { describe, expect, it } from 'vitest';
import { claim, step, story } from '../testing.js';
import { compileTimeline, storyEvents, type TimelineEvent } from './index.js';
import { exploreWords } from '../messages/explore.js';

const event = (id: string, when: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
	id,
	label: `Event ${id}`,
	when,
	...more
});

describe('compileTimeline', () => {
	it('orders events by time, from the Big Bang to a second, and says when', () => {
		const { events, scale } = compileTimeline([
			event('second', '2021-07-05T14:05:31'),
			event('bang', 'Y-13800000000'),
			event('age', 'Y-66000000~'),
			event('year', '1500')
		]);
		expect(events.map(({ id }) => id)).toEqual(['bang', 'age', 'year', 'second']);
		expect(events.map(({ when }) => when)).toEqual([
			'13.8 billion years ago',
			'about 66 million years ago',
			'1500',
			'5 July 2021 at 14:05:31'
		]);
		expect(events[1]).toMatchObject({ start: 'soft', end: 'soft' });
		expect(scale).toBe('log');
	});

	it('keeps what has no date apart, and never throws', () => {
		const made = compileTimeline([event('a', 'some day'), event('b', '')]);
		expect(made.undated.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(made).toMatchObject({ events: [], scale: 'linear', breaks: [] });
		expect(compileTimeline([]).lanes).toEqual([]);
	});

	it('puts events into lanes, what has none last', () => {
		const made = compileTimeline(
			[event('a', '1999'), event('b', '2000', { lane: 'x' }), event('c', '2001', { lane: 'gone' })],
			{
				lanes: [
					{ id: 'unused', label: 'Unused' },
					{ id: 'x', label: 'The north' }
				]
			}
		);
		expect(made.lanes.map(({ label }) => label)).toEqual(['The north', 'Other events']);
		expect(made.events.map(({ lane }) => lane)).toEqual([1, 0, 1]);
	});

	it('shows the clock of another zone where it differs, and places it on its own', () => {
		const { events } = compileTimeline(
			[
				event('there', '2021-07-05T18:00', { timeZone: 'Asia/Tokyo' }),
				event('offset', '2021-07-05T12:00Z'),
				event('here', '2021-07-05T20:00')
			],
			{ timeZone: 'Asia/Kabul' }
		);
		expect(events.map(({ when, there }) => [when, there])).toEqual([
			['5 July 2021 at 13:30', '5 July 2021 at 18:00 (UTC+9:00)'],
			['5 July 2021 at 16:30', '5 July 2021 at 12:00 (UTC)'],
			['5 July 2021 at 20:00', undefined]
		]);
	});

	it('speaks the language', () => {
		const made = compileTimeline([event('a', '2021-07-05')], { language: 'fa-AF' });
		expect(made.direction).toBe('rtl');
		expect(made.events[0]?.when).toBe('۱۴ سرطان ۱۴۰۰');
		expect(made.words['explore.now']).toBe('اکنون');
	});

	it('takes words of one’s own', () => {
		const messages = { xx: { 'explore.now': 'NOW' } };
		expect(exploreWords('xx', messages)).toMatchObject({
			'explore.now': 'NOW',
			'explore.title': 'Timeline'
		});
	});
});

describe('storyEvents', () => {
	it('makes events of a story’s steps, with their reports and addresses', () => {
		const made = compileTimeline(
			...storyEvents(
				story(
					[
						step('one', {
							when: '2021-07-05',
							group: 'g',
							claims: [claim('c', { said: '2021-07-06' })]
						}),
						step('two', { when: '2021-07-02' }),
						step('three')
					],
					{
						groups: [{ id: 'g', label: 'The north' }],
						eras: [{ id: 'e', label: 'Summer', when: '2021-06/2021-08' }]
					}
				),
				'/stories/x'
			)
		);
		expect(made.events.map(({ id, told, href }) => [id, told, href])).toEqual([
			['two', 2, '/stories/x#two'],
			['one', 1, '/stories/x#one']
		]);
		expect(made.events[1]).toMatchObject({
			label: 'Heading of one',
			lane: 0,
			standing: 'reported',
			said: { text: '6 July 2021' }
		});
		expect(made.undated).toEqual([{ id: 'three', label: 'Heading of three' }]);
		expect(made.eras[0]?.label).toBe('Summer');
	});
});

it('carries the words for how sure its events are, and no other', () => {
	const { words } = compileTimeline(
		[
			{ id: 'a', label: 'A', when: '1990', standing: 'disputed' },
			{ id: 'b', label: 'B', when: '1991' }
		],
		{ language: 'de' }
	);
	const standings = Object.entries(words).filter(([key]) => key.startsWith('standing.'));
	expect(standings).toEqual([['standing.disputed', 'umstritten']]);
});
