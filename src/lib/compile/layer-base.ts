/** What every layer of a stage has once it is compiled. */

export interface LayerBase {
	readonly id: string;
	readonly kind: string;
	/** The picture in words: a sentence or more. Never empty. */
	readonly description: string;
	readonly caption?: string;
	/**
	 * What it is a picture of, where that can last: layers that say the same in two steps running are one, and
	 * change into one another.
	 */
	readonly same?: string;
}
