import type { TimeExtent } from '../../layout/time-scale.js';
import type { ExplorerEvent } from './types.js';

/** The extents that the scales of a timeline are made from. */
export const extentsOf = (events: readonly ExplorerEvent[]): TimeExtent[] =>
	events.map(({ from, to, slack }) => ({
		start: from,
		end: to,
		...(slack ? { slack } : {})
	}));
