import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { embedCompiler } from '../../compile/media/index.js';
import type {
	CompiledCode,
	CompiledDocument,
	CompiledEmbed,
	CompiledGallery,
	CompiledImage,
	CompiledVideo
} from '../../compile/types.js';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import { alive, Code, Embed, Film, Gallery, Image, Paper } from './index.js';

const story = { language: 'en', direction: 'ltr' as const };
const box = stageBox(REFERENCE.wide);
const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const picture = { src: DOT, width: 1200, height: 800, alt: 'A bridge.' };
const image: CompiledImage = {
	id: 'a',
	kind: 'image',
	same: 'image a',
	description: 'A bridge.',
	picture,
	fit: 'whole',
	focus: [0, 0, 1, 1]
};
const embed: CompiledEmbed = {
	id: 'e',
	kind: 'embed',
	description: 'A film.',
	href: 'https://vimeo.com/1',
	provider: 'Vimeo',
	title: 'A film',
	link: 'Open on Vimeo',
	player: {
		src: 'https://player.example/video/1',
		ratio: 16 / 9,
		allow: 'fullscreen',
		referrer: 'no-referrer',
		label: 'Play: A film',
		note: 'Loads the player.'
	}
};

function listening(element: Element): void {
	onTestFinished(alive(element));
}

