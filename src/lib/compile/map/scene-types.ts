/** A map layer as it is resolved: what a map shows, before anything is laid out. */
import type { Lines } from '../../layout/plane.js';
import type { LineKind } from '../../story/map-types.js';
import type { Standing, Tone } from '../../story/types.js';
import type { Box, CompiledMap, GroundStrengths, Look } from '../types.js';
import type { SetAnchors } from './anchors.js';
import type { Course } from './flows.js';
import type { MapPlace } from './place-types.js';
import type { Point, Shape } from './shapes.js';

export type Symbol = CompiledMap['marks'][number]['symbol'];

export interface SceneArea {
	readonly place: string;
	readonly code: string;
	readonly name: string;
	readonly look: Look;
	/** Absent for an area that is only in the frame. */
	readonly tone?: Tone;
	readonly standing?: Standing;
	readonly shape: Shape;
	/** What of it a frame shows. */
	readonly box: Box;
	readonly country: boolean;
	/** Of a shape of the story's own: what tells its outline from any other's. */
	readonly own?: string;
	readonly note?: string;
	readonly claim?: string;
	readonly line?: LineKind;
	/** 0 to 1; absent: in full. */
	readonly strength?: number;
}

export interface SceneMark {
	readonly id: string;
	readonly place: string;
	readonly at: Point;
	readonly symbol: Symbol;
	readonly label: string;
	readonly note?: string;
	readonly standing?: Standing;
}

export interface SceneFlow extends Course {
	readonly id: string;
	readonly fromName: string;
	readonly toName: string;
	/** From or to an area of which no point is known. */
	readonly loose: boolean;
	readonly fadeIn: boolean;
	readonly weight: number;
	readonly value?: number;
	readonly label?: string;
	readonly note?: string;
	readonly claim?: string;
	readonly standing?: Standing;
	readonly fromPlace: MapPlace;
	readonly toPlace: MapPlace;
}

export interface SceneRoute {
	readonly id: string;
	/** Names of the places on the way, in order. */
	readonly places: readonly string[];
	/** The last of them that was reached, where that is not the last of all; empty where none was left. */
	readonly reached?: string;
	readonly behind: Lines;
	/** Empty where it is not drawn. */
	readonly ahead: Lines;
	/** Points of what is drawn, for its label: in the frame's copy of the world. */
	readonly points: readonly Point[];
	readonly label?: string;
	readonly note?: string;
	readonly claim?: string;
	readonly standing?: Standing;
}

export interface SceneRing {
	readonly id: string;
	readonly place: string;
	readonly text: string;
	readonly lines: Lines;
	readonly points: readonly Point[];
}

export interface SceneName {
	readonly id: string;
	readonly name: string;
	readonly place: MapPlace;
}

/** Lines or points of a shape. */
export interface SceneOwn {
	readonly id: string;
	/** As its anchor is found by. */
	readonly code: string;
	readonly name: string;
	/** Points are lines of one point each. */
	readonly as: 'line' | 'dots';
	readonly look: Look;
	readonly line: LineKind;
	/** What the key says of it. Absent: nothing, its name stands on the map. */
	readonly tone?: string;
	readonly lines: Lines;
	/** For its name: in the frame's copy of the world; of several points none. */
	readonly points: readonly Point[];
	readonly note?: string;
	readonly strength?: number;
	readonly claim?: string;
	readonly standing?: Standing;
}

/** All that a map shows. */
export interface Scene {
	readonly areas: readonly SceneArea[];
	readonly marks: readonly SceneMark[];
	readonly flows: readonly SceneFlow[];
	readonly routes: readonly SceneRoute[];
	readonly rings: readonly SceneRing[];
	/** Lines and points of the story's own. */
	readonly own: readonly SceneOwn[];
	/** Whose data they are. */
	readonly credits: readonly string[];
	/** Places named without a mark: asked for, or too vague for one. */
	readonly names: readonly SceneName[];
	/** Where names stand by hand. */
	readonly anchors: SetAnchors;
	/** Parts of the ground that are not drawn in full. */
	readonly ground: GroundStrengths;
	/** What must be seen, in the plane. */
	readonly subject: Box;
}

/** A place by its id, on the plane. */
export type Find = (id: string) => MapPlace | null;
/** How sure a claim of the step is, by what refers to it. */
export type StandingOf = (ref: string | undefined) => Standing | undefined;
