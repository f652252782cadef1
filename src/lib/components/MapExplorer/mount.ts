/** Explores maps in pages that Svelte draws. A part of its own, fetched when a reader asks for it. */
import { flushSync, mount, unmount } from 'svelte';
import type { MapExplorer } from './explorer.js';
import { exploreInDialog, exploreOnStage, type ExploreRequest, type StageRequest } from './host.js';
import LiveExplorer from './LiveExplorer.svelte';

function draw(explorer: MapExplorer, place: HTMLElement): () => void {
	const drawn = mount(LiveExplorer, { target: place, props: { explorer } });
	flushSync();
	return () => void unmount(drawn);
}

export const onStage = (request: Omit<StageRequest, 'draw'>): void =>
	exploreOnStage({ ...request, draw });

export const inDialog = (request: Omit<ExploreRequest, 'draw'>): void =>
	exploreInDialog({ ...request, draw });
