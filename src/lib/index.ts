/**
 * Throughline: interactive timeline scrollytelling.
 *
 * Components for Svelte pages. A document is read and compiled with `throughline/story` and `throughline/compile`; what is
 * here draws what they made.
 */
export { Quote } from './components/Quote/index.js';
export { Chart } from './components/Chart/index.js';
export { Stat } from './components/Stat/index.js';
export {
	Claims,
	Opening,
	Prose,
	Sources,
	StandingMark,
	StandingsKey,
	Step,
	Updates
} from './components/Step/index.js';
export { Ground, StoryMap } from './components/StoryMap/index.js';
export { Rail, Timeline } from './components/Timeline/index.js';
export {
	TimelineExplorer,
	type TimelineExplorerProps
} from './components/TimelineExplorer/index.js';
export { default as Story, type StoryProps } from './player/Story.svelte';
export { Controller } from './player/controller.js';
export type { Attachment, Order, StoryEvents } from './player/story-events.js';
export type { StageLayerProps } from './components/stage.js';
export { REFERENCE, stageBox, type StageBox, type StageRoom } from './layout/stage-box.js';
export type * from './compile/types.js';
