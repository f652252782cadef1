import type { Overlay, Story } from '#lib/story/types.ts';

/** The languages that a story can be read in, its own first. */
export const languagesOf = (story: Story, overlays: readonly Overlay[]): readonly string[] => [
	story.language,
	...overlays.map(({ language }) => language)
];
