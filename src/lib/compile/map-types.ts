/** A compiled map: what stands on the ground, and how it is framed. */
import type { PlacedLabel } from '../layout/label-type.js';
import type { Box, Size } from '../layout/stage-box.js';
import type { GroundPart, LineKind, Look, Standing } from '../story/types.js';
import type { CompiledSheet } from './ground-types.js';
import type { LayerBase } from './layer-base.js';

export interface MapLayout {
	/** The part of the plane that must lie in the free part of the stage. */
	readonly view: Box;
	/** Most important first: where a stage is smaller than its reference, the last go first. */
	readonly labels: readonly PlacedLabel[];
}

/** 0 to 1 for each part of the ground that is not drawn in full. */
export type GroundStrengths = Readonly<Partial<Record<GroundPart, number>>>;

export interface CompiledMap extends LayerBase {
	readonly kind: 'map';
	readonly layouts: Readonly<Record<Size, MapLayout>>;
	readonly areas: readonly {
		/** Key of `CompiledAtlas.areas`. */
		readonly area: string;
		/** Its outline on a sheet, where no atlas has it. */
		readonly d?: string;
		readonly look: Look;
		readonly standing?: Standing;
		/** How its outline is drawn; absent: solid. */
		readonly line?: LineKind;
		/** 0 to 1; absent: in full. */
		readonly strength?: number;
	}[];
	readonly marks: readonly {
		readonly id: string;
		readonly at: readonly [number, number];
		readonly symbol: 'town' | 'capital' | 'held' | 'base' | 'mission' | 'dot';
		readonly standing?: Standing;
	}[];
	readonly flows: readonly {
		readonly id: string;
		readonly from: readonly [number, number];
		readonly to: readonly [number, number];
		/** 0 to 1 of the widest drawn. */
		readonly weight: number;
		/** Sideways swing as a share of the length; the sign says to which side. */
		readonly bow: number;
		readonly standing?: Standing;
		/** The starting point is not known: fade in over the first third. */
		readonly fadeIn: boolean;
	}[];
	/** Routes, rings, lines and points of the story's own, in plane units. */
	readonly lines?: readonly {
		/** Of the story's own: with its look, whether it is points, and how it is drawn. */
		readonly as: 'route' | 'ahead' | 'ring' | `own ${string}`;
		readonly d: string;
		readonly standing?: Standing;
		/** 0 to 1; absent: in full. */
		readonly strength?: number;
	}[];
	/** Parts of the ground that are not drawn in full. */
	readonly ground?: GroundStrengths;
	/** The image that it is drawn on. Absent: the ground of the story's atlas. */
	readonly sheet?: CompiledSheet;
	/** A second, small map in a corner. */
	readonly inset?: Pick<CompiledMap, 'layouts' | 'areas' | 'marks' | 'flows' | 'lines'>;
	readonly key: readonly {
		/** A line's kind is its `symbol`. */
		readonly kind: 'area' | 'mark' | 'flow' | 'line';
		readonly look?: Look;
		readonly symbol?: string;
		readonly standing?: Standing;
		/** 0 to 1, as all that it stands for is drawn; absent: in full. */
		readonly strength?: number;
		readonly text: string;
	}[];
	/** What the drawing leaves open: "Crossing point not reported; drawn from province to country." */
	readonly notes: readonly string[];
	/** It has no scale bar: an image without a scale, or so much of the earth that no bar holds for all of it. */
	readonly unscaled?: boolean;
	/** The frame in the locator globe's coordinates, or absent where the view is the world. */
	readonly locator?: Box;
}