describe('media, touched', () => {
	it('the camera at rest is where a fresh one is, and shows its part', async () => {
		const focus = [0.5, 0.25, 0.25, 0.25] as const;
		const fresh = render(Image, { layer: { ...image, focus }, story, box, motion: 'cut' });
		const rest = fresh.container.innerHTML;
		fresh.unmount();
		const { container, rerender } = render(Image, { layer: image, story, box, motion: 'cut' });
		const before = container.querySelector('img')!;
		await rerender({ layer: { ...image, focus } });
		expect(container.innerHTML).toBe(rest);
		expect(container.querySelector('img')).toBe(before);
	});

	it('a part of a picture is cut out in the text, whichever way the text runs', () => {
		const focus = [0.5, 0.25, 0.25, 0.25] as const;
		for (const direction of ['ltr', 'rtl'] as const) {
			const { container, unmount } = render(Image, {
				layer: { ...image, focus },
				story: { ...story, direction }
			});
			const part = container.querySelector('.cut')!.getBoundingClientRect();
			const whole = container.querySelector('img')!.getBoundingClientRect();
			const shares = [
				(part.left - whole.left) / whole.width,
				(part.top - whole.top) / whole.height,
				part.width / whole.width
			];
			expect(shares.map((share) => share.toFixed(2))).toEqual(['0.50', '0.25', '0.25']);
			unmount();
		}
	});

	it('pictures of a gallery stand in rows of one height, whatever their files turn out to be', async () => {
		const images = [2, 0.5, 1.5].map((ratio, i) => ({
			id: `p${i}`,
			picture: { ...picture, width: 600 * ratio, height: 600 },
			...(i ? {} : { caption: 'A hill.' })
		}));
		const layer: CompiledGallery = { id: 'g', kind: 'gallery', description: 'Views.', images };
		const { container } = render(Gallery, { layer, story, box });
		const all = [...container.querySelectorAll('img')];
		await Promise.all(all.map((one) => one.decode()));
		const boxes = all.map((one) => one.getBoundingClientRect());
		for (const { top, height } of boxes)
			for (const other of boxes.filter((one) => Math.abs(one.top - top) < 1))
				expect(other.height).toBeCloseTo(height, 0);
		// Two at least stand beside each other.
		expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBeLessThan(3);
		expect(container.textContent).toContain('A hill.');
	});

	it('a film has the form that it is said to have, whatever its still has', async () => {
		const film: CompiledVideo = {
			id: 'v',
			kind: 'video',
			description: 'A film.',
			title: 'The crossing',
			src: '/media/not-there.webm',
			poster: DOT,
			width: 640,
			height: 360,
			silent: false,
			tracks: []
		};
		const { container } = render(Film, { layer: film, story, box });
		const poster = new window.Image();
		poster.src = DOT;
		await poster.decode();
		await new Promise((resolve) => requestAnimationFrame(resolve));
		const { width, height } = container.querySelector('video')!.getBoundingClientRect();
		expect(width / height).toBeCloseTo(16 / 9, 2);
		// Its words stand below it, on the stage.
		const words = container.querySelector('figcaption')!.getBoundingClientRect();
		const frame = container.querySelector('figure')!.getBoundingClientRect();
		expect(words.bottom).toBeLessThanOrEqual(frame.bottom + 1);
	});

	it('a gallery of more pictures than have room for words shows pictures alone', () => {
		const images = Array.from({ length: 40 }, (_, i) => ({
			id: `p${i}`,
			picture,
			caption: 'A hill.'
		}));
		const layer: CompiledGallery = { id: 'g', kind: 'gallery', description: 'Views.', images };
		const small = stageBox(REFERENCE.phone);
		const { container } = render(Gallery, { layer, story, box: small });
		expect(container.textContent).not.toContain('A hill.');
		expect(container.querySelectorAll('img')).toHaveLength(40);
	});

	it('a picture that cannot be had gives way to its words, and stays away when all is drawn anew', async () => {
		const gone = { ...picture, src: 'data:image/png;base64,AA' };
		const layer = { ...image, picture: gone, focus: [0.5, 0.25, 0.25, 0.25] as const };
		const { container } = render(Image, { layer, story, box, motion: 'cut' });
		listening(container);
		const room = () => container.querySelector<HTMLElement>('.window')!;
		await vi.waitFor(() => expect(room().hasAttribute('data-missing')).toBe(true));
		expect(getComputedStyle(room(), '::after').content).toBe('"A bridge."');
		room().removeAttribute('data-missing');
		await vi.waitFor(() => expect(room().hasAttribute('data-missing')).toBe(true));
		container.querySelector('img')!.src = DOT;
		await vi.waitFor(() => expect(room().hasAttribute('data-missing')).toBe(false));
	});

	it('a page of a document stands where it is, whichever way the text runs', () => {
		const layer: CompiledDocument = {
			id: 'd',
			kind: 'document',
			description: 'A document.',
			title: 'The order',
			pages: [{ id: 'p', picture, label: 'Page 1', passages: [] }],
			page: 0,
			focus: [0, 0, 1, 1]
		};
		const lefts = (['ltr', 'rtl'] as const).map((direction) => {
			const { container, unmount } = render(Paper, { layer, story: { ...story, direction }, box });
			container.dir = direction;
			const { left } = container.querySelector('img')!.getBoundingClientRect();
			container.dir = '';
			unmount();
			return left;
		});
		expect(lefts[1]).toBe(lefts[0]);
	});

	it('the slider lays the second picture over the first, by keys as by pointer', () => {
		const compare = { picture, labels: ['before', 'after'] as const, slider: 'Compare' };
		const { container } = render(Image, { layer: { ...image, compare }, story, box });
		listening(container);
		const slider = container.querySelector('input')!;
		const over = container.querySelector('.over')!;
		slider.value = '20';
		slider.dispatchEvent(new Event('input', { bubbles: true }));
		for (const motion of over.getAnimations()) motion.finish();
		expect(getComputedStyle(over).clipPath).toBe('inset(0px 0px 0px 20%)');
		expect(slider.getAttribute('aria-label')).toBe('Compare');
	});

	it('the face of a player gives way to it when it is pressed, shut in, and not before', () => {
		const { container } = render(Embed, { layer: embed, story, box });
		listening(container);
		expect(container.querySelector('iframe')).toBeNull();
		container.querySelector('button')!.click();
		const frame = container.querySelector('iframe')!;
		expect(frame.src).toBe(embed.player?.src);
		expect(frame.getAttribute('sandbox')).not.toMatch(/top-navigation|modals|forms|downloads/);
		expect(frame.referrerPolicy).toBe('no-referrer');
		expect(frame.allow).toBe('fullscreen');
		expect(frame.title).toBe('A film');
		expect(container.querySelector('a')?.href).toBe('https://vimeo.com/1');
	});

	it('frames nothing that is not a page over https', () => {
		const player = { ...embed.player!, src: 'javascript:parent.document.title=1' };
		const { container } = render(Embed, { layer: { ...embed, player }, story, box });
		listening(container);
		container.querySelector('button')!.click();
		expect(container.querySelector('iframe')).toBeNull();
		expect(embedCompiler().kind).toBe('embed');
	});

	it('marked lines of long code come into sight', async () => {
		const code: CompiledCode = {
			id: 'c',
			kind: 'code',
			description: 'Code.',
			first: 1,
			lines: Array.from({ length: 200 }, (_, i) => `line ${i}`),
			marks: [150]
		};
		const { container, rerender } = render(Code, { layer: code, story, box });
		listening(container);
		const room = container.querySelector('.code')!;
		const seen = () => {
			const { top, bottom } = container.querySelector('li[data-state]')!.getBoundingClientRect();
			const around = room.getBoundingClientRect();
			return top >= around.top && bottom <= around.bottom;
		};
		expect(seen()).toBe(true);
		await rerender({ layer: { ...code, marks: [20] } });
		await expect.poll(seen).toBe(true);
	});
});
