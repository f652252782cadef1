/**
 * Ids of saves say which page sent them: so a page tells what itself, or the one before it, saved from what somebody else
 * did, even where the answer to a save was lost.
 */
const ID = /^(.+)-[0-9a-z]+$/;

/** @param session letters, digits, `-` and `_`, 6 to 50 of them @param n another for each save of the session */
export function saveId(session: string, n: number): string {
	return `${session}-${n.toString(36)}`;
}

/** The session that sent a save; `null` where its id says nothing of that. */
export function sessionOf(id: string): string | null {
	return ID.exec(id)?.[1] ?? null;
}
