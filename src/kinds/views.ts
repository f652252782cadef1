/** What draws this site's own kinds, each in a file that is fetched when a step near the reader needs it. */
import type { StageView } from '#lib/kind.ts';

const files = import.meta.glob<StageView>('./*/view.ts', { import: 'default' });

/** By kind: the name of the folder. */
export const views: Readonly<Record<string, () => Promise<StageView>>> = Object.fromEntries(
	Object.entries(files).map(([path, load]) => [path.split('/')[1] ?? '', load])
);
