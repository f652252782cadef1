/** The one file that a page loads for timelines to explore: defines `<throughline-timeline>`. */
import { define } from './define.js';
import { ThroughlineTimeline } from './throughline-timeline.js';

export { ThroughlineTimeline };

define('throughline-timeline', ThroughlineTimeline);
