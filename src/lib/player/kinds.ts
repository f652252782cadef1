/** What draws a stage layer besides maps, by its kind. */
import type { Component } from 'svelte';
import { Quote } from '../components/Quote/index.js';
import type { StageLayerProps } from '../components/stage.js';
import { Stat } from '../components/Stat/index.js';
import { Timeline } from '../components/Timeline/index.js';
import type { LayerBase } from '../compile/types.js';

/** Draws layers of its own kind and is never given another. */
export type LayerComponent = Component<StageLayerProps<LayerBase>>;

/** A kind that is not in here is passed over: its step still has its text. */
export const KINDS: Readonly<Record<string, LayerComponent | undefined>> = {
	stat: Stat as unknown as LayerComponent,
	timeline: Timeline as LayerComponent,
	quote: Quote as unknown as LayerComponent
};
