/** Media, charts and kinds of one's own: in a file beside the script, loaded only where a story has any of them. */
import type { StageView } from '../components/stage.js';
import { beside } from './home.js';

type Views = Readonly<Record<string, StageView>>;

/** What draws all kinds that are not on every stage. */
export async function viewsBeside(): Promise<Views> {
	return (await beside<{ readonly views: Views }>('throughline-views.js')).views;
}

/** What draws a kind, or nothing where it is not known there either. */
export async function viewOf(kind: string): Promise<StageView | undefined> {
	return (await viewsBeside())[kind];
}
