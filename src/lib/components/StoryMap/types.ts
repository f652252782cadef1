import type { CompiledAtlas, CompiledMap, CompiledSheet, StageStory } from '../../compile/types.js';
import type { Gazetteer } from '../../layout/gazetteer.js';
import type { StageBox } from '../../layout/stage-box.js';
import type { StageLayerProps } from '../stage.js';

/** What a map needs of the story around it. A `StageStory` and a `CompiledStory` both have it. */
export interface MapStory {
	/** BCP 47: for the scale's number and unit. */
	readonly language: string;
	/** From which side key and scale are set. The map itself is never mirrored. */
	readonly direction: 'ltr' | 'rtl';
	/** The plane. Its paths may be left out where `ground` names paths that stand in the page already. */
	readonly atlas: MapAtlas | null;
	/** Where addresses of images begin, where that is not the page's own site. */
	readonly base?: string;
	/** Where the map is explored, what is asked about leads to them. */
	readonly steps?: StageStory['steps'];
}

/** The plane of a story with or without its paths, or of an image that a map is drawn on. */
export type MapAtlas = NonNullable<StageStory['atlas']> | CompiledAtlas | CompiledSheet;

/**
 * Props of `StoryMap`. In a story the stage fills them; alone a `layer` and an `atlas` are enough, and draw a figure:
 * `<StoryMap layer={map} atlas={compiled.atlas} />`. A map that is drawn on an image brings its plane along.
 */
export interface StoryMapProps extends Partial<
	Omit<StageLayerProps<CompiledMap>, 'layer' | 'story'>
> {
	/** The map to show. Where it is replaced, the camera flies there. */
	layer: CompiledMap;
	/**
	 * The room. `size: 'figure'` draws one static picture with key and credits below it, as wide as its surroundings;
	 * any other a stage of exactly that many pixels. Default: the figure that labels are laid out for, 480 × 380.
	 */
	box?: StageBox;
	/** Language, direction and plane. Default: English, with `atlas` as the plane. */
	story?: MapStory;
	/** The plane with its paths, for use without a story: `compiled.atlas`, which is `null` where there are no maps. */
	atlas?: CompiledAtlas | null;
	/** Fetches what else there is to find where the map is explored: `compiler.gazetteer(story)`. */
	places?: () => Promise<Gazetteer | null>;
	/** The address of a file that holds the ground, for a figure on a page that does not. */
	file?: string;
	/**
	 * Draws the button to explore a figure on a server too: for pages that listen for `data-part="explore"` themselves.
	 * Default: there is one as soon as the component runs in a browser.
	 */
	explore?: boolean;
}

/** Props of `LiveMap`: a stage over ground paths that stand on the page. */
export interface LiveMapProps extends Pick<
	StageLayerProps<CompiledMap>,
	'layer' | 'box' | 'motion'
> {
	story: Pick<MapStory, 'language' | 'direction' | 'base'>;
	atlas: MapAtlas;
	/** The id of the ground. */
	ground: string;
	/** Whether there is a button to explore it: only where scripts run, and somebody listens for it. */
	explore?: boolean;
	/** Told that it was pressed; default: whoever holds the map listens for `data-part="explore"`. */
	onexplore?: (event: Event) => void;
}
