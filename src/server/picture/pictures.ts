/** Pictures of stories for links that are shared: made when they are first asked for, kept by revision. */
import { imageOf, pictureAlt, pictureOf } from '#lib/render/picture/index.ts';
import type { CompiledStory } from '#lib/compile/types.ts';
import { siteImage } from './images.ts';
import { canRasterise, Rasteriser } from './rasteriser.ts';

/** Pictures kept at most; about 0.2 MB each. */
const KEPT = 128;

export class Pictures {
	readonly #kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
	readonly #rasteriser: Pick<Rasteriser, 'png'>;
	readonly #image: typeof siteImage;
	/** In words, by step: every reader's page has them, and for them an image may have to be read. */
	readonly #alts = new WeakMap<CompiledStory, Map<number, Promise<string>>>();
	/** Whether this server can make pictures at all. */
	readonly possible: boolean;

	/** @param image reads what a map is drawn on */
	constructor(
		rasteriser: Pick<Rasteriser, 'png'> = new Rasteriser(),
		possible = canRasterise(),
		image = siteImage
	) {
		this.#rasteriser = rasteriser;
		this.possible = possible;
		this.#image = image;
	}

	/** What a picture shows, in words. */
	alt(story: CompiledStory, step: number): Promise<string> {
		const alts = this.#alts.get(story) ?? new Map<number, Promise<string>>();
		this.#alts.set(story, alts);
		let alt = alts.get(step);
		if (!alt) {
			alt = this.#imageOf(story, step).then((image) => pictureAlt(story, step, image));
			alts.set(step, alt);
		}
		return alt;
	}

	async #imageOf(story: CompiledStory, step: number): Promise<string | undefined> {
		const address = imageOf(story, step);
		return address === undefined ? undefined : this.#image(address);
	}

	async #make(story: CompiledStory, step: number): Promise<Uint8Array<ArrayBuffer>> {
		return this.#rasteriser.png(pictureOf(story, step, await this.#imageOf(story, step)));
	}

	/**
	 * The picture as PNG; `null` where it cannot be made.
	 *
	 * @param step told index; −1: the story as a whole
	 */
	png(story: CompiledStory, step: number): Promise<Uint8Array<ArrayBuffer> | null> {
		const { id, revision, language } = story;
		const key = `${id} ${revision} ${language} ${step}`;
		const kept = this.#kept.get(key);
		this.#kept.delete(key);
		const made = kept ?? this.#make(story, step);
		this.#kept.set(key, made);
		if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		return made.catch(() => {
			this.#kept.delete(key);
			return null;
		});
	}
}
