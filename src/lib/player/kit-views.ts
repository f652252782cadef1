/** What draws the kit's layers that are not on every stage, all at once: for the server, and for other sites' pages. */
import { chartView } from '../components/Chart/index.js';
import { mediaViews } from '../components/Media/index.js';
import type { StageView } from '../components/stage.js';

/** By kind. A reader's page fetches the same in parts (`media.ts`). */
export const kitViews: Readonly<Record<string, StageView>> = { ...mediaViews, chart: chartView };
