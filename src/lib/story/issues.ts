import { LIMITS } from './limits.js';
import type { Issue } from './types.js';

/** Where a value stands, from the inside out; `null` is the whole document. */
export interface PathNode {
	readonly parent: Path;
	readonly key: string | number;
}
export type Path = PathNode | null;

export function inside(parent: Path, key: string | number): PathNode {
	return { parent, key };
}

/** The keys from the document down to the value. */
export function pathKeys(path: Path): (string | number)[] {
	const keys: (string | number)[] = [];
	for (let node = path; node; node = node.parent) keys.push(node.key);
	return keys.reverse();
}

/** As `steps[3].claims[0].when`, or `fields["steps/crossing/heading"]` for keys that are no plain names. */
export function formatPath(path: Path): string {
	let text = '';
	for (const key of pathKeys(path)) {
		if (typeof key === 'number') text += `[${key}]`;
		else if (/^[\w$-]{1,64}$/.test(key)) text += text === '' ? key : `.${key}`;
		else text += `[${show(key)}]`;
	}
	return text;
}

/** A value as it is named in a message: short, on one line. */
export function show(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'an object';
	if (typeof value !== 'string') return String(value);
	const text = value.length > 60 ? `${value.slice(0, 57)}…` : value;
	return JSON.stringify(text);
}

export type Severity = Issue['severity'];

/** Something that can be told of. */
export interface Finding {
	readonly code: string;
	readonly severity: Severity;
	readonly message: string;
	readonly remedy: string;
}

/** Collects issues with their paths; keeps at most {@link LIMITS}.issues of each severity. */
export class IssueList {
	readonly #found: { readonly finding: Finding; readonly at: Path }[] = [];
	readonly #count: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };

	add(at: Path, finding: Finding): void {
		this.#count[finding.severity] += 1;
		if (this.#count[finding.severity] <= LIMITS.issues) this.#found.push({ finding, at });
	}

	get paths(): Path[] {
		return this.#found.map(({ at }) => at);
	}

	/** @param positions line and column of each of {@link paths}, where the text is known */
	list(positions?: readonly ({ line: number; column: number } | null)[]): Issue[] {
		const issues: Issue[] = this.#found.map(({ finding, at }, index) => ({
			code: finding.code,
			severity: finding.severity,
			path: formatPath(at),
			message: finding.message,
			remedy: finding.remedy,
			...positions?.[index]
		}));
		for (const severity of ['error', 'warning', 'notice'] as const) {
			const more = this.#count[severity] - LIMITS.issues;
			if (more > 0) {
				issues.push({
					code: 'issues.many',
					severity,
					path: '',
					message: `There are ${more} more issues of this severity (${severity}).`,
					remedy: 'Mend the ones above first, then look again.'
				});
			}
		}
		return issues;
	}
}
