/** Pages of a paper: the one in front, what is marked on it, and what the marked passage says. */
import type { DocumentLayer } from '../../story/types.js';
import { given } from '../claims.js';
import type { LayerCompiler } from '../kind.js';
import type { CompiledDocument } from '../media-types.js';
import { compilePicture } from './files.js';

const WHOLE = [0, 0, 1, 1] as const;

/** Compiles `document` layers. */
export const documentCompiler: LayerCompiler<DocumentLayer, CompiledDocument> = {
	kind: 'document',
	fills: true,
	compile(layer, _step, context) {
		const { title, passages = [] } = layer;
		const shown = passages.find(({ id }) => id === layer.show);
		const front = layer.pages.findIndex(({ id }) => id === shown?.page);
		const words = (shown ? [shown] : passages).map(({ text }) =>
			context.say('document.passage', { text })
		);
		const source = context.story.sources.find(({ id }) => id === layer.source);
		return {
			id: layer.id,
			kind: 'document',
			same: `document ${layer.pages[0]?.src ?? ''}`,
			...given('caption', layer.caption),
			description: layer.alt ?? [context.say('document.describe', { title }), ...words].join(' '),
			title,
			...given('credit', layer.credit ?? source?.publisher ?? source?.title),
			pages: layer.pages.map((page, index) => {
				const label = page.label ?? context.say('document.page', { n: index + 1 });
				return {
					id: page.id,
					picture: compilePicture(page, `${title}, ${label}`, `pages[${index}]`, context),
					label,
					passages: passages
						.filter((passage) => passage.page === page.id)
						.map(({ id, at, text }) => ({ at, text, on: id === layer.show }))
				};
			}),
			page: Math.max(0, front),
			focus: shown?.at ?? WHOLE
		};
	}
};
