/** Files of media: those of the site's own are drawn, those of others are linked to. */
import type { PictureFile } from '../../story/types.js';
import { given } from '../claims.js';
import type { CompileContext } from '../kind.js';
import type { Picture } from '../media-types.js';

/** What a picture is taken to be whose size is not told. */
const UNKNOWN = { width: 1200, height: 800 };

/** A picture; one on another site becomes the way to it, with an issue at `path`. */
export function compilePicture(
	file: PictureFile,
	alt: string,
	path: string,
	context: CompileContext
): Picture {
	const { width, height } =
		file.width && file.height ? { width: file.width, height: file.height } : UNKNOWN;
	if (!context.own(file.src)) {
		elsewhere(file.src, path ? `${path}.src` : 'src', context);
		return { href: file.src, width, height, alt };
	}
	const others = (file.srcset ?? []).filter(({ src }) => context.own(src));
	const sizes = [...others, { src: file.src, width }].sort((a, b) => a.width - b.width);
	return {
		src: file.src,
		...(others.length > 0 ? { srcset: sizes.map(({ src, width: w }) => [src, w] as const) } : {}),
		width,
		height,
		alt
	};
}

/** A film's or a recording's file: `src` where it may be loaded, else `href`. */
export function compileFile(
	src: string,
	context: CompileContext
): { readonly src?: string; readonly href?: string } {
	if (context.own(src)) return { src };
	elsewhere(src, 'src', context);
	return { href: src };
}

/** A file that is nothing by itself, as a poster: left out where it is another site's. */
export function compileExtra<K extends string>(
	key: K,
	src: string | undefined,
	context: CompileContext
): { readonly [P in K]?: string } {
	if (src !== undefined && !context.own(src)) {
		elsewhere(src, key, context);
		return {};
	}
	return given(key, src);
}

function elsewhere(src: string, path: string, context: CompileContext): void {
	context.report({
		code: 'file.elsewhere',
		severity: 'warning',
		path,
		message: `“${src.slice(0, 80)}” lies on another site; readers get a link to it, and nothing is loaded from there.`,
		remedy:
			'Put the file on your own site, or name its host as your own where the compiler is made.'
	});
}

/** Running text as paragraphs. */
export function paragraphs(text: string): string[] {
	return text
		.split(/\n\s*\n|\n/)
		.map((one) => one.trim())
		.filter((one) => one !== '');
}
