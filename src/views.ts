/**
 * What draws more than is on every stage: media, charts, the kinds of this site. Elements load it where a story shows any of
 * these; the server draws figures with it.
 */
import { kitViews } from '#lib/player/kit-views.ts';
import { figures } from './kinds/figures.ts';

export const views = { ...kitViews, ...figures };
