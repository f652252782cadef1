export { exploreBox, MapExplorer, type ExplorerOptions } from './explorer.js';
export { default as ExplorerView } from './ExplorerView.svelte';
export { exploreOnStage, type ExploreRequest, type StageRequest } from './host.js';
