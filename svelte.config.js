import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: {
		// Runes everywhere in our own code; packages decide for themselves.
		runes: true,
		// By path alone, so that the server's page and the scripts built apart from it give a style the same name.
		cssHash: ({ hash, filename }) => `t${hash(filename.replace(/^.*\/src\//, ''))}`
	},
	kit: {
		adapter: adapter({ out: 'build' }),
		paths: { relative: false },
		// A page's own styles stand in it: one request less before the first paint.
		inlineStyleThreshold: 60_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['self']
			}
		}
	}
};

export default config;
