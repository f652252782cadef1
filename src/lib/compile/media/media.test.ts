import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { media, compared, embed, image, paper, table, video } from '../../story/testing/media.js';
import type { EmbedLayer, Layer } from '../../story/types.js';
import { createCompiler, type CompilerOptions } from '../compile.js';
import type { CompiledEmbed, CompiledMedia } from '../media-types.js';
import { claim, emptyAtlas, step, story } from '../testing.js';
import { embedCompiler, PLAYER_HOSTS, PROVIDERS } from './index.js';

function compiled(layer: Layer, options: Partial<CompilerOptions> = {}, language = 'en') {
	const doc = story([step('s', { claims: [claim('c1', { by: 'the envoy' })], stage: [layer] })]);
	const compiler = createCompiler({ atlas: emptyAtlas, ...options });
	const result = compiler.compile(doc, { language });
	return {
		layer: result.compiled.steps[0]!.stage[0] as CompiledMedia,
		issues: result.issues.filter(({ path }) => path.includes('stage'))
	};
}

const embedOf = (url: string, more: Partial<EmbedLayer> = {}) =>
	compiled({ ...embed, url, ...more }).layer as CompiledEmbed;

describe('media, compiled', () => {
	it('says each in words, in each language, and finds nothing amiss', () => {
		for (const language of ['en', 'fa-AF']) {
			for (const layer of media) {
				const result = compiled(layer, {}, language);
				expect(result.issues).toEqual([]);
				expect(result.layer.kind).toBe(layer.kind);
				expect(result.layer.description).not.toMatch(/[{}]|undefined/);
				expect(result.layer.description.length).toBeGreaterThan(5);
			}
		}
		expect(compiled(image).layer.description).toBe(image.alt);
		expect(compiled(compared).layer.description).toBe(
			'Two pictures to compare. 1985: A lake full to the shore. 2021: The same lake, half dry.'
		);
		expect(compiled(paper).layer.description).toBe(
			'A document: The order of 3 July. Marked: “All posts are to leave.”'
		);
		expect(compiled(table).layer.description).toBe(
			'The lake by year. A table of 3 rows: Year and Square kilometres.'
		);
		expect(compiled({ ...table, alt: 'Own words.' }).layer.description).toBe('Own words.');
	});

	it('writes numbers in the story’s language, under one another, and leaves gaps empty', () => {
		expect(compiled(table).layer).toMatchObject({
			columns: [{ number: false }, { number: true }],
			rows: [{ cells: ['1960', '68,000'] }, { subject: true }, { cells: ['2021', ''] }]
		});
		expect(compiled(table, {}, 'fa-AF').layer).toMatchObject({
			rows: [{ cells: ['1960', '۶۸٬۰۰۰'] }, {}, {}]
		});
		const sourced = { ...table, rows: [{ id: 'r', cells: ['1960'], claim: 'c1' }] };
		expect(compiled(sourced).layer).toMatchObject({
			rows: [{ cells: ['1960', ''], by: 'reported by the envoy' }]
		});
	});

	it('gives a picture in all its sizes, the smallest first', () => {
		expect(compiled(image).layer).toMatchObject({
			picture: {
				srcset: [
					['/media/bridge-400.png', 400],
					['/media/bridge.png', 1200]
				]
			}
		});
	});

	it('takes one picture in two steps for the same, and another for another', () => {
		const same = (layer: Layer) => compiled(layer).layer.same;
		expect(same({ ...image, focus: undefined })).toBe(same(image));
		expect(same({ ...image, src: '/media/b.png' })).not.toBe(same(image));
		expect(same({ ...paper, show: undefined })).toBe(same(paper));
	});

	it('links to files of other sites, and loads those of hosts that are named as own', () => {
		const far = 'https://media.example.org/x.png';
		const linked = compiled({ ...image, src: far });
		expect(linked.layer).toMatchObject({ picture: { href: far } });
		expect(JSON.stringify(linked.layer)).not.toContain(`"src":"${far}"`);
		expect(linked.issues).toMatchObject([
			{ code: 'file.elsewhere', path: 'steps[0].stage[0].src' }
		]);
		const film = compiled({
			...video,
			src: far,
			poster: far,
			captions: [{ id: 'a', src: far, language: 'en' }]
		});
		expect(film.layer).toMatchObject({ href: far, tracks: [] });
		expect(film.layer).not.toHaveProperty('poster');
		const own = compiled({ ...image, src: far }, { hosts: ['media.example.org'] });
		expect(own.issues).toEqual([]);
		expect(own.layer).toMatchObject({ picture: { src: far } });
	});

	it('plays nothing by itself that has a sound', () => {
		expect(compiled(video).layer).toMatchObject({ silent: false });
		expect(compiled({ ...video, play: 'silent' }).layer).toMatchObject({ silent: true });
	});
});

