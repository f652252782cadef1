/** Media and charts on a stage: parts of their own, fetched when the reader comes near a step that has any. */
import type { ViewSource } from './views.js';

const KINDS = /^(image|gallery|video|audio|document|code|table|embed)$/;

/** What draws media, what draws charts, and what draws kinds of one's own, each fetched when it is needed. */
export function viewsWith(
	own: Readonly<Record<string, () => ReturnType<ViewSource>>> = {}
): ViewSource {
	return (kind) =>
		Object.hasOwn(own, kind)
			? own[kind]?.()
			: KINDS.test(kind)
				? import('../components/Media/index.js').then(({ mediaViews }) => mediaViews[kind])
				: kind === 'chart'
					? import('../components/Chart/index.js').then(({ chartView }) => chartView)
					: undefined;
}
