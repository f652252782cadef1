/** Dari has a code of its own, which few engines know. */
const ALIASES: Readonly<Record<string, string>> = { prs: 'fa' };

/**
 * What `sets` have for a tag of BCP 47: for the whole tag (`pt-PT`) before its first part (`pt`), in an earlier set before a
 * later one.
 */
export function findIn<W>(
	language: string,
	sets: readonly Readonly<Record<string, W>>[]
): { readonly tag: string; readonly words: W } | null {
	const lower = language.toLowerCase();
	const first = lower.split(/[-_]/, 1)[0] ?? '';
	for (const tag of [lower, ALIASES[first] ?? first]) {
		for (const languages of sets) {
			const name = Object.keys(languages).find((key) => key.toLowerCase() === tag);
			const words = name === undefined ? undefined : languages[name];
			if (name !== undefined && words) return { tag: name, words };
		}
	}
	return null;
}
