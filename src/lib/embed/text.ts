/**
 * Writes the text of a compiled story in the browser: for stories that come from elsewhere than the script, or that nobody
 * has written out. Loaded only then, as `throughline-text.js`.
 */
import '../styles/theme.css';
import '../styles/base.css';
import { stageStory } from '../compile/stage-story.js';
import { htmlOf } from '../player/paint.js';
import Skeleton from '../player/Skeleton.svelte';
// For their styles alone: the element draws them.
import '../player/Rail.svelte';
import '../player/Stage.svelte';
import { checkedStory } from './guard.js';
import { besideScript } from './home.js';
import { EMBED, type WholeStory } from './whole.js';

/** The build puts the styles of all components in the place of this string. */
const STYLES = '@throughline-styles';

/**
 * @param value what came over the network
 * @param base the address it came from: files of the story lie there
 * @throws {Error} what is wrong with it, in words
 */
export async function writeStory(
	value: unknown,
	base: string,
	signal: AbortSignal
): Promise<WholeStory> {
	const story = { ...checkedStory(value), base };
	return {
		format: EMBED,
		story: stageStory(story),
		// It is made of what `checkedStory` let through, every piece of it escaped.
		html: htmlOf(Skeleton, { story }, 'tl-t'),
		css: [STYLES, await themeOf(story.theme, signal)]
	};
}

/** The styles of a theme that lies beside the script; none where it cannot be had. */
async function themeOf(theme: string | undefined, signal: AbortSignal): Promise<string> {
	if (!theme || !/^[a-z-]+$/.test(theme)) return '';
	const request = { signal, credentials: 'omit' } as const;
	const response = await fetch(besideScript(`themes/${theme}.css`), request).catch(() => null);
	return response?.ok ? response.text() : '';
}
