/** What the test builds: components in their server form with what draws them. */
export { htmlOf } from '#lib/player/paint.ts';
export { Quote } from '#lib/components/Quote/index.ts';
export { Stat } from '#lib/components/Stat/index.ts';
export { Timeline } from '#lib/components/Timeline/index.ts';
