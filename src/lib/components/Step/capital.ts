/**
 * A text as it begins a line. Not left to `::first-letter`: some browsers then give a screen reader the letter and the rest
 * of its word as two texts.
 *
 * @param language whose letters they are; default: any
 */
export function capital(text: string, language?: string): string {
	const [first = ''] = text;
	return first.toLocaleUpperCase(language) + text.slice(first.length);
}
