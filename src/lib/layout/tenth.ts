/**
 * To a tenth: what is drawn is no finer than that, and numbers that end early take fewer bytes. Never −0, which JSON does
 * not know: what was read again would be another number.
 */
export const tenth = (n: number): number => Math.round(n * 10) / 10 + 0;
