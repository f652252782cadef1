export { MapExplorer, type ExplorerOptions } from './explorer.js';
export { exploreBox } from './room.js';
export { default as ExplorerView } from './ExplorerView.svelte';
export { exploreOnStage, type ExploreRequest, type StageRequest } from './host.js';
