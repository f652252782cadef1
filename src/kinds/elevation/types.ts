import type { Layer, LayerBase } from '#lib/kind.ts';

/** A point of a way: how far along, how high. */
export type Point = readonly [km: number, metres: number];

export interface ElevationStop {
	readonly [key: string]: unknown;
	readonly id: string;
	readonly km: number;
	readonly label: string;
}

/** The heights that a way goes over, and how far along we are. */
export interface ElevationLayer extends Layer {
	readonly kind: 'elevation';
	readonly title?: string;
	/** From the beginning of the way to its end. */
	readonly profile: readonly Point[];
	readonly stops: readonly ElevationStop[];
	/** Where we are, in kilometres from the beginning. */
	readonly at?: number;
}

/** What is drawn: positions as shares of width and height, from the bottom left. */
export interface Elevation {
	readonly title?: string;
	readonly points: readonly (readonly [x: number, y: number])[];
	/** `null`: nowhere on the way. */
	readonly at: number | null;
	readonly here: string;
	readonly stops: readonly { readonly x: number; readonly y: number; readonly label: string }[];
	readonly ticks: readonly { readonly y: number; readonly text: string }[];
	readonly ends: readonly [string, string];
}

export type CompiledElevation = LayerBase & Elevation;
