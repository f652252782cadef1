/** Positions as people write and paste them. */
import type { LonLat } from '../../story/types.js';

export type Axis = 'lat' | 'lon';

const FACTS = {
	lat: { most: 90, name: 'latitude', plus: 'N', minus: 'S', other: 'longitude' },
	lon: { most: 180, name: 'longitude', plus: 'E', minus: 'W', other: 'latitude' }
} as const;

export type Degrees =
	{ readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };

/** Degrees of one axis: `-75.67`, `75.67° W`, `75,67`. */
export function parseDegrees(text: string, axis: Axis): Degrees {
	const { most, name, plus, minus, other } = FACTS[axis];
	const no = (message: string): Degrees => ({ ok: false, message });
	if (text.trim() === '') return no(`Write the ${name}.`);
	const match = /^([+\-−]?)(\d{1,3}(?:[.,]\d*)?)\s*°?\s*([NSEWO]?)$/i.exec(text.trim());
	if (!match)
		return no(`That is no ${name} in degrees, such as ${axis === 'lat' ? '36.02' : '-75.67'}.`);
	const [, sign, digits, letter] = match;
	const side = letter!.toUpperCase();
	if (side !== '' && side !== plus && side !== minus) {
		return no(`${side} is a side of the ${other}.`);
	}
	const size = Number(digits!.replace(',', '.'));
	if (size > most) {
		const hint = axis === 'lat' && size <= 180 ? ' Is it the longitude?' : '';
		return no(`A ${name} is from -${most} to ${most}.${hint}`);
	}
	const negative = (sign !== '' && sign !== '+') !== (side === minus);
	return { ok: true, value: negative && size !== 0 ? -size : size };
}

/** Both at once, latitude first, as maps give them: `36.02, -75.67` or `36.02° N 75.67° W`. */
export function parsePair(text: string): LonLat | null {
	const number = '[+\\-−]?\\d{1,3}(?:\\.\\d*)?\\s*°?\\s*';
	const match = new RegExp(`^(${number}[NS]?)(?:\\s*[,;]\\s*|\\s+)(${number}[EW]?)$`, 'i').exec(
		text.trim()
	);
	// A comma between digits alone is that of a decimal.
	if (!match || /^\d+,\d+$/.test(text.trim())) return null;
	const [lat, lon] = [parseDegrees(match[1]!, 'lat'), parseDegrees(match[2]!, 'lon')];
	return lat.ok && lon.ok ? [lon.value, lat.value] : null;
}

/** A position in words: `36.02° north, 75.67° west`. */
export function inWords([lon, lat]: LonLat): string {
	const say = (value: number, plus: string, minus: string) =>
		value === 0 ? '0°' : `${Math.abs(value)}° ${value > 0 ? plus : minus}`;
	return `${say(lat, 'north', 'south')}, ${say(lon, 'east', 'west')}`;
}
