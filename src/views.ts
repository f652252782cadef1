/** What `<throughline-story>` loads where a story shows more than is on every stage: media, charts, the kinds of this site. */
import { kitViews } from '#lib/player/kit-views.ts';
import { figures } from './kinds/figures.ts';

export const views = { ...kitViews, ...figures };
