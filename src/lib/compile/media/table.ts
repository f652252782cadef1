/** Tables, and code. Both are words: nothing of them needs a script. */
import { textHash } from '../../story/hash.js';
import type { CodeLayer, TableLayer } from '../../story/types.js';
import { given } from '../claims.js';
import { listText } from '../list-text.js';
import { tidied } from '../sentence.js';
import type { LayerCompiler } from '../kind.js';
import type { CompiledCode, CompiledTable } from '../media-types.js';

/** Compiles `table` layers: numbers in the story's language. */
export const tableCompiler: LayerCompiler<TableLayer, CompiledTable> = {
	kind: 'table',
	fills: true,
	compile(layer, step, context) {
		const columns = layer.columns.map(({ label, as }, index) => ({
			label,
			number:
				as !== undefined
					? as === 'number'
					: layer.rows.length > 0 &&
						layer.rows.every(({ cells }) => typeof cells[index] === 'number' || cells[index] === '')
		}));
		const text = context.say('table.describe', {
			n: layer.rows.length,
			columns: listText(
				columns.map(({ label }) => label),
				context.language
			)
		});
		return {
			id: layer.id,
			kind: 'table',
			same: `table ${textHash(layer.title + columns.map(({ label }) => label).join('\n'))}`,
			...given('caption', layer.caption),
			description: layer.alt ?? tidied(context.say('stat.titled', { title: layer.title, text })),
			title: layer.title,
			...given('note', layer.note),
			columns,
			rows: layer.rows.map((row) => {
				const claim = context.claim(step, row.claim);
				return {
					cells: columns.map((_, index) => {
						const cell = row.cells[index] ?? '';
						return typeof cell === 'number' ? context.number(cell) : cell;
					}),
					subject: row.subject ?? false,
					...given('by', claim && context.standingText(claim))
				};
			})
		};
	}
};

/** Compiles `code` layers. */
export const codeCompiler: LayerCompiler<CodeLayer, CompiledCode> = {
	kind: 'code',
	fills: true,
	compile(layer, _step, context) {
		const { title, language, first = 1 } = layer;
		const lines = layer.code.replace(/\n$/, '').split('\n');
		const marks = (layer.marks ?? []).flatMap((mark) => {
			const [from = NaN, to = from] = mark.split('-').map(Number);
			return lines.flatMap((_, index) =>
				index + first >= from && index + first <= to ? [index] : []
			);
		});
		const text = context.say(language ? 'code.describe.in' : 'code.describe', {
			n: lines.length,
			language: language ?? ''
		});
		return {
			id: layer.id,
			kind: 'code',
			same: `code ${textHash(layer.code)}`,
			...given('caption', layer.caption),
			description: layer.alt ?? tidied(title ? context.say('stat.titled', { title, text }) : text),
			...given('title', title),
			...given('language', language),
			first,
			lines,
			marks: [...new Set(marks)]
		};
	}
};
