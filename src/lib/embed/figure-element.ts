/** The one file that a page loads for single pictures: defines `<throughline-figure>`. */
import { ThroughlineFigure } from './throughline-figure.js';

export { ThroughlineFigure };

// Two copies of the script on one page, as in two articles on a front page, are one element.
if (globalThis.customElements && !customElements.get('throughline-figure')) {
	customElements.define('throughline-figure', ThroughlineFigure);
}
