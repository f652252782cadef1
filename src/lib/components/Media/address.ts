import type { Picture } from '../../compile/types.js';

/** An address of a story's own, from wherever the story is read: `base` is set where that is another site. */
export function address(src: string, base?: string): string {
	return base ? new URL(src, base).href : src;
}

/** All sizes of a picture, for `srcset`. */
export function srcsetOf({ srcset }: Picture, base?: string): string | undefined {
	return srcset?.map(([src, width]) => `${address(src, base)} ${width}w`).join(', ');
}
