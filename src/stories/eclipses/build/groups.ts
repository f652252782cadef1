/** What the chronicle's steps are gathered under. */
import type { Eclipse } from './compute.ts';

export const GROUPS = {
	total: 'Sun, total',
	ring: 'Sun, annular or hybrid',
	part: 'Sun, partial',
	'moon-total': 'Moon, total',
	'moon-part': 'Moon, partial',
	decade: 'The decades'
};
export type Group = keyof typeof GROUPS;

export function groupOf(eclipse: Eclipse): Group {
	if (eclipse.body === 'moon') return eclipse.kind === 'total' ? 'moon-total' : 'moon-part';
	if (eclipse.kind === 'partial') return 'part';
	return eclipse.kind === 'total' ? 'total' : 'ring';
}
