import { inside, show } from './issues.js';
import type { IssueList } from './issues.js';
import { textHash } from './hash.js';
import type { Plain } from './json/plain.js';
import { readDocument } from './read.js';
import { newReading } from './reading.js';
import type { ParseOptions } from './reading.js';
import { OVERLAY_FORMAT, overlayShape } from './records/overlay.js';
import { storyShape } from './records/story.js';
import { isObject, kindOf } from './schema/shape.js';
import type { TextAt } from './schema/shape.js';
import { Guesses } from './schema/spelling.js';
import type { Issue, Overlay, Story } from './types.js';

export interface ParsedOverlay {
	/** `null` where nothing could be made of the input. */
	readonly overlay: Overlay | null;
	readonly issues: Issue[];
}

/** Reads a translation overlay from JSON text or unknown data. Never throws. */
export function parseOverlay(input: unknown): ParsedOverlay {
	const { result, issues } = readDocument(input, readOverlay);
	return { overlay: result, issues };
}

function readOverlay(value: Plain, issues: IssueList): Overlay | null {
	const format = isObject(value) ? value['format'] : undefined;
	if (!isObject(value) || format !== OVERLAY_FORMAT) {
		const newer = typeof format === 'string' && /^throughline-overlay\/[2-9]/.test(format);
		issues.add(isObject(value) ? inside(null, 'format') : null, {
			code: !isObject(value) ? 'type.wrong' : newer ? 'format.newer' : 'format.unknown',
			severity: 'error',
			message: !isObject(value)
				? `An overlay is an object; this is ${kindOf(value)}.`
				: newer
					? `This overlay was made by a newer version (${show(format)}).`
					: `${show(format)} is no format of an overlay.`,
			remedy: newer ? 'Update Throughline.' : `Write { "format": "${OVERLAY_FORMAT}", … }.`
		});
		return null;
	}
	return overlayShape.read(value, null, newReading(issues)) ?? null;
}

/**
 * Every text of a story that a translation replaces, by its path of ids: `title`, `steps/crossing/heading`,
 * `steps/crossing/claims/c1/what`, `places/kabul/name`.
 */
export function translatableTexts(story: Story, options: ParseOptions = {}): Map<string, string> {
	const texts = new Map<string, string>();
	const note = (path: string, text: string): string => {
		texts.set(path, text);
		return text;
	};
	storyShape.texts?.(story, '', textsWith(note, options));
	return texts;
}

function textsWith(
	textAt: (path: string, text: string) => string,
	{ layers = {} }: ParseOptions
): TextAt {
	return Object.assign(textAt, { layers: new Map(Object.entries(layers)) });
}

export interface AppliedOverlay {
	/** The story in the overlay's language; what is not translated stays as it was. */
	readonly story: Story;
	/** Paths of translations whose original has changed since; they are used all the same. */
	readonly stale: string[];
	/** Paths of texts that have no translation. */
	readonly missing: string[];
	/** Stale and unknown paths, with what to do. */
	readonly issues: Issue[];
}

/** Lays a translation over a story. Pure; items that it does not touch stay the same objects. */
export function applyOverlay(
	story: Story,
	overlay: Overlay,
	options: ParseOptions = {}
): AppliedOverlay {
	const stale: string[] = [];
	const missing: string[] = [];
	const issues: Issue[] = [];
	const used = new Set<string>();
	const report = (code: string, key: string, message: string, remedy: string): void => {
		const path = key === '' ? 'story' : `fields[${JSON.stringify(key)}]`;
		issues.push({ code, severity: 'warning', path, message, remedy });
	};
	const translation = (path: string, text: string): string => {
		const field = Object.hasOwn(overlay.fields, path) ? overlay.fields[path] : undefined;
		if (field) used.add(path);
		// With an empty `of`, as in the original: put there to be translated.
		if (!field || (field.of === '' && field.text === text)) {
			if (text.trim() !== '') missing.push(path);
			return text;
		}
		const hash = textHash(text);
		if (field.of !== hash) {
			stale.push(path);
			report(
				'overlay.stale',
				path,
				'The original has changed since this was translated.',
				`Look at the translation again, then set "of" to "${hash}".`
			);
		}
		return field.text;
	};
	const translated = storyShape.texts?.(story, '', textsWith(translation, options));
	if (overlay.story !== story.id) {
		report(
			'overlay.story',
			'',
			`This overlay is for the story ${show(overlay.story)}, not for ${show(story.id)}.`,
			'Give the overlay of this story.'
		);
	}
	const known = [...translatableTexts(story, options).keys()];
	const guesses = new Guesses();
	for (const path of Object.keys(overlay.fields)) {
		if (used.has(path)) continue;
		const guess = guesses.for(path, known);
		report(
			'overlay.unknown',
			path,
			`The story has no text at ${show(path)}.`,
			guess
				? `Did you mean "${guess}"?`
				: 'Take it out, or name a text by ids, as "steps/crossing/heading".'
		);
	}
	const { language, calendar } = overlay;
	return {
		story: { ...(translated ?? story), language, ...(calendar === undefined ? {} : { calendar }) },
		stale,
		missing,
		issues
	};
}
