/** What stands on other sites: shown by a face of ours, loaded once the reader asks for it, or linked to. */
import type { EmbedLayer } from '../../story/types.js';
import { given } from '../claims.js';
import type { LayerCompiler } from '../kind.js';
import type { CompiledEmbed } from '../media-types.js';
import { compilePicture } from './files.js';
import { providerOf, PROVIDERS, type Provider } from './providers.js';

const ALLOW = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

/** Makes the compiler of `embed` layers; a site that knows more players gives them along with ours. */
export function embedCompiler(
	providers: readonly Provider[] = PROVIDERS
): LayerCompiler<EmbedLayer, CompiledEmbed> {
	return {
		kind: 'embed',
		fills: true,
		compile(layer, _step, context) {
			const { title, url: href } = layer;
			const page = pageOf(href);
			const known = page && providerOf(page, providers);
			const host = page?.hostname.replace(/^www\./, '') ?? href;
			const provider = known?.name ?? host;
			const player = (page && known?.player?.(page, Math.round(layer.from ?? 0))) ?? undefined;
			const still = layer.still && context.own(layer.still.src) ? layer.still : undefined;
			return {
				id: layer.id,
				kind: 'embed',
				same: `embed ${href}`,
				...given('caption', layer.caption),
				description: layer.alt ?? context.say('embed.describe', { title, provider }),
				href,
				provider,
				title,
				...given('by', layer.by),
				...given('text', layer.text),
				link: context.say('embed.open', { provider }),
				...given('still', still && compilePicture(still, '', 'still', context)),
				...(player
					? {
							player: {
								src: player.src,
								ratio: player.ratio ?? 16 / 9,
								allow: ALLOW,
								referrer: player.referrer ?? ('no-referrer' as const),
								label: context.say('embed.play', { title }),
								note: context.say('embed.note', { host: new URL(player.src).hostname })
							}
						}
					: {}),
				...given('note', known?.closed ? context.say('embed.closed', { provider }) : undefined)
			};
		}
	};
}

function pageOf(address: string): URL | null {
	try {
		const page = new URL(address);
		return /^https?:$/.test(page.protocol) ? page : null;
	} catch {
		return null;
	}
}
