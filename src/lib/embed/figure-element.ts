/** The one file that a page loads for single pictures: defines `<throughline-figure>`. */
import { define } from './define.js';
import { ThroughlineFigure } from './throughline-figure.js';

export { ThroughlineFigure };

define('throughline-figure', ThroughlineFigure);
