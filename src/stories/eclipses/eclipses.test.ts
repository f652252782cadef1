import { describe, expect, it } from 'vitest';
import { parseStory } from '#lib/story/index.ts';
import type { StatLayer, Step } from '#lib/story/types.ts';
import { eclipses, type Eclipse } from './build/compute.ts';
import { KNOWN } from './build/known.ts';
import { entriesOf } from './build/story.ts';
import document from './story.json' with { type: 'json' };

const { story, issues } = parseStory(JSON.stringify(document));
if (!story) throw new Error('The chronicle does not parse.');
const { steps } = story;
const entries = steps.filter(({ group }) => group !== 'decade');
const step = (id: string): Step => {
	const found = steps.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`There is no ${id}.`);
	return found;
};

/** Seconds since midnight, UTC. */
const clock = (text: string) => {
	const [h, m, s] = text.split(':').map(Number) as [number, number, number];
	return (h * 60 + m) * 60 + s;
};

/**
 * From the Five Millennium Canons of Espenak and Meeus: greatest eclipse in Universal Time, kind, where, and how long. Of
 * the Sun in seconds, of the Moon in minutes (of totality, or of the partial phase).
 */
const PUBLISHED = [
	['1919-05-29', 'sun', 'total', '13:08:33', 4.4, -16.7, 411],
	['1955-06-20', 'sun', 'total', '04:10:08', 14.8, 117.0, 428],
	['1973-06-30', 'sun', 'total', '11:37:56', 18.8, 5.6, 424],
	['1986-10-03', 'sun', 'hybrid', '19:05:18', 59.9, -37.1, 0],
	['1991-07-11', 'sun', 'total', '19:06:01', 22.0, -105.2, 413],
	['1999-08-11', 'sun', 'total', '11:03:02', 45.1, 24.3, 143],
	['2009-07-22', 'sun', 'total', '02:35:16', 24.2, 144.1, 399],
	['2017-08-21', 'sun', 'total', '18:25:30', 37.0, -87.7, 160],
	['2023-10-14', 'sun', 'annular', '17:59:27', 11.4, -83.1, 317],
	['2024-04-08', 'sun', 'total', '18:17:18', 25.3, -104.1, 268],
	['2000-07-16', 'moon', 'total', '13:55:31', null, null, 106],
	['2018-07-27', 'moon', 'total', '20:21:42', null, null, 103],
	['2021-11-19', 'moon', 'partial', '09:02:54', null, null, 208]
] as const;

describe('what is computed', () => {
	it.each(PUBLISHED)(
		'%s agrees with the published canon',
		(day, body, kind, time, lat, lon, lasts) => {
			const from = new Date(`${day}T00:00:00Z`);
			const found = eclipses(from, new Date(from.getTime() + 86_400_000));
			expect(found).toHaveLength(1);
			const eclipse = found[0]!;
			expect([eclipse.body, eclipse.kind]).toEqual([body, kind]);
			const at = clock(eclipse.at.toISOString().slice(11, 19));
			expect(Math.abs(at - clock(time)), 'seconds of time').toBeLessThanOrEqual(5);
			if (eclipse.body === 'sun') {
				expect(Math.abs(eclipse.point[1] - lat!), 'degrees of latitude').toBeLessThan(0.2);
				expect(Math.abs(eclipse.point[0] - lon!), 'degrees of longitude').toBeLessThan(0.2);
				expect(Math.abs(eclipse.seconds! - lasts), 'seconds of duration').toBeLessThanOrEqual(1.5);
			} else {
				const minutes = kind === 'total' ? eclipse.total : eclipse.minutes;
				expect(Math.abs(minutes - lasts), 'minutes of duration').toBeLessThanOrEqual(1);
			}
		}
	);

	it('stands in the story as computed, for a decade', () => {
		const computed = entriesOf(eclipses(new Date('1990-01-01'), new Date('2000-01-01')));
		const told = entries.filter(({ when }) => when?.startsWith('199'));
		expect(told.map(({ id }) => id)).toEqual(computed.map(({ id }) => id));
		for (const [i, { eclipse }] of computed.entries()) {
			const { when } = told[i]!;
			expect(Math.abs(Date.parse(when!) - eclipse.at.getTime())).toBeLessThanOrEqual(30_000);
			expect(told[i]!.group).toBe(groupOf(eclipse));
		}
	});
});

function groupOf(eclipse: Eclipse): string {
	if (eclipse.body === 'moon') return eclipse.kind === 'total' ? 'moon-total' : 'moon-part';
	if (eclipse.kind === 'partial') return 'part';
	return eclipse.kind === 'total' ? 'total' : 'ring';
}

describe('the chronicle', () => {
	it('parses without an issue and holds more than 500 entries, each with a date and a source', () => {
		expect(issues).toEqual([]);
		expect(entries.length).toBeGreaterThanOrEqual(500);
		for (const { id, when, body, claims } of entries) {
			expect(when, id).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
			expect(id).toContain(when!.slice(0, 10));
			expect(body.length, id).toBeGreaterThan(60);
			expect(claims.length, id).toBeGreaterThan(0);
		}
	});

	it('counts in the 20th century what the canons count', () => {
		const count = (group: string) =>
			entries.filter((entry) => {
				const year = Number(entry.when!.slice(0, 4));
				return entry.group === group && year > 1900 && year < 2001;
			}).length;
		expect(count('total')).toBe(71);
		expect(count('ring')).toBe(73 + 6);
		expect(count('part')).toBe(78);
		expect(count('moon-total')).toBe(81);
		expect(count('moon-part')).toBe(65);
	});

	it('goes on in time, decade by decade', () => {
		const times = entries.map(({ when }) => Date.parse(when!));
		expect(times).toEqual(times.toSorted((a, b) => a - b));
		const openers = steps.flatMap(({ id }, i) =>
			id.startsWith('decade-') ? [[id.slice(7, 10), steps[i + 1]!.when!.slice(0, 3)]] : []
		);
		expect(openers).toHaveLength(15);
		for (const [decade, first] of openers) expect(first).toBe(decade);
	});

	it('tells what history remembers, with who says so', () => {
		for (const [day, { heading, source }] of Object.entries(KNOWN)) {
			const told = entries.find(({ id }) => id.endsWith(day));
			expect(told?.heading, day).toBe(heading);
			expect(told?.claims[1]?.sources, day).toEqual([source]);
		}
	});

	it('does not say the same thing twice in a row, nor of one kind', () => {
		for (const [i, entry] of entries.slice(1).entries()) {
			const before = entries[i]!;
			expect(entry.heading, entry.id).not.toBe(before.heading);
			expect(entry.body, entry.id).not.toBe(before.body);
		}
		const bodies = new Set(entries.map(({ body }) => body.replace(/\d+/g, '0')));
		expect(bodies.size).toBeGreaterThan(entries.length * 0.8);
	});

	it('draws the Moon’s minutes on one scale', () => {
		const tops = entries
			.filter(({ group }) => group === 'moon-total')
			.map(({ stage }) =>
				Math.max(...(stage[0] as StatLayer).figures.map(({ value }) => value ?? 0))
			);
		expect(new Set(tops).size).toBe(1);
	});

	it('leads by its links to steps that are there', () => {
		const ids = new Set(steps.map(({ id }) => id));
		const links = steps.flatMap(({ body }) => [...body.matchAll(/\]\(#([a-z0-9-]+)\)/g)]);
		expect(links.length).toBeGreaterThan(100);
		for (const [, id] of links) expect(ids.has(id!), id).toBe(true);
		expect(step('longest-sun').body).toContain('#sun-1955-06-20');
	});
});
