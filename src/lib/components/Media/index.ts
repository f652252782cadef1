/** Media: a component each, and all of them by kind, as a stage wants them. */
import type { StageView } from '../stage.js';
import { alive } from './alive.js';
import Code from './Code.svelte';
import Embed from './Embed.svelte';
import Film from './Film.svelte';
import Gallery from './Gallery.svelte';
import Image from './Image.svelte';
import Paper from './Paper.svelte';
import Table from './Table.svelte';

export { Code, Embed, Film, Gallery, Image, Paper, Table };
export { alive } from './alive.js';
export type { MediaProps } from './types.js';

const view = (component: unknown): StageView => ({
	component: component as StageView['component'],
	alive
});

/** What draws each medium. Cameras go their way by the style sheet alone. */
export const mediaViews: Readonly<Record<string, StageView>> = {
	image: view(Image),
	gallery: view(Gallery),
	video: view(Film),
	audio: view(Film),
	document: view(Paper),
	code: view(Code),
	table: view(Table),
	embed: view(Embed)
};
