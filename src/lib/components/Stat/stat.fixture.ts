/** Stats as they come from the compiler, for tests. */
import type { CompiledFigure, CompiledStat } from '../../compile/types.js';

export function figure(id: string, more: Partial<CompiledFigure> = {}): CompiledFigure {
	return { id, text: id, label: `label of ${id}`, subject: false, qualifier: 'exact', ...more };
}

const crossed = figure('crossed', {
	value: 1037,
	text: '1,037',
	label: 'crossed into Tajikistan',
	note: 'in the night of 4–5 July',
	by: 'attributed to Tajikistan’s national security committee',
	standing: 'attributed',
	subject: true
});

/** Three counts a factor of twenty apart, one of them rough. */
export const counts: CompiledStat = {
	id: 'counts',
	kind: 'stat',
	as: 'units',
	title: 'Three counts on one scale',
	caption: 'The comparison is ours, not the report’s.',
	description: 'Three counts.',
	figures: [
		crossed,
		figure('mobilised', {
			value: 20000,
			text: '20,000',
			label: 'Tajik reserves to be mobilised',
			note: 'ordered on 5 July',
			by: 'attributed to the Tajik presidency',
			standing: 'attributed'
		}),
		figure('withdrawing', {
			value: 2500,
			text: 'about 2,500',
			label: 'US troops withdrawing',
			note: 'since 1 May',
			by: 'reported',
			standing: 'reported',
			qualifier: 'about'
		})
	],
	max: 20000,
	note: 'One dot is one soldier, a tile 1,000. A fading edge means “about”.',
	scaledNote: 'Here one dot stands for {n}, a tile for {tile}. A fading edge means “about”.'
};

/** Two figures for one event. */
export const pair: CompiledStat = {
	id: 'pair',
	kind: 'stat',
	as: 'figures',
	title: 'One event, two figures',
	description: 'Two figures.',
	figures: [
		crossed,
		figure('fled', {
			value: 1000,
			text: 'more than 1,000',
			label: 'fled on Monday',
			note: 'the report',
			by: 'reported',
			standing: 'reported',
			qualifier: 'more-than'
		})
	],
	max: 1037
};

/** No counts at all. */
export const words: CompiledStat = {
	id: 'words',
	kind: 'stat',
	as: 'figures',
	title: 'Words where a count would stand',
	description: 'Words.',
	figures: [
		figure('dozens', { label: 'of districts in the north overrun', subject: true }),
		figure('too many', {
			label: 'districts abandoned',
			by: 'attributed to Zamir Kabulov, Moscow’s envoy, to Tass',
			standing: 'attributed'
		}),
		figure('several', { label: 'bases and outposts given up without a shot' })
	],
	max: 0
};

export const single: CompiledStat = {
	id: 'single',
	kind: 'stat',
	as: 'number',
	description: 'A number.',
	figures: counts.figures.slice(2),
	max: 2500
};

export const bars: CompiledStat = { ...counts, id: 'bars', as: 'bars' };

export const all = [counts, pair, words, single, bars];
