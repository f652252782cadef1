/** The room that a step's card leaves to its map. */
import { cutHeight, textHeight, type CardText } from '../../layout/card-height.js';
import { overKind, REFERENCE, splitBox, stageBox, type StageBox } from '../../layout/stage-box.js';
import type { Step } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import type { Size } from '../types.js';

interface Pixels {
	readonly width: number;
	readonly height: number;
}

/** The room of a map on a stage: on that which its size is laid out for, unless told. */
export interface BoxFor {
	(size: Size, stage?: Pixels): StageBox;
	/** All that the rooms of a size depend on, as a key. Absent: they are always the same, or not worth keeping. */
	readonly form?: (size: Size) => string;
}

export function boxesOf(step: Step, context: CompileContext): BoxFor {
	const text = cardText(step, context);
	const heights = new Map<Size, number>();
	/** A card is as tall as its text, whatever the stage. */
	const tall = (size: Exclude<Size, 'figure'>): number => {
		let height = heights.get(size);
		if (height === undefined) heights.set(size, (height = textHeight(text, size)));
		return height;
	};
	const { align = 'start' } = step;
	const rtl = context.direction === 'rtl';
	const over = overKind(step.stage);
	const boxFor = (size: Size, stage: Pixels = REFERENCE[size]): StageBox => {
		if (size === 'figure') return stageBox({ ...stage, figure: true });
		const cardHeight = isLow(size, stage)
			? stage.height
			: cutHeight(tall(size), size, stage.height);
		return splitBox(stageBox({ ...stage, align, cardHeight, rtl }), over).under;
	};
	const form = (size: Size): string =>
		size === 'figure' ? size : [size, align, rtl, over, tall(size)].join(' ');
	return Object.assign(boxFor, { form });
}

/** In a low window the card may take up all of its side: then the key stands beside it. */
function isLow(size: Size, { width, height }: Pixels): boolean {
	return (
		height < REFERENCE[size].height && (size === 'wide' || (size === 'tablet' && width > height))
	);
}

/** The texts of a step's card, less the marks of Markdown: near enough to tell how tall it will be. */
function cardText(step: Step, context: CompileContext): CardText {
	const plain = (text: string) => text.replace(/\]\([^)]*\)|[*_[\]>`]/g, '').trim();
	return {
		heading: plain(step.heading),
		paragraphs: step.body.split(/\n\s*\n/).map(plain),
		claims: step.claims.map((claim) => `${claim.what}: ${context.standingText(claim)}`),
		dated: step.when !== undefined || step.where !== undefined
	};
}
