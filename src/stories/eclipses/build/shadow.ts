/**
 * Where the Moon's shadow meets the Earth, and the Earth's the Moon: plain geometry over the positions of
 * `astronomy-engine`. Kilometres, in the frame of the true equator of date; the Earth is the ellipsoid of WGS 84. Radii
 * and the growth of the Earth's shadow by its air are those that the published canons use (Danjon's rule), so that
 * durations agree with theirs within a few seconds.
 */
import {
	Body,
	GeoVector,
	MakeTime,
	RotateVector,
	Rotation_EQJ_EQD,
	SiderealTime,
	type AstroTime
} from 'astronomy-engine';

const AU_KM = 149_597_870.7;
const EARTH_KM = 6378.137;
const FLATTENING = 1 / 298.257223563;
const SUN_KM = 695_990;
/** The Moon's valleys let sunlight through: for full darkness its lower radius counts. */
const MOON_KM = 0.272281 * EARTH_KM;
/** To cover a piece of the Sun, its mean radius. */
const MOON_OUTER_KM = 0.2725076 * EARTH_KM;
/** Of the Earth at 45° of latitude to the Earth at the equator. */
const MEAN_EARTH = 0.99834;
const AIR = 1.01;

type Vector = readonly [x: number, y: number, z: number];

const plus = (a: Vector, b: Vector, by = 1): Vector => [
	a[0] + by * b[0],
	a[1] + by * b[1],
	a[2] + by * b[2]
];
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const length = (a: Vector) => Math.sqrt(dot(a, a));
const stretch = ([x, y, z]: Vector): Vector => [x, y, z / (1 - FLATTENING)];

/** A moment of the Moon's shadow. */
export interface Shadow {
	/** Where the axis meets the ground or passes nearest to it, in degrees. */
	readonly lon: number;
	readonly lat: number;
	/** Whether the axis meets the ground. */
	readonly central: boolean;
	/** Kilometres from that place to the axis: 0 where it is central. */
	readonly distance: number;
	/** Radius of the dark core there; below 0 the cone has closed above the ground, and a ring stays. */
	readonly core: number;
	/** Share of the Sun's diameter that is covered there. */
	readonly magnitude: number;
}

interface Axis {
	readonly moon: Vector;
	readonly direction: Vector;
	/** From Sun to Moon. */
	readonly apart: number;
}

function position(body: Body, time: AstroTime): Vector {
	const { x, y, z } = RotateVector(Rotation_EQJ_EQD(time), GeoVector(body, time, true));
	return [x * AU_KM, y * AU_KM, z * AU_KM];
}

function axisAt(time: AstroTime): Axis {
	const moon = position(Body.Moon, time);
	const away = plus(moon, position(Body.Sun, time), -1);
	const apart = length(away);
	return { moon, apart, direction: [away[0] / apart, away[1] / apart, away[2] / apart] };
}

/** Radius of the dark core so far behind the Moon. */
const coreAt = (along: number, apart: number, moon = MOON_KM) =>
	moon - (along * (SUN_KM - moon)) / apart;

/** The Moon's shadow at a moment. */
export function shadowAt(time: AstroTime): Shadow {
	const { moon, apart, direction } = axisAt(time);
	// In space stretched along the poles the Earth is a ball.
	const m = stretch(moon);
	const a = stretch(direction);
	const b = dot(m, a) / dot(a, a);
	const under = b * b - (dot(m, m) - EARTH_KM ** 2) / dot(a, a);
	const central = under >= 0;
	const along = central ? -b - Math.sqrt(under) : -b;
	const met = plus(moon, direction, along);
	const scale = central ? 1 : EARTH_KM / length(stretch(met));
	const ground: Vector = [met[0] * scale, met[1] * scale, met[2] * scale];
	const distance = length(plus(met, ground, -1));
	const [x, y, z] = ground;
	const reach = MOON_OUTER_KM + (along * (SUN_KM + MOON_OUTER_KM)) / apart;
	return {
		lon: turn((Math.atan2(y, x) * 180) / Math.PI - SiderealTime(time) * 15),
		lat: (Math.atan2(z, (1 - FLATTENING) ** 2 * Math.hypot(x, y)) * 180) / Math.PI,
		central,
		distance,
		core: coreAt(along, apart),
		magnitude: (reach - distance) / (reach - coreAt(along, apart, MOON_OUTER_KM))
	};
}

/** Seconds for which a place stands in the core, around the moment when it stands deepest in it. */
export function secondsInCore(peak: AstroTime, lon: number, lat: number): number {
	const phi = (lat * Math.PI) / 180;
	const e2 = FLATTENING * (2 - FLATTENING);
	const n = EARTH_KM / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
	const deep = (ut: number) => {
		const time = MakeTime(ut);
		const theta = ((lon + SiderealTime(time) * 15) * Math.PI) / 180;
		const place: Vector = [
			n * Math.cos(phi) * Math.cos(theta),
			n * Math.cos(phi) * Math.sin(theta),
			n * (1 - e2) * Math.sin(phi)
		];
		const { moon, apart, direction } = axisAt(time);
		const from = plus(place, moon, -1);
		const along = dot(from, direction);
		const off = length(plus(from, direction, -along));
		return Math.abs(coreAt(along, apart)) - off;
	};
	return (crossing(deep, peak.ut, 0.01) - crossing(deep, peak.ut, -0.01)) * 86_400;
}

/** The Moon in the Earth's shadow: minutes from the first bite to the last, and for which all of it is dark. */
export function minutesInShadow(peak: AstroTime): { readonly any: number; readonly all: number } {
	const at = (ut: number) => {
		const time = MakeTime(ut);
		const moon = position(Body.Moon, time);
		const sun = position(Body.Sun, time);
		const [toMoon, toSun] = [length(moon), length(sun)];
		const off = Math.acos(Math.min(1, -dot(moon, sun) / (toMoon * toSun)));
		const shadow =
			AIR * MEAN_EARTH * Math.asin(EARTH_KM / toMoon) +
			Math.asin(EARTH_KM / toSun) -
			Math.asin(SUN_KM / toSun);
		return { deep: shadow - off, disc: Math.asin(MOON_OUTER_KM / toMoon) };
	};
	const lasting = (sign: 1 | -1) => {
		const deep = (ut: number) => {
			const { deep, disc } = at(ut);
			return deep + sign * disc;
		};
		if (deep(peak.ut) <= 0) return 0;
		return (crossing(deep, peak.ut, 0.2) - crossing(deep, peak.ut, -0.2)) * 1440;
	};
	return { any: lasting(1), all: lasting(-1) };
}

/** Where a function that is positive at `from` crosses 0 on the way to `from + reach`. */
function crossing(deep: (ut: number) => number, from: number, reach: number): number {
	let [inside, outside] = [from, from + reach];
	for (let i = 0; i < 30; i++) {
		const middle = (inside + outside) / 2;
		if (deep(middle) > 0) inside = middle;
		else outside = middle;
	}
	return inside;
}

/** A longitude from -180 to 180. */
export function turn(lon: number): number {
	return ((((lon + 180) % 360) + 360) % 360) - 180;
}
