import type { IssueList } from './issues.js';
import { inside, show } from './issues.js';
import type { Plain, PlainObject } from './json/plain.js';
import { LIMITS } from './limits.js';
import { VERSION, migrate, versionOf } from './migrate.js';
import { readDocument } from './read.js';
import { newReading } from './reading.js';
import type { ParseOptions } from './reading.js';
import { FORMAT, storyShape } from './records/story.js';
import { checkReferences, checkWithin } from './references.js';
import { isObject, kindOf } from './schema/shape.js';
import type { NamedFile, Reading } from './schema/shape.js';
import { checkSheets } from './sheets.js';
import type { Issue, Story } from './types.js';

export interface ParsedStory {
	/** `null` where nothing could be made of the input. */
	readonly story: Story | null;
	/** All that was found, in the order of the document; line and column where the input is text. */
	readonly issues: Issue[];
	/** The files that it names, of whatever site, in the order of the document. */
	readonly files: readonly NamedFile[];
}

/**
 * Reads a story from JSON text or unknown data. Never throws, whatever it is given, and takes linear time.
 *
 * What has the wrong type is left out of the story that comes back (an optional field, or the item whose required field
 * it is); what has the right type but says something wrong (a reference to nothing, a date that is none) is kept. Both
 * are errors. Nothing that was written is lost, since the caller still has the source.
 */
export function parseStory(input: unknown, options: ParseOptions = {}): ParsedStory {
	let files: readonly NamedFile[] = [];
	const { result, issues } = readDocument(input, (value, list) => {
		const reading = newReading(list, options);
		files = reading.files;
		return readStory(value, list, reading);
	});
	return { story: result, issues, files };
}

function readStory(value: Plain, issues: IssueList, reading: Reading): Story | null {
	if (!isObject(value)) {
		issues.add(null, {
			code: 'type.wrong',
			severity: 'error',
			message: `A story is an object; this is ${kindOf(value)}.`,
			remedy: 'Write { "format": "throughline/1", … }.'
		});
		return null;
	}
	const story = inPresentFormat(value as PlainObject, issues);
	if (!story) return null;
	const steps = story['steps'];
	if (Array.isArray(steps) && steps.length > LIMITS.steps) {
		issues.add(inside(null, 'steps'), {
			code: 'steps.many',
			severity: 'error',
			message: `The story has ${steps.length.toLocaleString('en')} steps; at most ${LIMITS.steps.toLocaleString('en')} are read.`,
			remedy: 'Split the story.'
		});
		return null;
	}
	const read = storyShape.read(story, null, reading);
	if (!read) return null;
	checkReferences(read, story, reading.refs, reading.report);
	checkWithin(read, reading.origins, reading.report);
	checkSheets(read, reading.origins, reading.report);
	return read;
}

function inPresentFormat(story: PlainObject, issues: IssueList): PlainObject | null {
	const format = story['format'];
	const at = inside(null, 'format');
	// The shape reports that it is missing.
	if (format === undefined || format === null) return story;
	const version = versionOf(format);
	if (version === null) {
		const overlay = typeof format === 'string' && format.startsWith('throughline-overlay/');
		issues.add(at, {
			code: 'format.unknown',
			severity: 'error',
			message: overlay
				? 'This is a translation overlay, not a story.'
				: `${show(format)} is no format of a story.`,
			remedy: overlay ? 'Give the story itself.' : `Write "${FORMAT}".`
		});
		return null;
	}
	if (version > VERSION) {
		issues.add(at, {
			code: 'format.newer',
			severity: 'error',
			message: `This story was made by a newer version (${show(format)}); this one reads up to "${FORMAT}".`,
			remedy: 'Update Throughline, or save the story in the older format.'
		});
		return null;
	}
	if (version === VERSION) return story;
	issues.add(at, {
		code: 'format.migrated',
		severity: 'notice',
		message: `The story is of an older format (${show(format)}) and was brought to "${FORMAT}".`,
		remedy: `Save it to keep it so.`
	});
	return migrate(story);
}
