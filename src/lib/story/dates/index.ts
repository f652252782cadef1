/** Story dates: EDTF read, measured, ordered and said. Imports nothing outside this folder. */
export type * from './types.js';
export { MAX_LENGTH, parseEdtf } from './parse.js';
export { printEdtf, sameEdtf } from './print.js';
export { bounds } from './bounds.js';
export { certainty, edges, precision } from './certainty.js';
export { compareEdtf, timeOrder } from './order.js';
export { formatWhen } from './format.js';
export { describeReading } from './describe.js';
export { isoDatetime } from './iso.js';
export { dateWords } from './words.js';
export { en } from './words.en.js';
export { fa } from './words.fa.js';
export { signs } from './words.signs.js';
export { isTimeZone, offsetAt } from './zone.js';
export { civilFromDays, daysFromCivil, SECONDS_A_DAY, type Civil } from './civil.js';
