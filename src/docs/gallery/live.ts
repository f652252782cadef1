/** How a component of the gallery is loaded, and how its frame answers what it asks. */
import type { Component } from 'svelte';

/** A component whatever its props: those of the gallery are made to fit each. */
export type Shown = Component<Record<string, unknown>>;

export interface Live {
	readonly load: () => Promise<unknown>;
	/** What the component asks, and the props that follow from it. */
	readonly asks?: Readonly<
		Record<string, (event: Record<string, unknown>, props: Record<string, unknown>) => object>
	>;
}

const kept = () => ({});

const text = (name: 'Claims' | 'StandingsKey' | 'Step'): Live => ({
	load: async () => (await import('#lib/components/Step/index.ts'))[name]
});
const medium: Live = { load: async () => (await import('./Medium.svelte')).default };

export const live: Readonly<Record<string, Live>> = {
	story: {
		load: async () => (await import('#lib/player/Story.svelte')).default,
		asks: { onstepchange: kept }
	},
	'story-map': {
		load: async () => (await import('./Mapped.svelte')).default
	},
	timeline: {
		load: async () => (await import('#lib/components/Timeline/index.ts')).Timeline,
		asks: { ongoto: ({ step }) => ({ step }) }
	},
	stat: { load: async () => (await import('#lib/components/Stat/index.ts')).Stat },
	quote: { load: async () => (await import('#lib/components/Quote/index.ts')).Quote },
	rail: {
		load: async () => (await import('#lib/components/Timeline/index.ts')).Rail,
		asks: {
			ongoto: ({ index }) => ({ index }),
			onorder: ({ order }, { orders, order: now, index }) => ({
				mode: order,
				...orderOf(orders as Orders, order as keyof Orders, now as number[], index as number)
			})
		}
	},
	'timeline-explorer': {
		load: async () => (await import('#lib/components/TimelineExplorer/index.ts')).TimelineExplorer,
		asks: { onopen: kept, onrangechange: kept }
	},
	step: text('Step'),
	claims: text('Claims'),
	sources: { load: async () => (await import('./Cited.svelte')).default },
	'standings-key': text('StandingsKey'),
	opening: { load: async () => (await import('./Begun.svelte')).default },
	updates: { load: async () => (await import('./Logged.svelte')).default },
	...Object.fromEntries(
		['image', 'gallery', 'film', 'paper', 'code', 'table', 'embed'].map((name) => [name, medium])
	)
};

interface Orders {
	readonly told: readonly number[];
	readonly time: readonly number[];
}

/** The other order, at the same step. */
function orderOf(orders: Orders, name: keyof Orders, now: readonly number[], index: number) {
	const order = orders[name];
	return { order, index: index < 0 ? index : order.indexOf(now[index] ?? 0) };
}
