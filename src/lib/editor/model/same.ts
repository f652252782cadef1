/** Whether two JSON values say the same. The order of keys and keys without a value make no difference. */
export function sameValue(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
	if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
	const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
	for (const key of keys) if (!sameValue(left[key], right[key])) return false;
	return true;
}
