/**
 * What components in their server form call, in few bytes: the same functions as Svelte's own for what the kit's components
 * use. A build that needs one that is not here fails, and a test compares what is written with what Svelte's own write.
 */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** Text and values of attributes, made safe for both. */
export const escape = (value: unknown): string =>
	String(value ?? '').replace(/[&<"]/g, (c) => ESCAPES[c] ?? c);

export const stringify = (value: unknown): string => String(value ?? '');

/** ` name="value"`; nothing where there is none. */
export function attr(name: string, value: unknown, boolean = false): string {
	if (value == null || (boolean && !value)) return '';
	return ` ${name}="${boolean ? '' : escape(value)}"`;
}

/** Classes by name, in lists, or by whether they apply. */
export function clsx(value: unknown): string {
	if (Array.isArray(value)) return value.map(clsx).filter(Boolean).join(' ');
	if (typeof value !== 'object' || value === null) return value ? String(value) : '';
	const classes = value as Readonly<Record<string, unknown>>;
	return Object.keys(classes)
		.filter((key) => classes[key])
		.join(' ');
}

export function attr_class(
	value: unknown,
	hash?: string,
	directives: Readonly<Record<string, unknown>> = {}
): string {
	const classes = clsx([value, hash, directives]);
	return classes && ` class="${escape(classes)}"`;
}

export function attr_style(
	value: unknown,
	directives: Readonly<Record<string, unknown>> = {}
): string {
	const set = Object.entries(directives).filter(([, one]) => one != null && one !== '');
	const styles = [value, ...set.map(([name, one]) => `${name}: ${String(one)};`)]
		.filter(Boolean)
		.join(' ');
	return styles && ` style="${escape(styles)}"`;
}

export const ensure_array_like = (list: ArrayLike<unknown> | undefined): ArrayLike<unknown> =>
	list ?? [];

/** What is taken apart by place. */
export const to_array = <T>(list: Iterable<T>): T[] => [...list];

/** A value computed once, when it is first asked for. */
export function derived<T>(compute: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => (made ??= { value: compute() }).value;
}

interface Writer {
	readonly global: { readonly uid: () => string };
	push(html: string): void;
}

export const props_id = (writer: Writer): string => writer.global.uid();

/** Values bound upwards: nobody above reads them. */
export const bind_props = (): void => {};

/** Props given as several objects, the later ones first. */
export const spread_props = (props: readonly object[]): object =>
	Object.assign({}, ...props) as object;

/** From `svelte` and `svelte/reactivity`: where nothing reacts there is nothing to keep out of, and nobody to tell. */
export const untrack = <T>(read: () => T): T => read();
export const createSubscriber = (): (() => void) => () => {};