describe('what stands on other sites', () => {
	it.each([
		[
			'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s',
			'YouTube',
			'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=90'
		],
		[
			'https://youtu.be/dQw4w9WgXcQ',
			'YouTube',
			'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'
		],
		[
			'https://m.youtube.com/shorts/dQw4w9WgXcQ',
			'YouTube',
			'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'
		],
		[
			'https://vimeo.com/76979871',
			'Vimeo',
			'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'
		],
		[
			'https://vimeo.com/76979871/8272103f6e',
			'Vimeo',
			'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8272103f6e'
		],
		[
			'https://www.dailymotion.com/video/x8kz3f2',
			'Dailymotion',
			'https://geo.dailymotion.com/player.html?video=x8kz3f2'
		],
		[
			'https://dai.ly/x8kz3f2',
			'Dailymotion',
			'https://geo.dailymotion.com/player.html?video=x8kz3f2'
		],
		[
			'https://fast.wistia.net/embed/iframe/e4a27b971d',
			'Wistia',
			'https://fast.wistia.net/embed/iframe/e4a27b971d?doNotTrack=true&autoPlay=true'
		],
		[
			'https://soundcloud.com/a-band/a-song?x=1',
			'SoundCloud',
			'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa-band%2Fa-song&auto_play=true&show_teaser=false'
		],
		[
			'https://open.spotify.com/intl-de/track/4uLU6hMCjMI75M1A2tKUQC',
			'Spotify',
			'https://open.spotify.com/embed/track/4uLU6hMCjMI75M1A2tKUQC'
		],
		[
			'https://archive.org/details/prelinger',
			'Internet Archive',
			'https://archive.org/embed/prelinger'
		],
		[
			'https://www.documentcloud.org/documents/282753-lefler-thesis',
			'DocumentCloud',
			'https://embed.documentcloud.org/documents/282753-lefler-thesis/?embed=1'
		],
		['https://www.ted.com/talks/a_talk', 'TED', 'https://embed.ted.com/talks/a_talk']
	])('%s plays at %s', (url, provider, src) => {
		expect(embedOf(url)).toMatchObject({ provider, href: url, player: { src } });
	});

	it.each([
		['https://twitter.com/a/status/1', 'X'],
		['https://x.com/a/status/1', 'X'],
		['https://www.instagram.com/p/abc/', 'Instagram'],
		['https://www.facebook.com/a/posts/1', 'Facebook'],
		['https://www.tiktok.com/@a/video/1', 'TikTok'],
		['https://bsky.app/profile/a/post/1', 'Bluesky'],
		['https://en.wikipedia.org/wiki/Amu_Darya', 'Wikipedia'],
		['https://commons.wikimedia.org/wiki/File:A.jpg', 'Wikimedia Commons'],
		['https://www.flickr.com/photos/a/1', 'Flickr'],
		['https://imgur.com/gallery/a', 'Imgur'],
		['https://www.google.co.uk/maps/place/Kabul', 'Google Maps'],
		['https://docs.google.com/document/d/1/pub', 'Google Docs'],
		['https://example.org/a.pdf', 'example.org'],
		// No page that can be played.
		['https://www.youtube.com/@channel', 'YouTube'],
		['https://www.youtube.com/watch?v=%22onload%3D', 'YouTube'],
		['https://vimeo.com/channels', 'Vimeo'],
		// Names that only look like one.
		['https://youtube.com.example.org/watch?v=dQw4w9WgXcQ', 'youtube.com.example.org'],
		['https://notvimeo.com/76979871', 'notvimeo.com']
	])('%s is a link to %s', (url, provider) => {
		const layer = embedOf(url);
		expect(layer).toMatchObject({ provider, href: url, link: `Open on ${provider}` });
		expect(layer.player).toBeUndefined();
	});

	it('says where a site is no more', () => {
		expect(embedOf('https://vine.co/v/abc').note).toContain('Vine has closed');
	});

	it('begins where it is told to', () => {
		expect(embedOf('https://vimeo.com/76979871', { from: 12 }).player?.src).toMatch(/#t=12s$/);
	});

	it('frames nothing but players of hosts that are listed, whatever follows in the address', () => {
		const page = fc.constantFrom(
			'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
			'https://youtu.be/dQw4w9WgXcQ',
			'https://vimeo.com/76979871',
			'https://dai.ly/x8kz3f2',
			'https://archive.org/details/prelinger',
			'https://www.ted.com/talks/a_talk',
			'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC',
			'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4'
		);
		const tail = fc.oneof(fc.constant(''), fc.webFragments(), fc.string({ maxLength: 20 }));
		const layers = fc.sample(fc.tuple(page, tail), 300).map(([url, more], index) => ({
			...embed,
			id: `e${index}`,
			url: url + more
		}));
		const doc = story([step('s', { stage: layers })]);
		const { stage } = createCompiler({ atlas: emptyAtlas }).compile(doc).compiled.steps[0]!;
		const players = (stage as CompiledEmbed[]).flatMap(({ player }) => player ?? []);
		expect(players.length).toBeGreaterThan(50);
		for (const { src } of players) expect(PLAYER_HOSTS).toContain(new URL(src).origin);
	});

	it('takes a site’s own players', () => {
		const mine = {
			name: 'Ours',
			host: /^tube\.example\.org$/,
			player: (page: URL) => ({ src: `https://tube.example.org/embed${page.pathname}` })
		};
		const layers = [embedCompiler([mine, ...PROVIDERS])];
		expect(
			compiled({ ...embed, url: 'https://tube.example.org/7' }, { layers }).layer
		).toMatchObject({
			provider: 'Ours',
			player: { src: 'https://tube.example.org/embed/7' }
		});
	});
});
