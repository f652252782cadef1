import facts from 'virtual:component-facts';
import type { ComponentFacts } from '../cli/component-facts.ts';
import type { GalleryComponent } from './gallery/list.ts';

/** What the source says of a component. */
export function factsOf({ file, title }: GalleryComponent): ComponentFacts {
	const found = facts[file];
	if (!found) throw new Error(`Nothing is known of ${title}.`);
	return found;
}
