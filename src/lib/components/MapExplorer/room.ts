/** The room of a map that is explored, and what of it is free. Pure. */
import { sizeOf, type Box, type StageBox } from '../../layout/stage-box.js';

/** All of a stage but what is covered above and below. */
export function exploreBox(width: number, height: number, top = 0, below = 0): StageBox {
	const size = sizeOf(width);
	const visible: Box = [0, top, width, height - below];
	const inset = size === 'wide' ? 24 : 12;
	return {
		size,
		width,
		height,
		visible,
		free: [inset, top + inset, width - inset, height - below - inset],
		card: null,
		// Credits stand in a line of their own at the foot of phones.
		foot: height - below - { wide: 24, tablet: 12, phone: width < 388 ? 32 : 20 }[size]
	};
}

/**
 * Where a spot can be seen beside the tools and, where something is told, the panel that tells it.
 *
 * @param told whether the panel is there
 */
export function freePart({ size, visible }: StageBox, told: boolean, rtl: boolean): Box {
	const [x0, y0, x1, y1] = visible;
	const phone = size === 'phone';
	const low = told && phone ? y0 + (y1 - y0) * 0.42 : y1;
	const start = told && !phone ? 380 : 0;
	return rtl
		? [x0 + 70, y0 + 40, x1 - start - 40, low - 40]
		: [x0 + start + 40, y0 + 40, x1 - 70, low - 40];
}
