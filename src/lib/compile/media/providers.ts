/**
 * The sites that readers know, by their addresses: which have a player that can be shut in (no scripts of theirs in our
 * page, no cookie before the reader plays, as far as they let us ask for it), and which are linked to.
 */

/** A player that may be loaded once the reader has asked for it. */
export interface Player {
	readonly src: string;
	/** Width by height. Default 16:9. */
	readonly ratio?: number;
	/** Some refuse to play where they are not told which site they stand in. Default: nothing is told. */
	readonly referrer?: 'strict-origin-when-cross-origin';
}

export interface Provider {
	readonly name: string;
	/** Whether the site is this one's: its host without `www.` and `m.`. */
	readonly host: RegExp;
	/** The player for a page, `null` where the page is none that can be played. Absent: a link. */
	readonly player?: (page: URL, from: number) => Player | null;
	/** The site is no more: the link may lead nowhere. */
	readonly closed?: boolean;
}

const LOW = 3;

/** All that are known, the first that fits counts. */
export const PROVIDERS: readonly Provider[] = [
	{
		name: 'YouTube',
		host: /^(music\.)?youtube(-nocookie)?\.com$|^youtu\.be$/,
		player(page, from) {
			const id =
				page.hostname.endsWith('youtu.be') || /^\/(embed|shorts|live|v)\//.test(page.pathname)
					? page.pathname.split('/').findLast((part) => part !== '')
					: page.searchParams.get('v');
			if (!id || !/^[\w-]{11}$/.test(id)) return null;
			const start = from || seconds(page.searchParams.get('t') ?? page.searchParams.get('start'));
			return {
				src: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start ? `&start=${start}` : ''}`,
				...(page.pathname.startsWith('/shorts/') ? { ratio: 9 / 16 } : {}),
				referrer: 'strict-origin-when-cross-origin'
			};
		}
	},
	{
		name: 'Vimeo',
		host: /^(player\.)?vimeo\.com$/,
		player(page, from) {
			const [, id, key = page.searchParams.get('h')] =
				/\/(\d{5,12})(?:\/([\da-f]{6,20}))?\/?$/.exec(page.pathname) ?? [];
			if (!id) return null;
			const unlisted = key && /^[\da-f]+$/.test(key) ? `&h=${key}` : '';
			const start = from ? `#t=${from}s` : '';
			return { src: `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${unlisted}${start}` };
		}
	},
	{
		name: 'Dailymotion',
		host: /^(geo\.)?dailymotion\.com$|^dai\.ly$/,
		player(page, from) {
			const id =
				page.searchParams.get('video') ??
				/^\/(?:(?:embed\/)?video\/)?([a-z\d]{5,12})(?=$|[/_])/i.exec(page.pathname)?.[1];
			if (!id || !/^[a-z\d]+$/i.test(id)) return null;
			return {
				src: `https://geo.dailymotion.com/player.html?video=${id}${from ? `&startTime=${from}` : ''}`
			};
		}
	},
	{
		name: 'Wistia',
		host: /(^|\.)wistia\.(com|net)$/,
		player: (page) => {
			const [, id] = /\/(?:medias|embed\/iframe)\/([a-z\d]{6,14})\/?$/i.exec(page.pathname) ?? [];
			return id
				? { src: `https://fast.wistia.net/embed/iframe/${id}?doNotTrack=true&autoPlay=true` }
				: null;
		}
	},
	{
		name: 'SoundCloud',
		host: /^soundcloud\.com$/,
		player: (page) =>
			/^\/[\w-]+\/[\w-]+/.test(page.pathname)
				? {
						src: `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${page.pathname}`)}&auto_play=true&show_teaser=false`,
						ratio: LOW
					}
				: null
	},
	{
		name: 'Spotify',
		host: /^open\.spotify\.com$/,
		player: (page) => {
			const [, what] =
				/\/((?:track|album|playlist|episode|show|artist)\/[A-Za-z\d]{10,30})\/?$/.exec(
					page.pathname
				) ?? [];
			return what ? { src: `https://open.spotify.com/embed/${what}`, ratio: 2 } : null;
		}
	},
	{
		name: 'TED',
		host: /^(embed\.)?ted\.com$/,
		player: (page) => {
			const [, talk] = /^\/talks\/([\w-]{3,120})\/?$/.exec(page.pathname) ?? [];
			return talk ? { src: `https://embed.ted.com/talks/${talk}` } : null;
		}
	},
	{
		name: 'Internet Archive',
		host: /^archive\.org$/,
		player: (page) => {
			const [, item] = /^\/(?:details|embed)\/([\w.-]{3,100})\/?$/.exec(page.pathname) ?? [];
			return item ? { src: `https://archive.org/embed/${item}` } : null;
		}
	},
	{
		name: 'DocumentCloud',
		host: /^(embed\.)?documentcloud\.org$/,
		player: (page) => {
			const [, paper] =
				/^\/documents\/(\d{3,12}(?:-[\w-]{0,200})?)(?=$|\/|\.html$)/.exec(page.pathname) ?? [];
			return paper
				? { src: `https://embed.documentcloud.org/documents/${paper}/?embed=1`, ratio: 0.77 }
				: null;
		}
	},
	{
		name: 'OpenStreetMap',
		host: /^openstreetmap\.org$/,
		player: (page) => {
			const box = page.searchParams.get('bbox');
			return page.pathname === '/export/embed.html' && box && /^[\d.,-]{7,90}$/.test(box)
				? {
						src: `https://www.openstreetmap.org/export/embed.html?bbox=${box}&layer=mapnik`,
						ratio: 4 / 3
					}
				: null;
		}
	},
	{ name: 'X', host: /^(mobile\.)?twitter\.com$|^x\.com$|^t\.co$/ },
	{ name: 'Instagram', host: /^instagram\.com$|^instagr\.am$/ },
	{ name: 'Facebook', host: /(^|\.)facebook\.com$|^fb\.(com|watch|me)$/ },
	{ name: 'Threads', host: /^threads\.(net|com)$/ },
	{ name: 'TikTok', host: /(^|\.)tiktok\.com$/ },
	{ name: 'Bluesky', host: /^bsky\.app$/ },
	{ name: 'Telegram', host: /^(t|telegram)\.me$/ },
	{ name: 'Reddit', host: /(^|\.)reddit\.com$/ },
	{ name: 'LinkedIn', host: /(^|\.)linkedin\.com$/ },
	{ name: 'Flickr', host: /(^|\.)flickr\.com$|^flic\.kr$|\.staticflickr\.com$/ },
	{ name: 'Imgur', host: /(^|\.)imgur\.com$/ },
	{ name: 'Wikimedia Commons', host: /^(commons|upload)\.(m\.)?wikimedia\.org$/ },
	{ name: 'Wikipedia', host: /(^|\.)wikipedia\.org$/ },
	{ name: 'Google Maps', host: /^maps\.google\.|^maps\.app\.goo\.gl$/ },
	{ name: 'Google Docs', host: /^(docs|drive)\.google\.com$/ },
	{ name: 'Vine', host: /^vine\.co$/, closed: true },
	{ name: 'Storify', host: /^storify\.com$/, closed: true }
];

