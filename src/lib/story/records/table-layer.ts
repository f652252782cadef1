import { inside } from '../issues.js';
import type { Path } from '../issues.js';
import { LIMITS } from '../limits.js';
import { records } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { flag, line, oneOf, ownId, prose, ref, text } from '../schema/scalars.js';
import { isEmpty, listed, optional, required, seldom, wrongType } from '../schema/shape.js';
import type { Reading, Shape, Source } from '../schema/shape.js';
import type { TableColumn, TableLayer, TableRow } from '../media-types.js';

const words = text({ max: LIMITS.line, translate: true, blank: true });

type Cells = TableRow['cells'];

/** Texts and numbers, one for each column: none is left out, since all after it would move. */
const cells: Shape<Cells> = {
	read(value, at, reading) {
		if (!Array.isArray(value)) {
			return wrongType(reading, at, value, 'a list of cells', 'Write it in brackets: [ … ].');
		}
		return (value as unknown[]).slice(0, LIMITS.items).map((cell, index) => {
			if (typeof cell === 'number') return cell;
			if (cell === null) return '';
			return words.read(cell, inside(at, index), reading) ?? '';
		});
	},
	texts(value, path, textAt) {
		const said = value.map((cell, index) =>
			typeof cell === 'string' && cell !== ''
				? (words.texts?.(cell, `${path}/${index}`, textAt) ?? cell)
				: cell
		);
		return said.some((cell, index) => cell !== value[index]) ? said : value;
	},
	schema: (defs) => ({
		type: 'array',
		items: { anyOf: [words.schema(defs), { type: 'number' }] }
	})
};

const columnShape = record<TableColumn>(
	{ name: 'table-column', noun: 'a column', about: 'A column of a table.' },
	{
		id: required(ownId),
		label: required(line(), ''),
		as: optional(oneOf(['text', 'number']), 'Default: number if all its cells are.')
	}
);

const rowShape = record<TableRow>(
	{ name: 'table-row', noun: 'a row', about: 'A row of a table; its first cell names it.' },
	{
		id: required(ownId),
		cells: listed(cells, 'Texts and numbers, one for each column.'),
		subject: optional(flag, 'Drawn in the accent.'),
		claim: optional(ref('claim-anywhere'))
	}
);

export const tableLayerShape = record<TableLayer>(
	{ name: 'table-layer', noun: 'a table', about: 'Rows and columns.', check: checkTable },
	{
		id: required(ownId),
		kind: required(oneOf(['table'])),
		title: required(line(), 'Untitled'),
		note: seldom(optional(line())),
		columns: listed(records(columnShape, 'columns'), 'At least one; the first names the rows.'),
		rows: listed(records(rowShape, 'rows')),
		caption: optional(line(), 'A line under the table.'),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);

function checkTable(
	{ columns, rows }: TableLayer,
	at: Path,
	{ report }: Reading,
	source: Source
): void {
	for (const key of ['columns', 'rows']) {
		if (!isEmpty(source[key])) continue;
		report(inside(at, key), {
			code: 'table.empty',
			severity: 'error',
			message: `The table has no ${key}.`,
			remedy:
				key === 'columns'
					? 'Add one: { "id": "year", "label": "Year" }.'
					: 'Add one: { "id": "r1", "cells": ["1985", 28000] }.'
		});
	}
	rows.forEach(({ cells: held }, index) => {
		if (held.length === columns.length) return;
		report(inside(inside(inside(at, 'rows'), index), 'cells'), {
			code: 'table.cells',
			severity: 'error',
			message: `This row has ${held.length} cells, the table ${columns.length} columns.`,
			remedy: 'Write a cell for each column; "" where nothing is known.'
		});
	});
}
