/** Finds the edits that an earlier page left behind unsaved. */
import type { DraftApi } from './draft-api.js';
import type { Journal, JournalRecord } from './journal.js';

export interface Recovered {
	/** Records with edits that are to be offered again. */
	readonly records: readonly JournalRecord[];
	/** A save that was under way has been completed: the draft is newer than the page knows. */
	readonly completed: boolean;
}

/**
 * Asks the server about each save that was sent and not answered, by sending it again under its id: carried out before,
 * it is not carried out twice; on a draft that has moved on it is refused, and its edits are offered with the others.
 *
 * @param alive keys of records whose tab is still open: those are left alone
 */
export async function recover(
	slug: string,
	journal: Journal,
	api: DraftApi,
	alive: (key: string) => boolean
): Promise<Recovered> {
	const records: JournalRecord[] = [];
	let completed = false;
	for (const record of await journal.list(slug)) {
		if (alive(record.key)) continue;
		let { pending } = record;
		if (record.inFlight) {
			const { id, base, count } = record.inFlight;
			const operations = pending.slice(0, count).map(({ operation }) => operation);
			const answer = await api.save({ id, base, operations });
			if (answer.kind === 'saved') {
				pending = pending.slice(count);
				completed = true;
			}
		}
		if (pending.length === 0) await journal.remove(record.key);
		else {
			const rest: JournalRecord = { ...record, pending, inFlight: null };
			await journal.write(rest);
			records.push(rest);
		}
	}
	return { records, completed };
}
