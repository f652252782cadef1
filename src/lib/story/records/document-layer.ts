import { inside, show } from '../issues.js';
import type { Path } from '../issues.js';
import { records } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { line, oneOf, ownId, prose, ref } from '../schema/scalars.js';
import { isEmpty, listed, optional, required, seldom } from '../schema/shape.js';
import type { Reading, Source } from '../schema/shape.js';
import type { DocumentLayer, DocumentPage, Passage } from '../media-types.js';
import { checkSize, part, pictureFields } from './files.js';

const pageShape = record<DocumentPage>(
	{
		name: 'document-page',
		noun: 'a page',
		about: 'A page as a picture.',
		check: checkSize
	},
	{ id: required(ownId), ...pictureFields, label: optional(line(), 'As "Page 12".') }
);

const passageShape = record<Passage>(
	{ name: 'passage', noun: 'a passage', about: 'A place on a page, and what it says.' },
	{
		id: required(ownId),
		page: required(ownId, undefined, 'The id of its page.'),
		at: required(part, undefined, 'As shares of the page: [x, y, width, height].'),
		text: required(prose(), '', 'What it says, word for word.')
	}
);

export const documentLayerShape = record<DocumentLayer>(
	{
		name: 'document-layer',
		noun: 'a document',
		about: 'Pages of a paper, with the passages that matter.',
		check: checkDocument
	},
	{
		id: required(ownId),
		kind: required(oneOf(['document'])),
		title: required(line(), 'Untitled'),
		credit: optional(line()),
		source: seldom(optional(ref('source'))),
		pages: listed(records(pageShape, 'pages')),
		passages: optional(records(passageShape, 'passages')),
		show: optional(ownId, 'The id of the passage to look at.'),
		caption: optional(line(), 'A line under the page.'),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);

function checkDocument(
	{ pages, passages = [], show: shown }: DocumentLayer,
	at: Path,
	{ report }: Reading,
	source: Source
): void {
	if (isEmpty(source['pages'])) {
		report(inside(at, 'pages'), {
			code: 'document.empty',
			severity: 'error',
			message: 'There is no page to show.',
			remedy: 'Add one: { "id": "p1", "src": "/media/page-1.png" }.'
		});
	}
	passages.forEach(({ page }, index) => {
		if (pages.some(({ id }) => id === page)) return;
		report(inside(inside(inside(at, 'passages'), index), 'page'), {
			code: 'page.missing',
			severity: 'error',
			message: `This document has no page ${show(page)}.`,
			remedy: 'Name one of `pages` by its id.'
		});
	});
	if (shown === undefined || passages.some(({ id }) => id === shown)) return;
	report(inside(at, 'show'), {
		code: 'passage.missing',
		severity: 'error',
		message: `This document has no passage ${show(shown)}.`,
		remedy: 'Name one of `passages` by its id.'
	});
}
