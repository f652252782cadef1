/** Numbers of a stat as it asks for them, by `Intl` in the story's language. */
import type { Figure, NumberStyle, Qualifier, StatLayer } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import { intlTag } from '../locale.js';

/** Writes the numbers of one stat. */
export interface Numbers {
	readonly text: (value: number, qualifier?: Qualifier) => string;
	/** From the one to the other, as "150–200". */
	readonly between: (low: number, high: number, qualifier?: Qualifier) => string;
	/** A share of 1, as "23 %". */
	readonly share: (value: number) => string;
}

/** Memos of what is dear to make; they change no result, and stay small. */
const formats = new Map<string, Intl.NumberFormat>();
const MEMO = 128;

function formatOf(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = language + JSON.stringify(options);
	let format = formats.get(key);
	if (!format) {
		format = make(intlTag(language), options);
		if (formats.size >= MEMO) formats.clear();
		formats.set(key, format);
	}
	return format;
}

/** A currency or a unit that is none was told of by the reader of the document; the number stays. */
function make(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	try {
		return new Intl.NumberFormat(tag, options);
	} catch {
		return new Intl.NumberFormat(tag);
	}
}

function optionsOf(style: NumberStyle): Intl.NumberFormatOptions {
	const { compact, percent, currency, unit, digits } = style;
	const most = digits ?? (percent || compact ? 1 : currency ? undefined : 3);
	return {
		...(percent ? { style: 'percent' } : {}),
		...(!percent && currency ? { style: 'currency', currency } : {}),
		...(!percent && !currency && unit ? { style: 'unit', unit } : {}),
		...(compact ? { notation: 'compact', compactDisplay: 'long' } : {}),
		...(most === undefined
			? { trailingZeroDisplay: 'stripIfInteger' }
			: { minimumFractionDigits: 0, maximumFractionDigits: Math.min(6, Math.floor(most)) })
	};
}

/** How the numbers of a stat are written. */
export function numbersOf({ numbers = {} }: StatLayer, context: CompileContext): Numbers {
	const { language, say } = context;
	const format = formatOf(language, optionsOf(numbers));
	const part = numbers.percent ? 100 : 1;
	const said = (text: string, qualifier: Qualifier = 'exact') =>
		qualifier === 'exact' ? text : say(`number.${qualifier}`, { value: text });
	return {
		text: (value, qualifier) => said(format.format(value / part), qualifier),
		between: (low, high, qualifier) => said(format.formatRange(low / part, high / part), qualifier),
		share: (value) =>
			formatOf(language, {
				style: 'percent',
				maximumFractionDigits: value > 0 && value < 0.1 ? 1 : 0
			}).format(value)
	};
}

/** A count that can be drawn. */
export function usable(value: number | undefined): number | undefined {
	return value !== undefined && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** A figure's two ends, in their order, where both are known. */
export function endsOf({
	low,
	high
}: Pick<Figure, 'low' | 'high'>): readonly [low: number, high: number] | undefined {
	const [from, to] = [usable(low), usable(high)];
	return from === undefined || to === undefined
		? undefined
		: [Math.min(from, to), Math.max(from, to)];
}
