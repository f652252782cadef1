import type { Issue, Layer, Step, Story } from '../../story/types.js';
import { stepName } from '../model/edits.js';
import { issuesAt } from '../model/findings.js';
import type { Setting } from '../model/fresh.js';
import { layerPath, type LayerKinds } from '../model/layers.js';
import type { Session } from '../model/session.svelte.js';
import { FormRoot } from './form-root.js';

/** What the forms of one layer share. */
export class LayerRoot extends FormRoot {
	readonly kinds: LayerKinds;
	readonly #step: string;
	readonly #layer: string;
	/** Looked for once in each state of the story, of which long ones have thousands of steps. */
	#found: { readonly story: Story; readonly index: number } | null = null;

	constructor(session: Session, kinds: LayerKinds, step: string, layer: string) {
		super(session);
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

	get at(): string {
		const stage = this.#owner?.stage ?? [];
		return `stage[${stage.findIndex(({ id }) => id === this.#layer)}]`;
	}

	get issues(): readonly Issue[] {
		return issuesAt(this.session.findings.steps.get(this.#index) ?? [], this.at);
	}

	get whose(): string {
		return ` of “${stepName(this.session.story, this.#step)}”`;
	}

	protected fault(layer: unknown, near: string): Issue | null {
		return this.kinds.fault(layer, this.#step, near);
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
