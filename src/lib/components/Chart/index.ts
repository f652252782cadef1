/** Charts: a part of its own, fetched when the reader comes near a step that has one. */
import type { StageView } from '../stage.js';
import Chart from './Chart.svelte';

export { Chart };
export type { ChartProps } from './types.js';

/** What draws layers of the kind `chart`. */
export const chartView: StageView = { component: Chart as unknown as StageView['component'] };
