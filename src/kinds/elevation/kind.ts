/** A way over heights: a kind of this site's own, and an example of how one is made. */
import {
	amount,
	defineStage,
	inside,
	line,
	list,
	listed,
	optional,
	ownId,
	record,
	records,
	required,
	type Shape
} from '#lib/kind.ts';
import { heightAt } from './along.ts';
import type { Elevation, ElevationLayer, ElevationStop, Point } from './types.ts';

const point: Shape<Point> = {
	read(value, at, { report }) {
		const [km, metres, ...more] = Array.isArray(value) ? (value as unknown[]) : [];
		if (typeof km === 'number' && typeof metres === 'number' && more.length === 0)
			return [km, metres];
		report(at, {
			code: 'elevation.point',
			severity: 'error',
			message: 'This is no point of a way; it was left out.',
			remedy: 'Write [kilometres, metres], as [12.5, 3100].'
		});
		return undefined;
	},
	schema: () => ({ type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 })
};

const stop = record<ElevationStop>(
	{ name: 'elevation-stop', noun: 'a stop', about: 'A named place on the way.' },
	{ id: required(ownId), km: required(amount), label: required(line(), '') }
);

export const elevation = defineStage<ElevationLayer, Elevation>({
	kind: 'elevation',
	noun: 'an elevation profile',
	about: 'The heights that a way goes over, and how far along we are.',
	fields: {
		title: optional(line()),
		profile: listed(list(point, 'points'), 'Points as [kilometres, metres], in their order.'),
		stops: listed(records(stop, 'stops')),
		at: optional(amount, 'Where we are, in kilometres from the beginning.')
	},
	check({ profile, at }, path, { report }) {
		const first = profile[0]?.[0] ?? 0;
		const last = profile.at(-1)?.[0] ?? 0;
		if (
			profile.length < 2 ||
			profile.some(([km], i) => i > 0 && km <= (profile[i - 1]?.[0] ?? km))
		) {
			report(inside(path, 'profile'), {
				code: 'elevation.profile',
				severity: 'error',
				message: 'A way has two points or more, each farther along than the one before.',
				remedy: 'Write them in their order: [[0, 1200], [8, 1850], [20, 1400]].'
			});
		} else if (at !== undefined && (at < first || at > last)) {
			report(inside(path, 'at'), {
				code: 'elevation.at',
				severity: 'error',
				message: `${at} km is not on the way, which runs from ${first} to ${last} km.`,
				remedy: 'Say how far along it is, in kilometres.'
			});
		}
	},
	words: {
		en: {
			metres: '{n} m',
			km: '{n} km',
			describe: 'A way of {length} over heights from {low} to {high}.',
			here: 'Here it is {height} high, {km} along.',
			stops: 'It passes {stops}.'
		},
		fa: {
			metres: '{n} متر',
			km: '{n} کیلومتر',
			describe: 'راهی به درازای {length} با بلندی‌های {low} تا {high}.',
			here: 'این‌جا {height} بلندی دارد و در {km} راه است.',
			stops: 'از {stops} می‌گذرد.'
		}
	},
	same: ({ profile, title = '' }) =>
		`${title} ${profile.length} ${profile.at(-1)?.join(' ') ?? ''}`,
	compile({ title, profile, stops, at }, _step, { say }) {
		const first = profile[0]?.[0] ?? 0;
		const length = Math.max((profile.at(-1)?.[0] ?? 1) - first, 1e-9);
		const heights = profile.map(([, metres]) => metres);
		const step = tickStep(Math.max(...heights, 1) - Math.min(...heights, 0));
		const bottom = Math.floor(Math.min(...heights, Infinity) / step) * step || 0;
		const top = Math.max(bottom + step, Math.ceil(Math.max(...heights, 0) / step) * step);
		const share = (metres: number) => (metres - bottom) / (top - bottom);
		const points = profile.map(
			([km, metres]) => [round((km - first) / length), round(share(metres))] as const
		);
		const x = (km: number) => round(Math.min(1, Math.max(0, (km - first) / length)));
		const metresAt = (km: number) => Math.round(bottom + heightAt(points, x(km)) * (top - bottom));
		return {
			...(title ? { title } : {}),
			points,
			at: at === undefined ? null : x(at),
			here: at === undefined ? '' : say('metres', { n: metresAt(at) }),
			stops: stops.map(({ km, label }) => ({ x: x(km), y: heightAt(points, x(km)), label })),
			ticks: Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, i) => ({
				y: round(share(bottom + i * step)),
				text: say('metres', { n: bottom + i * step })
			})),
			ends: [say('km', { n: first }), say('km', { n: round(first + length) })]
		};
	},
	describe({ ends, here, stops }, { say }, { profile, at }) {
		const heights = profile.length > 0 ? profile.map(([, metres]) => metres) : [0];
		const metres = (n: number) => say('metres', { n });
		return [
			say('describe', {
				length: ends[1],
				low: metres(Math.min(...heights)),
				high: metres(Math.max(...heights))
			}),
			...(at === undefined ? [] : [say('here', { height: here, km: say('km', { n: at }) })]),
			...(stops.length > 0
				? [say('stops', { stops: stops.map(({ label }) => label).join(', ') })]
				: [])
		].join(' ');
	}
});

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Metres between two lines: 1, 2 or 5 of a power of ten, so that there are two to five of them. */
function tickStep(span: number): number {
	const power = 10 ** Math.floor(Math.log10(Math.max(span, 1) / 2));
	return [1, 2, 5, 10].map((n) => n * power).find((step) => span / step <= 5) ?? 10 * power;
}
