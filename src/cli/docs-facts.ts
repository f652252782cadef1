/** Gives the docs what the source says of the components, when they are built or asked for. */
import type { Plugin } from 'vite';
import { components } from '../docs/gallery/list.ts';

const NAME = 'virtual:component-facts';

/** The module `virtual:component-facts`: facts by path, read anew whenever a source has changed. */
export function componentFactsModule(): Plugin {
	let root = process.cwd();
	return {
		name: 'throughline-component-facts',
		configResolved(config) {
			root = config.root;
		},
		resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
		async load(id) {
			if (id !== `\0${NAME}`) return undefined;
			// The TypeScript compiler, only where it is needed.
			const { componentFacts } = await import('./component-facts.ts');
			const facts = componentFacts(
				root,
				components.map(({ file }) => file)
			);
			return `export default ${JSON.stringify(facts)};`;
		}
	};
}
