/** What the server has compiled of a draft. */
import { version } from '$app/environment';
import type { CompiledStory, KeptGround } from '#lib/compile/index.ts';
import type { Issue } from '#lib/story/types.ts';

export interface KeptDraft {
	/** The build that compiled it: grounds hold for the same one alone. */
	readonly build: string;
	readonly compiled: CompiledStory;
	readonly issues: readonly Issue[];
	/** The grounds of its maps. */
	readonly grounds: readonly KeptGround[];
}

/** Fetches it; `null` where there is nothing, or where the server is of another build than this page. */
export async function loadKept(address: string): Promise<KeptDraft | null> {
	try {
		const response = await fetch(address);
		const kept = response.ok ? ((await response.json()) as KeptDraft) : null;
		return kept?.build === version ? kept : null;
	} catch {
		return null;
	}
}
