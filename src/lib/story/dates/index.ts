/** Story dates: EDTF read, measured, ordered and said. Imports nothing but the words between them. */
export type * from './types.js';
export { MAX_LENGTH, parseEdtf } from './parse.js';
export { printEdtf, sameEdtf } from './print.js';
export { bounds } from './bounds.js';
export { certainty, edges, precision } from './certainty.js';
export { compareEdtf, timeOrder } from './order.js';
export { amounts } from './date-text.js';
export { formatWhen } from './format.js';
export { describeReading } from './describe.js';
export { isoDatetime } from './iso.js';
export { dateWords } from '../words/date-words.js';
export { isTimeZone, offsetAt } from './zone.js';
export { civilFromDays, daysFromCivil, SECONDS_A_DAY, type Civil } from './civil.js';
