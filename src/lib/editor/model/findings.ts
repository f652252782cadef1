/** Issues, sorted by the step and the field that they are about. */
import type { Issue } from '../../story/types.js';

export interface Findings {
	/** By number of the step in the told order, from 0. */
	readonly steps: ReadonlyMap<number, readonly Issue[]>;
	/** About the story as a whole. */
	readonly story: readonly Issue[];
}

export const NO_FINDINGS: Findings = { steps: new Map(), story: [] };

/** Notices are for programs; the same said twice, by the parser and by the compiler, is said once. */
export function sortIssues(issues: readonly Issue[]): Findings {
	const steps = new Map<number, Issue[]>();
	const story: Issue[] = [];
	const said = new Set<string>();
	for (const issue of issues) {
		if (issue.severity === 'notice') continue;
		const key = `${issue.path} ${issue.message}`;
		if (said.has(key)) continue;
		said.add(key);
		const match = /^steps\[(\d+)\]/.exec(issue.path);
		if (!match) story.push(issue);
		else {
			const index = Number(match[1]);
			steps.set(index, [...(steps.get(index) ?? []), issue]);
		}
	}
	return { steps, story };
}

/** Issues of a field, named by its path from the step on: `when`, `claims[0].by`. */
export function issuesAt(issues: readonly Issue[], field: string): readonly Issue[] {
	return issues.filter(({ path }) => {
		const rest = path.replace(/^steps\[\d+\]\.?/, '');
		return rest === field || rest.startsWith(`${field}[`) || rest.startsWith(`${field}.`);
	});
}

/** Issues about the records of a list of the story, by the number of the record from 0. */
export function issuesOf({ story }: Findings, list: string): ReadonlyMap<number, readonly Issue[]> {
	const records = new Map<number, Issue[]>();
	for (const issue of story) {
		const match = /^(\w+)\[(\d+)\]/.exec(issue.path);
		if (match?.[1] !== list) continue;
		const index = Number(match[2]);
		records.set(index, [...(records.get(index) ?? []), issue]);
	}
	return records;
}
