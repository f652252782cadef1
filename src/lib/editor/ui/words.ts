/** What the editor says of itself. */
import type { Session } from '../model/session.svelte.js';

export function statusOf({ saving, revision }: Session): string {
	switch (saving.kind) {
		case 'saved':
			return `Draft ${revision}. Saved.`;
		case 'waiting':
			return `Draft ${revision}. Edited, not saved yet.`;
		case 'saving':
			return `Draft ${revision}. Saving…`;
		case 'retrying':
			return `Not saved: ${saving.reason}, trying again.`;
		case 'refused':
			return `Not saved: ${saving.reason}`;
	}
}

/** The first word of what an edit is called, for a button: "Move “Bagram” to 3" gives "move". */
export function verbOf(label: string): string {
	return /^\S+/.exec(label)?.[0].toLowerCase() ?? '';
}
