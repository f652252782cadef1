/** Films and recordings of the site's own. Nothing plays with sound before the reader says so. */
import type { AudioLayer, VideoLayer } from '../../story/types.js';
import { given } from '../claims.js';
import type { CompileContext, LayerCompiler } from '../kind.js';
import { nameOfLanguage } from '../locale.js';
import type { CompiledAudio, CompiledVideo } from '../media-types.js';
import { compileExtra, compileFile, paragraphs } from './files.js';

/** Compiles `video` layers. */
export const videoCompiler: LayerCompiler<VideoLayer, CompiledVideo> = {
	kind: 'video',
	fills: true,
	compile(layer, _step, context) {
		const { title, width = 1280, height = 720 } = layer;
		const silent = layer.play === 'silent';
		return {
			id: layer.id,
			kind: 'video',
			same: `video ${layer.src}`,
			...given('caption', layer.caption),
			description: layer.alt ?? context.say(silent ? 'video.silent' : 'video.describe', { title }),
			...compileFile(layer.src, context),
			...given('type', layer.type),
			title,
			...given('credit', layer.credit),
			width,
			height,
			...compileExtra('poster', layer.poster, context),
			tracks: (layer.captions ?? [])
				.filter(({ src }) => context.own(src))
				.map(({ src, language, label }) => ({
					src,
					language,
					label: label ?? nameOfLanguage(language)
				})),
			silent,
			...transcript(layer.transcript, context)
		};
	}
};

/** Compiles `audio` layers. */
export const audioCompiler: LayerCompiler<AudioLayer, CompiledAudio> = {
	kind: 'audio',
	fills: true,
	compile(layer, _step, context) {
		const { title, by } = layer;
		const said = by
			? context.say('audio.by', { title, by })
			: context.say('audio.describe', { title });
		return {
			id: layer.id,
			kind: 'audio',
			same: `audio ${layer.src}`,
			...given('caption', layer.caption),
			description: layer.alt ?? said,
			...compileFile(layer.src, context),
			...given('type', layer.type),
			title,
			...given('by', by),
			...given('credit', layer.credit),
			...transcript(layer.transcript, context)
		};
	}
};

function transcript(
	text: string | undefined,
	context: CompileContext
): Pick<CompiledVideo, 'transcript'> {
	if (!text?.trim()) return {};
	return { transcript: { label: context.say('media.transcript'), text: paragraphs(text) } };
}
