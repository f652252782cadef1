import type { Issue } from '../../story/types.js';
import type { Setting } from '../model/fresh.js';
import type { Edit } from '../model/history.js';
import { apply, recordAt } from '../model/operations.js';
import type { Session } from '../model/session.svelte.js';

/** What the forms of a record, and of all that stands in it, share. */
export abstract class FormRoot {
	readonly session: Session;

	constructor(session: Session) {
		this.session = session;
	}

	/** As `steps/crossing/stage/map` or `shapes/line`. */
	abstract readonly path: string;
	abstract readonly setting: Setting;
	/** Where it stands, as issues say it, from its step on: `stage[1]`, `shapes[0]`. */
	abstract readonly at: string;
	abstract readonly issues: readonly Issue[];
	/** Ends what an edit of its lists is called, as " of “Crossing”". */
	abstract readonly whose: string;

	/** Why the record cannot be written like that; see `faultOf`. */
	protected abstract fault(record: unknown, near: string): Issue | null;

	/**
	 * Carries out an edit, unless the record could not be read whole after it.
	 *
	 * @param near path from the record on of what is written
	 */
	edit(edit: Edit | null, near: string): Issue | null {
		if (!edit) return null;
		const applied = apply(this.session.story, edit.operation);
		const after = applied.ok ? recordAt(applied.story, this.path) : undefined;
		const fault = after ? this.fault(after, near) : null;
		// One that cannot be read as it is must not keep anybody from mending it.
		if (fault && !this.fault(recordAt(this.session.story, this.path), '')) return fault;
		this.session.edit(edit);
		return null;
	}
}
