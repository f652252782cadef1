import type { Issue, Layer, Step, Story } from '../../story/types.js';
import { issuesAt } from '../model/findings.js';
import type { Setting } from '../model/fresh.js';
import type { Edit } from '../model/history.js';
import { layerPath, type LayerKinds } from '../model/layers.js';
import { apply, recordAt } from '../model/operations.js';
import type { Session } from '../model/session.svelte.js';

/** What the forms of one layer share. */
export class LayerRoot {
	readonly session: Session;
	readonly kinds: LayerKinds;
	readonly #step: string;
	readonly #layer: string;
	/** Looked for once in each state of the story, of which long ones have thousands of steps. */
	#found: { readonly story: Story; readonly index: number } | null = null;

	constructor(session: Session, kinds: LayerKinds, step: string, layer: string) {
		this.session = session;
		this.kinds = kinds;
		this.#step = step;
		this.#layer = layer;
	}

	get path(): string {
		return layerPath(this.#step, this.#layer);
	}

	get setting(): Setting {
		return { story: this.session.story, step: this.#owner as Step, layer: this.layer };
	}

	get layer(): Layer | undefined {
		return this.#owner?.stage.find(({ id }) => id === this.#layer);
	}

	/** Where the layer stands, as issues of its step say it: `stage[1]`. */
	get at(): string {
		const stage = this.#owner?.stage ?? [];
		return `stage[${stage.findIndex(({ id }) => id === this.#layer)}]`;
	}

	get issues(): readonly Issue[] {
		return issuesAt(this.session.findings.steps.get(this.#index) ?? [], this.at);
	}

	/**
	 * Carries out an edit, unless the layer could not be read whole after it.
	 *
	 * @param near path from the layer on of what is written
	 */
	edit(edit: Edit | null, near: string): Issue | null {
		if (!edit) return null;
		const applied = apply(this.session.story, edit.operation);
		const after = applied.ok ? recordAt(applied.story, this.path) : undefined;
		const fault = after ? this.kinds.fault(after, this.#step, near) : null;
		// One that cannot be read as it is must not keep anybody from mending it.
		if (fault && !this.kinds.fault(this.layer, this.#step, '')) return fault;
		this.session.edit(edit);
		return null;
	}

	get #owner(): Step | undefined {
		return this.session.story.steps[this.#index];
	}

	get #index(): number {
		const { story } = this.session;
		if (this.#found?.story !== story) {
			this.#found = { story, index: story.steps.findIndex(({ id }) => id === this.#step) };
		}
		return this.#found.index;
	}
}
