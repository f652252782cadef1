/** Sharing a step; fetched when a reader asks for it. */
import type { Controller } from './controller.js';
import { sharedLink } from './link.js';

/** How long a link says that it was copied, in milliseconds. */
const SAID_MS = 2_000;

/** Shares the step of a link by what the device has for that, or copies the link. */
export async function share(link: HTMLAnchorElement, controller: Controller): Promise<void> {
	const url = sharedLink(location.href, { id: link.hash.slice(1), order: controller.mode });
	const tell = (text = '') => controller.tell((link.textContent = text));
	const device: Partial<Pick<Navigator, 'share' | 'clipboard'>> = navigator;
	try {
		if (device.share) return await device.share({ url });
		await device.clipboard?.writeText(url);
		tell(controller.story.words['share.copied']);
		setTimeout(tell, SAID_MS);
	} catch {
		// Whoever changes their mind is told nothing.
	}
}
