/** Addresses of what belongs to a story, from the site's root on. */

/** A query of what is said, in the order given. */
export function query(
	values: Readonly<Record<string, string | number | null | undefined>>
): string {
	const set = Object.entries(values).filter(
		(pair): pair is [string, string | number] => pair[1] !== null && pair[1] !== undefined
	);
	const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
	return text && `?${text}`;
}

/**
 * The address of the picture of a story or of a step.
 *
 * @param page the story's path, without its query
 */
export function pictureAddress(
	page: string,
	{
		revision,
		lang,
		step
	}: { readonly revision: number; readonly lang: string | null; readonly step?: string | undefined }
): string {
	return `${page}/image${step ? `/${step}` : ''}.png${query({ v: revision, lang })}`;
}

/** `pictures=…` of the page that pictures for paper are taken out of: whatever stands in them is named from its root on. */
export const PRINTED = '1';
