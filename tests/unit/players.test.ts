import { expect, it } from 'vitest';
import { PLAYER_HOSTS } from '#lib/compile/media/index.ts';
import config from '../../svelte.config.js';

it('a page lets the players that it names into frames, and nothing else', () => {
	expect(config.kit?.csp?.directives?.['frame-src']).toEqual(['self', ...PLAYER_HOSTS]);
});
