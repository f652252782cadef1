/**
 * Draws components without Svelte's runtime: in the files that readers' pages and foreign pages load, components are
 * compiled to their server form, functions that write HTML. A drawn part is brought up to date node by node, so that what
 * stays keeps its focus, its animations and its listeners.
 */
import type { Component } from 'svelte';

/** The part of the server's renderer that compiled components write to. */
interface Writer {
	out: string;
	readonly global: { readonly uid: () => string; readonly css: { add(style: Style): void } };
	push(html: string): void;
	component(write: (writer: Writer) => void): void;
}

/** The styles of a component that brings its own. */
export interface Style {
	readonly hash: string;
	readonly code: string;
}

type Compiled<P> = (writer: Writer, props: P) => void;

/**
 * The HTML of a component.
 *
 * @param component in its server form
 * @param prefix what the ids inside it begin with: unique in its document or shadow root
 * @param style takes the styles of components that bring their own
 */
export function htmlOf<P extends Record<string, unknown>>(
	component: Component<P>,
	props: P,
	prefix: string,
	style: (style: Style) => void = () => {}
): string {
	let ids = 0;
	const writer: Writer = {
		out: '',
		global: { uid: () => prefix + String(ids++), css: { add: style } },
		push(html) {
			writer.out += html;
		},
		component: (write) => write(writer)
	};
	(component as unknown as Compiled<P>)(writer, props);
	return writer.out;
}

/** Puts a component's own styles where `place` is, the document or a shadow root, once. */
export function dressPlace(place: Element): (style: Style) => void {
	const root = place.getRootNode();
	const holder = root instanceof Document ? root.head : (root as ShadowRoot);
	return ({ hash, code }) => {
		if (holder.querySelector(`#${hash}`)) return;
		const style = document.createElement('style');
		style.id = hash;
		style.textContent = code;
		holder.append(style);
	};
}

/**
 * Makes the content of an element that of `html`, changing only what differs. Elements of another `data-key` are new;
 * those that a listener has made its own (`data-own`) are left as they are, and so are those that leave (`data-ghost`):
 * what comes stands before them, and whoever marked them takes them away.
 *
 * @returns what draws the elements that are passed over for now (`data-late`), once they are no longer marked so
 */
export function paint(target: Element, html: string): () => void {
	const template = document.createElement('template');
	template.innerHTML = html;
	const late: [Node, Node][] = [];
	matchChildren(target, template.content, late);
	return () => {
		for (const [old, next] of late.splice(0)) match(old, next, late);
	};
}

/** @param late takes what is passed over: what stands there, and what is to */
function matchChildren(old: Node, next: Node, late: [Node, Node][]): void {
	let at = old.firstChild;
	for (let node = next.firstChild; node;) {
		const following = node.nextSibling;
		if (at && alike(at, node)) {
			match(at, node, late);
			at = at.nextSibling;
		} else if (!at || leaves(at)) old.insertBefore(node, at);
		else {
			// One that goes makes room; one that comes takes its place before what may still be there.
			const place = at;
			at = at.nextSibling;
			place.replaceWith(node);
		}
		node = following;
	}
	while (at) {
		const gone = at;
		at = at.nextSibling;
		if (!leaves(gone)) gone.remove();
	}
}

const leaves = (node: Node): boolean => node instanceof Element && node.hasAttribute('data-ghost');

function alike(a: Node, b: Node): boolean {
	return a.nodeName === b.nodeName && keyOf(a) === keyOf(b) && !leaves(a);
}

const keyOf = (node: Node): string | null =>
	node instanceof Element ? node.getAttribute('data-key') : null;

function match(old: Node, next: Node, late: [Node, Node][]): void {
	if (!(old instanceof Element && next instanceof Element)) {
		if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
		return;
	}
	if (old.hasAttribute('data-own') || old.isEqualNode(next)) return;
	if (old.hasAttribute('data-late')) {
		late.push([old, next]);
		return;
	}
	// By names: each attribute that is looked at as a node is one more for the browser to make and to clear away.
	for (const name of next.getAttributeNames()) {
		const value = next.getAttribute(name)!;
		if (old.getAttribute(name) !== value) old.setAttribute(name, value);
	}
	for (const name of old.getAttributeNames()) {
		if (!next.hasAttribute(name)) old.removeAttribute(name);
	}
	matchChildren(old, next, late);
}
