/** SVG as text. */

type Value = string | number | undefined | null | false;
export type Attributes = Readonly<Record<string, Value>>;

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** What XML cannot hold at all: most control characters, halves of pairs. */
const IMPOSSIBLE =
	// eslint-disable-next-line no-control-regex
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text and values of attributes, made safe for XML. */
export function escapeXml(text: string): string {
	return text.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
}

const short = (n: number): string => String(Math.round(n * 1000) / 1000);

/** An element. Attributes without a value are left out; numbers are cut to thousandths. */
export function el(name: string, attributes: Attributes = {}, content = ''): string {
	let open = `<${name}`;
	for (const [key, value] of Object.entries(attributes)) {
		if (value === undefined || value === null || value === false) continue;
		open += ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`;
	}
	return content ? `${open}>${content}</${name}>` : `${open}/>`;
}
