/** What the page of themes shows: one step and one map in each look. */
import type { Library } from '#server/library.ts';
import { themeCss } from '#server/themes.ts';
import themeSource from '#lib/styles/theme.css?raw';
import type { CompiledMap } from '#lib/compile/types.ts';
import { THEMES } from '#lib/story/types.ts';

export interface Look {
	readonly name: string;
	/** As it is set in a story. */
	readonly set: string;
	/** Custom properties of the theme, as a style. */
	readonly style: string;
}

/** The declarations of a theme's file. */
const declarations = (css: string): string =>
	[...css.matchAll(/(--tl-[\w-]+)\s*:\s*([^;}]+)/g)]
		.map(([, name, value]) => `${name}:${value}`)
		.join(';');

export async function themeLooks(library: Library) {
	const { compiled } = (await library.read('into-tajikistan'))!;
	const isMap = ({ kind }: { kind: string }): boolean => kind === 'map';
	const step = compiled.steps.find(({ stage, claims }) => stage.some(isMap) && claims.length > 1)!;
	const ink = tokenNames().find(({ name }) => name === '--tl-ink')!;
	return {
		ink: { light: ink.light, dark: ink.dark },
		shipped: THEMES.map((name): Look => ({
			name,
			set: `"theme": "${name}"`,
			style: declarations(themeCss(name) ?? '')
		})),
		sample: {
			words: compiled.words,
			step,
			layer: step.stage.find(isMap) as CompiledMap,
			atlas: compiled.atlas!
		}
	};
}

/** The tokens of the kit with their values in both looks. */
export function tokenNames(): { name: string; light: string; dark: string }[] {
	const values = (look: 'light' | 'dark') =>
		new Map(
			[
				...themeSource.matchAll(new RegExp(`var\\((--tl-[\\w-]+)-${look}, (#[0-9a-f]+)\\)`, 'g'))
			].map(([, name, value]) => [name ?? '', value ?? ''])
		);
	const dark = values('dark');
	return [...values('light')].map(([name, light]) => ({ name, light, dark: dark.get(name) ?? '' }));
}
