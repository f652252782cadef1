/** The script of a reader's page: brings its stories to life, with the media of the kit and the kinds of this site. */
import { bringToLife } from '#lib/player/page.ts';
import { viewsWith } from '#lib/player/media.ts';
import { scripted } from '#lib/styles/scripted.ts';
import { views } from './kinds/views.ts';

/** A long story's script comes before its page is whole: it begins once the first steps are there. */
function begin(): void {
	const first = document.querySelector('[data-part="stretch"] + [data-part="stretch"]');
	if (document.readyState === 'loading' && !first) {
		requestAnimationFrame(begin);
		return;
	}
	if (!matchMedia('(scripting)').matches) {
		for (const style of document.querySelectorAll('style'))
			style.textContent = scripted(style.textContent);
	}
	for (const element of document.querySelectorAll<HTMLElement>('.tl-story')) {
		bringToLife(element, viewsWith(views));
	}
}

begin();
