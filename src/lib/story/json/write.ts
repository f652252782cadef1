/** Width that a list of plain values may take to stand on one line, its indentation included. */
const WIDTH = 100;

/**
 * JSON as people like to read it and as changes show best: two spaces a level, each member and item on its own line,
 * but a list of nothing but texts, numbers and words on one line where it fits. The text ends with a line break.
 */
export function writeJson(value: unknown): string {
	return `${write(value, '', 0)}\n`;
}

function write(value: unknown, indent: string, before: number): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const inner = `${indent}  `;
	if (Array.isArray(value)) {
		if (value.length === 0) return '[]';
		if (value.every((item) => typeof item !== 'object' || item === null)) {
			const flat = `[${value.map((item) => JSON.stringify(item) ?? 'null').join(', ')}]`;
			if (before + flat.length <= WIDTH) return flat;
		}
		const items = value.map((item) => inner + write(item, inner, inner.length));
		return `[\n${items.join(',\n')}\n${indent}]`;
	}
	const members = Object.entries(value).flatMap(([key, member]) => {
		if (member === undefined || typeof member === 'function') return [];
		const head = `${inner}${JSON.stringify(key)}: `;
		return [head + write(member, inner, head.length)];
	});
	return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}
