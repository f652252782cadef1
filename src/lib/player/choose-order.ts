import { say } from '../compile/messages/say.js';
import type { Controller } from './controller.js';
import type { Order } from './story-events.js';

/** Changes the order for a reader who asked for it, and says so: what was pressed may be far from what it changes. */
export function chooseOrder(controller: Controller, order: Order): void {
	const { words } = controller.story;
	void controller.setOrder(order);
	controller.tell(say(words, 'order.chosen', { order: say(words, `order.${order}`) }));
}
