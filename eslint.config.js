import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The rooms of the kit, lowest first: a room may import only from those named here.
 *
 * @type {Record<string, string[]>}
 */
const MAY_IMPORT = {
	story: [],
	layout: ['story'],
	scroll: [],
	compile: ['story', 'layout'],
	exchange: ['story', 'layout', 'compile'],
	components: ['story', 'layout', 'compile'],
	player: ['story', 'layout', 'compile', 'components', 'scroll', 'styles'],
	embed: ['story', 'layout', 'compile', 'components', 'scroll', 'player', 'styles'],
	editor: ['story', 'layout', 'compile', 'components', 'scroll', 'player', 'exchange', 'styles'],
	render: ['story', 'layout', 'compile', 'components', 'player', 'styles']
};

const rooms = Object.keys(MAY_IMPORT);

/**
 * One rule a room: a relative import that climbs into a room above it is an error.
 *
 * @type {import('eslint').Linter.Config[]}
 */
const oneWay = rooms.map((room) => ({
	files: [`src/lib/${room}/**/*.{ts,svelte}`],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					...rooms
						.filter((other) => other !== room && !MAY_IMPORT[room]?.includes(other))
						.map((other) => ({
							regex: `^(\\.\\./)+${other}/`,
							message: `${room} may not import from ${other}: imports go one way.`
						})),
					{
						regex: '^#(server|atlas|stories)|^#lib',
						message: 'The kit imports nothing of the app.'
					}
				]
			}
		]
	}
}));

/**
 * Compiled types are shared with components, the compiler itself is not.
 *
 * @type {import('eslint').Linter.Config}
 */
const typesOnly = {
	files: ['src/lib/{components,player}/**/*.{ts,svelte}'],
	ignores: ['**/*.test.ts'],
	rules: {
		'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }]
	}
};

export default ts.config(
	{
		ignores: [
			'**/node_modules/',
			'build/',
			'dist/',
			'.svelte-kit/',
			'.islands/',
			'data/',
			'static/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{
					argsIgnorePattern: '^_',
					varsIgnorePattern: '^_',
					ignoreRestSiblings: true
				}
			],
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		}
	},
	...oneWay,
	typesOnly
);
