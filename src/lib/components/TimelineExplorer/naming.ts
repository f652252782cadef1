/** What items of a timeline are called by a screen reader. */
import { sayExplore } from '../../compile/messages/say-explore.js';
import type { ExplorerTimeline } from '../../compile/explorer/types.js';
import type { TimeWords } from '../../layout/axis/index.js';
import type { ArrangedBin } from './arrange.js';

export interface Names {
	/** Of an event, by its index. */
	readonly event: (index: number) => string;
	/** Of what is counted together; asks much of `Intl`. */
	readonly bin: (bin: ArrangedBin) => string;
	/** The same, if it is known already. */
	readonly known: (bin: ArrangedBin) => string | undefined;
}

/** Each name is made once. */
export function namesOf(timeline: ExplorerTimeline, words: TimeWords, reports: boolean): Names {
	const { events, lanes, words: messages } = timeline;
	const ofEvents = new Map<number, string>();
	const ofBins = new WeakMap<ArrangedBin, string>();
	const eventName = (index: number): string => {
		const { label, when, lane, standing, said } = events[index]!;
		return [
			label,
			when,
			lanes[lane]?.label ?? '',
			(standing && messages[`standing.${standing}`]) ?? '',
			...(said && reports ? [sayExplore(messages, 'explore.saidAt', { when: said.text })] : [])
		]
			.filter(Boolean)
			.reduce((a, b) => sayExplore(messages, 'explore.join', { a, b }));
	};
	const binName = (bin: ArrangedBin): string => {
		const list = bin.events.map((i) => events[i]!);
		const from = list.reduce((t, { from: f }) => Math.min(t, f), Infinity);
		const to = list.reduce((t, e) => Math.max(t, e.from + Math.min(1, e.to - e.from)), -Infinity);
		const range = words.range(from, Math.max(to, from + 1));
		return sayExplore(messages, 'explore.bin', { n: list.length, range });
	};
	return {
		event: (index) => {
			const known = ofEvents.get(index) ?? eventName(index);
			ofEvents.set(index, known);
			return known;
		},
		bin: (bin) => {
			const known = ofBins.get(bin) ?? binName(bin);
			ofBins.set(bin, known);
			return known;
		},
		known: (bin) => ofBins.get(bin)
	};
}
