/** Every eclipse of a span of years, computed. Solar ones all; lunar ones in which the Moon enters the dark core. */
import {
	MakeTime,
	NextGlobalSolarEclipse,
	NextLunarEclipse,
	SearchGlobalSolarEclipse,
	SearchLunarEclipse,
	type AstroTime
} from 'astronomy-engine';
import { minutesInShadow, secondsInCore, shadowAt } from './shadow.ts';

export type SolarKind = 'total' | 'annular' | 'hybrid' | 'partial';

/** A place on the ground: `[longitude, latitude]` in degrees. */
export type Point = readonly [lon: number, lat: number];

export interface SolarEclipse {
	readonly body: 'sun';
	readonly kind: SolarKind;
	/** Greatest eclipse. */
	readonly at: Date;
	readonly point: Point;
	/** Seconds that the total or the annular phase lasts there; absent where the axis misses the Earth. */
	readonly seconds?: number;
	/** Share of the Sun's diameter covered there. */
	readonly magnitude: number;
	/** The central line, a point a minute, from sunrise to sunset: empty where the axis misses the Earth. */
	readonly track: readonly Point[];
}

export interface LunarEclipse {
	readonly body: 'moon';
	readonly kind: 'total' | 'partial';
	readonly at: Date;
	/** Minutes from the first bite to the last. */
	readonly minutes: number;
	/** Minutes for which all of it is dark; 0 for a partial one. */
	readonly total: number;
	/** Share of the disc that is covered. */
	readonly covered: number;
}

export type Eclipse = SolarEclipse | LunarEclipse;

const MINUTE = 1 / 1440;
/** The axis is on the Earth for at most this long before and after greatest eclipse, in days. */
const HALF = 3.5 / 24;

/** All eclipses from one instant to another, in the order of time. */
export function eclipses(from: Date, to: Date): Eclipse[] {
	const all: Eclipse[] = [];
	for (
		let next = SearchGlobalSolarEclipse(from);
		next.peak.date < to;
		next = NextGlobalSolarEclipse(next.peak)
	) {
		all.push(solar(next.peak));
	}
	for (let next = SearchLunarEclipse(from); next.peak.date < to; next = NextLunarEclipse(next.peak)) {
		const { any, all: total } = minutesInShadow(next.peak);
		if (any === 0) continue;
		all.push({
			body: 'moon',
			kind: total > 0 ? 'total' : 'partial',
			at: next.peak.date,
			minutes: any,
			total,
			covered: total > 0 ? 1 : next.obscuration
		});
	}
	return all.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function solar(peak: AstroTime): SolarEclipse {
	const { lon, lat, central, core, distance, magnitude } = shadowAt(peak);
	const base = { body: 'sun' as const, at: peak.date, point: [lon, lat] as const, magnitude };
	if (!central) {
		// The core may graze a pole though its axis passes by.
		const grazes = distance < Math.abs(core);
		return { ...base, kind: !grazes ? 'partial' : core > 0 ? 'total' : 'annular', track: [] };
	}
	const shadows = [];
	for (let ut = peak.ut - HALF; ut <= peak.ut + HALF; ut += MINUTE) {
		const shadow = shadowAt(MakeTime(ut));
		if (shadow.central) shadows.push(shadow);
	}
	const dark = shadows.some((shadow) => shadow.core > 0);
	const ring = shadows.some((shadow) => shadow.core < 0);
	return {
		...base,
		kind: dark && ring ? 'hybrid' : dark ? 'total' : 'annular',
		seconds: secondsInCore(peak, lon, lat),
		track: shadows.map((shadow) => [shadow.lon, shadow.lat] as const)
	};
}
