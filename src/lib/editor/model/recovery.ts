/** Finds the edits that an earlier page left behind unsaved. */
import type { DraftApi } from './draft-api.js';
import type { Journal, JournalRecord } from './journal.js';
import { isDone } from './rebase.js';

/**
 * Asks the server about each save that was sent and not answered, by sending it again under its id: carried out before,
 * it is not carried out twice; on a draft that has moved on it is refused, and its edits are offered with the others. What
 * the draft has already, because the last save of a page outlived it, is not offered.
 *
 * @returns records with edits that are to be offered again
 * @param alive keys of records whose tab is still open: those are left alone
 */
export async function recover(
	slug: string,
	journal: Journal,
	api: DraftApi,
	alive: (key: string) => boolean
): Promise<readonly JournalRecord[]> {
	const left: JournalRecord[] = [];
	for (const record of await journal.list(slug)) {
		if (alive(record.key)) continue;
		let { pending } = record;
		if (record.inFlight) {
			const { id, base, count } = record.inFlight;
			const operations = pending.slice(0, count).map(({ operation }) => operation);
			const answer = await api.save({ id, base, operations });
			if (answer.kind === 'saved') pending = pending.slice(count);
		}
		left.push({ ...record, pending, inFlight: null });
	}
	const draft = left.length > 0 ? await api.get() : null;
	const records: JournalRecord[] = [];
	for (const record of left) {
		const { pending } = record;
		const done = draft
			? pending.every(({ operation }) => isDone(draft.story, operation))
			: pending.length === 0;
		if (done) await journal.remove(record.key);
		else {
			await journal.write(record);
			records.push(record);
		}
	}
	return records;
}
