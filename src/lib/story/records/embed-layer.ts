import { inside, show } from '../issues.js';
import type { Path } from '../issues.js';
import { url } from '../schema/codes.js';
import { record } from '../schema/record.js';
import { amount, line, oneOf, ownId, prose } from '../schema/scalars.js';
import { optional, required, seldom } from '../schema/shape.js';
import type { Reading } from '../schema/shape.js';
import type { EmbedLayer } from '../media-types.js';
import { pictureShape } from './files.js';

export const embedLayerShape = record<EmbedLayer>(
	{
		name: 'embed-layer',
		noun: 'an embed',
		about: 'Something on another site: nothing of it loads before the reader asks for it.',
		check: checkEmbed
	},
	{
		id: required(ownId),
		kind: required(oneOf(['embed'])),
		url: required(url, undefined, 'Its page.'),
		title: required(line(), 'Untitled'),
		by: optional(line(), 'Who made or wrote it.'),
		text: optional(prose(), 'Words of it, as of a post.'),
		from: seldom(optional(amount, 'Where to begin, in seconds.')),
		still: seldom(optional(pictureShape, 'A still: a file of your own.')),
		caption: optional(line(), 'A line under it.'),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);

function checkEmbed({ url: address }: EmbedLayer, at: Path, { report }: Reading): void {
	if (/^https?:/i.test(address)) return;
	report(inside(at, 'url'), {
		code: 'embed.url',
		severity: 'error',
		message: `${show(address)} is no page of another site.`,
		remedy: 'Write its whole address, as "https://vimeo.com/76979871".'
	});
}
