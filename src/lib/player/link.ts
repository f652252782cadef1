/** The reader's place as a link: `?order=time#step`. Pure. */
import type { Order } from './controller.js';

/** The address of a place in a story; everything else in it stays as it is. */
export function linkTo(
	href: string,
	place: { readonly id: string | null; readonly order: Order }
): string {
	const url = new URL(href);
	if (place.order === 'time') url.searchParams.set('order', 'time');
	else url.searchParams.delete('order');
	url.hash = place.id ?? '';
	return url.href.replace(/#$/, '');
}
