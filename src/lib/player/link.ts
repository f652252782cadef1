/** The reader's place as a link: `?order=time#step`; shared, `?at=step#step`, as servers do not see what is after `#`. Pure. */
import type { Order } from './story-events.js';

/** The address of a place in a story; everything else in it stays as it is. */
export function linkTo(
	href: string,
	place: { readonly id: string | null; readonly order: Order }
): string {
	const url = new URL(href);
	if (place.order === 'time') url.searchParams.set('order', 'time');
	else url.searchParams.delete('order');
	url.searchParams.delete('at');
	url.hash = place.id ?? '';
	return url.href.replace(/#$/, '');
}

/** The address of a step to be shared: its page then tells of that step. */
export function sharedLink(
	href: string,
	place: { readonly id: string; readonly order: Order }
): string {
	const url = new URL(linkTo(href, place));
	url.searchParams.set('at', place.id);
	return url.href;
}
