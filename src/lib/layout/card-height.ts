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
	phone: { pad: 18, heading: [24, 28], body: [17, 24], gap: 6, claim: [13.5, 18] },
	tablet: { pad: 28, heading: [25, 29], body: [18, 27], gap: 8, claim: [13.5, 18] },
	wide: { pad: 28, heading: [34, 39], body: [20, 30], gap: 10, claim: [13.5, 18] }
} as const;
/** Share of a tablet's card that the text takes; the claims stand beside it. */
const TEXT = 0.58;
/** Between its text and its claims. */
const COLUMNS = 28;

/** The height in pixels of a card as tall as its text on a stage of so many: phones cut it. */
export function cutHeight(height: number, size: Exclude<Size, 'figure'>, stage: number): number {
	return size === 'phone' ? Math.min(height, stage * 0.45) : height;
}

/** How tall a card is in pixels at a size's reference width where nothing cuts it. */
export function textHeight(text: CardText, size: Exclude<Size, 'figure'>): number {
	const { pad, heading, body, gap, claim } = SET[size];
	const { width: own, margin } = CARD[size];
	const inner = (size === 'wide' ? own : REFERENCE[size].width - 2 * margin) - 2 * pad;
	const width = size === 'tablet' ? inner * TEXT - COLUMNS : inner;
	let height = 2 * pad;
	if (text.dated) height += 20 + gap;
	height +=
		wrap(text.heading, width, { font: 'serif', weight: 650, size: heading[0] }).length * heading[1];
	for (const paragraph of text.paragraphs)
		height += gap + wrap(paragraph, width, { font: 'serif', size: body[0] }).length * body[1];
	const claimWidth = size === 'tablet' ? inner - width - COLUMNS : width;
	let claims = 0;
	for (const row of text.claims)
		claims += 6 + wrap(row, claimWidth - 28, { font: 'sans', size: claim[0] }).length * claim[1];
	if (size === 'tablet') return Math.max(height, claims + 2 * pad);
	if (claims) height += claims + 23;
	return height;
}
