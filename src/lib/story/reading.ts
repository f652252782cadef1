import type { IssueList } from './issues.js';
import { LAYER_SHAPES } from './records/layer.js';
import type { Reading, Shape } from './schema/shape.js';
import type { Layer } from './types.js';

export interface ParseOptions {
	/** Shapes of further layer kinds, by kind. Without one, a layer of that kind is kept and reported. */
	readonly layers?: Readonly<Record<string, Shape<Layer>>>;
}

/** What carries findings and references along while a document is read. */
export function newReading(issues: IssueList, options: ParseOptions = {}): Reading {
	return {
		report: (at, finding) => issues.add(at, finding),
		refs: [],
		files: [],
		origins: new Map(),
		layers: new Map([...LAYER_SHAPES, ...Object.entries(options.layers ?? {})]),
		step: null,
		onSheet: false
	};
}
