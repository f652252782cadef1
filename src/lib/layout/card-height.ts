/** How tall a card will be, before a browser has set it: so that a map keeps clear of it. */
import { CARD, REFERENCE, type Size } from './stage-box.js';
import { wrap } from './text-width.js';

export interface CardText {
	readonly heading: string;
	/** Paragraphs, without marks of emphasis. */
	readonly paragraphs: readonly string[];
	/** One text a claim, as its row shows it. */
	readonly claims: readonly string[];
	/** Whether a line of date and place stands on top. */
	readonly dated: boolean;
}

/** Type and spacing of cards, as the style sheet sets them. */
const SET = {
	phone: { pad: 18, heading: [25, 29], body: [18, 26], gap: 10, claim: [15, 20] },
	other: { pad: 28, heading: [34, 39], body: [20, 30], gap: 12, claim: [15, 20] }
} as const;

/** The card's height in pixels at a size's reference stage; phones cut it at 45 % of the stage. */
export function cardHeight(text: CardText, size: Exclude<Size, 'figure'>): number {
	const { pad, heading, body, gap, claim } = size === 'phone' ? SET.phone : SET.other;
	const outer = size === 'phone' ? REFERENCE.phone.width - 2 * CARD.phone.margin : CARD[size].width;
	const width = outer - 2 * pad;
	let height = 2 * pad;
	if (text.dated) height += 20 + gap;
	height +=
		wrap(text.heading, width, { font: 'serif', weight: 650, size: heading[0] }).length * heading[1];
	for (const paragraph of text.paragraphs)
		height += gap + wrap(paragraph, width, { font: 'serif', size: body[0] }).length * body[1];
	if (text.claims.length) height += 2 * gap + 1;
	for (const row of text.claims)
		height += 8 + wrap(row, width - 28, { font: 'sans', size: claim[0] }).length * claim[1];
	return size === 'phone' ? Math.min(height, REFERENCE.phone.height * 0.45) : height;
}
