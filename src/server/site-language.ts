/** In which language the site's own pages speak: the one asked for, else the reader's own, else English. */
import { directionOf, LANGUAGES, sayer, wordsFor } from '#lib/compile/index.ts';
import type { Say } from '#lib/compile/index.ts';

export interface SiteLanguage {
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
}

const known = (tag: string): boolean =>
	Object.hasOwn(LANGUAGES, tag.toLowerCase().split('-')[0] ?? '');

/**
 * @param asked `?lang=`, if there is one.
 * @param accepted The header `Accept-Language`.
 */
export function siteLanguage(asked: string | null, accepted: string | null): SiteLanguage {
	const wanted = (accepted ?? '')
		.split(',')
		.map((item) => {
			const [tag = '', ...parameters] = item.trim().split(';');
			const q = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
			return { tag: tag.trim(), q: Number(q ?? 1) };
		})
		.filter(({ tag, q }) => q > 0 && /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(tag))
		.sort((a, b) => b.q - a.q)
		.map(({ tag }) => tag);
	const language = [asked ?? '', ...wanted].find(known) ?? 'en';
	return { language, direction: directionOf(language) };
}

/** Says messages in that language. */
export const siteSay = ({ language }: SiteLanguage): Say => sayer(wordsFor(language));
