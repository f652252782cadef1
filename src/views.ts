/** What `<throughline-story>` loads where a story shows more than maps and charts: media, and the kinds of this site. */
import { mediaViews } from '#lib/components/Media/index.ts';
import { figures } from './kinds/figures.ts';

export const views = { ...mediaViews, ...figures };
