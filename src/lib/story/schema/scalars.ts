import { show } from '../issues.js';
import { LIMITS } from '../limits.js';
import { noted, wrongType } from './shape.js';
import type { PendingRef, RefTarget, Shape } from './shape.js';
import { nearest } from './spelling.js';

/** How an id looks: 1 to 64 of `a-z 0-9 -`, beginning with a letter. Safe in a URL, as a DOM id and in a selector. */
export const ID_PATTERN = /^[a-z][a-z0-9-]{0,63}$/;

interface TextOptions {
	readonly max: number;
	/** Whether a translation replaces it. */
	readonly translate?: boolean;
	/** Whether it may hold line breaks. */
	readonly lines?: boolean;
	/** Whether it may be blank. */
	readonly blank?: boolean;
}

/** Text for people. Control characters are reported; it is kept as it is. */
export function text({
	max,
	translate = false,
	lines = false,
	blank = false
}: TextOptions): Shape<string> {
	const control = lines ? /(?![\n\t])\p{Cc}/u : /\p{Cc}/u;
	return {
		read(value, at, reading) {
			if (typeof value !== 'string')
				return wrongType(reading, at, value, 'a text', 'Write a text in double quotes.');
			const { report } = reading;
			if (value.length > max) {
				report(at, {
					code: 'text.long',
					severity: 'error',
					message: `This text of ${value.length.toLocaleString('en')} characters was left out.`,
					remedy: `Keep it under ${max.toLocaleString('en')} characters.`
				});
				return undefined;
			}
			if (!blank && value.trim() === '') {
				report(at, {
					code: 'text.blank',
					severity: 'warning',
					message: 'This text is blank.',
					remedy: 'Write it, or leave the key out if it need not be there.'
				});
			}
			if (control.test(value)) {
				report(at, {
					code: 'text.control',
					severity: 'warning',
					message: 'This text holds control characters or line breaks that do not belong in it.',
					remedy: lines
						? 'Take them out; \\n and \\t may stay.'
						: 'Write it on one line, without control characters.'
				});
			}
			return value;
		},
		...(translate ? { texts: (value, path, textAt) => textAt(path, value) } : {}),
		schema: (defs) =>
			noted(defs, { type: 'string', maxLength: max }, lines ? { text: 'lines' } : {})
	};
}

/** A name, a label, a heading: one line. */
export const line = (translate = true): Shape<string> => text({ max: LIMITS.line, translate });

/** A note, a claim, a quote: running text. */
export const prose = (translate = true): Shape<string> =>
	text({ max: LIMITS.note, translate, lines: true });

/** One of a few words. */
export function oneOf<const W extends string>(words: readonly W[]): Shape<W> {
	return {
		read(value, at, reading) {
			const known = words.find((word) => word === value);
			if (known !== undefined) return known;
			if (typeof value !== 'string') {
				return wrongType(reading, at, value, 'a word', `Write one of ${words.join(', ')}.`);
			}
			const guess = nearest(value, words);
			reading.report(at, {
				code: 'word.unknown',
				severity: 'error',
				message: `${show(value)} is none of ${words.join(', ')}.`,
				remedy: guess ? `Did you mean "${guess}"?` : `Write one of these words.`
			});
			return undefined;
		},
		schema: () => ({ enum: words })
	};
}

export const flag: Shape<boolean> = {
	read(value, at, reading) {
		if (typeof value === 'boolean') return value;
		return wrongType(reading, at, value, 'true or false', 'Write true or false, without quotes.');
	},
	schema: () => ({ type: 'boolean' })
};

/** A count or an amount, 0 or more. */
export const amount: Shape<number> = {
	read(value, at, reading) {
		if (typeof value !== 'number') {
			const digits = typeof value === 'string' ? Number(value.replace(/[,\s_]/g, '')) : NaN;
			const remedy =
				Number.isFinite(digits) && digits >= 0
					? `Write ${digits}, without quotes.`
					: 'Write a number.';
			return wrongType(reading, at, value, 'a number', remedy);
		}
		if (value >= 0) return value;
		reading.report(at, {
			code: 'figure.negative',
			severity: 'error',
			message: `${value} is less than 0 and was left out.`,
			remedy: 'Count what there is, and say "fewer" or "lost" in the label.'
		});
		return undefined;
	},
	schema: () => ({ type: 'number', minimum: 0 })
};

/** The id of the thing itself. */
export const ownId: Shape<string> = {
	read(value, at, reading) {
		if (typeof value !== 'string') {
			return wrongType(
				reading,
				at,
				value,
				'an id',
				'Write a text of a-z, 0-9 and -, beginning with a letter.'
			);
		}
		if (ID_PATTERN.test(value)) return value;
		const better = value
			.slice(0, 200)
			.normalize('NFKD')
			.toLowerCase()
			.replace(/\p{M}/gu, '')
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^[-0-9]+/, '')
			.slice(0, 64)
			.replace(/-$/, '');
		reading.report(at, {
			code: 'id.form',
			severity: 'error',
			message: `${show(value)} cannot be an id: 1 to 64 of a-z, 0-9 and -, beginning with a letter.`,
			remedy: better ? `Write "${better}".` : 'Choose a short name in plain letters.'
		});
		return undefined;
	},
	schema: (defs) => noted(defs, { type: 'string', pattern: ID_PATTERN.source }, { text: 'id' })
};

/** The id of something else; whether there is such a thing is seen once all is read. */
export function ref(to: RefTarget): Shape<string> {
	const one = ID_PATTERN.source.slice(1, -1);
	const pattern =
		to === 'claim'
			? `^${one}/${one}$`
			: to === 'claim-anywhere'
				? `^(${one}/)?${one}$`
				: ID_PATTERN.source;
	return {
		read(value, at, reading) {
			if (typeof value !== 'string') {
				return wrongType(
					reading,
					at,
					value,
					'an id',
					`Write the id of a ${to.split('-')[0]} in quotes.`
				);
			}
			if (value.length > LIMITS.line) {
				reading.report(at, {
					code: 'id.form',
					severity: 'error',
					message: `${show(value)} is too long for an id.`,
					remedy: 'Write the id as it stands in the story.'
				});
				return undefined;
			}
			const pending: PendingRef = { to, id: value, at, step: reading.step };
			reading.refs.push(pending);
			return value;
		},
		schema: (defs) => noted(defs, { type: 'string', pattern }, { names: to })
	};
}
