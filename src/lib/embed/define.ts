/** Defines an element. Two copies of a script on one page, as in two articles on a front page, are one element. */
export function define(name: string, element: CustomElementConstructor): void {
	if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
}
