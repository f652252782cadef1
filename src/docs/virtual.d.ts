declare module 'virtual:component-facts' {
	import type { ComponentFacts } from '../cli/component-facts.ts';
	/** By the path of the component's file. */
	const facts: Readonly<Record<string, ComponentFacts>>;
	export default facts;
}
