import { expect, test } from 'vitest';
import { applyOverlay, beginOverlay, parseOverlay, parseStory, serialiseOverlay } from './index.js';
import { textHash } from './hash.js';

const { story } = parseStory({
	format: 'throughline/1',
	id: 'a',
	language: 'en',
	title: 'Twelve seconds',
	steps: [{ id: 's', heading: 'Four flights', body: '' }]
});

test('a new translation has every text of the story as it stands, and none counts as translated', () => {
	const begun = beginOverlay(story!, 'ar');
	expect(begun).toMatchObject({ format: 'throughline-overlay/1', story: 'a', language: 'ar' });
	expect(begun.fields).toEqual({
		title: { text: 'Twelve seconds', of: '' },
		'steps/s/heading': { text: 'Four flights', of: '' }
	});
	expect(parseOverlay(serialiseOverlay(begun))).toEqual({ overlay: begun, issues: [] });
	const { missing, stale, issues } = applyOverlay(story!, begun);
	expect({ missing, stale, issues }).toEqual({
		missing: ['title', 'steps/s/heading'],
		stale: [],
		issues: []
	});
});

test('what has been translated is given its hash, and what was stays: stale, by hand, or of nothing any more', () => {
	const fields = {
		title: { text: 'اثنتا عشرة ثانية', of: '' },
		'steps/s/heading': { text: 'أربع رحلات', of: 'older' },
		'steps/gone/heading': { text: 'مضى', of: 'x' }
	};
	const begun = beginOverlay(story!, {
		...beginOverlay(story!, 'ar'),
		calendar: 'gregory',
		fields
	});
	expect(begun).toMatchObject({ calendar: 'gregory' });
	expect(begun.fields).toEqual({
		...fields,
		title: { ...fields.title, of: textHash('Twelve seconds') }
	});
	expect(beginOverlay(story!, begun)).toEqual(begun);
	const { missing, stale } = applyOverlay(story!, begun);
	expect({ missing, stale }).toEqual({ missing: [], stale: ['steps/s/heading'] });
});
