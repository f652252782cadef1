/** The script of a reader's page: brings its stories to life, with the media of the kit and the kinds of this site. */
import { bringToLife } from '#lib/player/page.ts';
import { viewsWith } from '#lib/player/media.ts';
import { views } from './kinds/views.ts';

for (const element of document.querySelectorAll<HTMLElement>('.tl-story')) {
	bringToLife(element, viewsWith(views));
}
