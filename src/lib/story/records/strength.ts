/** How strongly something is drawn. */
import type { MapGround, Strength } from '../map-types.js';
import { record } from '../schema/record.js';
import { flag } from '../schema/scalars.js';
import { optional } from '../schema/shape.js';
import type { Shape } from '../schema/shape.js';

/** 0 to 1, or whether at all. */
export const strength: Shape<Strength> = {
	read(value, at, reading) {
		if (typeof value !== 'number') return flag.read(value, at, reading);
		if (value >= 0 && value <= 1) return value;
		reading.report(at, {
			code: 'strength.range',
			severity: 'error',
			message: `Nothing is drawn with a strength of ${value}; that was left out.`,
			remedy: 'Write a number from 0, not at all, to 1, in full.'
		});
		return undefined;
	},
	schema: () => ({ anyOf: [{ type: 'boolean' }, { type: 'number', minimum: 0, maximum: 1 }] })
};

export const groundShape = record<MapGround>(
	{
		name: 'map-ground',
		noun: 'the ground of a map',
		about: 'How strongly parts of the ground are drawn: 0 to 1, or false for not at all.'
	},
	{
		relief: optional(strength, 'Heights, with the names of mountains.'),
		rivers: optional(strength, 'Rivers and lakes, with their names.'),
		provinces: optional(strength, 'Borders of provinces, with the names of those around.'),
		borders: optional(strength, 'Borders of countries.')
	}
);
