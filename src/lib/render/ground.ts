/** The ground of a story's maps as an SVG file that pictures take it from, by `<use href="ground.svg#id">`. */
import { render } from 'svelte/server';
import type { CompiledAtlas } from '../compile/types.js';
import Ground from '../components/StoryMap/Ground.svelte';

/** What Svelte finds its way by when it takes a page over. */
const MARKS = /<!--[^>]*-->/g;

/** The file, with the ids that `Ground` gives. */
export function groundFile(atlas: CompiledAtlas): string {
	const { body } = render(Ground, { props: { atlas } });
	return body.replace(MARKS, '').trim().replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
}
