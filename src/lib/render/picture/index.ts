/**
 * The picture that a link to a story, or to one of its steps, is shared with: an SVG of 1200 by 630 pixels in the house
 * type, made of the step's own map, number, quote or timeline. Runs anywhere; the fonts that it names are the
 * rasteriser's to bring.
 */
export { imageOf, PICTURE_SIZE, pictureAlt, pictureOf } from './picture.js';
