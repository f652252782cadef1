/** An axis of time to move along: scales, views, ticks, aggregation. Pure. */
export * from './clusters.js';
export * from './scale.js';
export * from './ticks.js';
export * from './view.js';
export * from './words.js';
export type { TimeStep } from './steps.js';