/** The hosts from which players come: what a page's security policy must let into frames, and nothing more. */
export const PLAYER_HOSTS: readonly string[] = [
	'https://www.youtube-nocookie.com',
	'https://player.vimeo.com',
	'https://geo.dailymotion.com',
	'https://fast.wistia.net',
	'https://w.soundcloud.com',
	'https://open.spotify.com',
	'https://embed.ted.com',
	'https://archive.org',
	'https://embed.documentcloud.org',
	'https://www.openstreetmap.org'
];

/** Maps of Google stand under any of its hosts. */
const GOOGLE_MAPS = /^google(\.[a-z]{2,3}){1,2}$/;

/** Who an address belongs to; `null` where it is nobody that is known. */
export function providerOf(page: URL, providers: readonly Provider[]): Provider | null {
	const host = page.hostname.toLowerCase().replace(/^(www|m)\./, '');
	const found = providers.find((provider) => provider.host.test(host));
	if (found) return found;
	return GOOGLE_MAPS.test(host) && page.pathname.startsWith('/maps')
		? { name: 'Google Maps', host: GOOGLE_MAPS }
		: null;
}

/** Seconds of `90`, `90s`, `1m30s` or `1h2m3s`; 0 of anything else. */
function seconds(text: string | null): number {
	const [, h = 0, m = 0, s = 0] =
		/^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(text ?? '') ?? [];
	return Number(h) * 3600 + Number(m) * 60 + Number(s);
}
