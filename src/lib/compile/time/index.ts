/** Time in pictures, compiled: the axis, dates and jumps of steps, the timeline layer. */
export { compileAxis } from './axis.js';
export { layTime, type StoryTime } from './story-time.js';
export { timelineCompiler } from './timeline.js';
export { compileJump, compileWhen } from './when.js';
