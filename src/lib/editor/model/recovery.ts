/** Finds the edits that an earlier page left behind unsaved. */
import type { DraftApi } from './draft-api.js';
import { sessionOfKey, type Journal, type JournalRecord } from './journal.js';
import { isDone } from './rebase.js';

export interface Recovered {
	/** Records with edits that are to be offered again. */
	readonly records: readonly JournalRecord[];
	/** Sessions of the pages that left something behind. */
	readonly sessions: readonly string[];
	/** Whether all is known; else the same is to be asked again, once the server answers. */
	readonly settled: boolean;
}

/**
 * Asks the server about each save that was sent and not answered, by sending it again under its id: carried out before,
 * it is not carried out twice; on a draft that has moved on it is refused, and its edits are offered with the others. What
 * the draft has already, because the last save of a page outlived it, is not offered. A save that is not answered now,
 * either, keeps its id until it is.
 *
 * @param alive keys of records whose tab is still open: those are left alone
 */
export async function recover(
	slug: string,
	journal: Journal,
	api: DraftApi,
	alive: (key: string) => boolean
): Promise<Recovered> {
	const left: JournalRecord[] = [];
	let settled = true;
	for (const record of await journal.list(slug)) {
		if (alive(record.key)) continue;
		let { pending, inFlight } = record;
		if (inFlight) {
			const { id, base, count } = inFlight;
			const operations = pending.slice(0, count).map(({ operation }) => operation);
			const answer = await api.save({ id, base, operations });
			if (answer.kind === 'saved') pending = pending.slice(count);
			if (answer.kind === 'failed') settled = false;
			else inFlight = null;
		}
		left.push({ ...record, pending, inFlight });
	}
	const draft = left.length > 0 ? await api.get(0) : null;
	if (left.length > 0 && !draft) settled = false;
	const records: JournalRecord[] = [];
	for (const record of left) {
		// Taken up or put away meanwhile.
		if (alive(record.key)) continue;
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
	return { records, sessions: left.map(({ key }) => sessionOfKey(key)), settled };
}
