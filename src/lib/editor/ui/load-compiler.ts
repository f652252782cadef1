/** What an editor asks for when it has its compiler loaded. */
import type { Compile, Compiled } from '../model/session.svelte.js';
import type { Story } from '../../story/types.js';

export interface CompilerRequest<Kept extends Compiled> {
	readonly story: Story;
	/** What the server has compiled of the draft. */
	readonly kept: Kept | null;
	/** Takes a compiler that has loaded what an edit asks for besides. */
	readonly onmore: (compile: Compile) => void;
	/** What an edit asks for besides could not be loaded: the compiler has to be loaded anew. */
	readonly onlost: () => void;
}

/** What the editor has to do without until the server answers. */
export type Lacking = 'compiler' | 'maps' | null;
