/**
 * Writes a compiled story, or pictures of it, in the browser: for stories that come from elsewhere than the script, or that nobody
 * has written out. Loaded only then, as `throughline-text.js`.
 */
import '../styles/theme.css';
import '../styles/base.css';
import { unsketched } from '../compile/stage-parts.js';
import { stageStory } from '../compile/stage-story.js';
import { htmlOf } from '../player/paint.js';
import Skeleton from '../player/Skeleton.svelte';
// For their styles alone: the element draws them.
import '../player/Rail.svelte';
import '../player/Stage.svelte';
import { KINDS } from '../player/kinds.js';
import Figure from './Figure.svelte';
import { figureOf, type FigureChoice } from './figure-of.js';
import { checkedStory } from './guard.js';
import { besideScript } from './home.js';
import { viewsBeside } from './view-of.js';
import { EMBED, type WholeFigure, type WholeStory } from './whole.js';
import { writtenFigure, type FigureProps } from './write-figure.js';

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

/**
 * @param value what came over the network, or stood in the page
 * @param base the address it came from: files of the story lie there
 * @throws {Error} what is wrong with it, or what the story does not have, in words
 */
export async function writeFigure(
	value: unknown,
	base: string,
	choice: FigureChoice,
	signal: AbortSignal
): Promise<WholeFigure> {
	const story = { ...unsketched(checkedStory(value)), base };
	const step = figureOf(story, choice);
	const known = step.stage.every(({ kind }) => kind === 'map' || KINDS[kind]);
	const [views, theme] = await Promise.all([
		known ? {} : viewsBeside(),
		themeOf(story.theme, signal)
	]);
	const draw = (props: FigureProps) => {
		const css: string[] = [];
		const html = htmlOf(Figure, props, 'tl-f', ({ code }) => css.push(code));
		return { html, css };
	};
	// What a server of the kit has compiled lies beside the story's page.
	const [page] = /^.*(?=\/compiled\.json)/.exec(base) ?? [];
	return writtenFigure(story, step, [STYLES, theme], views, draw, page);
}

/** The styles of a theme that lies beside the script; none where it cannot be had. */
async function themeOf(theme: string | undefined, signal: AbortSignal): Promise<string> {
	if (!theme || !/^[a-z-]+$/.test(theme)) return '';
	const request = { signal, credentials: 'omit' } as const;
	const response = await fetch(besideScript(`themes/${theme}.css`), request).catch(() => null);
	return response?.ok ? response.text() : '';
}
