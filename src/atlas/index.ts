/**
 * The atlas that ships: outlines, names and places of every country, and look-ups over them. Data only, no projection.
 * A story gets what it needs and no more. See README.md for where it comes from and how it is built.
 */
export type * from '../lib/compile/atlas-types.ts';
export { loadAtlas } from './load.ts';
export { nameKey } from './name-key.ts';
