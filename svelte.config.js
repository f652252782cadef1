import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: {
		// Runes everywhere in our own code; packages decide for themselves.
		runes: true
	},
	kit: {
		adapter: adapter({ out: 'build' }),
		output: { bundleStrategy: 'split' },
		alias: {}
	}
};

export default config;
