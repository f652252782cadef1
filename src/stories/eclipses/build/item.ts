/** A part of the document, and points as they stand in it. */
import type { Point } from './compute.ts';

export type Item = Record<string, unknown>;

/** As a place is given. */
export const at = ([lon, lat]: Point) => [Number(lon.toFixed(2)), Number(lat.toFixed(2))];

/** As a reader is told. */
export function degrees([lon, lat]: Point): string {
	const part = (value: number, plus: string, minus: string) =>
		`${Math.round(Math.abs(value))}° ${value < 0 ? minus : plus}`;
	return `${part(lat, 'N', 'S')}, ${part(lon, 'E', 'W')}`;
}
