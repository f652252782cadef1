/** Films and recordings. */
import { inside } from '../issues.js';
import type { Path } from '../issues.js';
import { language } from '../schema/codes.js';
import { records } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { line, oneOf, ownId, prose } from '../schema/scalars.js';
import { isEmpty, optional, required, seldom } from '../schema/shape.js';
import type { Reading, Source } from '../schema/shape.js';
import type { AudioLayer, CaptionTrack, VideoLayer } from '../media-types.js';
import { count, file } from './files.js';

const trackShape = record<CaptionTrack>(
	{ name: 'caption-track', noun: 'a caption track', about: 'Captions as WebVTT.' },
	{
		id: required(ownId),
		src: required(file),
		language: required(language),
		label: optional(line(), "Default: the language's name.")
	}
);

export const videoLayerShape = record<VideoLayer>(
	{ name: 'video-layer', noun: 'a video', about: 'A film of your own.', check: checkVideo },
	{
		id: required(ownId),
		kind: required(oneOf(['video'])),
		src: required(file, undefined, 'Where the file lies on your site.'),
		type: seldom(optional(line(false), 'As "video/mp4".')),
		width: seldom(optional(count)),
		height: seldom(optional(count)),
		title: required(line(), 'Untitled'),
		credit: optional(line()),
		poster: optional(file, 'The picture before it plays.'),
		captions: optional(records(trackShape, 'caption tracks'), 'Captions, a file a language.'),
		play: optional(
			oneOf(['click', 'silent']),
			'silent: plays by itself, without sound. Default: click.'
		),
		transcript: optional(prose(), 'What is said and seen, in words.'),
		caption: optional(line(), 'A line under the picture.'),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);

export const audioLayerShape = record<AudioLayer>(
	{
		name: 'audio-layer',
		noun: 'a recording',
		about: 'A recording of your own.',
		check: checkAudio
	},
	{
		id: required(ownId),
		kind: required(oneOf(['audio'])),
		src: required(file, undefined, 'Where the file lies on your site.'),
		type: seldom(optional(line(false), 'As "audio/mpeg".')),
		title: required(line(), 'Untitled'),
		by: optional(line(), 'Who speaks or plays.'),
		credit: optional(line()),
		transcript: optional(prose(), 'What is said, in words.'),
		caption: optional(line(), 'A line under it.'),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);

function checkVideo(video: VideoLayer, at: Path, { report }: Reading, source: Source): void {
	if (video.play === 'silent' || !isEmpty(source['captions']) || video.transcript?.trim()) return;
	report(inside(at, 'captions'), {
		code: 'video.captions',
		severity: 'warning',
		message: 'Who does not hear this film learns nothing from it.',
		remedy: 'Add `captions` (WebVTT) or a `transcript`; if it has no sound, "play": "silent".'
	});
}

function checkAudio(audio: AudioLayer, at: Path, { report }: Reading): void {
	if (audio.transcript?.trim()) return;
	report(inside(at, 'transcript'), {
		code: 'audio.transcript',
		severity: 'warning',
		message: 'Who does not hear this recording learns nothing from it.',
		remedy: 'Add a `transcript`: what is said, in words.'
	});
}
