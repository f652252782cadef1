export { MapExplorer, type ExplorerOptions } from './explorer.js';
export { exploreBox } from './room.js';
export { default as ExplorerView } from './ExplorerView.svelte';
export {
	exploreInDialog,
	exploreOnStage,
	type DrawExplorer,
	type ExploreRequest,
	type StageRequest
} from './host.js';
