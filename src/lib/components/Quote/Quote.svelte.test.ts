import { beforeAll, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { PICTURE, REFERENCE, stageBox } from '../../layout/stage-box.js';
import '../../styles/base.css';
import '../../styles/fonts.css';
import '../../styles/theme.css';
import { Quote } from './index.js';
import { layer, story } from './quote.fixture.js';

const LONG = 'They said that they would come back for us before the winter, and nobody did. ';

beforeAll(async () => {
	const faces = await document.fonts.load('560 48px "Throughline Serif"');
	expect(faces.length).toBeGreaterThan(0);
});

describe('Quote in a browser', () => {
	it('is indented on the side on which its own text begins', () => {
		const cases = [
			['We are tired', 'ltr', 'rtl'],
			['وصلنا إلى القطب', 'rtl', 'ltr']
		] as const;
		for (const [quote, own, page] of cases) {
			const { container, unmount } = render(Quote, {
				layer: { ...layer, quote },
				story: { ...story, direction: page },
				box: stageBox(REFERENCE.wide)
			});
			const style = getComputedStyle(container.querySelector('blockquote')!);
			expect(style.direction).toBe(own);
			expect(style.paddingLeft === '0px').toBe(own === 'rtl');
			expect(style.paddingRight === '0px').toBe(own === 'ltr');
			unmount();
		}
	});

	it('is never cut, however long, on any stage', () => {
		const { phone, tablet, wide } = REFERENCE;
		const low = { width: 1440, height: 460 };
		for (const [size, room] of Object.entries({ phone, tablet, wide, low })) {
			for (const times of size === 'low' ? [0, 1, 2] : [0, 1, 3, 5]) {
				const box = stageBox(room);
				const quote = times ? LONG.repeat(times).trim() : layer.quote;
				const { container, unmount } = render(Quote, { layer: { ...layer, quote }, story, box });
				container.style.cssText = 'position:absolute;inset:0;margin:0';
				const { left, top } = container.getBoundingClientRect();
				const [x0, y0, x1, y1] = box.free;
				for (const node of container.querySelectorAll('q, cite, span, b')) {
					for (const rect of node.getClientRects()) {
						const where = `${size} ${times} ${node.localName}`;
						expect(rect.left - left, where).toBeGreaterThanOrEqual(x0 - 1);
						expect(rect.right - left, where).toBeLessThanOrEqual(x1 + 1);
						expect(rect.top - top, where).toBeGreaterThanOrEqual(y0 - 1);
						expect(rect.bottom - top, where).toBeLessThanOrEqual(y1 + 1);
					}
				}
				unmount();
			}
		}
	});

	it('has a ground of its own on a stage, and none in the text, where it would lie over a picture', () => {
		const ground = (box: ReturnType<typeof stageBox>) => {
			const { container, unmount } = render(Quote, { layer, story, box });
			const { display } = getComputedStyle(container.querySelector('figure')!, '::before');
			unmount();
			return display;
		};
		expect(ground(stageBox(REFERENCE.wide))).not.toBe('none');
		expect(ground(stageBox(PICTURE))).toBe('none');
	});

	it('is set in the marks of its language', () => {
		const marks = {
			en: '“ ” ‘ ’',
			pt: '“ ” ‘ ’',
			'pt-BR': '“ ” ‘ ’',
			de: '„ “ ‚ ‘',
			fr: '«\u202f \u202f» “ ”',
			es: '« » “ ”',
			ru: '« » „ “',
			ar: '« » ‹ ›',
			fa: '« » ‹ ›',
			'fa-AF': '« » ‹ ›',
			prs: '« » ‹ ›'
		};
		for (const [language, wanted] of Object.entries(marks)) {
			const { container, unmount } = render(Quote, { layer, story: { ...story, language } });
			container.className = 'tl-story';
			container.lang = 'en';
			const { quotes } = getComputedStyle(container.querySelector('q')!);
			expect([...quotes.matchAll(/"(.*?)"/g)].map(([, mark]) => mark).join(' '), language).toBe(
				wanted
			);
			unmount();
		}
	});

	it('runs the way of its language', () => {
		const { container } = render(Quote, {
			layer: { ...layer, quote: 'از این جنگ بسیار خسته شده‌ایم' },
			story: { ...story, language: 'fa-AF', direction: 'rtl' }
		});
		const quote = container.querySelector('[data-part="quote"]');
		expect(quote?.getAttribute('lang')).toBe('fa-AF');
		expect(getComputedStyle(container.querySelector('q') as Element).direction).toBe('rtl');
	});

	it('moves to a new layer as if it had been mounted there', async () => {
		const box = stageBox(REFERENCE.wide);
		const other = { ...layer, quote: LONG, translated: false };
		const fresh = render(Quote, { layer: other, story, box });
		const rest = fresh.container.innerHTML;
		fresh.unmount();
		const { container, rerender } = render(Quote, { layer, story, box });
		await rerender({ layer: other });
		expect(container.innerHTML).toBe(rest);
	});
});
