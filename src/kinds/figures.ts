/** What draws this site's own kinds, all of them at once: for the server, and for other sites' pages. */
import type { StageView } from '#lib/kind.ts';

const files = import.meta.glob<StageView>('./*/view.ts', { import: 'default', eager: true });

/** By kind: the name of the folder. */
export const figures: Readonly<Record<string, StageView>> = Object.fromEntries(
	Object.entries(files).map(([path, view]) => [path.split('/')[1] ?? '', view])
);
