/** The one file that a page loads: defines `<throughline-story>`. */
import { ThroughlineStory } from './throughline-story.js';

export { ThroughlineStory };

// Two copies of the script on one page, as in two articles on a front page, are one element.
if (globalThis.customElements && !customElements.get('throughline-story')) {
	customElements.define('throughline-story', ThroughlineStory);
}
