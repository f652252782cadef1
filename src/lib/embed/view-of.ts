/** Media, charts and kinds of one's own: in a file beside the script, loaded only where a story has any of them. */
import type { StageView } from '../components/stage.js';
import { besideScript } from './home.js';

interface ViewsModule {
	readonly views: Readonly<Record<string, StageView | undefined>>;
}

/** What draws a kind, or nothing where it is not known there either. */
export async function viewOf(kind: string): Promise<StageView | undefined> {
	const script = besideScript('throughline-views.js');
	const { views } = (await import(/* @vite-ignore */ script)) as ViewsModule;
	return views[kind];
}
