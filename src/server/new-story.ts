/** New stories as they come over HTTP: begun with a title, copied from another, or from a document. Nothing is overwritten. */
import { orderStory, parseStory, serialiseStory } from '#lib/story/index.ts';
import { LIMITS } from '#lib/story/limits.ts';
import { ID_PATTERN } from '#lib/story/schema/scalars.ts';
import { slugOf } from '#lib/editor/model/slug.ts';
import type { Issue, Story } from '#lib/story/types.ts';
import { kindShapes } from '#kinds/index.ts';

export type NewStory =
	| { readonly ok: true; readonly slug: string; readonly document: string }
	| {
			readonly ok: false;
			readonly code: string;
			readonly message: string;
			readonly issues?: readonly Issue[];
	  };

/**
 * The story that a request asks for: `{slug?, title, language?}`, `{slug?, title?, from}` with the address of another one, or
 * `{slug?, title?, document}` with a whole story as text. One with errors is refused, unless it is asked for without what
 * cannot be used of it: `salvage: true`.
 *
 * @param draftOf the document of a draft, `null` where there is none
 */
export function newStory(body: unknown, draftOf: (slug: string) => string | null): NewStory {
	if (typeof body !== 'object' || body === null)
		return no('malformed', 'The body must be a JSON object.');
	const { slug, title, language, from, document, salvage } = body as Readonly<
		Record<string, unknown>
	>;
	for (const text of [slug, title, language, from, document]) {
		if (text !== undefined && typeof text !== 'string') {
			return no('malformed', '“slug”, “title”, “language”, “from” and “document” are texts.');
		}
	}
	const name = typeof title === 'string' ? title.trim() : '';
	if (name.length > LIMITS.line) return no('title', 'The title is too long.');
	const begun = beginning();
	if (!('story' in begun)) return begun;
	const { story } = begun;
	const address = typeof slug === 'string' && slug !== '' ? slug : slugOf(name || story.title);
	if (!ID_PATTERN.test(address)) {
		return no(
			'slug',
			'An address has 1 to 64 of a-z, 0-9 and -, and begins with a letter, as “first-flight”.'
		);
	}
	const renamed = { ...story, id: address, ...(name !== '' && { title: name }) };
	const text = serialiseStory(renamed);
	const size = Buffer.byteLength(text) > LIMITS.bytes;
	return { ok: true, slug: address, document: size ? JSON.stringify(orderStory(renamed)) : text };

	function beginning(): { readonly story: Story } | (NewStory & { readonly ok: false }) {
		if (typeof document === 'string') {
			return read(document, 'This is no story that can be read.', salvage !== true);
		}
		if (typeof from === 'string') {
			const draft = draftOf(from);
			return draft === null
				? no('missing', 'There is no story to copy at that address.')
				: read(draft, 'The story cannot be read.');
		}
		if (name === '') return no('title', 'A story needs a title.');
		return read(
			JSON.stringify({
				format: 'throughline/1',
				id: 'new',
				language: language || 'en',
				title: name,
				steps: []
			}),
			'The story cannot be begun like that.'
		);
	}
}

/** @param strict errors are told of first: reading it leaves out what cannot be used */
function read(
	document: string,
	message: string,
	strict = false
): { readonly story: Story } | (NewStory & { readonly ok: false }) {
	const { story, issues } = parseStory(document, kindShapes);
	const errors = issues.filter(({ severity }) => severity === 'error');
	if (!story) return no('unreadable', message, errors);
	if (strict && errors.length > 0) {
		return no('faulty', 'It has errors: what cannot be used of it would be left out.', errors);
	}
	return { story };
}

function no(
	code: string,
	message: string,
	issues?: readonly Issue[]
): NewStory & { readonly ok: false } {
	return { ok: false, code, message, ...(issues && { issues }) };
}
