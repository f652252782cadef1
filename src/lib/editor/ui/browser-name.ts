/** Which browser this is: its tabs know each other by it, and nobody else learns more than that they are of one. */
const KEY = 'throughline-editor-browser';
const FORM = /^[0-9a-z]{12}$/;

/** A short random name. */
export const randomName = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

/** The name of this browser, the same in each of its tabs; another each time where it keeps nothing. */
export function browserName(): string {
	const made = randomName();
	try {
		const kept = localStorage.getItem(KEY);
		if (kept !== null && FORM.test(kept)) return kept;
		localStorage.setItem(KEY, made);
		// Of two tabs that are opened at once, both go by the one that was kept last.
		return localStorage.getItem(KEY) ?? made;
	} catch {
		return made;
	}
}
