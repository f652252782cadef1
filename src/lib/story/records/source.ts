import { date, url } from '../schema/codes.js';
import { record } from '../schema/record.js';
import { line, ownId, prose } from '../schema/scalars.js';
import { optional, required } from '../schema/shape.js';
import type { Source } from '../types.js';

export const sourceShape = record<Source>(
	{
		name: 'source',
		noun: 'a source',
		about: 'Where claims come from: a report, a statement, a data set.'
	},
	{
		id: required(ownId),
		title: required(line(), 'Untitled'),
		publisher: optional(line()),
		updated: optional(date, 'When it was published or last updated.'),
		url: optional(url),
		note: optional(prose())
	}
);
