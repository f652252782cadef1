/**
 * Ids of saves say which page sent them: so a page tells what itself, or the one before it, saved from what somebody else
 * did, even where the answer to a save was lost.
 */
const ID = /^(.+)-[0-9a-z]+$/;

/** @param session letters, digits, `-` and `_`, 6 to 50 of them @param n another for each save of the session */
export function saveId(session: string, n: number): string {
	return `${session}-${n.toString(36)}`;
}

/** Ends the name of the browser in that of a session. */
const END = '_';

/** A name for a session that says which browser it is in. @param browser, tab letters and digits, 6 to 20 each */
export function sessionName(browser: string, tab: string): string {
	return `${browser}${END}${tab}`;
}

/** The browser that a session is in; `null` where its name does not say. */
export function browserOf(session: string): string | null {
	const end = session.indexOf(END);
	return end > 0 ? session.slice(0, end) : null;
}

/** The session that sent a save; `null` where its id says nothing of that. */
export function sessionOf(id: string): string | null {
	return ID.exec(id)?.[1] ?? null;
}
