import type { RailProps } from '../components/Timeline/index.js';
import { chooseOrder } from './choose-order.js';
import type { Controller } from './controller.js';

/** The rail of a story where the reader is; `undefined` before the first step. */
export function railProps(controller: Controller): RailProps | undefined {
	const { box, index, story, order, mode } = controller;
	if (!box || index < 0) return undefined;
	return {
		story,
		index,
		order,
		mode,
		width: box.width,
		size: box.size,
		ongoto: ({ index, told }) => controller.goTo(index, { announce: !told }),
		onorder: ({ order }) => chooseOrder(controller, order)
	};
}
