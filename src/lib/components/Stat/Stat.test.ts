import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import { Stat } from './index.js';
import { all, bars, counts, pair, words } from './stat.fixture.js';
import { splitFigure } from './stat-plan.js';

const html = (props: Parameters<typeof render<typeof Stat>>[1]) => render(Stat, props).body;

describe('Stat on the server', () => {
	it('holds every number, label, speaker and note, and no number on its way', () => {
		for (const layer of all) {
			const body = html({ props: { layer } });
			for (const { text, label, by } of layer.figures) {
				expect(body).toContain(`>${splitFigure(text)[1]}<`);
				expect(body).toContain(label);
				if (by) expect(body).toContain(by);
			}
			expect(body).not.toContain('data-now');
		}
	});

	it('is a figure whose caption says what a dot is and whose the comparison is', () => {
		const caption = /<figcaption[\s\S]*<\/figcaption>/.exec(
			html({ props: { layer: counts } })
		)?.[0];
		expect(caption).toContain('The comparison is ours');
		expect(caption).toContain('One dot is one soldier');
	});

	it('says what a dot stands for where it is not one', () => {
		const body = html({ props: { layer: counts, box: stageBox(REFERENCE.phone) } });
		expect(body).toContain('Here one dot stands for 10, a tile for 1,000.');
		expect(body).not.toContain('One dot is one soldier');
	});

	it('draws large counts tile by tile, not dot by dot', () => {
		const body = html({ props: { layer: counts, box: stageBox(REFERENCE.wide) } });
		// 1 tile and a rest, 20 tiles, 2 tiles and a rest.
		expect(body.match(/ d="M[\d. ]+h/g)?.filter((d) => d.includes('M1.11'))).toHaveLength(25);
	});

	it('says of each figure how sure its edge is', () => {
		const body = html({
			props: { layer: { ...counts, figures: [...counts.figures, ...pair.figures.slice(1)] } }
		});
		expect(
			[...body.matchAll(/data-qualifier="([^"]*)/g)].map(([, qualifier]) => qualifier)
		).toEqual(['exact', 'exact', 'about', 'more-than']);
	});

	it('draws nothing for words', () => {
		const body = html({ props: { layer: { ...words, as: 'units' } } });
		expect(body).not.toContain('class="dots');
		expect(html({ props: { layer: { ...words, as: 'bars' } } })).not.toContain('class="bar');
	});

	it('gives bars their share of the longest', () => {
		const shares = [...html({ props: { layer: bars } }).matchAll(/calc\(([\d.]+) \*/g)];
		expect(shares.map(([, share]) => Number(share))).toEqual([1037 / 20000, 1, 0.125]);
	});
});
