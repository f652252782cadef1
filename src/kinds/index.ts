/**
 * The layer kinds of this site, beside those of the kit: a folder each, with its name here. What draws them is found by
 * itself (`views.ts`).
 */
import { elevation } from './elevation/kind.ts';
import { shapesOf } from '#lib/kind.ts';

/** For `createCompiler` as `layers`. */
export const kinds = [elevation] as const;

/** For `parseStory` and its like. */
export const kindShapes = { layers: shapesOf(kinds) };
