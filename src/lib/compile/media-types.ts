/** Compiled media: what of them is drawn. Each carries the words of its own buttons, so that others need not. */
import type { Part } from '../story/types.js';
import type { LayerBase } from './layer-base.js';

/** A picture, or, where its file is another site's, the way to it. */
export interface Picture {
	/** Absent: a file of another site, which is linked to. */
	readonly src?: string;
	/** Address and width in pixels of the same picture in all its sizes. */
	readonly srcset?: readonly (readonly [src: string, width: number])[];
	readonly width: number;
	readonly height: number;
	/** Where a picture of another site is. */
	readonly href?: string;
	/** What is to be seen. Empty: said elsewhere. */
	readonly alt: string;
}

export interface CompiledImage extends LayerBase {
	readonly kind: 'image';
	readonly picture: Picture;
	readonly credit?: string;
	readonly fit: 'whole' | 'fill';
	/** The part to look at. Default: all. */
	readonly focus: Part;
	/** The second picture with the words over both and the slider's name. */
	readonly compare?: {
		readonly picture: Picture;
		readonly labels: readonly [string, string];
		readonly slider: string;
	};
}

export interface CompiledGallery extends LayerBase {
	readonly kind: 'gallery';
	readonly title?: string;
	readonly images: readonly {
		readonly id: string;
		readonly picture: Picture;
		readonly caption?: string;
		readonly credit?: string;
	}[];
}

interface CompiledFilm extends LayerBase {
	/** Absent: a file of another site. */
	readonly src?: string;
	readonly href?: string;
	readonly type?: string;
	readonly title: string;
	readonly credit?: string;
	/** Its paragraphs, and what it is called. */
	readonly transcript?: { readonly label: string; readonly text: readonly string[] };
}

export interface CompiledVideo extends CompiledFilm {
	readonly kind: 'video';
	readonly width: number;
	readonly height: number;
	readonly poster?: string;
	readonly tracks: readonly {
		readonly src: string;
		readonly language: string;
		readonly label: string;
	}[];
	/** Plays by itself, mute, again and again. */
	readonly silent: boolean;
}

export interface CompiledAudio extends CompiledFilm {
	readonly kind: 'audio';
	readonly by?: string;
}

export interface CompiledDocument extends LayerBase {
	readonly kind: 'document';
	readonly title: string;
	readonly credit?: string;
	readonly pages: readonly {
		readonly id: string;
		readonly picture: Picture;
		readonly label: string;
		readonly passages: readonly {
			readonly at: Part;
			readonly text: string;
			readonly on: boolean;
		}[];
	}[];
	/** Index of the page in front, and the part of it to look at. */
	readonly page: number;
	readonly focus: Part;
}

export interface CompiledCode extends LayerBase {
	readonly kind: 'code';
	readonly title?: string;
	readonly language?: string;
	readonly first: number;
	readonly lines: readonly string[];
	/** Numbers of the lines to look at, from the first line as 0. */
	readonly marks: readonly number[];
}

export interface CompiledTable extends LayerBase {
	readonly kind: 'table';
	readonly title: string;
	readonly note?: string;
	readonly columns: readonly { readonly label: string; readonly number: boolean }[];
	readonly rows: readonly {
		readonly cells: readonly string[];
		readonly subject: boolean;
		/** Who says so, with the standing's word. */
		readonly by?: string;
	}[];
}

/** What stands on another site: a link, and a player where there is one that can be shut in. */
export interface CompiledEmbed extends LayerBase {
	readonly kind: 'embed';
	readonly href: string;
	/** As "YouTube", or the host where nothing more is known. */
	readonly provider: string;
	readonly title: string;
	readonly by?: string;
	readonly text?: string;
	/** As "Open on YouTube". */
	readonly link: string;
	readonly still?: Picture;
	readonly player?: {
		readonly src: string;
		/** Width by height. */
		readonly ratio: number;
		readonly allow: string;
		readonly referrer: 'no-referrer' | 'strict-origin-when-cross-origin';
		/** As "Play". */
		readonly label: string;
		/** What is loaded then, and from where. */
		readonly note: string;
	};
	/** What there is to know of it before following the link. */
	readonly note?: string;
}

export type CompiledMedia =
	| CompiledImage
	| CompiledGallery
	| CompiledVideo
	| CompiledAudio
	| CompiledDocument
	| CompiledCode
	| CompiledTable
	| CompiledEmbed;
