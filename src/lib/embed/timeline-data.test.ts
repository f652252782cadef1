import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineData } from './timeline-data.js';
import { makeTimeline } from './timeline-text.js';

const EVENT = { label: 'First flight', when: '1903-12-17' };

describe('events that stand in a page', () => {
	it('are a list, or have beside them what a timeline is told', () => {
		expect(timelineData([EVENT])).toEqual({ events: [{ id: 'event-1', ...EVENT }], options: {} });
		const eras = [{ label: 'Before', when: '../1903' }];
		const lanes = [{ id: 'air', label: 'In the air' }];
		const given = {
			language: 'fr',
			timeZone: 'Europe/Paris',
			scale: 'log',
			told: true,
			eras,
			lanes
		};
		expect(timelineData({ events: [{ ...EVENT, id: 'x', lane: 'air' }], ...given })).toEqual({
			events: [{ id: 'x', lane: 'air', ...EVENT }],
			options: given
		});
	});

	it('lose links that may not be followed, and what nobody knows', () => {
		const events = [
			{ ...EVENT, href: 'javascript:alert(1)', onclick: 'alert(1)' },
			{ ...EVENT, href: '/flight' }
		];
		expect(timelineData(events).events).toEqual([
			{ id: 'event-1', ...EVENT },
			{ id: 'event-2', href: '/flight', ...EVENT }
		]);
	});

	it.each([
		[null, 'The timeline: an object is expected.'],
		[{}, 'events: a list is expected.'],
		[[EVENT, 7], 'events[1]: an object is expected.'],
		[[{ when: '1903' }], 'events[0].label: it is needed.'],
		[[{ label: 'A', when: 1903 }], 'events[0].when: a text is expected.'],
		[
			[
				{ ...EVENT, id: 'a' },
				{ ...EVENT, id: 'a' }
			],
			'events[1].id: "a" stands there twice.'
		],
		[[{ ...EVENT, standing: 'true' }], 'events[0].standing: it is one of'],
		[[{ ...EVENT, thumb: { src: 'javascript:1' } }], 'events[0].thumb.src: it is no address'],
		[{ events: [EVENT], scale: 'wide' }, 'scale: it is one of linear, events, log.'],
		[{ events: [EVENT], eras: [{ label: 'A' }] }, 'eras[0].when: it is needed.'],
		[Array.from({ length: 20_001 }, () => EVENT), 'events: more than 20000 are not taken.']
	])('are refused with their path: %#', (value, message) => {
		expect(() => timelineData(value)).toThrow(message);
	});

	it('are either taken or refused in words, whatever they are', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				try {
					timelineData(value);
				} catch (error) {
					expect((error as Error).message).toMatch(/: /);
				}
			})
		);
	});
});

describe('a timeline that is made of them', () => {
	it('holds them in their order in time, in the language that is asked for', () => {
		const made = makeTimeline([{ label: 'B', when: '1909' }, EVENT], 'de');
		expect(made.events.map(({ label }) => label)).toEqual(['First flight', 'B']);
		expect(made.language).toBe('de');
	});

	it('says which date is none', () => {
		expect(() => makeTimeline([EVENT, { label: 'B', when: 'soon' }], 'en')).toThrow(
			'events[1].when: "soon" is no date.'
		);
	});
});
