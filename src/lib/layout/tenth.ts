/** To a tenth: what is drawn is no finer than that, and numbers that end early take fewer bytes. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;
