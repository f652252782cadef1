import adapter from '@sveltejs/adapter-node';

/** @type {Map<string, string>} */
const named = new Map();

/**
 * @param {string} hash
 * @param {string} file
 */
function styleName(hash, file) {
	const name = `t${hash.slice(-4)}`;
	const other = named.get(name);
	if (other !== undefined && other !== file) {
		throw new Error(`${file} and ${other} would share their styles: rename one of them.`);
	}
	named.set(name, file);
	return name;
}

const server = adapter({ out: 'build' });

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: {
		// Runes everywhere in our own code; packages decide for themselves.
		runes: true,
		// By path alone, so that the server's page and the scripts built apart from it give a style the same name. Short:
		// it stands on every element and in every selector.
		cssHash: ({ hash, filename }) => styleName(hash(filename.replace(/^.*\/src\//, '')), filename)
	},
	kit: {
		adapter: {
			...server,
			// The build compresses all that is served, ours and the app's, once it is there: `src/cli/compress.ts`.
			adapt: (builder) => server.adapt(Object.assign(builder, { compress: async () => {} }))
		},
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
				// Players, each loaded once a reader asks for it: `PLAYER_HOSTS`.
				'frame-src': [
					'self',
					'https://www.youtube-nocookie.com',
					'https://player.vimeo.com',
					'https://geo.dailymotion.com',
					'https://fast.wistia.net',
					'https://w.soundcloud.com',
					'https://open.spotify.com',
					'https://embed.ted.com',
					'https://archive.org',
					'https://embed.documentcloud.org',
					'https://www.openstreetmap.org'
				],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['self']
			}
		}
	}
};

export default config;
