import type { CompiledElevation, Elevation } from './types.ts';

/** The height at a place on the way, both as shares; the points stand in their order. */
export function heightAt(points: Elevation['points'], x: number): number {
	const next = points.findIndex(([at]) => at >= x);
	const [x1, y1] = points[next < 0 ? points.length - 1 : next] ?? [0, 0];
	const [x0, y0] = points[Math.max(0, (next < 0 ? points.length : next) - 1)] ?? [x1, y1];
	return x1 > x0 ? y0 + (y1 - y0) * Math.min(1, Math.max(0, (x - x0) / (x1 - x0))) : y1;
}

/** On the way from where one step stood to where the next stands. */
export function goOn(from: CompiledElevation, to: CompiledElevation, t: number): CompiledElevation {
	if (t <= 0) return from;
	if (t >= 1 || from.at === null || to.at === null) return to;
	return { ...to, at: from.at + (to.at - from.at) * t };
}
