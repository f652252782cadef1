/** The one file that a page loads: defines `<throughline-story>`. */
import { define } from './define.js';
import { ThroughlineStory } from './throughline-story.js';

export { ThroughlineStory };

define('throughline-story', ThroughlineStory);
